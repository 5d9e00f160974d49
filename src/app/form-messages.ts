/**
 * The form's own words as messages, for Chinese: labels are written once, in the form. Other languages keep the
 * same keys in `locales/<language>/form.json`.
 */
import { columnKey } from '@/composables/form-words'
import {
  allMetrics,
  allRequestRows,
  disputeBlocks,
  disputeResults,
  figureDefinitions,
  formIds,
  getForm,
  newest,
  requestColumns,
} from '@/report/form/form'
import type { Form } from '@/report/form/form'
import type { RowDefinition, RowGroup } from '@/report/form/types'
import { bareLabel } from '@/report/form/field-label'

interface MessageTree {
  [key: string]: string | MessageTree
}

/** `refused.stateSecret` becomes two levels, as vue-i18n reads dotted keys. */
function setDeep(tree: MessageTree, path: string, text: string): void {
  const keys = path.split('.')
  const last = keys.pop()
  let node = tree
  for (const key of keys) {
    const child = node[key]
    node = typeof child === 'object' ? child : (node[key] = {})
  }
  if (last !== undefined) node[last] = text
}

/** The words of a form that its reports read: of its opening, its sections and their parts. */
function sectionWords({ intro, sections }: Form): readonly (readonly [key: string, text: string])[] {
  return [
    ['intro.guidance', intro.text],
    ...sections.flatMap((section): (readonly [string, string])[] => [
      [`sections.${section.id}.title`, section.title],
      [`sections.${section.id}.shortTitle`, section.shortTitle],
      [`sections.${section.id}.guidance`, section.guidance.text],
      ...(section.kind === 'narrative' ? section.parts : []).flatMap(
        (part): (readonly [string, string])[] => [
          [`parts.${part.id}.title`, part.title],
          [`parts.${part.id}.guidance`, part.guidance.text],
        ],
      ),
    ]),
  ]
}

/** What the newest form words stands for all; a form that words it otherwise has it once more under its own id. */
function setSections(tree: MessageTree): void {
  const shared = new Map(sectionWords(newest))
  for (const [key, text] of shared) setDeep(tree, key, text)
  for (const id of formIds) {
    for (const [key, text] of sectionWords(getForm(id))) {
      if (shared.get(key) !== text) setDeep(tree, `own.${id}.${key}`, text)
    }
  }
}

function setTables(tree: MessageTree, { proactive, requests, disputes }: Form['tables']): void {
  for (const block of proactive.blocks) {
    setDeep(tree, 'tableHeads.proactive', block.heading)
    setDeep(tree, `proactiveItems.${block.id}`, block.item)
    for (const row of block.rows) setDeep(tree, `proactiveRows.${row.id}`, row.label)
    for (const { id, label } of block.columns) {
      setDeep(tree, columnKey(block.rows[0]?.id ?? '', id).replace(/^form\./, ''), label)
    }
  }
  setDeep(tree, 'tableHeads.requests', requests.head)
  setDeep(tree, 'tableHeads.corner', requests.corner)
  setGroups(tree, requests.rows)
  for (const column of requests.columns) {
    if ('columns' in column) setDeep(tree, `applicantGroups.${column.id}`, column.label)
  }
  for (const group of disputes.groups) {
    if (group.label) setDeep(tree, `disputeGroups.${group.id}`, group.label)
  }
}

function setGroups(tree: MessageTree, rows: readonly (RowDefinition | RowGroup)[]): void {
  for (const group of rows) {
    if (!('rows' in group)) continue
    setDeep(tree, `requestGroups.${group.id}`, bareLabel(group.label))
    setGroups(tree, group.rows)
  }
}

export function formMessages(): MessageTree {
  const tree: MessageTree = {}
  setSections(tree)
  // The newest form comes last: its words stand where forms word the same figure differently.
  for (const id of formIds) setTables(tree, getForm(id).tables)
  for (const row of allRequestRows) setDeep(tree, `requestRows.${row.id}`, bareLabel(row.label))
  for (const column of requestColumns) setDeep(tree, `applicants.${column.id}`, column.label)
  for (const block of disputeBlocks) setDeep(tree, `disputeBlocks.${block.id}`, block.label)
  for (const result of disputeResults) setDeep(tree, `disputeResults.${result.id}`, result.label)
  for (const metric of allMetrics) setDeep(tree, `metrics.${metric.id}`, metric.label)
  for (const kind of newest.channelKinds) setDeep(tree, `channelKinds.${kind.id}`, kind.label)
  for (const { unit } of figureDefinitions) setDeep(tree, `units.${unit}`, unit)
  return tree
}
