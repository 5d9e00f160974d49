/** A document as lines of words: a table's rows with the groups that reach into them, a text's lines cut up. */
import type { Place } from '@/report/message'
import type { GridCell, SourceDocument, TableBlock } from '../types'
import { partTicks, readFigure } from './figure'
import { isFormWord } from './rows'

export interface Word {
  readonly text: string
  /** Grid column in a table, order in a line. */
  readonly column: number
}

export interface FormLine {
  readonly words: readonly Word[]
  readonly place: Place
  readonly isTable: boolean
}

const longestWord = 80

/** （单位：条） without its colon, which would cut a line. */
const squeezeUnit = (text: string): string =>
  text.replace(/[（(]\s*单位\s*[：:]?\s*([^）)]{0,8})[）)]/g, '（$1）')

const separators = /[\s\u3000|；;，]+|[：:](?!\/\/)/
const digits = '[\\d０-９]'
const gluedFigure = new RegExp(
  `(?<![\\d０-９A-Za-z.])${digits}(?:${digits}|[,.](?=${digits}))*(?:[百千万亿]*)(?:余|多)?(?:人次|个工作日|工作日|[个次条件篇期天项人户])?(?![A-Za-z号年月])`,
  'g',
)

/** 总数1286条概况类信息更新量25条 is two labels, each with its figure. */
function cutFigures(text: string): string[] {
  if (/[A-Za-z]|备案|公网/.test(text)) return [text]
  const parts: string[] = []
  let at = 0
  for (const match of text.matchAll(gluedFigure)) {
    parts.push(text.slice(at, match.index), match[0])
    at = match.index + match[0].length
  }
  return [...parts, text.slice(at)]
}

/** The words of a line of text. Commas inside figures are no separators. */
export function wordsOfText(text: string): string[] {
  return partTicks(squeezeUnit(text))
    .replace(/(?<=[\d０-９])[,，](?=[\d０-９]{3})/g, ',')
    .split(separators)
    .flatMap((part) => (!/\d/.test(part) && isFormWord(part) ? [part] : cutFigures(part)))
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '（' && part !== '）')
}

/** A cell that holds its own label: 名称：云溪数据. A URL or a time has a colon too. */
function wordsOfCell(text: string): string[] {
  const at = squeezeUnit(text).search(/[：:](?!\/\/)/)
  const plain = squeezeUnit(text)
  if (at <= 0 || !isFormWord(plain.slice(0, at))) return [plain]
  const lines = plain.split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => /[：:]/.test(line)) && lines.length > 1
    ? lines.flatMap(wordsOfText)
    : [plain.slice(0, at), plain.slice(at + 1).trim()]
}

/** Cells from above that reach into each row: groups go with all their rows, figures with none. */
function tableLines(block: number, table: TableBlock): FormLine[] {
  let reaching: { cell: GridCell; left: number }[] = []
  return table.rows.map((cells) => {
    const groups = reaching.map(({ cell }) => cell)
    const all = [...groups, ...cells].sort((a, b) => a.column - b.column)
    reaching = [
      ...reaching.map(({ cell, left }) => ({ cell, left: left - 1 })),
      ...cells
        .filter((cell) => cell.rowSpan > 1 && readFigure(cell.text) === undefined)
        .map((cell) => ({ cell, left: cell.rowSpan - 1 })),
    ].filter(({ left }) => left > 0)
    const text = cells
      .map((cell) => cell.text)
      .join(' ')
      .slice(0, longestWord)
    return {
      words: all.flatMap((cell) =>
        wordsOfCell(cell.text).map((word) => ({ text: word, column: cell.column })),
      ),
      place: { block, text },
      isTable: true,
    }
  })
}

/** Sentences that explain the form have its words and none of its figures. */
function isExplanation(text: string): boolean {
  return /。/.test(text) && !/[：:]\s*[\d０-９/]/.test(text)
}

function textLines(block: number, text: string): FormLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !isExplanation(line))
    .map((line) => ({
      words: wordsOfText(line).map((word, column) => ({ text: word, column })),
      place: { block, text: line.trim().slice(0, longestWord) },
      isTable: false,
    }))
}

/** From the block `from` on. */
export function formLines({ blocks }: SourceDocument, from = 0): FormLine[] {
  return blocks.slice(from).flatMap((block, offset) => {
    const index = from + offset
    if (block.kind === 'table') return tableLines(index, block)
    return textLines(
      index,
      block.kind === 'heading' ? block.text : block.runs.map((run) => run.text).join(''),
    )
  })
}
