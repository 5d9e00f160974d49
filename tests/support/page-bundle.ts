import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Bundles a module of our own into one script that puts its exports on `window[name]`, for measuring inside a page
 * what the app itself does not show.
 */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    build: {
      write: false,
      target: 'chrome86',
      lib: { entry, name, formats: ['iife'] },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`)
  return output.output[0].code
}
