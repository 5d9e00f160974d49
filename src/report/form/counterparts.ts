/** Which figures of different forms count the same: made from what rows, columns and metrics `become`. */
import { metricPath, proactivePath, requestColumnsIn, requestPath, requestRowsIn } from './figure-definitions'
import type { FigureDefinition, RequestRow } from './figure-definitions'
import type { FigureId, MetricId, RequestRowId } from './paths'
import type { Form } from './registered'
import type { Becomes, Replacements } from './types'

export interface Counterparts {
  /** Whether two figures of different forms count the same. */
  isSame(one: FigureId, other: FigureId): boolean
  /** The figures that count what this one does, itself first, those of other forms behind it. */
  namesOf(path: FigureId): readonly FigureId[]
  /** The sums of figures of other forms that count what this one does; mostly none. */
  partsOf(path: FigureId): readonly (readonly FigureId[])[]
}

type Change = readonly [from: FigureId, to: readonly FigureId[]]

const listOf = (becomes: Becomes | undefined): readonly string[] =>
  becomes === undefined ? [] : typeof becomes === 'string' ? [becomes] : becomes

/** What something of a form becomes: as it says itself, or as the first later form that replaces it says. */
type BecomesOf = (
  kind: keyof Replacements,
  one: { readonly id: string; readonly becomes?: Becomes },
) => readonly string[]

function becomesIn(forms: readonly Form[], form: Form): BecomesOf {
  const later = forms.slice(forms.indexOf(form) + 1)
  return (kind, { id, becomes }) => {
    const told = later.map(({ replaces }) => replaces?.[kind]?.[id]).find((one) => one !== undefined)
    return listOf(becomes ?? told)
  }
}

function changesOf(form: Form, becomesOf: BecomesOf): Change[] {
  const proactive = form.tables.proactive.blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column): Change => {
        const rows = becomesOf('rows', row)
        const columns = becomesOf('columns', column)
        const targets = (rows.length > 0 ? rows : [row.id]).flatMap((one) =>
          (columns.length > 0 ? columns : [column.id]).map((other) => proactivePath(one, other)),
        )
        return [proactivePath(row.id, column.id), targets]
      }),
    ),
  )
  const requests = requestRowsIn(form).flatMap((row) =>
    requestColumnsIn(form).map((column): Change => [
      requestPath(row.id, column.id),
      becomesOf('rows', row).map((id) => requestPath(id as RequestRowId, column.id)),
    ]),
  )
  const metrics = form.metrics.map((metric): Change => [
    metricPath(metric.id),
    becomesOf('metrics', metric).map((id) => metricPath(id as MetricId)),
  ])
  return [...proactive, ...requests, ...metrics].filter(([, to]) => to.length > 0)
}

/** Several that become one are its parts, as one that becomes several is their sum. */
function sumsOf(changes: readonly Change[]): readonly Change[] {
  const sources = new Map<FigureId, FigureId[]>()
  for (const [from, to] of changes) {
    const [only] = to
    if (to.length === 1 && only) sources.set(only, [...(sources.get(only) ?? []), from])
  }
  return [...changes.filter(([, to]) => to.length > 1), ...[...sources].filter(([, from]) => from.length > 1)]
}

export function createCounterparts(
  forms: readonly Form[],
  figures: readonly FigureDefinition[],
): Counterparts {
  const known = new Set<FigureId>(figures.map((figure) => figure.path))
  const perForm = forms.map((form) =>
    // What the row becomes has not every column that the row has: fees are charged, items are counted.
    changesOf(form, becomesIn(forms, form)).filter(([from, to]) =>
      to.every((path) => known.has(path) && path !== from),
    ),
  )
  const sums = perForm.flatMap(sumsOf)
  const summed = new Set(sums.flatMap(([, parts]) => parts))
  const names = new Map<FigureId, readonly FigureId[]>()
  const join = (one: FigureId, other: FigureId): void => {
    const all = [...new Set([...(names.get(one) ?? [one]), ...(names.get(other) ?? [other])])]
    for (const path of all) names.set(path, all)
  }
  for (const [from, [only, ...others]] of perForm.flat()) {
    if (only && others.length === 0 && !summed.has(from)) join(from, only)
  }
  const parts = new Map<FigureId, readonly (readonly FigureId[])[]>()
  for (const [whole, own] of sums) {
    const others = parts.get(whole) ?? []
    // Forms that have a row alike say the same of it.
    if (!others.some((other) => other.join() === own.join())) parts.set(whole, [...others, own])
  }
  return {
    isSame: (one, other) => one !== other && (names.get(one)?.includes(other) ?? false),
    namesOf: (path) => [path, ...(names.get(path) ?? []).filter((one) => one !== path)],
    partsOf: (path) => (names.get(path) ?? [path]).flatMap((one) => parts.get(one) ?? []),
  }
}

/** Outcomes of any form of which no other form has a coarser or a newer one: together they count everything once. */
export function coarsestOutcomesOf(
  forms: readonly Form[],
  rows: readonly RequestRow[],
): readonly RequestRow[] {
  const replaced = new Set<string>()
  for (const form of forms) {
    const becomesOf = becomesIn(forms, form)
    for (const row of requestRowsIn(form)) {
      const becomes = becomesOf('rows', row)
      for (const id of becomes.length === 1 ? [row.id] : becomes) replaced.add(id)
    }
  }
  return rows.filter((row) => row.role === 'outcome' && !replaced.has(row.id))
}
