/** Judges what the checks find in each passage: the real prose of a report beside its figures. */
import { runChecks } from '@/checks/engine/engine'
import type { CheckContext, Finding } from '@/checks/types'
import type { Cell } from '@/report/figures/cell'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { isFigurePath, isTotalPath, requestColumns } from '@/report/form/form'
import type { FigureId, InputId, TotalId } from '@/report/form/paths'
import type { Severity } from '@/report/message'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import type { Case } from './cases'

interface Figures {
  readonly requests?: Readonly<Record<string, readonly Cell[]>>
  readonly proactive?: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  readonly disputes?: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  readonly metrics?: Readonly<Record<string, Cell>>
}

export interface DueFinding {
  /** The check, or several of which one is enough. */
  readonly check: string | readonly string[]
  /** Words of the text, or a cell's path. */
  readonly at: string
}

export interface FindingCase extends Case {
  readonly year: number
  readonly unit: string
  readonly section: 'overview' | 'problems' | 'other' | 'intro'
  readonly text: string
  readonly figures?: Figures
  readonly lastYear?: { readonly text?: string; readonly figures?: Figures }
  readonly find: readonly DueFinding[]
  readonly mayFind?: readonly string[]
}

/** About what a whole report has and a passage has not. */
const ofTheWhole = new Set(['S-01', 'S-03', 'S-04', 'S-05', 'S-07', 'S-08', 'S-09', 'A-06', 'D-01'])

function cellsOf({
  requests = {},
  proactive = {},
  disputes = {},
  metrics = {},
}: Figures): [FigureId, Cell][] {
  const pairs: [string | undefined, Cell][] = [
    ...Object.entries(requests).flatMap(([row, cells]) =>
      cells.map((cell, index): [string, Cell] => [`requests.${row}.${requestColumns[index]?.id}`, cell]),
    ),
    ...Object.entries(proactive).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, cell]): [string, Cell] => [`proactive.${row}.${column}`, cell]),
    ),
    ...Object.entries(disputes).flatMap(([block, cells]) =>
      Object.entries(cells).map(([result, cell]): [string, Cell] => [`disputes.${block}.${result}`, cell]),
    ),
    ...Object.entries(metrics).map(([id, cell]): [string, Cell] => [`metrics.${id}`, cell]),
  ]
  return pairs.map(([path, cell]) => {
    if (path === undefined || !isFigurePath(path)) throw new Error(`no such figure: ${path}`)
    return [path, cell]
  })
}

function reportOf(unit: string, year: number, section: string, text: string, figures: Figures = {}): Report {
  const cells = cellsOf(figures)
  const inputs = cells.filter((one): one is [InputId, Cell] => !isTotalPath(one[0]))
  const totals = cells.filter((one): one is [TotalId, Cell] => isTotalPath(one[0]))
  const filled = totals.reduce(
    (report, [path, cell]) => stateTotal(report, path, cell),
    setFigures(blankReport(unit, year), inputs),
  )
  const narrative = text.split('\n').map((one) => paragraph(one))
  if (section === 'intro') return { ...filled, header: { ...filled.header, intro: narrative } }
  return { ...filled, narratives: { ...filled.narratives, [section]: narrative } }
}

export interface JudgedFindings {
  readonly id: string
  /** Due findings that came, and that did not. */
  readonly found: readonly { check: string; severity: Severity }[]
  readonly missed: readonly DueFinding[]
  /** Findings that nobody asked for. */
  readonly extra: readonly { check: string; severity: Severity; told: string }[]
}

/** The stretch from one stop to the next around some words. */
function sentenceAround(text: string, from: number, to: number): readonly [number, number] {
  const start = Math.max(...['。', '；', '\n'].map((stop) => text.lastIndexOf(stop, from - 1))) + 1
  const ends = ['。', '；', '\n'].map((stop) => text.indexOf(stop, to)).filter((at) => at >= 0)
  return [start, ends.length > 0 ? Math.min(...ends) + 1 : text.length]
}

function names(finding: Finding, { check, at }: DueFinding, { text, section }: FindingCase): boolean {
  if (![check].flat().includes(finding.id)) return false
  // A row is named by any of its columns.
  const row = isFigurePath(at) ? at.slice(0, at.lastIndexOf('.') + 1) : null
  if (row !== null && [finding, ...finding.figures].some(({ path }) => path?.startsWith(row))) return true
  const place = section === 'intro' ? 'header.intro' : `narratives.${section}`
  const from = text.indexOf(at)
  if (finding.path !== place || !finding.spot || from < 0) return false
  const before = text.split('\n').slice(0, finding.spot.block)
  const offset = before.reduce((sum, line) => sum + line.length + 1, 0)
  const [start, end] = sentenceAround(text, from, from + at.length)
  return finding.spot.from + offset < end && finding.spot.to + offset > start
}

export function judgeFindings(one: FindingCase): JudgedFindings {
  const { unit, year, section, text, figures, lastYear } = one
  const context: CheckContext = {
    report: reportOf(unit, year, section, text, figures),
    previous: lastYear && reportOf(unit, year - 1, section, lastYear.text ?? '', lastYear.figures),
  }
  const { findings, failed } = runChecks(context)
  if (failed.length > 0) throw new Error(`${one.id}: ${failed.join()} broke`)
  const due = new Set(one.find.flatMap(({ check }) => check))
  const may = new Set(one.mayFind ?? [])
  const left = findings.filter(({ id }) => due.has(id) || !(ofTheWhole.has(id) || may.has(id)))
  const found: JudgedFindings['found'][number][] = []
  const missed: DueFinding[] = []
  for (const wanted of one.find) {
    const at = left.findIndex((finding) => names(finding, wanted, one))
    const [finding] = at < 0 ? [] : left.splice(at, 1)
    if (finding) found.push({ check: finding.id, severity: finding.severity })
    else missed.push(wanted)
  }
  const extra = left
    .filter(({ id }) => !ofTheWhole.has(id))
    .map(({ id, severity, path, code, spot, params }) => ({
      check: id,
      severity,
      told: `${code} ${path} “${spot?.text ?? ''}” ${JSON.stringify(params)}`,
    }))
  return { id: one.id, found, missed, extra }
}
