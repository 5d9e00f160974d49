/** Builds and serves the program with 2027 as its newest form. */
import { spawnSync } from 'node:child_process'
import { preview } from 'vite'

const configFile = 'tests/support/form-2027/vite.config.ts'

export async function serveForm2027(): Promise<{ url: string; close: () => Promise<void> }> {
  // A build of its own process: in this one Vite would take the tests' mode for the program's.
  const built = spawnSync('npx', ['--no-install', 'vite', 'build', '--config', configFile], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (built.status !== 0) throw new Error(`the build with 2027 failed: ${built.stderr}`)
  const server = await preview({
    configFile,
    logLevel: 'error',
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('the preview server has no address')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
