/** Lists of misused words: reading a unit's own list from rows, and what an entry is. */

import { longestWord, mostWords } from '@/report/check-settings'
import type { WordEntry } from '@/report/check-settings'

export interface DictionaryEntry extends WordEntry {
  /** Where the word is right after all: tested on the text from eight characters before to eight behind. */
  readonly unless?: RegExp
  /** Tested on what follows the word: only there it is wrong. */
  readonly before?: RegExp
}

const headWords = /^(?:词语?|错词|原词|误用|错误|敏感词|word|wrong)$/i

/** Why a row of a list is no entry of it. */
export type RejectedWhy = 'noWord' | 'tooLong' | 'same' | 'twice' | 'tooMany'

export interface RejectedRow {
  /** Counted from 1, a row of headings included. */
  readonly row: number
  readonly words: string
  readonly why: RejectedWhy
}

function whyNot(word: string, suggestion: string, known: ReadonlyMap<string, unknown>): RejectedWhy | null {
  if (word === '') return 'noWord'
  if (word.length > longestWord) return 'tooLong'
  if (word === suggestion) return 'same'
  if (known.has(word)) return 'twice'
  return known.size >= mostWords ? 'tooMany' : null
}

/** Rows of a table or a text file as entries: word, suggestion, reason; a first row of headings is left out. */
export function entriesFromRows(rows: readonly (readonly unknown[])[]): {
  readonly entries: readonly WordEntry[]
  readonly rejected: readonly RejectedRow[]
} {
  const entries = new Map<string, WordEntry>()
  const rejected: RejectedRow[] = []
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell) => String(cell ?? '').trim())
    const [word = '', suggestion = '', reason = ''] = cells
    if (cells.every((cell) => cell === '') || (index === 0 && headWords.test(word))) continue
    const why = whyNot(word, suggestion, entries)
    if (why === null) entries.set(word, { word, suggestion, reason })
    else rejected.push({ row: index + 1, words: cells.filter(Boolean).join('，').slice(0, 60), why })
  }
  return { entries: [...entries.values()], rejected }
}

function csvFields(line: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at)
    if (quoted && char === '"' && line.charAt(at + 1) === '"') field += line.charAt((at += 1))
    else if (char === '"' && (quoted || field === '')) quoted = !quoted
    else if (!quoted && (char === ',' || char === '\t')) {
      fields.push(field)
      field = ''
    } else field += char
  }
  return [...fields, field]
}

/** Lines of a txt or csv file as rows: separated by commas, tabs, or as 错词→正词. */
export function rowsFromText(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => (/[,\t]/.test(line) ? csvFields(line) : line.split(/\s*(?:→|=>|->|——>|，)\s*/)))
}
