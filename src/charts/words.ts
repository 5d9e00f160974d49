/** How charts speak: words come in from the locales, figures are written as the language writes them. */
import { isFigure } from '@/report/cell'
import type { Cell } from '@/report/cell'
import type { Unit } from '@/report/form/types'

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
  return words.say(`charts.counted.${unit}`, { figure }, value)
}

/** A cell in words: the figure with its unit, 不适用, or 未报告. */
export function sayCell(cell: Cell, unit: Unit, words: ChartWords): string {
  return isFigure(cell) ? sayFigure(cell, unit, words) : sayAbsence(cell, words)
}

/** Why there is no figure: not applicable, or nobody has said. */
export function sayAbsence(cell: Exclude<Cell, number>, words: ChartWords): string {
  return words.say(cell === null ? 'charts.notReported' : 'charts.notApplicable')
}
