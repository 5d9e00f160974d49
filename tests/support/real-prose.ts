/**
 * Figures in the prose of published reports that something else in the report determines: a cell of a table (as the
 * truth beside the file has it), the parts of a sum, a share's own figures, another sentence. It knows nothing of the checks.
 */
import type { DocumentBlock, SourceDocument } from '@/documents/types'
import type { Cell } from '@/report/figures/cell'
import type { Truth } from './corpus'
import type { Random } from './random'
import { blockText } from './reading'

export interface DeterminedFigure {
  readonly block: number
  /** Characters of the block's text. */
  readonly from: number
  readonly to: number
  /** What determines it. */
  readonly by: 'table' | 'sum' | 'share' | 'sentence'
  readonly sentence: string
}

interface Figure {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: string
  /** Words before it back to the last stop or comma. */
  readonly lead: string
}

const figurePattern = /(?<![\d.，,])(\d+(?:\.\d+)?)\s*(件|条|次|个|期|份|场|项|篇|%|％|万元|元)/g

function figuresOf(sentence: string, start: number): Figure[] {
  return [...sentence.matchAll(figurePattern)].map((match) => {
    const [, digits = '', unit = ''] = match
    return {
      from: start + match.index,
      to: start + match.index + digits.length,
      value: Number(digits),
      unit: unit === '％' ? '%' : unit,
      lead: /[^，。；：、（(]*$/.exec(sentence.slice(0, match.index))?.[0] ?? '',
    }
  })
}

const sum = (cells: readonly Cell[]): number =>
  cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0)

/** Words that name a cell, and what stands there. */
function cellsOf({ requests, disputes, proactive }: Truth): [RegExp, number | null][] {
  const row = (id: string): number | null => {
    const cell = requests[id]?.[6]
    return typeof cell === 'number' ? cell : null
  }
  const group = (id: string): number =>
    sum(
      Object.entries(requests)
        .filter(([name]) => name.startsWith(`${id}.`))
        .map(([, cells]) => cells?.[6] ?? null),
    )
  const plain = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)
  return [
    [/(?:新收|收到|接收|受理)\S{0,20}申请\D{0,6}$/, row('received')],
    [/(?:上年|上一?年度|去年)结转\D{0,14}$/, row('carriedIn')],
    [/结转(?:至|到)?(?:下|次|202)\D{0,12}$/, row('carriedOut')],
    [/(?:^|[^不])予以?公开\D{0,6}$/, row('granted')],
    [/部分公开\D{0,6}$/, row('partlyGranted')],
    [/不予公开\D{0,6}$/, group('refused')],
    [/无法提供\D{0,6}$/, group('unavailable')],
    [/不予处理\D{0,6}$/, group('notProcessed')],
    [/其他处理\D{0,6}$/, group('otherwise')],
    [/行政复议\D{0,8}$/, plain(disputes['review']?.['total'])],
    [/(?:制发|制定|出台)\S{0,8}规范性文件\D{0,4}$/, plain(proactive['normativeDocuments']?.['issued'])],
  ]
}

/** A sum and its parts: a figure, then 其中 or the like, then parts of its unit that add up to it. */
function sumsIn(sentence: string, start: number, figures: readonly Figure[]): Figure[] {
  return figures.flatMap((whole, at) => {
    const behind = sentence.slice(whole.to - start)
    const mark = /其中|包括|分别/.exec(behind.slice(0, 30))
    if (!mark || whole.value < 3) return []
    const parts: Figure[] = []
    for (const part of figures.slice(at + 1)) {
      if (part.unit !== whole.unit) break
      parts.push(part)
      const total = parts.reduce((all, one) => all + one.value, 0)
      if (total === whole.value && parts.length > 1) return [whole, ...parts]
      if (total > whole.value) break
    }
    return []
  })
}

/** Shares that follow from the two figures before them. */
function sharesIn(figures: readonly Figure[]): Figure[] {
  return figures.filter((share, at) => {
    const part = figures[at - 1]
    if (share.unit !== '%' || !part || part.unit === '%' || share.value >= 100) return false
    const decimals = String(share.value).split('.')[1]?.length ?? 0
    return figures
      .slice(0, at - 1)
      .some(
        (whole) =>
          whole.unit === part.unit &&
          whole.value > part.value &&
          ((100 * part.value) / whole.value).toFixed(decimals) === share.value.toFixed(decimals),
      )
  })
}

/** Sentences of paragraphs that are prose: rows of tables and lines of figures are not. */
function sentencesOf(block: DocumentBlock): [start: number, sentence: string][] {
  if (block.kind !== 'paragraph') return []
  const text = blockText(block)
  if (text.length < 20 || /\t|\|| {3}/.test(text)) return []
  return [...text.matchAll(/[^。；]+[。；]?/g)].map((match) => [match.index, match[0]])
}

export function determinedFigures(document: SourceDocument, truth: Truth): DeterminedFigure[] {
  const cells = cellsOf(truth)
  const found = new Map<string, DeterminedFigure>()
  const said = new Map<string, { block: number; figure: Figure; sentence: string }>()
  for (const [block, one] of document.blocks.entries()) {
    for (const [start, sentence] of sentencesOf(one)) {
      const add = ({ from, to }: Figure, by: DeterminedFigure['by'], at = block, words = sentence): void => {
        const key = `${at} ${from}`
        if (!found.has(key)) found.set(key, { block: at, from, to, by, sentence: words })
      }
      // Another body's figures, or another year's, are not the table's.
      const isOwn = !/全[市区县省]|上年同期|(?:较|比)(?:去年|上年)/.test(sentence)
      const figures = figuresOf(sentence, start)
      for (const figure of figures) {
        if (
          isOwn &&
          cells.some(([words, cell]) => figure.value > 0 && cell === figure.value && words.test(figure.lead))
        )
          add(figure, 'table')
        const key = `${figure.lead.slice(-5)} ${figure.value}${figure.unit}`
        const twin = said.get(key)
        if (figure.lead.length >= 5 && figure.value >= 10) {
          if (twin && twin.sentence !== sentence) {
            add(figure, 'sentence')
            add(twin.figure, 'sentence', twin.block, twin.sentence)
          } else said.set(key, { block, figure, sentence })
        }
      }
      for (const figure of sumsIn(sentence, start, figures)) add(figure, 'sum')
      for (const figure of sharesIn(figures)) add(figure, 'share')
    }
  }
  return [...found.values()]
}

/** A slip of a hand: a digit changed, one more or fewer, two swapped. */
export function slip(digits: string, random: Random): string {
  const at = random.int(0, digits.length - 1)
  const digit = Number(digits[at])
  const kinds = [
    () => digits.slice(0, at) + String((digit + random.int(1, 9)) % 10) + digits.slice(at + 1),
    () => digits + String(random.int(0, 9)),
    () => digits.slice(0, at) + digits.slice(at + 1),
    () => digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
  ]
  for (let tries = 0; tries < 50; tries += 1) {
    const made = random.pick(kinds)()
    if (/^[1-9]\d*(?:\.\d+)?$/.test(made) && Number(made) !== Number(digits)) return made
  }
  return String(Number(digits) + 1)
}

/** The document with other digits in one place. */
export function withDigits(
  document: SourceDocument,
  { block, from, to }: DeterminedFigure,
  digits: string,
): SourceDocument {
  const blocks = document.blocks.map((one, index): DocumentBlock => {
    if (index !== block || one.kind !== 'paragraph') return one
    const text = blockText(one)
    return { ...one, runs: [{ text: text.slice(0, from) + digits + text.slice(to) }] }
  })
  return { ...document, blocks }
}
