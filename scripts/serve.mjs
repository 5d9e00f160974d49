/** Serves a production build from disk with Vite's preview server. */
import { existsSync } from 'node:fs'
import { build, preview } from 'vite'

/**
 * @param {{ port?: number, rebuild?: boolean, quiet?: boolean }} options `port` 0 or unset: any free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild({ port = 0, rebuild = false, quiet = true } = {}) {
  const logLevel = quiet ? 'error' : 'info'
  if (rebuild || !existsSync('dist/index.html')) await build({ logLevel })
  const server = await preview({ logLevel, preview: { port, strictPort: false, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('the preview server has no address')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
