import { sealedText } from '@/report/checksum'
import { reportSchemaFile } from '@/report/restore/json-schema'
import { reportFileName } from '../file-name'
import type { WriteFormat } from '../types'

/** The report itself, word for word: UTF-8 without BOM, indented, naming its schema, with a checksum of it all. */
export const writeJson: WriteFormat = async (report) => {
  const { text } = await sealedText({ $schema: reportSchemaFile, ...report })
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(JSON.parse(text), null, 2)}\n`),
    mimeType: 'application/json',
    fileName: reportFileName(report, 'json'),
  }
}
