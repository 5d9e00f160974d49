/** Reads one cell of an official table as real reports fill it. */
import { parseCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { normalise } from '../outline/wording'

export interface ReadCell {
  /** `undefined`: words, no figure. */
  readonly cell: Cell | undefined
  /** What stood beside the figure: a remark in brackets, or a unit. */
  readonly remark?: string
}

const units = '件|条|项|个|次|宗|起|份|例|笔|批|家|户|人|部|亿元|万元|元'
const withUnit = new RegExp(`^([+-]?[\\d,]+(?:\\.\\d+)?)(${units})$`)
const unitAlone = new RegExp(`^(?:${units})$`)
const withRemark = /^([+-]?[\d,]+(?:\.\d+)?)(?:件|条|项|万元|元)?\((.+?)\)?$/

/** `251000元` and `22（其中修订16件）` give their figure and say what was beside it; 无 counts as 0. */
export function readCell(text: string): ReadCell {
  const cell = parseCell(text)
  if (cell !== undefined) return { cell }
  const plain = normalise(text)
  if (plain === '无') return { cell: 0, remark: plain }
  const match = withUnit.exec(plain) ?? withRemark.exec(plain)
  if (!match) return { cell: undefined }
  return { cell: parseCell(match[1] ?? ''), remark: match[2] ?? '' }
}

/** 件 behind a figure, white space between. */
export const isUnit = (text: string): boolean => unitAlone.test(normalise(text))

export function isFilled(read: ReadCell): boolean {
  return read.cell !== null
}
