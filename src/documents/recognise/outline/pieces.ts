/** A document as a flat list of pieces: one a paragraph, heading or table, each with the block it comes from. */
import type { DocumentBlock, ParagraphBlock, Run, SourceDocument, TableBlock } from '@/documents/types'

export interface TextPiece {
  readonly kind: 'text'
  readonly block: number
  readonly text: string
  readonly runs: readonly Run[]
  /** The source marked it as a heading. */
  readonly isHeading: boolean
  readonly list?: 'bullet' | 'ordered'
}

export interface TablePiece {
  readonly kind: 'table'
  readonly block: number
  readonly table: TableBlock
}

export type Piece = TextPiece | TablePiece

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The words of a piece; those of a table's cells in a row. */
export function wordsOfPiece(piece: Piece | undefined): string {
  if (!piece) return ''
  if (piece.kind === 'text') return piece.text
  const cells = piece.table.rows.flat().map((cell) => cell.text)
  return cells.filter((text) => text !== '').join('　')
}

/** The part of a paragraph from `start` to `end`, bold kept. */
export function sliceRuns(runs: readonly Run[], start: number, end = Infinity): Run[] {
  const sliced: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') sliced.push({ ...run, text })
    at += run.text.length
  }
  return sliced
}

function trimRuns(runs: readonly Run[]): Run[] {
  const text = textOf(runs)
  const start = text.length - text.trimStart().length
  return sliceRuns(runs, start, Math.max(start, text.trimEnd().length))
}

/** A piece cut in two at a place in its text; white space at the cut goes. */
export function cutPiece(piece: TextPiece, at: number): [TextPiece, TextPiece] {
  const half = (runs: readonly Run[]): TextPiece => ({ ...piece, runs, text: textOf(runs) })
  return [half(trimRuns(sliceRuns(piece.runs, 0, at))), half(trimRuns(sliceRuns(piece.runs, at)))]
}

function toPiece(block: DocumentBlock, index: number): Piece[] {
  if (block.kind === 'table') return [{ kind: 'table', block: index, table: block }]
  const runs = trimRuns(block.kind === 'heading' ? [{ text: block.text }] : block.runs)
  const text = textOf(runs)
  if (text === '') return []
  const list = (block as ParagraphBlock).list
  return [
    {
      kind: 'text',
      block: index,
      text,
      runs,
      isHeading: block.kind === 'heading',
      ...(list ? { list } : {}),
    },
  ]
}

/** Blocks of a document that are looked at: a long report with one table cell a line has 2,000. */
export const blockLimit = 10_000

export function toPieces(document: SourceDocument): Piece[] {
  return document.blocks.slice(0, blockLimit).flatMap(toPiece)
}
