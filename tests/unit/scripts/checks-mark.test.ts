import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { format } from 'prettier'
import { build, createServer, normalizePath } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checksMark, checksMarkId, markOf } from '../../../scripts/vite/checks-mark'
import type { MarkedProgram } from '../../../scripts/vite/checks-mark'

const folders: string[] = []

/** A copy of the program in a folder of its own. */
function copyProgram(...inside: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'checks-mark-'))
  folders.push(folder)
  const root = join(folder, ...inside)
  cpSync(resolve('src'), join(root, 'src'), { recursive: true })
  return root
}

const aliasOf = (root: string) => ({ '@': join(root, 'src') })
const markIn = (root: string, define?: Record<string, string>): Promise<MarkedProgram> =>
  markOf({ root, alias: aliasOf(root), define })

let root: string
let whole: MarkedProgram
const before = new Map<string, string>()

function write(file: string, text: string): void {
  if (!before.has(file)) before.set(file, readFileSync(file, 'utf8'))
  writeFileSync(file, text)
}

const filesUnder = (folder: string, end: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name))

/** Rewrites the one module, wherever it stands, that has these words. */
function edit(words: string, change: (text: string) => string, end = /\.ts$/): void {
  const found = filesUnder(join(root, 'src'), end).filter((file) =>
    readFileSync(file, 'utf8').includes(words),
  )
  const [file] = found
  if (!file || found.length > 1) throw new Error(`${found.length} modules have ${words}`)
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  if (changed === text) throw new Error(`nothing changed in ${file}`)
  write(file, changed)
}

const replace =
  (words: string, other: string) =>
  (text: string): string =>
    text.replace(words, () => other)

/** Words of a check, of a rule that checks and recogniser share, of the form, and of what reads stored reports. */
const check = String.raw`1[3-9]\d[- ]?\d{4}[- ]?\d{4}`
const rule = '件次?|条|起|份|宗|例|项|次'
const formRow = "label: '本年新制作数量'"
const restoring = "!own(raw, 'figures') && !own(raw, 'narratives')"

beforeAll(async () => {
  root = copyProgram()
  whole = await markIn(root)
})

afterEach(() => {
  for (const [file, text] of before) writeFileSync(file, text)
  before.clear()
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('the mark of the program that counts findings', () => {
  it('is the same in another folder, and whenever it is made', async () => {
    expect(whole.mark).toMatch(/^[\w-]{16}$/)
    expect((await markIn(copyProgram('a folder', '年报'))).mark).toBe(whole.mark)
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('knows the modules that it is made of, and none that only draw or word what is found', () => {
    const folder = normalizePath(join(root, 'src'))
    const parts = new Set(whole.files.map((file) => file.slice(folder.length + 1).split('/')[0]))
    expect(parts).toContain('checks')
    expect(parts).toContain('report')
    for (const part of ['locales', 'components', 'features', 'stores', 'storage', 'app']) {
      expect(parts).not.toContain(part)
    }
  })

  it.each([
    ['a pattern of a check', check, String.raw`1[3-9]\d[- ]?\d{4}[- ]?\d{3}`],
    ['a rule that the recogniser reads by as well', rule, '件次?|条|起|份|宗|例|项'],
    ['a label of the form', formRow, "label: '本年新制作的数量'"],
    ['what is read from a stored report', restoring, "!own(raw, 'figures')"],
    ['a limit that nobody set', 'overviewLimit: 1000', 'overviewLimit: 1001'],
    [
      'what of the findings is counted',
      'runChecks(context).findings).open',
      'runChecks(context).findings.slice(1)).open',
    ],
  ])('is another when %s changes', async (_what, words, other) => {
    edit(words, replace(words, other))
    expect((await markIn(root)).mark).not.toBe(whole.mark)
  })

  it.each([check, rule, formRow, restoring])('is the same when comments come to %s', async (words) => {
    edit(
      words,
      (text) =>
        `/*! @license for the law */\n/** For the reader. */\n${text.replace(/\n\n/g, '\n// Aside.\n\n')}`,
    )
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('is the same when every module is laid out in another way, with the line ends of Windows', async () => {
    for (const file of whole.files) {
      const other = await format(readFileSync(file, 'utf8'), {
        parser: 'typescript',
        semi: true,
        singleQuote: false,
        tabWidth: 8,
        printWidth: 50,
        trailingComma: 'none',
        endOfLine: 'crlf',
      })
      write(file, other)
    }
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('is the same when types alone change', async () => {
    edit(check, (text) => `${text}\nexport interface Another {\n  readonly one: string\n}\n`)
    edit(rule, replace('readonly before: RegExp', 'readonly before: RegExp\n  readonly another?: string'))
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('is the same when names change inside a module, and when something comes that no check uses', async () => {
    edit(rule, (text) => text.replace(/\bdecisionUnit\b/g, 'unitOfDecisions'))
    edit(check, (text) => `${text}\nexport const another = () => 'unused'\n`)
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('is the same when modules move to another folder', async () => {
    const moved = copyProgram()
    renameSync(join(moved, 'src/report'), join(moved, 'src/another'))
    for (const file of filesUnder(join(moved, 'src'), /\.ts$/)) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/'@\/report\//g, "'@/another/"))
    }
    const { mark, files } = await markIn(moved)
    expect(files.some((file) => file.includes('/src/another/'))).toBe(true)
    expect(mark).toBe(whole.mark)
  })

  it('is the same when the interface is worded anew', async () => {
    for (const file of filesUnder(join(root, 'src/locales'), /\.json$/)) {
      write(file, readFileSync(file, 'utf8').replace(/: "/g, ': "甲'))
    }
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('is the same when components and stores change', async () => {
    for (const file of filesUnder(join(root, 'src'), /(?:\.vue|stores\/.*\.ts)$/)) {
      write(file, `${readFileSync(file, 'utf8')}\n<!-- -->`)
    }
    expect((await markIn(root)).mark).toBe(whole.mark)
  })

  it('counts a package by its name and version', async () => {
    const folder = join(root, 'node_modules/@made/up')
    mkdirSync(folder, { recursive: true })
    const install = (version: string, code: string): void => {
      const about = { name: '@made/up', version, type: 'module', exports: { './words': './words.js' } }
      writeFileSync(join(folder, 'package.json'), JSON.stringify(about))
      writeFileSync(join(folder, 'words.js'), code)
    }
    edit(check, (text) => `import { word } from '@made/up/words'\n${text}\nglobalThis.name = word\n`)
    install('1.0.0', 'export const word = 1')
    const first = (await markIn(root)).mark
    install('1.0.0', 'export const word = 2')
    expect((await markIn(root)).mark).toBe(first)
    install('1.0.1', 'export const word = 2')
    expect((await markIn(root)).mark).not.toBe(first)
    expect(first).not.toBe(whole.mark)
  })

  it('counts a constant of the build where it is used, and nowhere else', async () => {
    expect((await markIn(root, { __LIMIT__: '1' })).mark).toBe(whole.mark)
    edit(check, (text) => `${text}\nglobalThis.name = __LIMIT__\n`)
    const first = (await markIn(root, { __LIMIT__: '1' })).mark
    expect((await markIn(root, { __LIMIT__: '2' })).mark).not.toBe(first)
  })

  it('is not made of a program that does not hold together', async () => {
    edit(check, (text) => `import './nowhere'\n${text}`)
    await expect(markIn(root)).rejects.toThrow(/nowhere/)
  })
})

describe('the mark, where the program asks for it', () => {
  const inProgram = () => ({
    root,
    configFile: false as const,
    logLevel: 'silent' as const,
    resolve: { alias: aliasOf(root) },
    plugins: [checksMark()],
  })

  beforeAll(() => {
    writeFileSync(
      join(root, 'asking.ts'),
      `import { checksMark } from '${checksMarkId}'\nconsole.log(checksMark)`,
    )
  })

  it('is put in by the build', async () => {
    const built = await build({
      ...inProgram(),
      build: { write: false, rollupOptions: { input: join(root, 'asking.ts') } },
    })
    const output = Array.isArray(built) ? built[0] : built
    if (!output || !('output' in output)) throw new Error('nothing was built')
    expect(output.output[0].code).toContain(whole.mark)
  })

  it('is another as soon as a check was edited while the program is developed', async () => {
    const server = await createServer({ ...inProgram(), server: { middlewareMode: true, ws: false } })
    try {
      const ask = async () => {
        await server.transformRequest('/asking.ts')
        return (await server.transformRequest(checksMarkId))?.code
      }
      expect(await ask()).toContain(whole.mark)
      edit(check, replace(check, '1[3-8]'))
      await expect.poll(ask, { timeout: 20_000 }).not.toContain(whole.mark)
      expect(await ask()).toContain((await markIn(root)).mark)
    } finally {
      await server.close()
    }
  })
})
