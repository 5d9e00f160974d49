/** Lists of words between files and the settings. */
import type { WordEntry } from '@/report/check-settings'
import { writeCsv } from '@/report/figures/csv'
import type { ReadWordList } from '@/stores/check-settings'

/** What a file held, with the name that its list will have. */
export type FoundList = Extract<ReadWordList, { ok: true }> & { readonly name: string }

/** A file's name without its end. */
export function listName(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 100)
}

/** A list as it can be read back: a row of headings, then a word to a row. */
export function writeList(headings: readonly string[], entries: readonly WordEntry[]): string {
  return writeCsv([headings, ...entries.map(({ word, suggestion, reason }) => [word, suggestion, reason])])
}
