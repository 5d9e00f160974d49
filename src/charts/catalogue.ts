/** The charts, as data: what each shows, and which figures of the form it reads. */
import {
  applicants,
  disputeBlocks,
  disputeResults,
  figureDefinition,
  metricPath,
  newest,
  outcomeGroupsIn,
  requestPath,
} from '@/report/form/form'
import { coarsestOutcomes } from '@/report/figures/comparable'
import type { FigureId, MetricId, RequestRowId } from '@/report/form/paths'
import type { Unit } from '@/report/form/types'

/** What is drawn and listed under one name: the sum of its figures, mostly of a single one. */
export interface Measure {
  /** Key of the locales. */
  readonly name: string
  readonly paths: readonly FigureId[]
  /** Its place among the colours, where that is not its place in the group. */
  readonly fill?: number
}

/** Measures of one unit that share a scale: a panel of a trend, a block, or the parts of one whole. */
export interface MeasureGroup {
  /** Key of the locales, where the group has a name of its own. */
  readonly name?: string
  /** How a trend draws it; shares and blocks are bars. */
  readonly mark: 'bar' | 'line'
  readonly measures: readonly Measure[]
}

export type ChartKind =
  /** Panels one above the other that share the years. */
  | 'trend'
  /** How a whole is divided: one bar of 100% a year. */
  | 'shares'
  /** Blocks side by side that share the years and the scale, each bar divided into the same parts. */
  | 'blocks'

export type ChartId = 'website' | 'wechat' | 'requests' | 'outcomes' | 'applicants' | 'disputes'

export interface ChartDefinition {
  readonly id: ChartId
  readonly kind: ChartKind
  readonly groups: readonly MeasureGroup[]
}

function metric(id: MetricId): Measure {
  return { name: `form.metrics.${id}`, paths: [metricPath(id)] }
}

/** A row of table three by its total, under the short name that people use for it. */
function flow(id: 'received' | 'carriedIn' | 'processed' | 'carriedOut', fill = 0): Measure {
  return { name: `charts.measures.${id}`, paths: [requestPath(id, 'total')], fill }
}

/**
 * Outcomes by the form's own groups: a group is the sum of its rows, a single row stands for itself. （六） as one row
 * counts what its items count together, in whichever form a year has.
 */
function outcomeMeasures(): Measure[] {
  const byName = new Map<string, FigureId[]>()
  for (const { id, groupIds } of coarsestOutcomes) {
    const group = groupIds[1] ?? newestGroupOf(id)
    const name = group === undefined ? `form.requestRows.${id}` : `form.requestGroups.${group}`
    byName.set(name, [...(byName.get(name) ?? []), requestPath(id, 'total')])
  }
  return [...byName].map(([name, paths]) => ({ name, paths }))
}

/** The group that the newest form has in place of a row. */
function newestGroupOf(id: RequestRowId): string | undefined {
  return outcomeGroupsIn(newest).find((group) => id.startsWith(`${group.id}.`))?.id
}

export const charts: readonly ChartDefinition[] = [
  {
    id: 'website',
    kind: 'trend',
    groups: [
      { mark: 'bar', measures: [metric('website.posts')] },
      { mark: 'line', measures: [metric('website.visits')] },
    ],
  },
  {
    id: 'wechat',
    kind: 'trend',
    groups: [
      { mark: 'bar', measures: [metric('wechat.posts')] },
      { mark: 'line', measures: [metric('wechat.followers')] },
    ],
  },
  {
    id: 'requests',
    kind: 'trend',
    groups: [
      {
        mark: 'bar',
        measures: [flow('received', 0), flow('carriedIn', 3), flow('processed', 1), flow('carriedOut', 2)],
      },
    ],
  },
  { id: 'outcomes', kind: 'shares', groups: [{ mark: 'bar', measures: outcomeMeasures() }] },
  {
    id: 'applicants',
    kind: 'shares',
    groups: [
      {
        mark: 'bar',
        measures: applicants.map((id) => ({
          name: `form.applicants.${id}`,
          paths: [requestPath('received', id)],
        })),
      },
    ],
  },
  {
    id: 'disputes',
    kind: 'blocks',
    groups: disputeBlocks.map((block) => ({
      name: `form.disputeBlocks.${block.id}`,
      mark: 'bar',
      measures: disputeResults
        .filter((result) => !result.derived)
        .map((result) => ({
          name: `form.disputeResults.${result.id}`,
          paths: [`disputes.${block.id}.${result.id}`],
        })),
    })),
  },
]

/** The figures that stand on top as cards, in order. */
export const cardMeasures: readonly Measure[] = [
  metric('website.posts'),
  metric('website.visits'),
  metric('wechat.posts'),
  metric('wechat.followers'),
  flow('received'),
  flow('processed'),
]

/** The unit that the figures of a measure, or all measures of a group, are counted in. */
export function unitOf(counted: Measure | MeasureGroup): Unit {
  const paths = 'paths' in counted ? counted.paths : counted.measures.flatMap((measure) => measure.paths)
  const units = new Set(paths.map((path) => figureDefinition(path).unit))
  const [unit, ...others] = units
  if (unit === undefined || others.length > 0) throw new Error(`not one unit: ${[...units].join(', ')}`)
  return unit
}
