/** How a paragraph of section one begins: its number, and the words that may name what it is about. */
import type { Piece, TextPiece } from './pieces'
import { namesIn } from './aspect-names'

/** 一、 （一） 1. （1）, 第一， and 一是; 在……方面， and ……情况： inside a paragraph; a line of its own. */
export const openingStyles = [
  '（一）',
  '一、',
  '1.',
  '第一',
  '一是',
  '（1）',
  'phrase',
  'label',
  'none',
] as const
export type OpeningStyle = (typeof openingStyles)[number]

/** Styles that stand above one another, the outermost first. */
const depths: Readonly<Partial<Record<OpeningStyle, number>>> = {
  '一、': 1,
  '（一）': 2,
  '1.': 3,
  '（1）': 4,
}

export const isAbove = (one: OpeningStyle, other: OpeningStyle): boolean =>
  (depths[one] ?? Infinity) < (depths[other] ?? 0)

export interface Opening {
  /** Index of its piece. */
  readonly index: number
  readonly style: OpeningStyle
  /** 0 where it has none. */
  readonly number: number
  /** Characters of the number. */
  readonly numberLength: number
  /** What may name an aspect, without the number. */
  readonly words: string
  /** Characters of the heading with its number; those of the number alone where the words are part of a sentence. */
  readonly length: number
}

const numerals = '一二三四五六七八九十'
const numberings: readonly (readonly [OpeningStyle, RegExp])[] = [
  ['第一', /^(?:第([一二三四五六七八九十]{1,3})(?:部分)?|(首先|其次|再次|最后))[，,、：:]\s*/],
  ['一、', /^([一二三四五六七八九十]{1,3})[、．.，,：:]\s*/],
  ['（一）', /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)][、．.]?\s*/],
  ['1.', /^(\d{1,2})(?:[、．.](?!\d)|[）)])\s*/],
  ['（1）', /^(?:[（(]\s*(\d{1,2})\s*[）)]|([①-⑳⑴-⒇]))[、．.]?\s*/],
  ['一是', /^([一二三四五六七八九])(?:是|要)(?=\S)/],
]

function valueOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral)
  const word = ['首先', '其次', '再次', '最后'].indexOf(numeral)
  if (word >= 0) return word + 1
  const circled = /^[①-⑳⑴-⒇]/.test(numeral) ? Number(numeral.normalize('NFKC').replace(/\D/g, '')) : 0
  if (circled > 0) return circled
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const digit = (text = ''): number => numerals.indexOf(text) + 1
  return numeral.includes('十') ? 10 * (digit(tens || '一') || 1) + (ones ? digit(ones) : 0) : digit(ones)
}

/** （一）主动公开情况。 and, where a whole page became one line, （一）主动公开 before a space. */
const runIn = [/^[^。；：:]{2,34}[。：:]/, /^\S{4,30}(?=\s)/]
/** 在政府信息管理方面， and 关于平台建设， with 2024年， before them. */
const phrase =
  /^(?:(?:20\d\d年度?|今年以来|一年来|全年|年内|本年度?)[，,]?)?(?:(?:在|就|关于)([^，,。；：:]{2,24}?)(?:工作)?(?:方面|上)|关于([^，,。；：:]{2,20})|([^，,。；：:]{2,18}?)(?:工作)?方面)[，,：:]/
const label = /^([^，,。；：:\d]{2,18})[：:。]/
const clause = /^[^，,。；：:]{2,40}/
const wholeLimit = 40
const plainLimit = 20

const isWhole = (text: string): boolean =>
  text.length <= wholeLimit && !/[。；，：:！？]/.test(text.slice(-1))

function plainOpening(piece: TextPiece, index: number): Opening | null {
  const { text } = piece
  const none = { index, number: 0, numberLength: 0 }
  const named = phrase.exec(text)
  if (named) return { ...none, style: 'phrase', words: named[1] ?? named[2] ?? named[3] ?? '', length: 0 }
  const colon = label.exec(text)
  if (colon?.[1] && namesIn(colon[1]).length > 0 && colon[0].length < text.length) {
    return { ...none, style: 'label', words: colon[1], length: 0 }
  }
  const isLine = isWhole(text) && !/。./.test(text) && (piece.isHeading || text.length <= plainLimit)
  return isLine && !piece.list ? { ...none, style: 'none', words: text, length: text.length } : null
}

/** What a piece begins with; `null` for a table and for plain text. */
export function openingOf(piece: Piece, index: number): Opening | null {
  if (piece.kind === 'table') return null
  for (const [style, pattern] of numberings) {
    const match = pattern.exec(piece.text)
    if (!match) continue
    const numberLength = match[0].length
    const rest = piece.text.slice(numberLength)
    const start = { index, style, number: valueOf(match[1] ?? match[2] ?? ''), numberLength }
    if (isWhole(rest) && !/。./.test(rest)) return { ...start, words: rest, length: piece.text.length }
    const named = phrase.exec(rest)
    if (named) return { ...start, words: named[1] ?? named[2] ?? named[3] ?? '', length: numberLength }
    for (const one of runIn) {
      const lead = one.exec(rest)?.[0]
      const names = lead !== undefined && (namesIn(lead).length > 0 || /^[^，,\d]{2,12}[。：:]$/.test(lead))
      if (names) return { ...start, words: lead.replace(/[。：:]$/, ''), length: numberLength + lead.length }
    }
    return { ...start, words: clause.exec(rest)?.[0] ?? '', length: numberLength }
  }
  return plainOpening(piece, index)
}
