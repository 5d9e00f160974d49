import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles a module of our own for a thread of Node, which knows neither TypeScript nor our aliases; its path. */
export async function bundleForNode(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'nianbao-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: entry,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'reader.mjs' } },
    },
  })
  return join(outDir, 'reader.mjs')
}
