/** Finds the six sections of the form in the pieces of a document, and the opening before them. */
import type { SectionId } from '@/report/form/paths'
import { cutPiece } from './pieces'
import type { Piece, TextPiece } from './pieces'
import { gluedTitleEnd, leadingTitle } from './report-title'
import {
  hasSectionNumbering,
  marksSection,
  sectionIds,
  sectionNumeral,
  sectionScore,
  tableSections,
} from './titles'
import { withTitlesByPlace } from './titles-by-place'
import { beginningOf, numberingOf } from './wording'

export interface Outline {
  /** All pieces; a paragraph that holds titles in its running text is cut at them. */
  readonly pieces: readonly Piece[]
  /** How many pieces stand before the first section's title. */
  readonly opening: number
  readonly sections: readonly FoundSection[]
}

export interface FoundSection {
  readonly id: SectionId
  /** Index of the first piece of its content. */
  readonly start: number
  /** Index after its last piece. */
  readonly end: number
  /** How surely its title was recognised, 0–1. */
  readonly score: number
  /** Number and place of its title say so, not its words. */
  readonly isGuess?: true
}

interface Candidate {
  readonly id: SectionId
  readonly title: number
  /** Pieces that the title takes: 2 where it was broken over two lines, 0 where it is lost. */
  readonly span: number
  readonly score: number
}

const threshold = 0.72

/** A section's title in running text: after the end of a sentence, a table's figure or white space. */
const runningTitle =
  /(?:^|[。；！\s\d])((?:[一二三四五六]|—)\s*[、．.]\s*|第[一二三四五六]部分[、：:\s]*)(?=\S)/g

/** Where a title ends that begins at `start`: at most `limit` characters on, at white space, a stop or a bracket. */
function titleEnd(text: string, start: number, id: SectionId): number {
  let best = { end: -1, score: 0 }
  for (let end = start + 3; end <= Math.min(text.length, start + 45); end += 1) {
    const score = sectionScore(text.slice(start, end), id)
    if (score >= best.score && score >= 0.85) best = { end, score }
  }
  const stop = /^[。：:、]/.exec(text.slice(best.end))
  return best.end < 0 ? -1 : best.end + (stop ? 1 : 0)
}

/** Characters beside a title in a paragraph; a line with fewer is the title, worded at length. */
const minRest = 25

function findRunningTitle(text: string, from: number): { start: number; end: number } | null {
  runningTitle.lastIndex = from
  for (let match = runningTitle.exec(text); match; match = runningTitle.exec(text)) {
    const start = match.index + match[0].length - (match[1] ?? '').length
    const numeral = (match[1] ?? '').replace('第', '').charAt(0).replace('—', '一')
    const id = sectionIds.find((one) => sectionNumeral(one) === numeral)
    const end = id ? titleEnd(text, start, id) : -1
    if (end > 0 && text.length - (end - start) >= minRest) return { start, end }
    runningTitle.lastIndex = match.index + 1
  }
  return null
}

/** Longer than this, a line with the report's title holds its text as well. */
const wholePage = 400

/** Cuts a paragraph before and after each section title that stands in it, and behind the report's own. */
function cutAtTitles(piece: Piece): Piece[] {
  if (piece.kind === 'table') return [piece]
  const end = gluedTitleEnd(piece.text)
  const title =
    piece.text.length > wholePage ? leadingTitle(piece.text) : end > 0 ? ([0, end] as const) : null
  if (!title) return cutTextAtTitles(piece)
  const [before, rest] = cutPiece(piece, title[0])
  const [head, after] = cutPiece(rest, title[1] - title[0])
  return [before, head, ...cutTextAtTitles(after)].filter((one) => one.text !== '')
}

function cutTextAtTitles(piece: TextPiece): TextPiece[] {
  const found = findRunningTitle(piece.text, 0)
  if (!found) return [piece]
  const [before, rest] = cutPiece(piece, found.start)
  const [title, after] = cutPiece(rest, found.end - found.start)
  return [before, title, ...(after.text ? cutTextAtTitles(after) : [])].filter((one) => one.text !== '')
}

/** A title right above a table that a converter joined to the paragraph before it. */
function cutBeforeTable(piece: Piece, next: Piece | undefined): Piece[] {
  if (piece.kind !== 'text' || next?.kind !== 'table') return [piece]
  const end = Math.max(...['。', '；', '！'].map((stop) => piece.text.lastIndexOf(stop))) + 1
  const title = piece.text.slice(end)
  const isTitle = [...tableSections].some((id) => sectionScore(title, id) >= 0.9)
  return end > 0 && isTitle ? cutPiece(piece, end) : [piece]
}

function titleScore(piece: TextPiece, id: SectionId, text = piece.text): number {
  const score = sectionScore(text, id)
  if (score < threshold) return 0
  const numbered = hasSectionNumbering(text)
  // （一）主动公开 names a part of section one, however much it sounds like section two.
  if (!numbered && numberingOf(text) !== '') return 0
  const agrees = numbered && beginningOf(text).replace(/^-/, '一').startsWith(sectionNumeral(id))
  return score + (agrees ? 0.1 : numbered || piece.isHeading ? 0.05 : 0)
}

function candidatesAt(pieces: readonly Piece[], index: number): Candidate[] {
  const piece = pieces[index]
  if (piece?.kind !== 'text' || figuresAlone.test(piece.text)) return []
  const next = pieces[index + 1]
  return sectionIds.flatMap((id): Candidate[] => {
    const alone = titleScore(piece, id)
    const isMark = (id === 'problems' || id === 'other' || id === 'overview') && marksSection(piece.text, id)
    if (isMark && !hasSectionNumbering(piece.text))
      return [{ id, title: index, span: 0, score: Math.max(alone, 0.3) }]
    const isShort = next?.kind === 'text' && next.text.length <= 20 && !hasSectionNumbering(next.text)
    const broken = isShort ? titleScore(piece, id, piece.text + next.text) : 0
    if (broken > alone + 0.1) return [{ id, title: index, span: 2, score: broken }]
    return alone > 0 ? [{ id, title: index, span: 1, score: alone }] : []
  })
}

/** Figures alone: a row or a cell of a table, no half of a title. */
const figuresAlone = /^[\d\s.,/-]+$/

const figureRow = /^\s*(?:\S*\D)?\d[\d.,]*(?:\s+[\d./-]+)*\s*$/

/** Pieces behind a title; table three with one cell a line has some 250. */
const lookedAt = 400

/** What follows a title tells a section from the same words in a list of contents or in a narrative. */
function contentBonus(pieces: readonly Piece[], candidate: Candidate, end: number): number {
  const start = candidate.title + candidate.span
  const content = pieces.slice(start, Math.min(end, start + lookedAt))
  if (content.length === 0) return -0.5
  const hasTable = content.some((piece) => piece.kind === 'table' || figureRow.test(piece.text))
  return tableSections.has(candidate.id) ? (hasTable ? 0.4 : -0.2) : 0.1
}

/** A document with more lines like titles is none; the likeliest are looked at. */
const candidateLimit = 400

/** The best choice of one title a section, in the order of the form; sections may be missing. */
function chooseTitles(pieces: readonly Piece[], candidates: readonly Candidate[]): Candidate[] {
  interface Chain {
    readonly score: number
    readonly last: Candidate
    readonly previous: Chain | null
  }
  const endOf = (candidate: Candidate): number =>
    candidates.find((one) => one.title > candidate.title && one.id !== candidate.id && one.span > 0)?.title ??
    pieces.length
  const chains: Chain[] = []
  for (const candidate of [...candidates].sort((a, b) => a.title - b.title)) {
    const own = candidate.score + contentBonus(pieces, candidate, endOf(candidate))
    const rank = sectionIds.indexOf(candidate.id)
    let previous: Chain | null = null
    for (const chain of chains) {
      const fits = chain.last.title < candidate.title && sectionIds.indexOf(chain.last.id) < rank
      if (fits && chain.score > (previous?.score ?? 0)) previous = chain
    }
    chains.push({ score: own + (previous?.score ?? 0), last: candidate, previous })
  }
  let best: Chain | null = null
  for (const chain of chains) if (!best || chain.score > best.score) best = chain
  const chosen: Candidate[] = []
  for (let chain = best; chain; chain = chain.previous) chosen.unshift(chain.last)
  return chosen
}

export function findOutline(source: readonly Piece[]): Outline {
  const pieces = source.flatMap(cutAtTitles).flatMap((piece, at, all) => cutBeforeTable(piece, all[at + 1]))
  const candidates = pieces.flatMap((_piece, index) => candidatesAt(pieces, index))
  const likeliest =
    candidates.length > candidateLimit
      ? [...candidates]
          .sort((a, b) => b.score - a.score)
          .slice(0, candidateLimit)
          .sort((a, b) => a.title - b.title)
      : candidates
  const chosen = withTitlesByPlace(pieces, chooseTitles(pieces, likeliest))
  const sections = chosen.map((candidate, index): FoundSection => ({
    id: candidate.id,
    start: candidate.title + candidate.span,
    end: chosen[index + 1]?.title ?? pieces.length,
    score: Math.min(1, candidate.score),
    ...(candidate.isGuess ? { isGuess: true } : {}),
  }))
  return { pieces, opening: chosen[0]?.title ?? pieces.length, sections }
}
