/** Whether a list of forms is one that reports can have: asked by the tests, which name what a new form has wrong. */
import {
  disputeBlocksIn,
  disputeResultsIn,
  figuresIn,
  isRowInFormat,
  requestColumnsIn,
  requestRowsIn,
} from './figure-definitions'
import type { Form } from './registered'
import { metricsFormat } from './section-formats'
import type { FormDefinition } from './types'

/** What every report has, whatever its form: ids and their order. */
function shapeOf(form: FormDefinition): string {
  return JSON.stringify([
    form.sections.map((one) => [
      one.id,
      one.kind,
      one.kind === 'narrative' ? one.parts.map((p) => p.id) : one.texts,
    ]),
    requestColumnsIn(form).map((column) => [column.id, column.derived]),
    disputeBlocksIn(form).map((block) => block.id),
    disputeResultsIn(form).map((result) => [result.id, result.derived]),
    form.channelKinds.map((kind) => kind.id),
  ])
}

/** Whether a figure belongs to one of the parts that a form says it writes itself. */
function isDeclared(form: Form, path: string): boolean {
  const [table, ...ids] = path.split('.')
  if (table === 'metrics') return form.sectionFormats.includes(metricsFormat)
  if (table === 'proactive') {
    return form.tables.proactive.blocks.some(
      (block) => form.sectionFormats.includes(block.id) && block.rows.some((row) => row.id === ids[0]),
    )
  }
  const row = requestRowsIn(form).find((one) => one.id === ids.slice(0, -1).join('.'))
  return row !== undefined && form.sectionFormats.some((format) => isRowInFormat(row, format))
}

/** What the balance of table three is made of. */
const balanceRows = ['received', 'carriedIn', 'processed', 'carriedOut']

/** What is wrong with a list of forms, in words for whoever writes one; nothing where reports can have them all. */
export function formFaults(definitions: readonly FormDefinition[]): readonly string[] {
  const forms = definitions as readonly Form[]
  const [first] = forms
  if (!first) return ['no form']
  return forms.flatMap((form, at) => {
    const faults: string[] = []
    const before = forms[at - 1]
    if (forms.some((one) => one !== form && one.id === form.id)) faults.push(`two forms ${form.id}`)
    if (before && form.years[0] <= before.years[0]) faults.push(`form ${form.id} is not in order`)
    if (shapeOf(form) !== shapeOf(first)) {
      faults.push(`form ${form.id} has other texts, applicants, disputes or channels than ${first.id}`)
    }
    const lacking = balanceRows.find((id) => !requestRowsIn(form).some((row) => row.id === id))
    if (lacking) faults.push(`form ${form.id} lacks the row ${lacking} of table three`)
    const earlier = new Set<string>(before && figuresIn(before).map((figure) => figure.path))
    const other = before && figuresIn(form).find(({ path }) => !earlier.has(path) && !isDeclared(form, path))
    if (other) faults.push(`form ${form.id} has ${other.path}, but does not say that it writes that part`)
    return faults
  })
}
