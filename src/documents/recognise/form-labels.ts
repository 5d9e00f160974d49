/** The labels of the form's tables, as the recogniser looks for them. */
import { disputeBlocks, disputeResults, getForm, requestColumns, requestRows } from '@/report/form/form'
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
} from './synonyms'

const form = getForm('2021')

export type ProactiveRowId = (typeof form.tables.proactive.blocks)[number]['rows'][number]['id']
export type ProactiveColumnId = (typeof form.tables.proactive.blocks)[number]['columns'][number]['id']

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

export const proactiveRowLabels: readonly Label<ProactiveRowId>[] = form.tables.proactive.blocks.flatMap(
  (block) =>
    block.rows.map((row) => toLabel<ProactiveRowId>(row.id, row.label, proactiveRowSynonyms[row.id])),
)

/** The columns that a row of table two has, in the order of the form. */
export const proactiveColumnsOf: ReadonlyMap<ProactiveRowId, readonly ProactiveColumnId[]> = new Map(
  form.tables.proactive.blocks.flatMap((block) =>
    block.rows.map((row) => [row.id, block.columns.map((column) => column.id)] as const),
  ),
)

export const proactiveColumnLabels: readonly Label<ProactiveColumnId>[] = [
  ...new Map(
    form.tables.proactive.blocks
      .flatMap((block) => [...block.columns])
      .map((column) => [
        column.id,
        toLabel<ProactiveColumnId>(column.id, column.label, proactiveColumnSynonyms[column.id]),
      ]),
  ).values(),
]

export const disputeBlockLabels: readonly Label<DisputeBlockId>[] = disputeBlocks.map((block) =>
  toLabel(block.id, block.label, [], block.group ? [block.group] : []),
)

export const disputeResultLabels: readonly Label<DisputeResultId>[] = disputeResults.map((result) =>
  toLabel(result.id, result.label),
)
