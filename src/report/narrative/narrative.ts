/**
 * A text of the report: the editor's own JSON, restricted to what an official document may hold. Figures that
 * live elsewhere in the report stand in it as references (live figures), not as typed digits.
 */
import type { FigureId } from '../form/paths'

export interface TextInline {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly { readonly type: 'bold' }[]
}

export type LiveFigureForm = 'value' | 'change' | 'percent'
/** How a source wrote the digits; a live figure writes them the same way. */
export type FigureDisplay = 'plain' | 'thousands' | 'wan' | 'chinese'
/** 上升/下降, 增加/减少, 增长/下降 */
export type ChangeVerbs = 'rise' | 'increase' | 'grow'

export interface LiveFigure {
  readonly path: FigureId
  readonly form: LiveFigureForm
  readonly display?: FigureDisplay
  /** Of a change: the words before it (较去年, 比上年, 同比), and its verbs. */
  readonly lead?: string
  readonly verbs?: ChangeVerbs
  /** Of a change: the unit after the figure, as the sentence words it (件, 条, 人). */
  readonly unit?: string
  /** What a document that was read stated; shown while the figure cannot be computed. */
  readonly stated?: string
}

export interface LiveFigureInline {
  readonly type: 'liveFigure'
  readonly attrs: LiveFigure
  readonly marks?: readonly { readonly type: 'bold' }[]
}

export interface HardBreak {
  readonly type: 'hardBreak'
}

export type Inline = TextInline | LiveFigureInline | HardBreak

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
}

export interface Heading {
  readonly type: 'heading'
  /** 2 is （一）, 3 is 1., 4 is （1）: the levels below the section's own title. */
  readonly attrs: { readonly level: 2 | 3 | 4 }
  readonly content?: readonly Inline[]
}

export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly Paragraph[]
}

export interface List {
  readonly type: 'bulletList' | 'orderedList'
  readonly content: readonly ListItem[]
}

export type Block = Paragraph | Heading | List
export type Narrative = readonly Block[]

export function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

export function textInline(text: string, bold = false): TextInline {
  return bold ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text }
}

export function paragraph(...content: (Inline | string)[]): Paragraph {
  const inlines = content.map((item) => (typeof item === 'string' ? textInline(item) : item))
  return inlines.length > 0 ? { type: 'paragraph', content: inlines } : { type: 'paragraph' }
}

/** The paragraphs and headings of a text in reading order, those inside lists included. */
export function leafBlocks(narrative: Narrative): readonly (Paragraph | Heading)[] {
  return narrative.flatMap((block) =>
    isList(block) ? block.content.flatMap((item) => item.content) : [block],
  )
}

export function liveFiguresOf(narrative: Narrative): readonly LiveFigure[] {
  return leafBlocks(narrative).flatMap((block) =>
    (block.content ?? []).flatMap((inline) => (inline.type === 'liveFigure' ? [inline.attrs] : [])),
  )
}

/** Replaces inlines throughout a text; neighbouring plain text of the same weight is joined again. */
export function mapInlines(narrative: Narrative, map: (inline: Inline) => readonly Inline[]): Narrative {
  return mapContents(narrative, (content) => joinText(content.flatMap((inline) => map(inline))))
}

/** Replaces what each paragraph and heading holds, those inside lists included. */
export function mapContents(
  narrative: Narrative,
  map: (content: readonly Inline[]) => readonly Inline[],
): Narrative {
  const mapLeaf = <Leaf extends Paragraph | Heading>(leaf: Leaf): Leaf =>
    leaf.content ? { ...leaf, content: map(leaf.content) } : leaf
  return narrative.map((block) =>
    isList(block)
      ? { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(mapLeaf) })) }
      : mapLeaf(block),
  )
}

/** A live figure in the plain text of a paragraph, one character long as it is in the editor. */
export const figureCharacter = '\ufffc'

/**
 * Replaces a range of a paragraph's characters; offsets count a live figure and a line break as one. An empty range
 * inserts behind the character before it.
 */
export interface InlineEdit {
  readonly from: number
  readonly to: number
  readonly insert: string | LiveFigure
}

/** A paragraph's characters, to which the offsets of edits refer. */
export function inlineCharacters(content: readonly Inline[] | undefined): string {
  return inlineText(content, () => figureCharacter)
}

/** Applies edits, left to right and apart from each other; what is inserted is as bold as what it replaces. */
export function editInlines(content: readonly Inline[], edits: readonly InlineEdit[]): Inline[] {
  const result: Inline[] = []
  let offset = 0
  for (const inline of content) {
    const length = inline.type === 'text' ? inline.text.length : 1
    const end = offset + length
    let at = offset
    for (const edit of edits) {
      const isInsertion = edit.from === edit.to
      if (isInsertion ? edit.from <= offset || edit.from > end : edit.to <= at || edit.from >= end) continue
      if (inline.type === 'text') result.push(sliceText(inline, at - offset, edit.from - offset))
      else if (isInsertion && at === offset) result.push(inline)
      if (isInsertion || (edit.from >= offset && inline.type !== 'hardBreak'))
        result.push(inserted(edit.insert, inline.type === 'hardBreak' ? undefined : inline.marks))
      at = Math.max(at, Math.min(edit.to, end))
    }
    if (inline.type === 'text') result.push(sliceText(inline, at - offset, length))
    else if (at === offset) result.push(inline)
    offset = end
  }
  return joinText(result)
}

function sliceText(inline: TextInline, from: number, to: number): TextInline {
  return { ...inline, text: inline.text.slice(from, Math.max(from, to)) }
}

function inserted(insert: string | LiveFigure, marks: TextInline['marks']): Inline {
  const weight = marks ? { marks } : {}
  return typeof insert === 'string'
    ? { type: 'text', text: insert, ...weight }
    : { type: 'liveFigure', attrs: insert, ...weight }
}

/** Neighbouring texts of the same weight become one; empty ones go. */
export function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined[joined.length - 1]
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text' && !inline.marks === !last.marks) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}

/** The plain text of one paragraph or heading, live figures written by `write`. */
export function inlineText(
  inlines: readonly Inline[] | undefined,
  write: (figure: LiveFigure) => string,
): string {
  return (inlines ?? [])
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'liveFigure' ? write(inline.attrs) : '\n',
    )
    .join('')
}

export function isEmptyNarrative(narrative: Narrative): boolean {
  return leafBlocks(narrative).every((block) =>
    (block.content ?? []).every((inline) => inline.type === 'hardBreak' || isBlankText(inline)),
  )
}

function isBlankText(inline: Inline): boolean {
  return inline.type === 'text' && inline.text.trim() === ''
}
