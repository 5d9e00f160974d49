/** What changed from last year: for the cards, and for the sentence on top of the page. */
import { isFigure } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { changeBetween } from '@/report/figures/figures'
import type { Change } from '@/report/figures/figures'
import type { Unit } from '@/report/form/types'
import { unitOf } from './catalogue'
import type { Measure } from './catalogue'
import { sayFigure, sayGap, writePercent, writeShort } from './words'
import type { ChartWords } from './words'
import { cellsOf } from './years'
import type { YearSeries } from './years'

export interface MeasureChange {
  readonly measure: Measure
  readonly unit: Unit
  /** One a year of the series. */
  readonly cells: readonly Cell[]
  readonly current: Cell
  /** `null` where either year has no figure. */
  readonly change: Change | null
  /** How many years in a row it has risen (above 0) or fallen (below 0) up to now. */
  readonly streak: number
}

/** The last year of the series beside the year before it. */
export function readChange(series: YearSeries, measure: Measure): MeasureChange {
  const cells = cellsOf(series, measure)
  const current = cells[cells.length - 1] ?? null
  const change = changeBetween(current, cells[cells.length - 2] ?? null)
  return { measure, unit: unitOf(measure), cells, current, change, streak: streakOf(cells) }
}

function streakOf(cells: readonly Cell[]): number {
  let streak = 0
  for (let at = cells.length - 1; at > 0; at -= 1) {
    const direction = Math.sign(changeBetween(cells[at] ?? null, cells[at - 1] ?? null)?.difference ?? 0)
    if (direction === 0 || (streak !== 0 && Math.sign(streak) !== direction)) break
    streak += direction
  }
  return streak
}

/** Below this a percentage says less than the difference itself: from 4 to 5 is 1 more, not 25%. */
const percentFrom = 100

/** Weighs a change by its ratio; a handful of cases more or less weighs little. */
function weightOf({ current, change }: MeasureChange): number {
  if (!isFigure(current) || !change) return 0
  const damping = 5
  return Math.abs(Math.log((current + damping) / (current - change.difference + damping)))
}

/** The changes that weigh most, heaviest first; what stayed the same is none. */
export function mainChanges(changes: readonly MeasureChange[], limit = 2): readonly MeasureChange[] {
  return changes
    .filter((one) => one.change !== null && one.change.difference !== 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, limit)
}

/** 比上年增长 13.0%, 比上年减少 2 件, 与上年持平; blank where it cannot be compared. */
export function sayChange({ change, current, unit }: MeasureChange, words: ChartWords): string {
  if (!change || !isFigure(current)) return ''
  if (change.difference === 0) return words.say('charts.changes.same')
  const direction = change.difference > 0 ? 'rise' : 'fall'
  const largest = Math.max(current, current - change.difference)
  return change.percent !== null && largest >= percentFrom
    ? words.say(`charts.changes.${direction}Percent`, {
        percent: writePercent(change.percent, words.language),
      })
    : words.say(`charts.changes.${direction}`, {
        figure: sayFigure(Math.abs(change.difference), unit, words, true),
      })
}

/** +23（8.1%）, −2, 持平; or why there is nothing to compare. */
export function sayCardChange(
  { change, cells, current }: MeasureChange,
  series: YearSeries,
  words: ChartWords,
): string {
  if (!change) {
    if (!isFigure(current)) return words.say('charts.changes.none')
    const lastYear = series.years[series.years.length - 2]
    const before = cells[cells.length - 2]
    if (lastYear === undefined || before === undefined || isFigure(before)) {
      return words.say('charts.changes.noEarlier')
    }
    return words.say('charts.changes.noneBefore', { reason: sayGap(before, lastYear, series, words) })
  }
  if (change.difference === 0) return words.say('charts.changes.same')
  const sign = change.difference > 0 ? '+' : '−'
  const difference = `${sign}${writeShort(Math.abs(change.difference), words.language)}`
  return change.percent === null
    ? words.say('charts.changes.difference', { difference })
    : words.say('charts.changes.differencePercent', {
        difference,
        percent: writePercent(change.percent, words.language),
      })
}

/** Every year of a measure in words, for those who do not see its line. */
export function sayCourse({ cells, unit }: MeasureChange, series: YearSeries, words: ChartWords): string {
  return series.years
    .map((year, at) => {
      const cell = cells[at] ?? null
      const figure = isFigure(cell) ? sayFigure(cell, unit, words) : sayGap(cell, year, series, words)
      return words.say('charts.course', { year, figure })
    })
    .join(words.say('charts.separator'))
}
