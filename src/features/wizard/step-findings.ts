/** What is left to do or to mend in a step, as one list: failing sums, impossible figures, what is still blank. */
import { formatCell } from '@/report/cell'
import { computedTotal, figureAt } from '@/report/figures'
import { getForm, inputPathsOf, requestPath } from '@/report/form/form'
import type { FieldPath, InputPath, RequestColumnId, TotalPath } from '@/report/form/paths'
import type { TableId } from '@/report/form/types'
import { checkIdentity, identities } from '@/report/identities'
import type { Identity } from '@/report/identities'
import type { Severity } from '@/report/message'
import { isEmptyNarrative } from '@/report/narrative'
import type { StepId } from '@/report/progress'
import type { Report } from '@/report/report'
import { noteFacts } from './tables/cell-notes'
import type { Drafts } from './tables/cell-notes'

export type FindingKind =
  | 'balance'
  | 'carriedOver'
  | 'inForce'
  | 'total'
  | 'unreadable'
  | 'negative'
  | 'fraction'
  | 'blanks'
  | 'contact'
  | 'emptyText'

/** Words are in the locales under `wizard.findings.<kind>`; the label of `path` is added by whoever shows it. */
export interface StepFinding {
  readonly kind: FindingKind
  readonly severity: Severity
  /** The place to go to. */
  readonly path: FieldPath
  readonly params: Readonly<Record<string, string | number>>
  /** A total that can be taken as computed. */
  readonly accept?: TotalPath
}

const isOf = (table: TableId, path: string): boolean => path.startsWith(`${table}.`)

function balanceFinding(report: Report, identity: Identity): StepFinding | null {
  const balance = checkIdentity(identity, report)
  if (balance.holds !== false) return null
  const column = identity.at.slice(identity.at.lastIndexOf('.') + 1) as RequestColumnId
  const figure = (row: 'received' | 'carriedIn' | 'processed' | 'carriedOut'): string =>
    formatCell(figureAt(report, requestPath(row, column))) || '0'
  return {
    kind: 'balance',
    severity: 'error',
    path: identity.at,
    params: {
      received: figure('received'),
      carriedIn: figure('carriedIn'),
      processed: figure('processed'),
      carriedOut: figure('carriedOut'),
      left: balance.left,
      right: balance.right,
      difference: Math.abs(balance.difference),
    },
  }
}

function balanceFindings(report: Report, table: TableId): StepFinding[] {
  return identities
    .filter((one) => one.kind === 'balance' && isOf(table, one.at))
    .flatMap((identity) => balanceFinding(report, identity) ?? [])
}

/** The total column is off where any other column of its row is, and then says nothing new. */
function withoutEchoes(findings: readonly StepFinding[]): StepFinding[] {
  const rowOf = ({ path }: StepFinding): string => path.slice(0, path.lastIndexOf('.'))
  const isTotal = ({ path }: StepFinding): boolean => path.endsWith('.total')
  return findings.filter(
    (one) =>
      one.kind === 'total' ||
      !isTotal(one) ||
      !findings.some((other) => other.kind === one.kind && !isTotal(other) && rowOf(other) === rowOf(one)),
  )
}

function statedFindings(report: Report, table: TableId): StepFinding[] {
  return (Object.keys(report.stated) as TotalPath[])
    .filter((path) => isOf(table, path))
    .map((path) => ({
      kind: 'total',
      severity: 'error',
      path,
      params: {
        stated: formatCell(figureAt(report, path)),
        computed: formatCell(computedTotal(report, path)),
      },
      accept: path,
    }))
}

function blankFinding(report: Report, paths: readonly InputPath[]): StepFinding[] {
  const blanks = paths.filter((path) => report.figures[path] === null)
  const [first] = blanks
  return first ? [{ kind: 'blanks', severity: 'warning', path: first, params: { count: blanks.length } }] : []
}

function tableFindings(
  report: Report,
  previous: Report | undefined,
  table: TableId,
  drafts: Drafts,
): StepFinding[] {
  return [
    ...withoutEchoes(balanceFindings(report, table)),
    ...statedFindings(report, table),
    ...withoutEchoes(noteFacts(report, previous, table, drafts)),
    ...blankFinding(
      report,
      inputPathsOf(report).filter((path) => isOf(table, path)),
    ),
  ]
}

const neededContact = ['address', 'postcode', 'phone', 'email'] as const

function basicsFindings(report: Report): StepFinding[] {
  return neededContact
    .filter((field) => report.header.contact[field].trim() === '')
    .map((field) => ({ kind: 'contact', severity: 'warning', path: `header.contact.${field}`, params: {} }))
}

const missingKinds: readonly FindingKind[] = ['blanks', 'contact', 'emptyText']

/** Something that is wrong, other than what nobody has filled yet. */
export function isProblem({ kind }: StepFinding): boolean {
  return !missingKinds.includes(kind)
}

/** Everything that is left in one step, gravest first; the preview has what all the others have. */
export function stepFindings(
  report: Report,
  previous: Report | undefined,
  step: StepId,
  drafts: Drafts,
): readonly StepFinding[] {
  const sections = getForm(report.form).sections
  if (step === 'preview') {
    const others: readonly StepId[] = ['basics', ...sections.map((section) => section.id)]
    return others.flatMap((one) => stepFindings(report, previous, one, drafts))
  }
  if (step === 'basics') return basicsFindings(report)
  const section = sections.find((one) => one.id === step)
  if (!section) return []
  if (section.kind === 'table') return tableFindings(report, previous, section.table, drafts)
  const texts = section.parts.length > 0 ? section.parts.map((part) => part.id) : [section.id]
  return texts
    .filter((id) => isEmptyNarrative(report.narratives[id]))
    .map((id) => ({ kind: 'emptyText', severity: 'warning', path: `narratives.${id}`, params: {} }))
}
