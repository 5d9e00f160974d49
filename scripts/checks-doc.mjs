/** Writes `docs/checks.md`, the guide's page of checks, generated from the catalogue. */
import { writeFileSync } from 'node:fs'
import { createServer } from 'vite'

const server = await createServer({ appType: 'custom', logLevel: 'error', server: { middlewareMode: true } })
try {
  const { checksDocument } = await server.ssrLoadModule('/tests/support/checks-document.ts')
  writeFileSync('docs/checks.md', checksDocument())
} finally {
  await server.close()
}
