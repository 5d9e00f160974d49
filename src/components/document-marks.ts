/** Places of a document that are marked because something is said about them. */
import { writtenText } from '@/report/document/outline'
import type { WrittenText } from '@/report/document/outline'

export interface DocumentMark {
  readonly id: string
  /** The text or the figure that it stands in. */
  readonly path: string
  /** As they are read in the document; blank: the whole field. */
  readonly words: string
  readonly tone: 'open' | 'resolved'
}

/** A run of one look; `text` is `null` for a line break. */
export interface DocumentPiece {
  readonly text: string | null
  readonly bold: boolean
  readonly mark?: DocumentMark
}

interface Span {
  readonly from: number
  readonly to: number
  readonly mark: DocumentMark
}

function spansIn(text: string, marks: readonly DocumentMark[]): readonly Span[] {
  return marks.flatMap((mark): Span[] => {
    const from = mark.words === '' ? -1 : text.indexOf(mark.words)
    return from < 0 ? [] : [{ from, to: from + mark.words.length, mark }]
  })
}

/** A paragraph in pieces; where marks overlap the first one given stands. */
export function documentPieces(content: WrittenText, marks: readonly DocumentMark[] = []): DocumentPiece[] {
  const spans = marks.length > 0 ? spansIn(writtenText(content), marks) : []
  let at = 0
  return content.flatMap((inline): DocumentPiece[] => {
    const start = at
    const text = inline.type === 'text' ? inline.text : null
    at += text?.length ?? 1
    if (text === null) return [{ text, bold: false }]
    const bold = inline.type === 'text' && inline.marks !== undefined
    const edges = spans.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > start && edge < at)
    const cuts = [...new Set([start, ...edges, at])].sort((one, other) => one - other)
    return cuts.slice(0, -1).map((cut, index) => {
      const mark = spans.find(({ from, to }) => from <= cut && cut < to)?.mark
      return {
        text: text.slice(cut - start, (cuts[index + 1] ?? at) - start),
        bold,
        ...(mark ? { mark } : {}),
      }
    })
  })
}
