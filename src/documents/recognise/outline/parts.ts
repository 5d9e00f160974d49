/** Divides section one into its five parts by what their headings mean. */
import type { PartId } from '@/report/form/paths'
import { cutPiece } from './pieces'
import type { Piece, TextPiece } from './pieces'
import { beginningOf, numberingOf } from './wording'
import { partIds, partScore } from './titles'

export interface DividedOverview {
  /** What stands before the first part. */
  readonly lead: readonly Piece[]
  readonly parts: ReadonlyMap<PartId, readonly Piece[]>
}

/** How a heading is numbered: 一、 （一） 1. （1） 一是, or not at all. */
type NumberingStyle = '一、' | '（一）' | '1.' | '（1）' | '一是' | 'none'

interface PartHeading {
  readonly index: number
  readonly style: NumberingStyle
  readonly words: string
  /** Characters of the piece that the heading takes; the text goes on behind them. */
  readonly length: number
}

/** （一）主动公开情况。 and, where a whole page became one line, （一）主动公开 before a space. */
const runInHeadings = [/^[^。；：:]{2,40}[。：:]/, /^\S{4,30}\s/]
const runInLimit = 32
const threshold = 0.6

function styleOf(text: string): NumberingStyle {
  const lead = numberingOf(text)
  if (/^[(（]\d/.test(lead) || /^[①-⑳]/.test(lead)) return '（1）'
  if (/^[(（]/.test(lead)) return '（一）'
  if (/^\d/.test(lead)) return '1.'
  if (lead !== '') return '一、'
  return /^[一二三四五六七八九]是/.test(beginningOf(text)) ? '一是' : 'none'
}

/** The heading that a paragraph is, or that it begins with (（一）主动公开情况。2024年……). */
function headingOf(piece: Piece, index: number): PartHeading[] {
  if (piece.kind === 'table') return []
  const style = styleOf(piece.text)
  const isWhole = piece.text.length <= 40 && !/[。；，：:]$/.test(piece.text)
  if (isWhole && (style !== 'none' || piece.isHeading || piece.text.length <= 20)) {
    return [{ index, style, words: piece.text, length: piece.text.length }]
  }
  if (style === 'none') return []
  return runInHeadings.flatMap((pattern): PartHeading[] => {
    const lead = pattern.exec(piece.text)?.[0]
    if (lead === undefined || lead.length > runInLimit || bestScore(lead) < threshold) return []
    return [{ index, style, words: lead.slice(0, -1), length: lead.length }]
  })
}

function bestScore(words: string): number {
  return Math.max(...partIds.map((id) => partScore(words, id)))
}

/** Each part takes the heading that names it best; a heading names one part. */
function assignParts(headings: readonly PartHeading[]): Map<PartId, PartHeading> {
  const pairs = headings
    .flatMap((heading) => partIds.map((id) => ({ heading, id, score: partScore(heading.words, id) })))
    .filter((pair) => pair.score >= threshold)
    .sort((a, b) => b.score - a.score || a.heading.index - b.heading.index)
  const assigned = new Map<PartId, PartHeading>()
  const taken = new Set<PartHeading>()
  for (const { heading, id } of pairs) {
    if (assigned.has(id) || taken.has(heading)) continue
    assigned.set(id, heading)
    taken.add(heading)
  }
  return assigned
}

/** The style of numbering in which most parts are found; the official （一） where two find as many. */
function chooseHeadings(headings: readonly PartHeading[]): Map<PartId, PartHeading> {
  const styles: readonly NumberingStyle[] = ['（一）', '一、', '1.', '一是', '（1）', 'none']
  let best = new Map<PartId, PartHeading>()
  for (const style of styles) {
    const assigned = assignParts(headings.filter((heading) => heading.style === style))
    if (assigned.size > best.size) best = assigned
  }
  return best.size >= 2 ? best : new Map()
}

const numberedInText = /(?<=[。；！”）\s])[（(][一二三四五六七八九十][）)]/g

/** A paragraph that holds several headings in its running text, cut before each. */
function cutAtHeadings(piece: Piece): Piece[] {
  if (piece.kind === 'table') return [piece]
  for (const found of piece.text.matchAll(numberedInText)) {
    const [before, rest] = cutPiece(piece, found.index)
    if (headingOf(rest, 0).length > 0) return [before, ...cutAtHeadings(rest)]
  }
  return [piece]
}

/** Section one has five headings of its own, and some below them. */
const headingLimit = 500

export function divideOverview(source: readonly Piece[]): DividedOverview {
  const pieces = source.flatMap(cutAtHeadings)
  const assigned = chooseHeadings(pieces.flatMap(headingOf).slice(0, headingLimit))
  const starts = [...assigned].sort((a, b) => a[1].index - b[1].index)
  const parts = new Map<PartId, readonly Piece[]>()
  for (const [at, [id, heading]] of starts.entries()) {
    const end = starts[at + 1]?.[1].index ?? pieces.length
    const [, rest] = cutPiece(pieces[heading.index] as TextPiece, heading.length)
    const content = pieces.slice(heading.index + 1, end)
    parts.set(id, rest.text === '' ? content : [rest, ...content])
  }
  return { lead: pieces.slice(0, starts[0]?.[1].index ?? pieces.length), parts }
}
