/** One way to read a row of table three, and all the ways of one. */
import type { Cell } from '@/report/figures/cell'
import type { RequestRowId } from '@/report/form/paths'

export type Mend = 'none' | 'split' | 'extra' | 'lost' | 'parted'

export interface Reading {
  /** Six kinds of applicant and the total; `undefined` where words stand in place of a figure. */
  readonly cells: readonly (Cell | undefined)[]
  /** The source's column of each; `undefined` for one that the source lost. */
  readonly columns: readonly (number | undefined)[]
  /** What had to be assumed; 0 is nothing. */
  readonly cost: number
  readonly mend: Mend
}

export interface RowReadings {
  readonly id: RequestRowId
  readonly readings: readonly Reading[]
}
