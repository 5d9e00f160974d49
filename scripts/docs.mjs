/** Writes what the documents take from the code: the page of checks, and the table of layers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { createServer } from 'vite'

const server = await createServer({ appType: 'custom', logLevel: 'error', server: { middlewareMode: true } })
try {
  const { checksDocument } = await server.ssrLoadModule('/tests/support/checks-document.ts')
  writeFileSync('docs/checks.md', checksDocument())
  const { layersDocument } = await server.ssrLoadModule('/tests/support/architecture/document.ts')
  const file = 'docs/architecture.md'
  const text = layersDocument(readFileSync(file, 'utf8'))
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
} finally {
  await server.close()
}
