/**
 * A mark of the program that counts what the checks find in a report, for `import { checksMark } from
 * 'virtual:checks-mark'`. What was counted under another mark may not hold any longer. It is a hash of that program
 * as it would be shipped by itself: bundled, without what it does not use, without types, comments and layout. So
 * it moves with whatever changes what is found, and with hardly anything else.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { AliasOptions, Plugin, ResolvedConfig } from 'vite'

/** The module whose exports count the findings of one report, from the root of the project. */
const countingModule = 'src/workers/check/count-findings.ts'

export const checksMarkId = 'virtual:checks-mark'
const loadedId = `\0${checksMarkId}`

export interface ProgramPlace {
  /** The folder of the project. */
  readonly root: string
  readonly alias: AliasOptions
  /** Constants that the build puts in. */
  readonly define?: ResolvedConfig['define']
}

export interface MarkedProgram {
  /** 16 characters. */
  readonly mark: string
  /** The modules that it is made of, with forward slashes, those that are left out of the bundle included. */
  readonly files: readonly string[]
}

/** Name and version of the package that holds a module, or `null` for a module of our own. */
function packageOf(file: string): string | null {
  const [, folder, name] = /^(.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
  if (folder === undefined || name === undefined) return null
  const about: unknown = JSON.parse(readFileSync(`${folder}${name}/package.json`, 'utf8'))
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : ''
  return `${name} ${String(version)}`
}

/** Leaves packages out of the bundle and notes them, and notes the modules of our own. */
function inventory(packages: Set<string>, files: Set<string>): Plugin {
  return {
    name: 'checks-mark:inventory',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const held = found && packageOf(found.id)
      if (!held) return found
      packages.add(held)
      return { id: source, external: true }
    },
    generateBundle() {
      for (const id of this.getModuleIds()) if (!id.startsWith('\0')) files.add(id.replace(/\?.*$/, ''))
    },
  }
}

/** Rejects where the program cannot be bundled. */
export async function markOf({ root, alias, define }: ProgramPlace): Promise<MarkedProgram> {
  const packages = new Set<string>()
  const files = new Set<string>()
  const built = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'silent',
    resolve: { alias },
    ...(define ? { define } : {}),
    plugins: [inventory(packages, files)],
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, countingModule),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false, comments: false },
      },
    },
  })
  const bundles = Array.isArray(built) ? built : [built]
  const code = bundles
    .flatMap((one) => ('output' in one ? one.output : []))
    .flatMap((one) => ('code' in one ? one.code : []))
  const parts = [...code, ...[...packages].sort()]
  return {
    mark: createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16),
    files: [...files],
  }
}

export function checksMark(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'checks-mark',
    configResolved(resolved) {
      config = resolved
    },
    resolveId: (id) => (id === checksMarkId ? loadedId : undefined),
    async load(id) {
      if (id !== loadedId) return undefined
      const { root, define, resolve } = config
      const { mark, files } = await markOf({ root, alias: resolve.alias, define })
      // Whoever develops the program edits these: what was made of them is then made anew.
      for (const file of files) this.addWatchFile(file)
      return `export const checksMark = ${JSON.stringify(mark)}`
    },
  }
}
