/** Two reports, or two versions of one, side by side: what is the same, what changed, and by how much. */
import { isFigure } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { comparableFigure, sameFigure } from '@/report/figures/comparable'
import { changeBetween } from '@/report/figures/figures'
import type { Change } from '@/report/figures/figures'
import { figureDefinition, figureDefinitions, hasFigure, narrativeIds } from '@/report/form/form'
import type { FigureId, NarrativeId } from '@/report/form/paths'
import type { TableId } from '@/report/form/types'
import { writeChineseDate } from '@/report/narrative/intro'
import { narrativeText } from '@/report/narrative/live-figures'
import { titleOf } from '@/report/document/outline'
import type { Report } from '@/report/types'
import { indexSentences, repetitionOf } from '@/text/repetition'
import { diffTexts } from './text-diff'
import type { SentencePair } from './text-diff'

export interface ComparedFigure {
  readonly path: FigureId
  readonly old: Cell
  readonly new: Cell
  /** A blank differs from a 0, and both from `/`. */
  readonly isSame: boolean
  /** `null` unless both sides are figures. */
  readonly change: Change | null
}

export const lineIds = [
  'title',
  'period',
  'address',
  'postcode',
  'phone',
  'fax',
  'email',
  'signatureUnit',
  'signatureDate',
  'website',
  'wechat',
  'weibo',
] as const
export type LineId = (typeof lineIds)[number]

export interface ComparedLine {
  readonly id: LineId
  readonly old: string
  readonly new: string
  readonly isSame: boolean
}

export interface ComparedText {
  readonly id: NarrativeId
  readonly pairs: readonly SentencePair[]
  readonly isSame: boolean
  /** Characters of the newer text whose sentences stand in the older one already, figures aside: 0–1. */
  readonly repeated: number
}

export interface Comparison {
  readonly lines: readonly ComparedLine[]
  /** Of either report's form; formats differ in a few. */
  readonly figures: ReadonlyMap<FigureId, ComparedFigure>
  /** Texts that stand on either side. */
  readonly texts: readonly ComparedText[]
  /** Of all texts together, 0–1. */
  readonly repeated: number
}

function lineOf(report: Report, id: LineId): string {
  const { period, contact, signature } = report.header
  switch (id) {
    case 'title':
      return titleOf(report)
    case 'period':
      return [period.from, period.to].filter(Boolean).join(' – ')
    case 'signatureUnit':
      return signature.unit
    case 'signatureDate':
      return writeChineseDate(signature.date)
    case 'website':
    case 'wechat':
    case 'weibo':
      return report.accounts[id]
    default:
      return contact[id]
  }
}

/** By the newer report's form; what only the older one counts keeps its own name. */
function comparedPaths(before: Report, after: Report): readonly FigureId[] {
  const isCompared = (path: FigureId): boolean =>
    hasFigure(after, path) || (hasFigure(before, path) && sameFigure(after, path) === null)
  return figureDefinitions.map(({ path }) => path).filter(isCompared)
}

function compareFigure(path: FigureId, before: Report, after: Report): ComparedFigure {
  const [old, now] = [comparableFigure(before, path), comparableFigure(after, path)]
  return { path, old, new: now, isSame: old === now, change: changeBetween(now, old) }
}

/** Live figures are written out on either side; changes from the year before as the text states them. */
export function compareReports(before: Report, after: Report): Comparison {
  const textOf = (report: Report, id: NarrativeId): string => narrativeText(report.narratives[id], { report })
  const all = (report: Report): string => narrativeIds.map((id) => textOf(report, id)).join('\n')
  // A sentence moved to another part is repeated all the same.
  const earlier = indexSentences(all(before))
  return {
    lines: lineIds.map((id): ComparedLine => {
      const [old, now] = [lineOf(before, id), lineOf(after, id)]
      return { id, old, new: now, isSame: old === now }
    }),
    figures: new Map(comparedPaths(before, after).map((path) => [path, compareFigure(path, before, after)])),
    texts: narrativeIds.flatMap((id): ComparedText[] => {
      const [old, now] = [textOf(before, id), textOf(after, id)]
      if (old.trim() === '' && now.trim() === '') return []
      const pairs = diffTexts(old, now)
      const isSame = pairs.every((pair) => pair.kind === 'same')
      return [{ id, pairs, isSame, repeated: repetitionOf(now, earlier).share }]
    }),
    repeated: repetitionOf(all(after), earlier).share,
  }
}

/** Figures of a table, or the metrics, that differ. */
export function changedFigures(
  comparison: Comparison,
  group: TableId | 'metrics',
): readonly ComparedFigure[] {
  return [...comparison.figures.values()].filter(
    ({ path, isSame }) => !isSame && figureDefinition(path).table === group,
  )
}

/** Metrics that either side states. */
export function statedMetrics(comparison: Comparison): readonly ComparedFigure[] {
  return [...comparison.figures.values()].filter(
    (figure) =>
      figureDefinition(figure.path).table === 'metrics' && (figure.old !== null || figure.new !== null),
  )
}

/** +12, -3; blank where either side is no figure or nothing changed. */
export function writeDifference({ change, old, new: now }: ComparedFigure): string {
  if (!change || change.difference === 0 || !isFigure(old) || !isFigure(now)) return ''
  return change.difference > 0 ? `+${change.difference}` : `−${Math.abs(change.difference)}`
}
