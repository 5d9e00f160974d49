/** The plain figures of a report, as the command-line reader prints them: one nested object, no texts. */
import type { Cell } from './cell'
import { figureAt } from './figures'
import {
  disputeBlocks,
  disputeResults,
  figureDefinitions,
  getForm,
  requestColumns,
  requestPath,
  requestRows,
} from './form/form'
import type { InputPath } from './form/paths'
import type { Report } from './report'

export interface PlainFigures {
  readonly unit: string
  readonly year: number
  readonly period: readonly [from: string | null, to: string | null]
  readonly contact: Readonly<Record<string, string | null>>
  readonly proactive: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  /** Row id → 7 cells: six kinds of applicant and the total. */
  readonly requests: Readonly<Record<string, readonly Cell[]>>
  readonly disputes: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  /** Filled metrics only. */
  readonly metrics: Readonly<Record<string, Cell>>
}

export function toPlainFigures(report: Report): PlainFigures {
  const { period, contact } = report.header
  const form = getForm(report.form)
  return {
    unit: report.unit,
    year: report.year,
    period: [period.from || null, period.to || null],
    contact: Object.fromEntries(Object.entries(contact).map(([field, text]) => [field, text || null])),
    proactive: Object.fromEntries(
      form.tables.proactive.blocks.flatMap((block) =>
        block.rows.map((row) => [
          row.id,
          Object.fromEntries(
            block.columns.map((column) => [
              column.id,
              report.figures[`proactive.${row.id}.${column.id}` as InputPath],
            ]),
          ),
        ]),
      ),
    ),
    requests: Object.fromEntries(
      requestRows.map((row) => [
        row.id,
        requestColumns.map((column) => figureAt(report, requestPath(row.id, column.id))),
      ]),
    ),
    disputes: Object.fromEntries(
      disputeBlocks.map((block) => [
        block.id,
        Object.fromEntries(
          disputeResults.map((result) => [result.id, figureAt(report, `disputes.${block.id}.${result.id}`)]),
        ),
      ]),
    ),
    metrics: Object.fromEntries(
      figureDefinitions
        .filter((figure) => figure.table === 'metrics')
        .map((figure) => [figure.path.replace(/^metrics\./, ''), figureAt(report, figure.path)] as const)
        .filter(([, cell]) => cell !== null),
    ),
  }
}
