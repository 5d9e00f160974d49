/** Reads what stands in a field of the website form: figures with units, ticks, nothing. */
import { parseCell, tidy } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { readNumber } from '@/text/chinese-numbers'
import { normalise } from '../recognise/outline/wording'

export interface ReadFigure {
  readonly cell: Cell
  /** 约, 余 and the like. */
  readonly approximate?: true
  /** 无 */
  readonly none?: true
  /** The figure was written in ten thousands, or what stood beside it was left out. */
  readonly remark?: 'converted' | 'cut'
}

const counted = '(?:人次|篇次|条次|个工作日|工作日|[个次条件篇期天项人户名份场家]|日|位)'
const withUnit = new RegExp(`^(.*?[\\d百千万亿余多])\\s*${counted}$`)
const withRemark = new RegExp(`^([\\d,.]+[万亿]*)${counted}?[(\\[].*$`)
/** Ticked and empty boxes of word processors, icon fonts and plain text. */
const ticks = '□☐■☑☒✓✔√\\uf0a8\\uf052\\uf0fe'
const tick = new RegExp(`[${ticks}]`)
const answer = new RegExp(`[${ticks}]\\s*[是否有无]?`, 'g')

/** Ticks and their answers set apart from what a joined line has right behind them. */
export const partTicks = (text: string): string => text.replace(answer, ' ☐ ')

/** A box to tick, or the answer to a question: it has no figure. */
export function isTick(text: string): boolean {
  return tick.test(text) || /^(?:是|否|有|是否|有无)$/.test(normalise(text))
}

function parseWritten(plain: string): ReadFigure | undefined {
  const cell = parseCell(plain)
  if (cell !== undefined) return { cell }
  const stated = readNumber(plain)
  if (!stated || !/\d/.test(plain)) return undefined
  return {
    cell: tidy(stated.value),
    ...(stated.approximate ? { approximate: true } : {}),
    ...(/[万亿]/.test(plain) ? { remark: 'converted' } : {}),
  }
}

/** `undefined` where the text is no figure; `inTenThousands` where the label's unit is 万次 and the like. */
export function readFigure(text: string, inTenThousands = false): ReadFigure | undefined {
  // Two figures with white space between them are not one.
  if (/\d\s+\d/.test(text.normalize('NFKC').trim())) return undefined
  const plain = normalise(text)
  if (/^(?:无|暂无|没有)$/.test(plain)) return { cell: 0, none: true }
  const bare = withUnit.exec(plain)?.[1] ?? plain
  const cut = withRemark.exec(plain)?.[1]
  const read = parseWritten(bare) ?? (cut === undefined ? undefined : parseWritten(cut))
  if (!read || (typeof read.cell === 'number' && read.cell < 0)) return undefined
  const isCut = parseWritten(bare) === undefined
  const remarked: ReadFigure = isCut ? { ...read, remark: 'cut' } : read
  if (!inTenThousands || typeof remarked.cell !== 'number' || /[万亿]/.test(plain)) return remarked
  return { ...remarked, cell: tidy(remarked.cell * 1e4), remark: 'converted' }
}

/** （单位：万次） */
export function countsTenThousands(label: string): boolean {
  return /[(（](?:单位)?[：:]?万/.test(normalise(label))
}

/** Figures of several accounts in one field, one to a line or set apart by marks. */
export function readFigures(text: string): readonly ReadFigure[] | undefined {
  const parts = text.split(/[\n、;；]/).filter((part) => part.trim() !== '')
  if (parts.length < 2) return undefined
  const read = parts.map((part) => readFigure(part.replace(/^.*[：:]/, '')))
  return read.every((one) => one !== undefined) ? read : undefined
}

/** Names of several accounts in one field. */
export function readNames(text: string): readonly string[] {
  return text
    .split(/[\n、;；]/)
    .map((name) => name.replace(/^\s*(?:\d[.、]|[(（]\d[)）])/, '').trim())
    .filter((name) => name !== '' && !/^(?:无|暂无|没有|[/\\—-]+)$/.test(name))
}
