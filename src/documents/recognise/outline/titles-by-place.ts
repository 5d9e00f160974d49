/**
 * Titles in words of their own. A title that reads like none of the known ones is found where it has to stand: between
 * its neighbours, by its number and by a word or two of what the section is about.
 */
import type { SectionId } from '@/report/form/paths'
import type { Piece, TextPiece } from './pieces'
import { parseTitle } from './report-title'
import { hasSectionNumbering, sectionIds, sectionNumeral, tableSections } from './titles'
import { beginningOf, normalise, numberingOf } from './wording'

/** A title that was chosen: where it stands and how many pieces it takes, 0 where it is lost. */
export interface PlacedTitle {
  readonly id: SectionId
  readonly title: number
  readonly span: number
  readonly score: number
  /** Nothing but number and place says so. */
  readonly isGuess?: true
}

/** What sections are about: one word makes a numbered line a title, one of each list a line without a number. */
const meanings: Readonly<Record<SectionId, readonly RegExp[]>> = {
  overview: [
    /总体|概况|概述|综述|概览|基本情况|主要工作|工作(?:的)?(?:开展|完成|推进|落实|进展)?(?:的)?情况/,
  ],
  proactive: [/主动公开/],
  requests: [/申请/],
  disputes: [/复议|诉讼/],
  problems: [
    /问题|不足|困难|短板|弱项|薄弱|差距|瓶颈|难点/,
    /改进|整改|打算|计划|安排|方向|努力|措施|举措|思路|对策|提升|展望|任务|下一步|今后/,
  ],
  other: [/其[他它]|需要?(?:报告|说明)|处理费|收费|事项/],
}

/** Without a number these say less than what stands in any heading. */
const bareMeanings: Readonly<Partial<Record<SectionId, readonly RegExp[]>>> = {
  overview: [/总体情况|总体工作|概况|概述|综述|工作情况/],
  problems: meanings.problems,
  other: [/(?:其[他它]|报告|说明).*事项|事项.*(?:报告|说明)/],
}

const numberedLimit = 40
const bareLimit = 28
const guessLimit = 25

function isTitleLike(text: string, limit: number): boolean {
  const plain = normalise(text).replace(/[。:]$/, '')
  return plain.length <= limit && !/[。;!?]/.test(plain)
}

const about = (text: string, words: readonly RegExp[]): boolean => words.some((word) => word.test(text))

function numberAgrees(text: string, id: SectionId): boolean {
  const start = beginningOf(text).replace(/^-/, '一').replace(/^第/, '')
  return hasSectionNumbering(text) && start.startsWith(sectionNumeral(id))
}

/** How surely a line is the title that a place waits for; 0 where it is none. */
function scoreAt(piece: TextPiece, id: SectionId): number {
  if (piece.text.length > 2 * numberedLimit) return 0
  const text = normalise(piece.text)
  if (parseTitle(piece.text)?.year) return 0
  if (hasSectionNumbering(piece.text)) {
    if (!isTitleLike(piece.text, numberedLimit)) return 0
    if (numberAgrees(piece.text, id)) return about(text, meanings[id]) ? 0.78 : 0
    // 四、存在的不足和下一步打算 where a report counts its sections otherwise.
    return id === 'problems' && meanings.problems.every((word) => word.test(text)) ? 0.74 : 0
  }
  if (numberingOf(piece.text) !== '' || /[,。;]/.test(text) || !isTitleLike(piece.text, bareLimit)) return 0
  const words = bareMeanings[id]
  return words?.every((word) => word.test(text)) ? 0.73 : 0
}

const figures = /^\s*(?:\S*\D)?\d[\d.,]*(?:\s+[\d./-]+)*\s*$/
const isFigures = (piece: Piece): boolean => piece.kind === 'table' || figures.test(piece.text)

/** Pieces in which the title of a missing section can stand: behind its neighbour's table, before the next title. */
function gapBefore(
  pieces: readonly Piece[],
  chosen: readonly PlacedTitle[],
  rank: number,
): readonly [start: number, end: number] {
  const rankOf = (one: PlacedTitle): number => sectionIds.indexOf(one.id)
  const before = [...chosen].reverse().find((one) => rankOf(one) < rank)
  const after = chosen.find((one) => rankOf(one) > rank)
  let start = before ? before.title + before.span : 0
  const end = after?.title ?? pieces.length
  if (before && tableSections.has(before.id)) {
    for (let index = start; index < end; index += 1) if (isFigures(pieces[index]!)) start = index + 1
  }
  return [start, end]
}

/** The one numbered line of a gap, where its number is the one that is missing. */
function guessIn(pieces: readonly Piece[], start: number, end: number, id: SectionId): number {
  const numbered: number[] = []
  for (let index = start; index < end; index += 1) {
    const piece = pieces[index]
    if (piece?.kind === 'text' && hasSectionNumbering(piece.text)) numbered.push(index)
  }
  const [only = -1] = numbered
  const text = pieces[only]?.kind === 'text' ? (pieces[only] as TextPiece).text : ''
  const isOne = numbered.length === 1 && numberAgrees(text, id)
  return isOne &&
    text.length <= 2 * guessLimit &&
    isTitleLike(text, guessLimit) &&
    !/[，,。；;]/.test(text) &&
    only + 1 < pieces.length
    ? only
    : -1
}

function findInGap(
  pieces: readonly Piece[],
  [start, end]: readonly [number, number],
  id: SectionId,
): PlacedTitle | null {
  let best: PlacedTitle | null = null
  for (let index = start; index < end; index += 1) {
    const piece = pieces[index]
    if (piece?.kind !== 'text') continue
    const score = scoreAt(piece, id)
    const hasTable = !tableSections.has(id) || pieces.slice(index + 1, end).some(isFigures)
    if (score > (best?.score ?? 0) && hasTable) best = { id, title: index, span: 1, score }
  }
  if (best || tableSections.has(id)) return best
  const guess = guessIn(pieces, start, end, id)
  return guess < 0 ? null : { id, title: guess, span: 1, score: 0.5, isGuess: true }
}

/** The chosen titles and those that their places give, in the order of the form. */
export function withTitlesByPlace(
  pieces: readonly Piece[],
  chosen: readonly PlacedTitle[],
): readonly PlacedTitle[] {
  // Tables alone have no titles to look for.
  if (chosen.filter((one) => one.span > 0).length < 2) return chosen
  let all = [...chosen]
  for (const [rank, id] of sectionIds.entries()) {
    const own = all.find((one) => one.id === id)
    if (own && own.span > 0) continue
    const [start, end] = gapBefore(
      pieces,
      all.filter((one) => one.id !== id),
      rank,
    )
    const found = findInGap(pieces, [start, own ? Math.min(end, own.title) : end], id)
    if (!found) continue
    all = [...all.filter((one) => one.id !== id), found].sort((a, b) => a.title - b.title)
  }
  return all
}
