import { reportSchemaFile } from '@/report/document/json-schema'
import { reportFileName } from '../file-name'
import type { WriteFormat } from '../types'

/** The report itself, word for word: UTF-8 without BOM, indented, naming its schema. */
export const writeJson: WriteFormat = async (report) => ({
  bytes: new TextEncoder().encode(`${JSON.stringify({ $schema: reportSchemaFile, ...report }, null, 2)}\n`),
  mimeType: 'application/json',
  fileName: reportFileName(report, 'json'),
})
