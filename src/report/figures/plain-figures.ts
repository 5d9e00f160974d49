/** The plain figures of a report, as the command-line reader prints them: one nested object, no texts. */
import type { Cell } from './cell'
import { sameFigure } from './comparable'
import { figureAt } from './figures'
import {
  allRequestRows,
  disputeBlocks,
  disputeResults,
  figureDefinitions,
  formFor,
  formsUntil,
  hasFigure,
  proactiveFigure,
  requestColumns,
  requestPath,
  requestRowsIn,
} from '../form/form'
import type { FigureId, RequestRowId } from '../form/paths'
import type { ProactiveBlock } from '../form/types'
import type { Report } from '../types'

type Cells = Readonly<Record<string, Cell>>

export interface PlainFigures {
  readonly unit: string
  readonly year: number
  readonly period: readonly [from: string | null, to: string | null]
  readonly contact: Readonly<Record<string, string | null>>
  /** Always with the columns of the form in force; beside them those of its own where a report follows another. */
  readonly proactive: Readonly<Record<string, Cells>>
  /** Row id → 7 cells: six kinds of applicant and the total; `null` for a row of another form until then. */
  readonly requests: Readonly<Record<string, readonly Cell[] | null>>
  readonly disputes: Readonly<Record<string, Cells>>
  /** Filled metrics only. */
  readonly metrics: Cells
}

/** No item that charges now and none before: nothing was charged. The format of 2019 asks for no amount. */
function amountWithoutItems({ figures }: Report): Cell {
  const counts = [figures['proactive.fees.previousItems'], figures['proactive.fees.itemsChange']]
  return counts.every((count) => count === 0) ? 0 : null
}

function cellAt(report: Report, path: FigureId): Cell {
  const same = sameFigure(report, path)
  if (same) return figureAt(report, same)
  return path === 'proactive.fees.amount' ? amountWithoutItems(report) : null
}

function proactiveFigures(report: Report): PlainFigures['proactive'] {
  const rows: Record<string, Record<string, Cell>> = {}
  const add = (blocks: readonly ProactiveBlock[]): void => {
    for (const block of blocks) {
      for (const row of block.rows) {
        const cells = (rows[row.id] ??= {})
        for (const { id } of block.columns) {
          const path = proactiveFigure(row.id, id)
          cells[id] ??= path && cellAt(report, path)
        }
      }
    }
  }
  add(
    formsUntil(report.year)
      .slice(-1)
      .flatMap((form) => form.tables.proactive.blocks),
  )
  add(formFor(report).tables.proactive.blocks)
  return rows
}

function requestCells(report: Report, row: RequestRowId): readonly Cell[] | null {
  const paths = requestColumns.map((column) => requestPath(row, column.id))
  return paths.every((path) => hasFigure(report, path)) ? paths.map((path) => figureAt(report, path)) : null
}

/** Those of every form up to the report's time, and its own: a later form adds nothing to what is printed of before. */
function printedRows(report: Report): readonly RequestRowId[] {
  const forms = [...formsUntil(report.year), formFor(report)]
  const known = new Set(forms.flatMap((form) => requestRowsIn(form).map((row) => row.id)))
  return allRequestRows.map((row) => row.id).filter((id) => known.has(id))
}

export function toPlainFigures(report: Report): PlainFigures {
  const { period, contact } = report.header
  const metrics: readonly FigureId[] = figureDefinitions.flatMap(({ table, path }) =>
    table === 'metrics' ? [path] : [],
  )
  return {
    unit: report.unit,
    year: report.year,
    period: [period.from || null, period.to || null],
    contact: Object.fromEntries(Object.entries(contact).map(([field, text]) => [field, text || null])),
    proactive: proactiveFigures(report),
    requests: Object.fromEntries(printedRows(report).map((id) => [id, requestCells(report, id)])),
    disputes: Object.fromEntries(
      disputeBlocks.map((block) => [
        block.id,
        Object.fromEntries(
          disputeResults.map((result) => [result.id, figureAt(report, `disputes.${block.id}.${result.id}`)]),
        ),
      ]),
    ),
    metrics: Object.fromEntries(
      metrics
        .map((path) => [path.replace(/^metrics\./, ''), figureAt(report, path)] as const)
        .filter(([, cell]) => cell !== null),
    ),
  }
}
