import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|vue)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

const scriptsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/<script type="module" src="\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  )

const pages = readdirSync('.').filter((name) => name.endsWith('.html'))
const entries = [...pages.flatMap(scriptsOf), ...sources.filter((path) => path.endsWith('.worker.ts'))]

function firstImport(path: string): string | undefined {
  return ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles[0]?.fileName
}

describe('what old browsers lack', () => {
  it.each(entries)('is the first thing that %s imports', (path) => {
    expect(firstImport(path)).toMatch(/^(?:@|\.)\/polyfills$/)
  })

  it('is looked for in every page and worker', () => {
    expect(entries).toEqual(expect.arrayContaining(['src/main.ts', 'src/workers/reader-page.ts']))
    expect(entries.length).toBeGreaterThan(10)
  })

  it('is in every worker: none is a file that a library brings', () => {
    const workers = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/'([^']+)\?worker(?:&[^']*)?'/g)].map(([, file]) => file ?? ''),
    )
    expect(workers.length).toBeGreaterThan(8)
    expect(workers.filter((file) => !/^\.\/[\w-]+\.worker$/.test(file))).toEqual([])
  })
})

/** An engine without them, with ours in their place. */
function oldEngine(): (code: string) => unknown {
  const context = createContext({ setTimeout, DOMException, AbortSignal: class {}, Blob, crypto: {} })
  runInContext(
    `const list = Object.getPrototypeOf(Uint8Array.prototype)
     for (const name of ['at', 'findLast', 'findLastIndex']) { delete Array.prototype[name]; delete list[name] }
     delete String.prototype.at; delete Object.hasOwn; delete Promise.withResolvers
     delete globalThis.structuredClone`,
    context,
  )
  const { outputText } = ts.transpileModule(readFileSync('src/polyfills.ts', 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2020 },
  })
  runInContext(outputText, context)
  return (code) => runInContext(code, context) as unknown
}

describe('an engine that lacks them', () => {
  const run = oldEngine()

  it.each([
    ['[1, 2, 3].at(-1)', 3],
    ['[1, 2, 3].at(3)', undefined],
    ['"年报".at(-1)', '报'],
    ['new Uint8Array([1, 2, 3]).at(-2)', 2],
    ['[1, 2, 3, 4].findLast((one) => one % 2)', 3],
    ['[1, 2, 3, 4].findLastIndex((one) => one > 9)', -1],
    ['new Float32Array([1, 2]).findLastIndex((one) => one === 1)', 0],
    ['Object.hasOwn({ year: 2024 }, "year")', true],
    ['Object.hasOwn({}, "toString")', false],
    ['Object.keys([1]).length', 1],
    ['typeof reportError', 'function'],
  ])('runs %s', (code, value) => {
    expect(run(code)).toBe(value)
  })

  it('copies what can be copied, shared parts once', () => {
    expect(
      run(`(() => {
        const shared = { a: undefined, at: new Date(5), bytes: new Uint8Array([1, 2]) }
        const given = { shared, again: shared, map: new Map([[1, new Set(['x'])]]), rows: [1, , NaN] }
        given.self = given
        const copy = structuredClone(given)
        given.shared.bytes[0] = 9
        return [copy !== given, copy.self === copy, copy.again === copy.shared, 'a' in copy.shared,
          +copy.shared.at, copy.shared.bytes[0], copy.map.get(1).has('x'), 1 in copy.rows, copy.rows.length].join()
      })()`),
    ).toBe('true,true,true,true,5,1,true,false,3')
    expect(() => run('structuredClone({ run() {} })')).toThrow('could not be cloned')
  })

  it('gives a promise with what settles it', async () => {
    const { promise, resolve } = run('Promise.withResolvers()') as {
      promise: Promise<number>
      resolve(value: number): void
    }
    resolve(7)
    expect(await promise).toBe(7)
  })
})
