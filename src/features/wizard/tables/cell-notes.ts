/** What is to be said at single cells of a table: unreadable texts, impossible counts, breaks with last year. */
import { readEntry } from '@/components/figure-grid/read-entry'
import { formatCell } from '@/report/cell'
import { cellFault } from '@/report/cell-fault'
import { figureAt } from '@/report/figures'
import { inputPathsOf } from '@/report/form/form'
import type { FigurePath, InputPath } from '@/report/form/paths'
import type { TableId } from '@/report/form/types'
import { checkIdentity, identities, needsPrevious } from '@/report/identities'
import type { Balance } from '@/report/identities'
import type { Severity } from '@/report/message'
import type { Report } from '@/report/report'

/** A note as a code whose words are in the locales under `wizard.notes`. */
export interface NoteFact {
  readonly path: FigurePath
  readonly severity: Severity
  readonly kind: 'unreadable' | 'negative' | 'fraction' | 'carriedOver' | 'inForce'
  readonly params: Readonly<Record<string, string | number>>
}

export interface Drafts {
  readonly drafts: ReadonlyMap<InputPath, string>
  /** The cell with the cursor: what is unfinished there is no mistake yet. */
  readonly active?: InputPath | undefined
}

const inTable = (table: TableId, path: FigurePath): boolean => path.startsWith(`${table}.`)

function unreadableFacts(report: Report, table: TableId, { drafts, active }: Drafts): NoteFact[] {
  return [...drafts].flatMap(([path, text]): NoteFact[] => {
    const { kind } = readEntry(text)
    if (!inTable(table, path) || kind === 'cell' || (kind === 'unfinished' && path === active)) return []
    const kept = formatCell(report.figures[path])
    return [{ path, severity: 'error', kind: 'unreadable', params: { text, kept } }]
  })
}

function faultFacts(report: Report, table: TableId): NoteFact[] {
  return inputPathsOf(report).flatMap((path): NoteFact[] => {
    const kind = inTable(table, path) ? cellFault(path, report.figures[path]) : null
    return kind
      ? [{ path, severity: 'error', kind, params: { figure: formatCell(report.figures[path]) } }]
      : []
  })
}

/** Identities that reach back into last year's report and fail, told at the cell they are about. */
function acrossYears(report: Report, previous: Report, table: TableId): NoteFact[] {
  return identities
    .filter((identity) => needsPrevious(identity) && inTable(table, identity.at))
    .map((identity) => checkIdentity(identity, report, previous))
    .filter((balance) => balance.holds === false)
    .map((balance) => acrossYearsFact(balance, report, previous))
}

function acrossYearsFact(
  { identity, left, right, difference }: Balance,
  now: Report,
  last: Report,
): NoteFact {
  const terms = identity.right.map((term) => formatCell(figureAt(term.year === 0 ? now : last, term.path)))
  const [lastYear = '', issued = '', repealed = ''] = terms
  return {
    path: identity.at,
    severity: 'warning',
    kind: identity.kind === 'inForce' ? 'inForce' : 'carriedOver',
    params: { stated: left, expected: right, difference: Math.abs(difference), lastYear, issued, repealed },
  }
}

/** One fact a cell, the gravest first found: unreadable, impossible, then across years. */
export function noteFacts(
  report: Report,
  previous: Report | undefined,
  table: TableId,
  drafts: Drafts,
): readonly NoteFact[] {
  const facts = [
    ...unreadableFacts(report, table, drafts),
    ...faultFacts(report, table),
    ...(previous ? acrossYears(report, previous, table) : []),
  ]
  const seen = new Set<FigurePath>()
  return facts.filter(({ path }) => !seen.has(path) && seen.add(path))
}
