/** Reads the three official tables and confirms them by the sums of the form. */
import { formatFigures, formatOf, isSameFormat, sectionFormatIds } from '@/report/form/form'
import type { InForm } from '@/report/form/form'
import { checkIdentity, identities, needsPrevious } from '@/report/figures/identities'
import type { Balance } from '@/report/figures/identities'
import type { TableId } from '@/report/form/types'
import type { Report } from '@/report/types'
import type { ReportDraft } from '../draft'
import type { Outline } from '../outline/outline'
import { readDisputes } from './table-disputes'
import { readProactive } from './table-proactive'
import { readRequests } from './table-requests'
import type { TableRows } from './table-rows'
import type { SourceRow } from './rows'

const readers: Readonly<Record<TableId, (draft: ReportDraft, rows: readonly SourceRow[]) => void>> = {
  proactive: readProactive,
  requests: readRequests,
  disputes: readDisputes,
}

/** A section without any row of figures: its table may be a picture. */
function reportEmpty(draft: ReportDraft, outline: Outline, table: TableId): void {
  const isEmpty = !Object.keys(draft.places).some((path) => path.startsWith(`${table}.`))
  if (isEmpty && outline.sections.some((section) => section.id === table))
    draft.say(`noTable.${table}`, 'warning')
}

/** Parts that follow another form than the report's year has: kept as they are, and told. */
function reportOtherForms(draft: ReportDraft, usual: InForm): void {
  for (const id of sectionFormatIds) {
    const form = formatOf(draft.form, id)
    const [first] = formatFigures(form, id)
    if (isSameFormat(id, form, formatOf(usual, id)) || !first) continue
    const place = draft.places[first.path]
    draft.say(`otherForm.${form}`, 'notice', { path: first.path, ...(place ? { place } : {}) })
  }
}

export function readTables(draft: ReportDraft, outline: Outline, { rows }: TableRows): void {
  const usual = draft.form
  for (const table of ['proactive', 'requests', 'disputes'] as const) {
    readers[table](draft, rows[table])
    reportEmpty(draft, outline, table)
  }
  reportOtherForms(draft, usual)
}

/** A total that differs from those of its parts that were read: blanks may explain it, and so may a wrong figure. */
function isDoubtful({ identity, holds, difference, blanks, left, right }: Balance): boolean {
  const isTotal = identity.kind === 'rowTotal' || identity.kind === 'disputesTotal'
  return holds === null && isTotal && blanks > 0 && difference !== 0 && left !== 0 && right !== 0
}

/** Sums of the form that do not hold in what was read. */
export function confirmSums(draft: ReportDraft, report: Report): void {
  for (const identity of identities) {
    if (needsPrevious(identity)) continue
    const balance = checkIdentity(identity, report)
    const { holds, left, right } = balance
    if (holds !== false && !isDoubtful(balance)) continue
    const place = draft.places[identity.at]
    draft.say(`sum.${identity.kind}`, 'warning', {
      path: identity.at,
      ...(place ? { place } : {}),
      params: { left, right },
    })
  }
}
