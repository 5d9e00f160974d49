/** Automatic numbers: Word keeps 一、 and （二） out of the text and counts them anew whenever it shows the file. */
import type { NumberingReference } from './styles'
import { walkXml } from '../xml'

interface Level {
  start: number
  format: string
  text: string
}

interface Numbering {
  readonly abstractId: string
  readonly startAt: ReadonlyMap<number, number>
}

export interface NumberingDefinitions {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly numberings: ReadonlyMap<string, Numbering>
}

export function readNumbering(xml: string): NumberingDefinitions {
  const abstracts = new Map<string, Map<number, Level>>()
  const numberings = new Map<string, Numbering>()
  let levels = new Map<number, Level>()
  let level: Level | undefined
  let override = 0
  let numbering = { abstractId: '', startAt: new Map<number, number>() }
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum')
        abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = new Map<number, Level>()))
      else if (name === 'w:lvl')
        levels.set(Number(attributes['w:ilvl'] ?? 0), (level = { start: 1, format: 'decimal', text: '' }))
      else if (name === 'w:start' && level) level.start = Number(value) || 0
      else if (name === 'w:numFmt' && level) level.format = value
      else if (name === 'w:lvlText' && level) level.text = value
      else if (name === 'w:num') {
        numbering = { abstractId: '', startAt: new Map() }
        numberings.set(attributes['w:numId'] ?? '', numbering)
        // Levels that a list defines for itself are not followed; they are rare and mostly repeat its template's.
        levels = new Map()
      } else if (name === 'w:abstractNumId') numbering.abstractId = value
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'] ?? 0)
      else if (name === 'w:startOverride') numbering.startAt.set(override, Number(value) || 0)
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
    },
  })
  return { abstracts, numberings }
}

const digits = '〇一二三四五六七八九'

/** 1–99 as headings count: 十一, 二十. */
function chinese(value: number): string {
  if (value < 10) return digits[value] ?? ''
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`
}

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romans: readonly [value: number, sign: string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let rest = Math.min(value, 399)
  let text = ''
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

const stems = '甲乙丙丁戊己庚辛壬癸'

/** A number as its level's format writes it (ECMA-376 part 1, 17.18.59). */
export function formatNumber(value: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideographDigital|koreanDigital)/.test(format)) return chinese(value)
  if (format === 'ideographTraditional') return stems[(value - 1) % 10] ?? ''
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
  if (format === 'decimalFullWidth')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  if (format === 'none') return ''
  return String(value)
}

/** What stands before a paragraph: its number, or the sign of a list without numbers. */
export type ParagraphLabel = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' }

export class NumberCounter {
  /** By list template: the last number at each level. */
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly definitions: NumberingDefinitions) {}

  /** Counts one paragraph on; `null` where it has no number. */
  next({ numId, level = 0 }: NumberingReference): ParagraphLabel | null {
    const numbering = numId === undefined ? undefined : this.definitions.numberings.get(numId)
    const levels = numbering && this.definitions.abstracts.get(numbering.abstractId)
    const definition = levels?.get(level)
    if (!numbering || !levels || !definition) return null
    if (definition.format === 'bullet') return { kind: 'bullet' }
    const counts = this.counts.get(numbering.abstractId) ?? []
    this.counts.set(numbering.abstractId, counts)
    const restart = numbering.startAt.get(level)
    const mark = `${numId} ${level}`
    const isFirst = restart !== undefined && !this.begun.has(mark)
    this.begun.add(mark)
    counts[level] = isFirst ? restart : (counts[level] ?? definition.start - 1) + 1
    counts.length = level + 1
    const text = definition.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const at = Number(digit) - 1
      const own = levels.get(at)
      return own ? formatNumber(counts[at] ?? own.start, own.format) : ''
    })
    return text === '' ? null : { kind: 'number', text }
  }
}
