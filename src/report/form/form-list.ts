/** The list of forms as a registry takes it: each knows what it becomes, and what no report could hold is refused. */
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
import type { Becomes, FormDefinition, Replacements, RowDefinition, RowGroup } from './types'

type Named = { readonly id: string; readonly becomes?: Becomes }

function withBecomes(
  form: FormDefinition,
  { rows = {}, columns = {}, metrics = {} }: Replacements,
): FormDefinition {
  const told = <One extends Named>(one: One, names: Readonly<Record<string, Becomes>>): One =>
    one.becomes === undefined && Object.hasOwn(names, one.id) ? { ...one, becomes: names[one.id] } : one
  const toldRow = (node: RowDefinition | RowGroup): RowDefinition | RowGroup =>
    'rows' in node ? { ...node, rows: node.rows.map(toldRow) } : told(node, rows)
  return {
    ...form,
    metrics: form.metrics.map((metric) => told(metric, metrics)),
    tables: {
      ...form.tables,
      proactive: {
        blocks: form.tables.proactive.blocks.map((block) => ({
          ...block,
          columns: block.columns.map((column) => told(column, columns)),
          rows: block.rows.map((row) => told(row, rows)),
        })),
      },
      requests: { ...form.tables.requests, rows: form.tables.requests.rows.map(toldRow) },
    },
  }
}

/** Leaves out what the later form itself has still: a row that is kept becomes nothing. */
function ownReplacements(form: FormDefinition, later: FormDefinition): Replacements {
  return form === later ? {} : (later.replaces ?? {})
}

/** What every report has, whatever its form: ids and their order. */
function shapeOf(form: FormDefinition): string {
  return JSON.stringify([
    form.sections.map((one) => [
      one.id,
      one.kind,
      one.kind === 'narrative' ? one.parts.map((p) => p.id) : [],
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

function refuse(forms: readonly Form[]): void {
  const [first] = forms
  if (!first) throw new Error('no form')
  forms.forEach((form, at) => {
    const before = forms[at - 1]
    if (forms.some((one) => one !== form && one.id === form.id)) throw new Error(`two forms ${form.id}`)
    if (before && form.years[0] <= before.years[0]) throw new Error(`form ${form.id} is not in order`)
    if (shapeOf(form) !== shapeOf(first)) {
      throw new Error(`form ${form.id} has other texts, applicants, disputes or channels than ${first.id}`)
    }
    const lacking = balanceRows.find((id) => !requestRowsIn(form).some((row) => row.id === id))
    if (lacking) throw new Error(`form ${form.id} lacks the row ${lacking} of table three`)
    const earlier = new Set<string>(before && figuresIn(before).map((figure) => figure.path))
    const other = before && figuresIn(form).find(({ path }) => !earlier.has(path) && !isDeclared(form, path))
    if (other) throw new Error(`form ${form.id} has ${other.path}, but does not say that it writes that part`)
  })
}

/** Errors where a form is not one that reports can have; they say which and why. */
export function prepareForms(definitions: readonly FormDefinition[]): readonly Form[] {
  const told = definitions.map((form, at) =>
    definitions
      .slice(at + 1)
      .reduce((known, later) => withBecomes(known, ownReplacements(form, later)), form),
  )
  const forms = told as readonly Form[]
  refuse(forms)
  return forms
}
