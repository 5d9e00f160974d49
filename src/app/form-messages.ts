/**
 * The form's own words as messages, for Chinese: labels are written once, in the form. Other languages keep the
 * same keys in `locales/<language>/form.json`.
 */
import { columnKey } from '@/composables/form-words'
import {
  allRequestRows,
  disputeBlocks,
  figureDefinitions,
  formIds,
  getForm,
  requestColumns,
} from '@/report/form/form'
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

export function formMessages(): MessageTree {
  const form = getForm('2021')
  const tree: MessageTree = {}
  setDeep(tree, 'intro.guidance', form.intro.text)
  for (const section of form.sections) {
    setDeep(tree, `sections.${section.id}.title`, section.title)
    setDeep(tree, `sections.${section.id}.shortTitle`, section.shortTitle)
    setDeep(tree, `sections.${section.id}.guidance`, section.guidance.text)
    for (const part of section.kind === 'narrative' ? section.parts : []) {
      setDeep(tree, `parts.${part.id}.title`, part.title)
      setDeep(tree, `parts.${part.id}.guidance`, part.guidance.text)
    }
  }
  const { proactive, requests, disputes } = form.tables
  setDeep(tree, 'ownGuidance.2019.proactive', getForm('2019').sections[1].guidance.text)
  setDeep(tree, 'tableHeads.proactive', proactive.blocks[0].heading)
  setDeep(tree, 'tableHeads.requests', requests.head)
  setDeep(tree, 'tableHeads.corner', requests.corner)
  // The format in force comes last: its words stand where formats word the same figure differently.
  for (const { blocks } of formIds.map((id) => getForm(id).tables.proactive)) {
    blocks.forEach((block, index) => setDeep(tree, `proactiveItems.${index + 1}`, block.item))
    for (const block of blocks) {
      for (const row of block.rows) setDeep(tree, `proactiveRows.${row.id}`, row.label)
      for (const { id, label } of block.columns) {
        setDeep(tree, columnKey(block.rows[0].id, id).replace(/^form\./, ''), label)
      }
    }
  }
  for (const row of allRequestRows) setDeep(tree, `requestRows.${row.id}`, bareLabel(row.label))
  for (const group of requests.rows) {
    if (!('rows' in group)) continue
    setDeep(tree, `requestGroups.${group.id}`, bareLabel(group.label))
    for (const inner of group.rows)
      if ('rows' in inner) setDeep(tree, `requestGroups.${inner.id}`, bareLabel(inner.label))
  }
  for (const column of requestColumns) setDeep(tree, `applicants.${column.id}`, column.label)
  setDeep(tree, 'applicantGroups.organisations', requestColumns.find((column) => column.group)?.group ?? '')
  for (const group of disputes.groups) {
    if (group.label) setDeep(tree, `disputeGroups.${group.id}`, group.label)
  }
  for (const block of disputeBlocks) setDeep(tree, `disputeBlocks.${block.id}`, block.label)
  for (const result of disputes.results) setDeep(tree, `disputeResults.${result.id}`, result.label)
  for (const metric of form.metrics) setDeep(tree, `metrics.${metric.id}`, metric.label)
  for (const kind of form.channelKinds) setDeep(tree, `channelKinds.${kind.id}`, kind.label)
  for (const { unit } of figureDefinitions) setDeep(tree, `units.${unit}`, unit)
  return tree
}
