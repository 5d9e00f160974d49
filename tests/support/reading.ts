import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DocumentBlock, RecognisedReport, SourceDocument } from '@/documents/types'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readDocx } from '@/formats/docx/read'
import { readHtml } from '@/formats/html/read'
import { readPdf } from '@/formats/pdf/read'
import { readText } from '@/formats/text/read'
import { readXlsx } from '@/formats/xlsx/read'
import type { ReadFormat } from '@/formats/types'
import type { Truth } from './corpus'

/** The project's own report text, about a unit that does not exist. */
export const fixtureText = readFileSync(resolve('tests/fixtures/yunxi-2024.txt'), 'utf8')
export const fixtureTruth = JSON.parse(
  readFileSync(resolve('tests/fixtures/yunxi-2024.truth.json'), 'utf8'),
) as Truth

/** The readers by the ends of file names. */
const readers: Readonly<Record<string, ReadFormat>> = {
  txt: readText,
  csv: readText,
  html: readHtml,
  docx: readDocx,
  pdf: readPdf,
  xlsx: readXlsx,
}

const endOf = (fileName: string): string => fileName.slice(fileName.lastIndexOf('.') + 1)

export const isReadable = (fileName: string): boolean => Object.hasOwn(readers, endOf(fileName))

export async function readBytes(bytes: Uint8Array, fileName = 'report.txt'): Promise<SourceDocument> {
  const read = readers[endOf(fileName)] ?? readText
  const { value, messages } = await read(bytes, { fileName })
  if (value?.kind !== 'document') throw new Error(`not read: ${messages.map(({ code }) => code).join()}`)
  return value.document
}

export async function recogniseText(text: string): Promise<RecognisedReport> {
  const recognised = recogniseReport(await readBytes(new TextEncoder().encode(text)))
  if (recognised.value === null) {
    throw new Error(`not recognised: ${recognised.messages.map(({ code }) => code).join()}`)
  }
  return recognised
}

/** The fixture with one passage in place of another, to see what a variant makes of it. */
export function variant(...replacements: readonly (readonly [passage: string, other: string])[]): string {
  let text = fixtureText
  for (const [passage, other] of replacements) {
    if (!text.includes(passage)) throw new Error(`the fixture has no “${passage}”`)
    text = text.replace(passage, other)
  }
  return text
}

/** A block in one line: words of prose, cells of a table row by row. */
export function blockText(block: DocumentBlock): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('')
  return block.rows.map((row) => row.map((cell) => cell.text).join('|')).join('\n')
}

export const codesOf = (result: { readonly messages: readonly { readonly code: string }[] }): string[] =>
  result.messages.map(({ code }) => code)
