/** Serves a production build from disk with Vite's preview server. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview } from 'vite'

/** ms since the epoch of the newest file in a folder */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (time, entry) => Math.max(time, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    )
}

/** Whether the build is older than what it is made of, or missing; to be asked in the project's folder. */
export function isStale() {
  const built = 'dist/reader.html'
  if (!existsSync(built)) return true
  const time = statSync(built).mtimeMs
  const sources = ['index.html', 'reader.html', 'package.json', 'vite.config.ts']
  return newest('src') > time || sources.some((file) => existsSync(file) && statSync(file).mtimeMs > time)
}

/**
 * @param {{ port?: number, rebuild?: boolean, quiet?: boolean }} options `port` 0 or unset: any free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild({ port = 0, rebuild = false, quiet = true } = {}) {
  const logLevel = quiet ? 'error' : 'info'
  if (rebuild || !existsSync('dist/index.html')) {
    // A test runner has set it to `test`, and the build would be one for developers.
    const { NODE_ENV } = process.env
    process.env.NODE_ENV = 'production'
    await build({ logLevel })
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  const server = await preview({ logLevel, preview: { port, strictPort: false, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('the preview server has no address')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
