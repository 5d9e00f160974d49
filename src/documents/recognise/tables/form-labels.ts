/** The labels of the form's tables, as the recogniser looks for them. */
import {
  blockIds,
  blockOf,
  disputeBlocks,
  disputeResults,
  formIds,
  getForm,
  requestColumns,
  requestRows,
} from '@/report/form/form'
import type { BlockId, Form, FormId } from '@/report/form/form'
import type {
  DisputeBlockId,
  DisputeResultId,
  OutcomeGroupId,
  RequestColumnId,
  RequestRowId,
} from '@/report/form/paths'
import type { RowDefinition, RowGroup } from '@/report/form/types'
import { toLabel } from './labels'
import type { Label } from './labels'
import {
  applicantSynonyms,
  proactiveColumnSynonyms,
  proactiveRowSynonyms,
  requestRowSynonyms,
} from '../outline/synonyms'

const form = getForm('2021')

type AnyBlock = Form['tables']['proactive']['blocks'][number]
export type ProactiveRowId = AnyBlock['rows'][number]['id']
export type ProactiveColumnId = AnyBlock['columns'][number]['id']

export const requestRowLabels: readonly Label<RequestRowId>[] = requestRows.map((row) =>
  toLabel(row.id, row.label, requestRowSynonyms[row.id], row.groups),
)

function groupsOf(
  nodes: readonly (RowDefinition | RowGroup)[],
  outer: readonly string[],
): Label<OutcomeGroupId>[] {
  return nodes.flatMap((node) => {
    if (!('rows' in node)) return []
    const inner = groupsOf(node.rows, [...outer, node.label])
    return outer.length > 0 ? [toLabel(node.id as OutcomeGroupId, node.label, [], outer), ...inner] : inner
  })
}

/** （三）不予公开 … （六）其他处理 */
export const outcomeGroupLabels: readonly Label<OutcomeGroupId>[] = groupsOf(form.tables.requests.rows, [])

export const requestColumnLabels: readonly Label<RequestColumnId>[] = requestColumns.map((column) =>
  toLabel(column.id, column.label, column.id === 'total' ? ['合计'] : applicantSynonyms[column.id]),
)

const blocks = formIds.flatMap((id) =>
  blockIds.flatMap((block) => {
    const found = blockOf(id, block)
    return found ? [{ form: id, ...found, id: block }] : []
  }),
)

/** One label an id, with the wordings of every format. */
function labelsOf<Id extends string>(
  named: readonly { readonly id: string; readonly label: string }[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): readonly Label<Id>[] {
  return [...new Set(named.map(({ id }) => id))].map((id) => {
    const [first = '', ...others] = named.filter((one) => one.id === id).map((one) => one.label)
    return toLabel(id as Id, first, [...others, ...(synonyms[id] ?? [])])
  })
}

export const proactiveRowLabels = labelsOf<ProactiveRowId>(
  blocks.flatMap((block) => block.rows),
  proactiveRowSynonyms,
)
export const proactiveColumnLabels = labelsOf<ProactiveColumnId>(
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
      .map((block) => [block.form, block.columns.map((column) => column.id as ProactiveColumnId)] as const),
  )
}

export const disputeBlockLabels: readonly Label<DisputeBlockId>[] = disputeBlocks.map((block) =>
  toLabel(block.id, block.label, [], block.group ? [block.group] : []),
)

export const disputeResultLabels: readonly Label<DisputeResultId>[] = disputeResults.map((result) =>
  toLabel(result.id, result.label),
)
