/**
 * Chooses among the readings of the rows of table three: the fewest assumptions under which most sums of the form
 * hold. A row whose parts add up to its total is confirmed; one that fails is looked at again.
 */
import { isFigure, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { allRequestRows } from '@/report/form/form'
import type { RequestRowId } from '@/report/form/paths'
import { rowHolds } from './request-readings'
import { doubtsOf } from './doubts'
import type { Chosen as ChosenReadings } from './doubts'
import type { Reading, RowReadings } from './reading'

type Chosen = Map<RequestRowId, Reading>

const width = 7
/** Of any format: a row that the report lacks adds nothing. */
const outcomeRows = allRequestRows.filter((row) => row.role === 'outcome')
const rowWeight = 1
/** Zeros add up to zero wherever a row is cut: that confirms next to nothing. */
const zeroWeight = 0.05
const columnWeight = 0.5
const rounds = 4

function sumsOf(reading: Reading): number {
  const holds = rowHolds(reading.cells)
  const weight = reading.cells.every((cell) => typeof cell !== 'number' || cell === 0)
    ? zeroWeight
    : rowWeight
  const sums = holds === null ? 0 : holds ? weight : -rowWeight
  const unclear = reading.cells.filter((cell) => cell === undefined).length
  return sums - unclear * 0.2
}

const rowScore = (reading: Reading): number => sumsOf(reading) - reading.cost

function cellOf(chosen: ChosenReadings, row: RequestRowId, column: number): Cell {
  return chosen.get(row)?.cells[column] ?? null
}

/** How many of a column's two sums hold, less those that fail. */
function columnScore(chosen: ChosenReadings, column: number): number {
  const at = (row: RequestRowId): Cell => cellOf(chosen, row, column)
  const outcomes = sumCells(outcomeRows.map((row) => at(row.id)))
  const left = sumCells([at('received'), at('carriedIn')])
  const right = sumCells([at('processed'), at('carriedOut')])
  return compare(at('processed'), outcomes) + compare(left, right)
}

function compare(a: Cell, b: Cell): number {
  if (!isFigure(a) || !isFigure(b)) return 0
  return a !== b ? -1 : a === 0 ? zeroWeight : 1
}

function tableScore(rows: readonly RowReadings[], chosen: ChosenReadings, ofRow = rowScore): number {
  let score = 0
  for (const row of rows) {
    const reading = chosen.get(row.id)
    if (reading) score += ofRow(reading)
  }
  for (let column = 0; column < width; column += 1) score += columnWeight * columnScore(chosen, column)
  return score
}

/** One reading a row: each row's best, then changed row by row while the whole table gains. */
function choose(rows: readonly RowReadings[]): Chosen {
  const chosen: Chosen = new Map()
  for (const { id, readings } of rows) {
    const best = [...readings].sort((a, b) => rowScore(b) - rowScore(a))[0]
    if (best) chosen.set(id, best)
  }
  let score = tableScore(rows, chosen)
  for (let round = 0; round < rounds; round += 1) {
    let improved = false
    for (const { id, readings } of rows) {
      for (const reading of readings) {
        const before = chosen.get(id)
        if (!before || reading === before) continue
        chosen.set(id, reading)
        const next = tableScore(rows, chosen)
        if (next > score + 1e-9) {
          score = next
          improved = true
        } else chosen.set(id, before)
      }
    }
    if (!improved) break
  }
  return chosen
}

/** A reading for each row, and the columns of a row that no sum confirms: what stands there is to be asked. */
export interface ChosenRows {
  readonly readings: ChosenReadings
  readonly doubts: ReadonlyMap<RequestRowId, ReadonlySet<number>>
}

export function chooseReadings(rows: readonly RowReadings[]): ChosenRows {
  const readings = choose(rows)
  return { readings, doubts: doubtsOf(rows, readings, (chosen) => tableScore(rows, chosen, sumsOf)) }
}
