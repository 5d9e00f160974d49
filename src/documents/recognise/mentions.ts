/** The figures that sentences mention, each with the words around it that say what it counts. */
import type { NarrativeId } from '@/report/form/paths'
import { readNumber } from '@/report/chinese-numbers'
import { countingUnit } from '@/report/text-rules'
import { scanText } from '@/report/text-scan'
import type { Token } from '@/report/text-scan'
import type { TextPiece } from './pieces'

export interface Mention {
  readonly piece: TextPiece
  /** The text of the report that the sentence stands in. */
  readonly home: NarrativeId
  /** Counts up through a document; mentions of one sentence share it. */
  readonly sentence: number
  /** UTF-16 offsets of the number itself. */
  readonly from: number
  readonly to: number
  /** Offset behind the unit. */
  readonly end: number
  readonly value: number
  /** 余, 约, 近 and the like stand beside it. */
  readonly approximate: boolean
  readonly unit: string
  /** From the beginning of the sentence to the number, without white space; titles in 《》 emptied. */
  readonly lead: string
  /** `lead` with the titles of documents as they are. */
  readonly said: string
  /** The last part of `lead`: from the last comma or figure on. */
  readonly clause: string
  /** What follows the unit, to the next comma, without white space. */
  readonly after: string
}

/** A change from last year that a sentence states: 上升1件, 持平, 增长12.5%. */
export interface StatedChange {
  readonly piece: TextPiece
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** The sentence up to the change, as written. */
  readonly before: string
}

export interface Scanned {
  readonly mentions: readonly Mention[]
  readonly changes: readonly StatedChange[]
}

const unitPattern = new RegExp(`^\\s*(?:余|多)?\\s*(${countingUnit}|则)?`)
const sentenceBreak = /[。！？\n]/g
const clauseBreak = /[，；：,;:（(]/

/** Same length: what is inside 《》 counts for nothing, whatever words are in it; a gazette is no document. */
function maskTitles(text: string): string {
  return text.replace(/《[^》]*(?<!公报)》/g, (title) => `《${'□'.repeat(title.length - 2)}》`)
}

function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(sentenceBreak)].map((found) => found.index + 1)]
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

function toMention(
  piece: TextPiece,
  home: NarrativeId,
  token: Token,
  masked: string,
  start: number,
  sentence: number,
  previousEnd: number,
): Mention | null {
  const number = readNumber(piece.text.slice(token.from, token.to))
  if (!number) return null
  const unit = unitPattern.exec(piece.text.slice(token.to))
  const end = token.to + (unit?.[1] ? unit[0].length : 0)
  const lead = masked.slice(start, token.from)
  const breaks = [...lead].map((char, index) => (clauseBreak.test(char) ? index + 1 : 0))
  const clauseStart = Math.max(0, previousEnd - start, ...breaks)
  return {
    piece,
    home,
    sentence,
    from: token.from + number.from,
    to: token.from + number.to,
    end,
    value: number.value,
    approximate: number.approximate || /(?:约|近|超过?|逾|突破)\s*$/.test(lead),
    unit: unit?.[1] ?? '',
    lead: squeeze(lead),
    said: squeeze(piece.text.slice(start, token.from)),
    clause: squeeze(lead.slice(clauseStart)).replace(/^[、和及与]+/, ''),
    after: squeeze(/^[^，。；：,;、]*/.exec(masked.slice(end))?.[0] ?? ''),
  }
}

/** All figures and changes of a piece; `sentence` numbers go on from the one given. */
export function scanPiece(piece: TextPiece, home: NarrativeId, firstSentence: number): Scanned {
  const masked = maskTitles(piece.text)
  const starts = sentenceStarts(masked)
  const mentions: Mention[] = []
  const changes: StatedChange[] = []
  let previousEnd = 0
  for (const token of scanText(piece.text)) {
    const index = starts.filter((start) => start <= token.from).length - 1
    const start = starts[index] ?? 0
    if (token.kind === 'change') {
      const before = piece.text.slice(start, token.from)
      changes.push({ piece, sentence: firstSentence + index, from: token.from, to: token.to, before })
      previousEnd = token.to
    }
    if (token.kind !== 'figure') continue
    const mention = toMention(piece, home, token, masked, start, firstSentence + index, previousEnd)
    if (!mention) continue
    mentions.push(mention)
    previousEnd = mention.end
  }
  return { mentions, changes }
}
