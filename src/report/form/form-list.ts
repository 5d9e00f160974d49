/** The list of forms as a registry takes it: each knows what its rows, columns and metrics become in later ones. */
import type { Form } from './registered'
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

/** Forms that know what they become in later ones. */
export function prepareForms(definitions: readonly FormDefinition[]): readonly Form[] {
  const told = definitions.map((form, at) =>
    definitions
      .slice(at + 1)
      .reduce((known, later) => withBecomes(known, ownReplacements(form, later)), form),
  )
  return told as readonly Form[]
}
