/** Writes the JSON Schema of the report file into `public/`, generated from the form. */
import { writeFileSync } from 'node:fs'
import { createServer } from 'vite'

const server = await createServer({ appType: 'custom', logLevel: 'error', server: { middlewareMode: true } })
try {
  const { reportJsonSchema, reportSchemaFile } = await server.ssrLoadModule(
    '/src/report/restore/json-schema.ts',
  )
  writeFileSync(`public/${reportSchemaFile}`, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`)
} finally {
  await server.close()
}
