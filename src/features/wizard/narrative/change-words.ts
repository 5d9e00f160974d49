/** How a figure compares with last year's, as the few characters that stand beside its box. */
import type { Cell } from '@/report/figures/cell'
import { changeBetween } from '@/report/figures/figures'
import { writePercent } from '@/report/narrative/live-figures'

export interface ChangeWords {
  /** `+23`, `−4`, `0` */
  readonly difference: string
  /** `+8.1%`; left out where last year is 0. */
  readonly percent?: string
}

const sign = (value: number): string => (value > 0 ? '+' : value < 0 ? '\u2212' : '')

/** `null` where either year has no figure. */
export function changeWords(current: Cell, previous: Cell): ChangeWords | null {
  const change = changeBetween(current, previous)
  if (!change) return null
  const { difference, percent } = change
  return {
    difference: `${sign(difference)}${Math.abs(difference)}`,
    ...(percent === null || difference === 0 ? {} : { percent: `${sign(percent)}${writePercent(percent)}` }),
  }
}
