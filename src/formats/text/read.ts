import type { DocumentBlock, GridCell, Run, TableBlock } from '@/documents/types'
import { isPrintLine } from '@/documents/recognise/outline/furniture'
import type { Message } from '@/report/message'
import { sheetBlocks } from '../sheet-blocks'
import type { ReadFormat, ReadResult } from '../types'
import { decodeText } from '../decode'
import type { Line } from './lines'
import { plainText, sortLines } from './lines'
import { joinQuotedRows, looksSeparated, separatedCells } from './separated'
import { findWrapWidth, goesOn, joinLines, lineWidth } from './paragraphs'

/** Bytes. A yearly report is a hundredth of it; more would only keep the machine busy. */
export const textLimit = 5 * 1024 * 1024
const lineLimit = 100_000

/** `**二是**拓展` becomes a bold run and a plain one; a mark without its partner stays as it is. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = []
  for (const [index, piece] of text.split(/\*\*(\S(?:[^*]*\S)?)\*\*/).entries()) {
    if (piece === '') continue
    runs.push(index % 2 === 1 ? { text: piece, bold: true } : { text: piece })
  }
  return runs
}

function tableOf(rows: readonly (readonly string[])[]): TableBlock {
  return {
    kind: 'table',
    rows: rows.map((cells) =>
      cells.map((cell, column): GridCell => ({ text: plainText(cell), column, colSpan: 1, rowSpan: 1 })),
    ),
  }
}

/** Gathers lines into blocks; a paragraph stays open until a line that does not go on with it. */
class BlockBuilder {
  readonly blocks: DocumentBlock[] = []
  private prose = ''
  /** Of the last line in `prose`. */
  private lastWidth = 0
  private rows: (readonly string[])[] = []

  constructor(private readonly wrapWidth: number | null) {}

  add(line: Line): void {
    if (line.kind === 'row') return this.addRow(line.cells)
    if (line.kind === 'rule') return this.beginTable()
    if (line.kind === 'border') return
    this.endTable()
    if (line.kind === 'prose') this.addProse(line)
    else if (line.kind === 'heading') this.addHeading(line.level, line.text)
  }

  end(): readonly DocumentBlock[] {
    this.endProse()
    this.endTable()
    return this.blocks
  }

  private addRow(cells: readonly string[]): void {
    this.endProse()
    this.rows.push(cells)
  }

  /** A rule stands under the head of a table: that row begins a new one. */
  private beginTable(): void {
    const head = this.rows.pop()
    this.endTable()
    if (head) this.rows.push(head)
  }

  private addProse(line: Extract<Line, { kind: 'prose' }>): void {
    const { text, begins } = line
    // What a browser prints on each page is no part of the sentence that the page broke.
    if (isPrintLine(text)) {
      this.endProse()
      this.blocks.push({ kind: 'paragraph', runs: [{ text }] })
      return
    }
    if (this.prose !== '' && !begins && goesOn(this.prose, text, this.wrapWidth, this.lastWidth))
      this.prose = joinLines(this.prose, text)
    else {
      this.endProse()
      this.prose = text
    }
    this.lastWidth = lineWidth(line)
  }

  private addHeading(level: number, text: string): void {
    this.endProse()
    if (text !== '') this.blocks.push({ kind: 'heading', level, text })
  }

  private endProse(): void {
    if (this.prose !== '') this.blocks.push({ kind: 'paragraph', runs: readRuns(this.prose) })
    this.prose = ''
  }

  private endTable(): void {
    if (this.rows.length > 0) this.blocks.push(tableOf(this.rows))
    this.rows = []
  }
}

/** Text as blocks: paragraphs, headings of Markdown, tables of tabs or pipes with their rows as ragged as they are. */
export function readBlocks(text: string): readonly DocumentBlock[] {
  const lines = sortLines(joinQuotedRows(text))
  const prose = lines.flatMap((line) => (line.kind === 'prose' ? [line] : []))
  const builder = new BlockBuilder(findWrapWidth(prose))
  for (const line of lines) builder.add(line)
  return builder.end()
}

function refuse(code: string, params?: Message['params']): ReadResult {
  return { value: null, messages: [{ code, severity: 'error', ...(params ? { params } : {}) }] }
}

/**
 * Reads plain text, Markdown or separated values (CSV), UTF-8, UTF-16 or GB18030. Messages: `text.empty`, `text.tooLarge`,
 * `text.unreadable` (all with value `null`), `text.brokenCharacters`.
 */
export const readText: ReadFormat = async (bytes, { fileName, onProgress }) => {
  if (bytes.length > textLimit) return refuse('text.tooLarge', { limit: textLimit / 1024 / 1024 })
  const { text, broken } = decodeText(bytes)
  onProgress?.(0.3)
  if (text.trim() === '') return refuse('text.empty')
  if (broken * 10 > text.length) return refuse('text.unreadable')
  if (text.split('\n', lineLimit + 1).length > lineLimit)
    return refuse('text.tooLarge', { limit: textLimit / 1024 / 1024 })
  const isSeparated = /\.(?:csv|tsv)$/i.test(fileName) || looksSeparated(text)
  const blocks = isSeparated ? sheetBlocks(separatedCells(text)) : readBlocks(text)
  onProgress?.(1)
  const messages: Message[] =
    broken > 0 ? [{ code: 'text.brokenCharacters', severity: 'warning', params: { count: broken } }] : []
  return {
    value: { kind: 'document', document: { blocks, ...(fileName ? { name: fileName } : {}) } },
    messages,
  }
}
