/** Rows of a file that holds a list of words: lines of a text file, values of a CSV file, cells of a spreadsheet. */
import { rowsFromText } from '@/checks/dictionary'
import type { DocumentBlock } from '@/documents/types'
import { decodeText } from '@/formats/decode'
import { sniffKind } from '@/formats/sniff'
import { findSeparator, splitValues } from '@/formats/text/separated'
import { readXlsx } from '@/formats/xlsx/read'

type Rows = readonly (readonly string[])[]

/** Why a file is no list; the words stand under `settings.words.refused`. */
export type WordListFault = 'kind' | 'empty' | 'unreadable' | 'tooLarge'

/** Bytes; twenty thousand words are a tenth of it. */
export const wordListLimit = 5 * 1024 * 1024

/** What a spreadsheet program wrote before a text that looks like a formula. */
const disarmed = /^'(?=[=+\-@])/

function rowsOfText(text: string, fileName: string): Rows {
  const separator = /\.(?:csv|tsv)$/i.test(fileName) ? findSeparator(text) : null
  const rows = separator ? splitValues(text.replace(/^\ufeff/, ''), separator) : rowsFromText(text)
  return rows.map((row) => row.map((cell) => cell.replace(disarmed, '')))
}

/** A sheet's name stands as a heading of the first level; anything else in a cell is a row. */
function rowsOfBlock(block: DocumentBlock): Rows {
  if (block.kind === 'heading') return block.level === 1 ? [] : [[block.text]]
  if (block.kind === 'paragraph') return [[block.runs.map((run) => run.text).join('')]]
  return block.rows.map((cells) => {
    const row: string[] = []
    for (const { column, text } of cells) row[column] = text
    return Array.from(row, (cell) => cell ?? '')
  })
}

export async function readWordRows(bytes: Uint8Array, fileName: string): Promise<Rows | WordListFault> {
  if (bytes.length > wordListLimit) return 'tooLarge'
  const kind = sniffKind(bytes)
  if (kind === 'empty') return 'empty'
  if (kind === 'text') {
    const { text, broken } = decodeText(bytes)
    return broken * 10 > text.length ? 'unreadable' : rowsOfText(text, fileName)
  }
  if (kind !== 'xlsx') return 'kind'
  const { value } = await readXlsx(bytes, { fileName })
  if (value?.kind !== 'document') return 'unreadable'
  return value.document.blocks.flatMap(rowsOfBlock)
}
