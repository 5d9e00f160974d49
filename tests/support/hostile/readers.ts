/** Readers by what the first bytes of a file look like, as the program chooses them. */
import { readDocx } from '@/formats/docx/read'
import { readHtml } from '@/formats/html/read'
import { readJson } from '@/formats/json/read'
import { readPdf } from '@/formats/pdf/read'
import { readText } from '@/formats/text/read'
import { readXlsx } from '@/formats/xlsx/read'
import { sniffKind } from '@/formats/sniff'
import type { FileKind } from '@/formats/sniff'
import type { ReadFormat } from '@/formats/types'
import { recogniseReport } from '@/documents/recognise/recognise'

/** Formats that read without a browser; a file that turned into another kind is refused as the program refuses it. */
const readers: Readonly<Partial<Record<FileKind, ReadFormat>>> = {
  text: readText,
  json: readJson,
  docx: readDocx,
  html: readHtml,
  pdf: readPdf,
  xlsx: readXlsx,
}

export interface Survived {
  /** `report` read, `nothing` read but said why, `silent` neither: the one that must not be. */
  readonly outcome: 'report' | 'nothing' | 'silent' | 'refused'
  readonly codes: readonly string[]
}

export async function survive(bytes: Uint8Array): Promise<Survived> {
  const read = readers[sniffKind(bytes)]
  if (!read) return { outcome: 'refused', codes: [] }
  const { value, messages } = await read(bytes, { fileName: 'report' })
  const recognised =
    value?.kind === 'document'
      ? recogniseReport(value.document)
      : { value: value?.report ?? null, messages: [] }
  const codes = [...messages, ...recognised.messages].map(({ code }) => code)
  if (recognised.value !== null) return { outcome: 'report', codes }
  return { outcome: codes.length > 0 ? 'nothing' : 'silent', codes }
}
