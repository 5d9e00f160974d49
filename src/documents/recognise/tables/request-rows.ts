/**
 * Finds out which row of table three each row of a source is: by its label; where figures and label fell apart,
 * by the labels loose around them, between the rows that are sure.
 */
import { allRequestRows, requestRowsOf } from '@/report/form/form'
import type { InForm } from '@/report/form/form'
import type { RequestRowId } from '@/report/form/paths'
import { isUngrouped, outcomeGroupLabels, requestRowLabels, wholeRows } from './form-labels'
import { joinBrokenLabels } from './broken-labels'
import { bestLabel, labelScore, toRowWords } from './labels'
import { formWithRows } from './row-formats'
import { filledCells } from './rows'
import type { SourceRow } from './rows'
import { coreOf, coverage, similarity, wordsOf } from '../outline/wording'

export interface MatchedRow {
  readonly id: RequestRowId
  readonly row: SourceRow
  /** `label` its own words; `near` words beside it or its place between sure rows. */
  readonly by: 'label' | 'near'
}

export interface MatchedRows {
  readonly matched: readonly MatchedRow[]
  /** Rows of figures that could not be placed. */
  readonly unplaced: readonly SourceRow[]
}

/** The rows of the form that a table with these rows has. */
function rowIdsWith(matched: ReadonlyMap<number, RequestRowId>, usual: InForm): readonly RequestRowId[] {
  return requestRowsOf(formWithRows(usual, new Set(matched.values()))).map((row) => row.id)
}

const threshold = 0.7
/** Fewer cells are a page number or a stray figure. */
const minCells = 5

const isWhole = (row: SourceRow): boolean =>
  row.area.length >= minCells || (row.words.length > 0 && filledCells(row).length >= 2)
const hasFigures = (row: SourceRow): boolean => filledCells(row).length > 0

/** The group that a row stands in: named in it, or in the last row above that named one. */
function groupsAbove(rows: readonly SourceRow[]): string[] {
  let group = ''
  return rows.map((row) => {
    for (const word of row.words) {
      const found = bestLabel(outcomeGroupLabels, [word], 0.75)
      if (found) group = coreOf(word)
      else if (isUngrouped(word)) group = ''
    }
    return group
  })
}

const outerGroups = new Set(allRequestRows.flatMap((row) => row.groups.slice(0, 1)).map(coreOf))

/** Whether words name a group and no row of it: 三、本年度办理结果, （三）不予公开. */
function isGroupWord(word: string): boolean {
  return (
    bestLabel(outcomeGroupLabels, [word], 0.75) !== null ||
    similarity(coreOf(word), [...outerGroups][0] ?? '') >= 0.75
  )
}

/** A row whose own label is lost: figures behind nothing, or behind the group that begins in it. */
const isLabelless = ({ words }: SourceRow): boolean => words.slice(-1).every(isGroupWord)

interface Pair {
  readonly at: number
  readonly id: RequestRowId
  readonly score: number
}

type IsRow = (row: SourceRow) => boolean

function labelPairs(rows: readonly SourceRow[], isRow: IsRow): Pair[] {
  const groups = groupsAbove(rows)
  return rows.flatMap((row, at): Pair[] => {
    if (row.words.length === 0 || !isRow(row)) return []
    const words = toRowWords(row.words, groups[at])
    const pairs: Pair[] = requestRowLabels.map((label) => ({
      at,
      id: label.id,
      score: labelScore(label, words),
    }))
    for (const { id, label } of wholeRows)
      pairs.push({ at, id, score: labelScore(label, toRowWords(row.words.slice(-1))) })
    return pairs.filter((pair) => pair.score >= threshold)
  })
}

/** The surest pairs first; each row and each label once. */
function matchByLabel(rows: readonly SourceRow[], matched: Map<number, RequestRowId>, isRow: IsRow): void {
  const taken = new Set(matched.values())
  const pairs = labelPairs(rows, isRow).sort((a, b) => b.score - a.score || a.at - b.at)
  for (const { at, id } of pairs) {
    if (matched.has(at) || taken.has(id)) continue
    matched.set(at, id)
    taken.add(id)
  }
}

/** （六）其他处理 before figures is one row only where its items have none; else it is the group of one that lost its label. */
function dropFalseWholes(matched: Map<number, RequestRowId>): void {
  const ids = new Set(matched.values())
  for (const { id, parts } of wholeRows) {
    if (!parts.some((part) => ids.has(part))) continue
    for (const [at, own] of matched) if (own === id) matched.delete(at)
  }
}

/** A row of a grid that nobody filled. */
const isBlankRow = (row: SourceRow): boolean =>
  row.table !== null && row.area.length >= minCells && !hasFigures(row)

/** Words without figures between two places, in one text: labels that came loose, and halves of them. */
function looseText(rows: readonly SourceRow[], from: number, to: number): string {
  return rows
    .slice(Math.max(0, from), to)
    .map((row) => (hasFigures(row) ? row.words : row.cells.map((cell) => cell.text)).map(wordsOf).join(''))
    .join('')
}

/** Words beside figures that a page broke out of a longer label are a piece of it. */
function mayBe(row: SourceRow, id: RequestRowId): boolean {
  const { wordings = [], groups = [] } = requestRowLabels.find((one) => one.id === id) ?? {}
  const last = row.words[row.words.length - 1] ?? ''
  // A row in which a group begins is a row of that group.
  if (isLabelless(row)) return last === '' || groups.some((group) => similarity(coreOf(last), group) >= 0.7)
  const own = wordsOf(last)
  return own.length >= 2 && wordings.some((wording) => coverage(own, wording) >= 0.7)
}

function labelStandsIn(id: RequestRowId, text: string): number {
  const label = requestRowLabels.find((one) => one.id === id)
  return Math.max(0, ...(label?.wordings ?? []).map((wording) => coverage(wording, text)))
}

/** Rows of figures between two sure rows, and the rows of the form that are missing between them. */
interface Gap {
  readonly figures: readonly number[]
  readonly missing: readonly RequestRowId[]
  readonly loose: string
}

function findGaps(
  rows: readonly SourceRow[],
  matched: ReadonlyMap<number, RequestRowId>,
  usual: InForm,
): Gap[] {
  const rowIds = rowIdsWith(matched, usual)
  const open = rows.flatMap((row, at) => (isWhole(row) && hasFigures(row) && !matched.has(at) ? [at] : []))
  const sure = [...matched]
    .map(([at, id]) => ({ at, rank: rowIds.indexOf(id) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.at - b.at)
  const found = new Set(sure.map((one) => one.rank))
  const bounds = [{ at: -1, rank: -1 }, ...sure, { at: rows.length, rank: rowIds.length }]
  return bounds.slice(1).flatMap((end, index): Gap[] => {
    const start = bounds[index] as { at: number; rank: number }
    const figures = open.filter((at) => at > start.at && at < end.at)
    if (figures.length === 0 || end.rank <= start.rank) return []
    const missing = rowIds.filter((_id, rank) => rank > start.rank && rank < end.rank && !found.has(rank))
    // Extraction moves a label past its neighbour's row: look one sure row further on either side.
    const from = bounds[index - 1]?.at ?? start.at
    const to = bounds[index + 2]?.at ?? end.at
    return [{ figures, missing, loose: looseText(rows, from, to) }]
  })
}

/**
 * As many rows of figures as rows missing go together in the form's order: where their labels stand loose near them,
 * or where there are so few that the sure rows around them say which they are.
 */
function fillGap(gap: Gap, rows: readonly SourceRow[]): readonly (readonly [at: number, id: RequestRowId])[] {
  if (gap.figures.length > gap.missing.length) return []
  const missing = gap.missing.filter((id) => gap.figures.some((at) => mayBe(rows[at] as SourceRow, id)))
  const named = missing.filter((id) => labelStandsIn(id, gap.loose) >= 0.8)
  const isSame = missing.length === gap.figures.length
  const ids = isSame && (named.length * 2 >= missing.length || missing.length <= 2) ? missing : named
  if (ids.length !== gap.figures.length) return []
  const pairs = ids.flatMap((id, index) => {
    const at = gap.figures[index]
    return at === undefined ? [] : [[at, id] as const]
  })
  return pairs.every(([at, id]) => mayBe(rows[at] as SourceRow, id)) ? pairs : []
}

/** A line of figures right behind a line that is nothing but a label. */
function matchByLineAbove(rows: readonly SourceRow[], matched: Map<number, RequestRowId>): void {
  const taken = new Set(matched.values())
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]
    const isBare = row.words.length === 0 && row.table === null && isWhole(row) && !matched.has(at)
    if (!isBare || !above || above.table !== null || hasFigures(above)) continue
    const found = bestLabel(requestRowLabels, above.words, 0.85)
    if (!found || taken.has(found.id)) continue
    matched.set(at, found.id)
    taken.add(found.id)
  }
}

/** `usual` is the form of the report's year; the rows may be another's. */
export function matchRequestRows(source: readonly SourceRow[], usual: InForm): MatchedRows {
  const rows = joinBrokenLabels(source, requestRowLabels, isWhole)
  const byLabel = new Map<number, RequestRowId>()
  matchByLabel(rows, byLabel, hasFigures)
  dropFalseWholes(byLabel)
  const all = new Map(byLabel)
  for (const gap of findGaps(rows, all, usual)) for (const [at, id] of fillGap(gap, rows)) all.set(at, id)
  matchByLineAbove(rows, all)
  const near = new Set([...all.keys()].filter((at) => !byLabel.has(at)))
  // Last, when no row of figures waits for its label any more: what is left blank is not missing.
  matchByLabel(rows, all, isBlankRow)
  const matched = [...all].map(([at, id]): MatchedRow => ({
    id,
    row: source[at] as SourceRow,
    by: near.has(at) ? 'near' : 'label',
  }))
  const unplaced = source.filter((row, at) => !all.has(at) && isUnplaced(row))
  return { matched, unplaced }
}

/** Rows that must not get lost silently: several figures, whatever stands before them; one alone may be a page's number. */
const isUnplaced = (row: SourceRow): boolean =>
  filledCells(row).length >= 2 || (hasFigures(row) && isWhole(row))
