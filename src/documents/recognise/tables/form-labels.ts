/** The labels of the form's tables, as the recogniser looks for them. */
import {
  allRequestRows,
  blockIds,
  blockOf,
  disputeBlocks,
  disputeResults,
  formIds,
  getForm,
  outcomeGroupsIn,
  requestColumns,
  requestRowsIn,
} from '@/report/form/form'
import type { BlockId, FormId } from '@/report/form/form'
import type {
  DisputeBlockId,
  DisputeResultId,
  OutcomeGroupId,
  ProactiveColumnId,
  ProactiveRowId,
  RequestColumnId,
  RequestRowId,
} from '@/report/form/paths'
import { toLabel } from './labels'
import type { Label } from './labels'
import {
  applicantSynonyms,
  proactiveColumnSynonyms,
  proactiveRowSynonyms,
  requestRowSynonyms,
} from '../outline/synonyms'

const forms = formIds.map(getForm)

/** One label an id, with the wordings of every form, the newest first. */
function labelsOf<Id extends string>(
  named: readonly { readonly id: Id; readonly label: string }[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): readonly Label<Id>[] {
  return [...new Set(named.map(({ id }) => id))].map((id) => {
    const [first = '', ...others] = named.filter((one) => one.id === id).map((one) => one.label)
    return toLabel(id, first, [...others, ...(synonyms[id] ?? [])])
  })
}

const groups = [...forms].reverse().flatMap(outcomeGroupsIn)

/** （三）不予公开 … （六）其他处理 */
export const outcomeGroupLabels: readonly Label<OutcomeGroupId>[] = [
  ...new Set(groups.map((group) => group.id)),
].flatMap((id) => {
  const [first, ...others] = groups.filter((group) => group.id === id)
  return first
    ? [
        toLabel(
          id,
          first.label,
          others.map((one) => one.label),
          first.outer,
        ),
      ]
    : []
})

interface WholeRow {
  readonly id: RequestRowId
  /** The group in whose place it stands; the row is known by the group's words. */
  readonly label: Label<OutcomeGroupId>
  /** The rows of that group. */
  readonly parts: readonly RequestRowId[]
}

/** Rows that one form has in place of another's group: （六） as one row. */
export const wholeRows: readonly WholeRow[] = outcomeGroupLabels.flatMap((label) => {
  const parts = allRequestRows.filter((row) => row.groupIds.includes(label.id)).map((row) => row.id)
  return allRequestRows
    .filter((row) => row.id.startsWith(`${label.id}.`) && !parts.includes(row.id))
    .map((row) => ({ id: row.id, label, parts }))
})

/** The rows of every form, but those that stand for a group. */
export const requestRowLabels: readonly Label<RequestRowId>[] = allRequestRows
  .filter((row) => !wholeRows.some((whole) => whole.id === row.id))
  .map((row) => {
    const others = forms.flatMap((form) =>
      requestRowsIn(form)
        .filter((one) => one.id === row.id)
        .map((one) => one.label),
    )
    return toLabel(row.id, row.label, [...others, ...(requestRowSynonyms[row.id] ?? [])], row.groups)
  })

const outerNumeral = /^([一二三四五六七八九十])[、.]/
const innerNumeral = /[（(]([一二三四五六七八九十])[）)]/

function numeralsOf(labels: readonly string[], pattern: RegExp): ReadonlySet<string> {
  return new Set(labels.flatMap((label) => pattern.exec(label)?.slice(1) ?? []))
}

const groupNames = allRequestRows.flatMap((row) => row.groups)
const loneNames = allRequestRows.filter((row) => row.groups.length < 2).map((row) => row.label)

function loneNumerals(pattern: RegExp): ReadonlySet<string> {
  const grouped = numeralsOf(groupNames, pattern)
  return new Set([...numeralsOf(loneNames, pattern)].filter((numeral) => !grouped.has(numeral)))
}

const loneOuter = loneNumerals(outerNumeral)
const loneInner = loneNumerals(innerNumeral)

/** Whether words carry the number of a row that stands in no group: 一、 二、 （七） and 四、. */
export function isUngrouped(word: string): boolean {
  const outer = outerNumeral.exec(word.trim())?.[1] ?? ''
  const inner = innerNumeral.exec(word)?.[1] ?? ''
  return loneOuter.has(outer) || loneInner.has(inner)
}

export const requestColumnLabels: readonly Label<RequestColumnId>[] = requestColumns.map((column) =>
  toLabel(column.id, column.label, column.id === 'total' ? ['合计'] : applicantSynonyms[column.id]),
)

const blocks = formIds.flatMap((id) =>
  blockIds.flatMap((block) => {
    const found = blockOf(id, block)
    return found ? [{ form: id, ...found, id: block }] : []
  }),
)

export const proactiveRowLabels = labelsOf(
  blocks.flatMap((block) => block.rows),
  proactiveRowSynonyms,
)
export const proactiveColumnLabels = labelsOf(
  blocks.flatMap((block) => block.columns),
  proactiveColumnSynonyms,
)

/** The item of table two that a row stands in. */
export function blockOfRow(row: ProactiveRowId): BlockId {
  const block = blocks.find((one) => one.rows.some(({ id }) => id === row))
  if (!block) throw new Error(`no such row: ${row}`)
  return block.id
}

/** The columns of a row in each format that has it, in the order of that format. */
export function columnsByForm(row: ProactiveRowId): ReadonlyMap<FormId, readonly ProactiveColumnId[]> {
  return new Map(
    blocks
      .filter((block) => block.rows.some(({ id }) => id === row))
      .map((block) => [block.form, block.columns.map((column) => column.id)] as const),
  )
}

export const disputeBlockLabels: readonly Label<DisputeBlockId>[] = disputeBlocks.map((block) =>
  toLabel(block.id, block.label, [], block.group ? [block.group] : []),
)

export const disputeResultLabels: readonly Label<DisputeResultId>[] = disputeResults.map((result) =>
  toLabel(result.id, result.label),
)
