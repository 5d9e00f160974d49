/** How charts speak: words come in from the locales, figures are written as the language writes them. */
import type { Cell } from '@/report/figures/cell'
import type { Unit } from '@/report/form/types'
import type { YearSeries } from './years'

export type ChartLanguage = 'zh-CN' | 'en'

/** The interface's language and its words by their key; `count` chooses between singular and plural. */
export interface ChartWords {
  readonly language: ChartLanguage
  say(key: string, params?: Readonly<Record<string, string | number>>, count?: number): string
}

/** From here on labels are shortened: 38.1万, 381.2K. */
const shortenFrom = 100_000

function formatter(language: ChartLanguage, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(language, options)
}

/** Every digit, in groups of three: 381,245. */
export function writeExact(value: number, language: ChartLanguage): string {
  return formatter(language, { maximumFractionDigits: 6 }).format(value)
}

/** As a label: 4,495; from 100,000 on 38.1万 and 1.02亿, or 381.2K and 1.02M. */
export function writeShort(value: number, language: ChartLanguage): string {
  if (Math.abs(value) < shortenFrom) return writeExact(value, language)
  const largeFrom = language === 'en' ? 1_000_000 : 100_000_000
  const maximumFractionDigits = Math.abs(value) < largeFrom ? 1 : 2
  return formatter(language, { notation: 'compact', maximumFractionDigits }).format(value)
}

/** 13.0%: one decimal, without a sign, as annual reports state a change. */
export function writePercent(percent: number, language: ChartLanguage): string {
  return `${formatter(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.abs(percent))}%`
}

/** A figure with its unit: 381,245 次. */
export function sayFigure(value: number, unit: Unit, words: ChartWords, short = false): string {
  const figure = short ? writeShort(value, words.language) : writeExact(value, words.language)
  // 38.1万次: no space between two Chinese characters.
  return words.say(`charts.counted.${unit}`, { figure }, value).replace(/([万亿]) /, '$1')
}

/** Why a year has no figure: no report, not applicable, or nobody has said. */
export function sayGap(
  cell: Exclude<Cell, number>,
  year: number,
  { missing }: Pick<YearSeries, 'missing'>,
  words: ChartWords,
): string {
  if (missing.includes(year)) return words.say('charts.noReport')
  return words.say(cell === null ? 'charts.notReported' : 'charts.notApplicable')
}

/** Sentences one after the other: Chinese full stops need no space after them. */
export function joinSentences(sentences: readonly string[], { language }: ChartWords): string {
  return sentences.join(language === 'en' ? ' ' : '')
}
