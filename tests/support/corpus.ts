import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Cell } from '@/report/figures/cell'

/** Published reports beside the project, with the values in each; they never become part of it. */
export const corpusFolder = resolve('../shared/corpus')
export const hasCorpus = existsSync(join(corpusFolder, 'truth'))

type Cells = Readonly<Record<string, Cell>>

/** What a published report says, in the product's own names. A row that the form of its year lacks is `null`. */
export interface Truth {
  readonly file: string
  readonly unit: string
  readonly year: number
  readonly period: readonly (string | null)[] | null
  readonly contact: Readonly<Record<string, string | null>>
  readonly proactive: Readonly<Record<string, Cells>>
  readonly requests: Readonly<Record<string, readonly Cell[] | null>>
  readonly disputes: Readonly<Record<string, Cells>>
  readonly metrics: Readonly<Record<string, number>>
}

export function corpusFile(name: string): Uint8Array {
  return readFileSync(join(corpusFolder, 'files', name))
}

export function truths(): readonly Truth[] {
  if (!hasCorpus) return []
  return readdirSync(join(corpusFolder, 'truth'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(corpusFolder, 'truth', name), 'utf8')) as Truth)
}
