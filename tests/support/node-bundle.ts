import { mkdirSync, mkdtempSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles a module of our own for a thread of Node, which knows neither TypeScript nor our aliases; its path. */
export async function bundleForNode(entry: string): Promise<string> {
  // Inside the project, from where pdf.js and what it needs in Node are found.
  mkdirSync('.cache', { recursive: true })
  const outDir = resolve(mkdtempSync('.cache/bundle-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    ssr: { noExternal: true, external: ['pdfjs-dist'] },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: entry,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'reader.mjs' } },
    },
  })
  return resolve(outDir, 'reader.mjs')
}
