/** Finds figures of the form by their words, for the picker. */
import { figureDefinitions } from '@/report/form/form'
import type { FigureId, NarrativeId } from '@/report/form/paths'

/** Where a figure stands in the list: metrics of the open text first, then all others, then the tables. */
export type FigureGroup = 'here' | 'metrics' | 'tables'

export interface FigureEntry {
  readonly path: FigureId
  readonly label: string
  readonly group: FigureGroup
}

const order: readonly FigureGroup[] = ['here', 'metrics', 'tables']

/** Every figure that the report's form has, with its label, in the order in which it is offered beside a text. */
export function figureEntries(
  home: NarrativeId,
  label: (path: FigureId) => string,
  has: (path: FigureId) => boolean,
): readonly FigureEntry[] {
  const offered = figureDefinitions.filter((figure) => has(figure.path))
  const entries = offered.map((figure) => ({
    path: figure.path,
    label: label(figure.path),
    group: figure.table !== 'metrics' ? 'tables' : figure.home === home ? 'here' : 'metrics',
  })) satisfies FigureEntry[]
  return order.flatMap((group) => entries.filter((entry) => entry.group === group))
}

/** Entries whose label has every word of the query, at most `limit` of them; words are parted by spaces. */
export function searchFigures(
  entries: readonly FigureEntry[],
  query: string,
  limit = 60,
): readonly FigureEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return entries
    .filter((entry) => words.every((word) => entry.label.toLowerCase().includes(word)))
    .slice(0, limit)
}
