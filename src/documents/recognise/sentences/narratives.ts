/** Pieces of text as a narrative: headings by their numbering, bold kept, live figures where a sentence has them. */
import { editInlines, textInline } from '@/report/narrative/narrative'
import type {
  Block,
  Heading,
  Inline,
  InlineEdit,
  ListItem,
  LiveFigure,
  Narrative,
} from '@/report/narrative/narrative'
import type { Piece, TextPiece } from '../outline/pieces'
import { normalise, numberingOf } from '../outline/wording'

/** A live figure in place of characters of a piece's text. */
export interface Link extends InlineEdit {
  readonly insert: LiveFigure
}

export type LinksOf = (piece: TextPiece) => readonly Link[]

const headingLimit = 40

/** 2 for 一、 and （一）, 3 for 1., 4 for （1）; `null` for a paragraph. */
export function headingLevel(piece: TextPiece): Heading['attrs']['level'] | null {
  const lead = numberingOf(piece.text)
  const isTitle = piece.text.length <= headingLimit && !/[。；，：:！？]$|[。；]/.test(normalise(piece.text))
  if (!piece.isHeading && (lead === '' || !isTitle)) return null
  if (/^\(?\d+\)/.test(lead)) return 4
  return /^\d/.test(lead) ? 3 : 2
}

/** The inlines of a paragraph: its runs, with links in place of the characters they stand for. */
export function toInlines(piece: TextPiece, links: readonly Link[]): Inline[] {
  const content = piece.runs.map((run) => textInline(run.text, run.bold === true))
  const sorted = [...links].sort((a, b) => a.from - b.from)
  const apart = sorted.filter(
    (link, index) => link.from >= Math.max(0, ...sorted.slice(0, index).map((one) => one.to)),
  )
  return editInlines(content, apart)
}

function toBlock(piece: TextPiece, links: readonly Link[]): Block {
  const content = toInlines(piece, links)
  const level = headingLevel(piece)
  return level === null ? { type: 'paragraph', content } : { type: 'heading', attrs: { level }, content }
}

/** Rows of a table that stands among text, one paragraph each: the words stay, the frame does not. */
function tableLines(piece: Extract<Piece, { kind: 'table' }>): Block[] {
  return piece.table.rows.flatMap((row): Block[] => {
    const text = row
      .map((cell) => cell.text)
      .filter((one) => one !== '')
      .join('　')
    return text === '' ? [] : [{ type: 'paragraph', content: [textInline(text)] }]
  })
}

export function toNarrative(pieces: readonly Piece[], linksOf: LinksOf): Narrative {
  const blocks: Block[] = []
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      blocks.push(...tableLines(piece))
      continue
    }
    const links = linksOf(piece)
    if (!piece.list) {
      blocks.push(toBlock(piece, links))
      continue
    }
    const item: ListItem = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: toInlines(piece, links) }],
    }
    const type = piece.list === 'bullet' ? 'bulletList' : 'orderedList'
    const last = blocks[blocks.length - 1]
    if (last?.type === type) blocks[blocks.length - 1] = { type, content: [...last.content, item] }
    else blocks.push({ type, content: [item] })
  }
  return blocks
}
