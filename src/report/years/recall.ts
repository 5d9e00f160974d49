/** Brings words of last year's report back for use in this year's, with the figures in them alive again. */
import { narrativeIds } from '../form/form'
import type { NarrativeId } from '../form/paths'
import { writeLiveFigure } from '../narrative/live-figures'
import type { FigureContext } from '../narrative/live-figures'
import { linkContent } from '../statements/mentions'
import { inlineCharacters, joinText, leafBlocks, paragraph, textInline } from '../narrative/narrative'
import type { Inline, Narrative, Paragraph } from '../narrative/narrative'
import type { Report } from '../types'
import { scanText } from '@/text/figure-scan'

interface Recalled {
  readonly home: NarrativeId
  readonly content: readonly Inline[]
}

interface Piece {
  readonly text: string
  readonly inline: Inline
}

function pieces(content: readonly Inline[], context: FigureContext): readonly Piece[] {
  return content.map((inline) => ({
    inline,
    text:
      inline.type === 'text'
        ? inline.text
        : inline.type === 'hardBreak'
          ? '\n'
          : writeLiveFigure(inline.attrs, context).text,
  }))
}

/** A live figure that is wholly inside stays one, without what it stated; one that is cut becomes text. */
function cut({ inline, text }: Piece, from: number, to: number): Inline {
  const isWhole = from <= 0 && to >= text.length
  if (isWhole && inline.type === 'hardBreak') return inline
  if (isWhole && inline.type === 'liveFigure') {
    const { stated: _stale, ...attrs } = inline.attrs
    return { ...inline, attrs }
  }
  const marks = inline.type !== 'hardBreak' && inline.marks ? { marks: inline.marks } : {}
  return { type: 'text', text: text.slice(Math.max(0, from), Math.max(0, to)), ...marks }
}

/** Where a line stands in a text as it is written out, the line with its references; `null` where it does not. */
function findLine(line: string, source: Narrative, context: FigureContext): Inline[] | null {
  for (const { content = [] } of leafBlocks(source)) {
    const parts = pieces(content, context)
    const at = parts
      .map((part) => part.text)
      .join('')
      .indexOf(line)
    if (at < 0) continue
    let offset = 0
    const found = parts.flatMap((part) => {
      const [from, to] = [at - offset, at + line.length - offset]
      offset += part.text.length
      return from < part.text.length && to > 0 ? [cut(part, from, to)] : []
    })
    return joinText(found)
  }
  return null
}

/** The text that a line is from, the one that is open first. */
function findSource(line: string, home: NarrativeId, previous: Report): Recalled | null {
  for (const id of [home, ...narrativeIds]) {
    const content = findLine(line, previous.narratives[id], { report: previous })
    if (content) return { home: id, content }
  }
  return null
}

/**
 * Words selected in last year's texts, one line a paragraph, as paragraphs of this year's: live figures of the
 * source are live again, digits that state last year's figures become live figures, and all else stays as it was
 * selected.
 */
export function recallText(
  words: string,
  home: NarrativeId,
  previous: Report | undefined,
): readonly Paragraph[] {
  const lines = words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line) => {
    if (!previous) return paragraph(line)
    const source = findSource(line, home, previous) ?? { home, content: [textInline(line)] }
    return paragraph(...linkContent(source.content, previous, source.home))
  })
}

/** How many figures, dates and changes stand in a text as typed digits: what of last year may be stale. */
export function countTyped(narrative: Narrative): number {
  const tokens = leafBlocks(narrative).flatMap((leaf) => scanText(inlineCharacters(leaf.content)))
  return tokens.filter((token) => token.blanks.length > 0).length
}
