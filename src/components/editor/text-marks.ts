/** Marks under words of a text that somebody else points at; typing moves them along until they are told anew. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Severity } from '@/report/message'
import { leafStarts } from './document-changes'

/** A range of one paragraph or heading, counted over those in lists too; a live figure and a line break count one. */
export interface LeafRange {
  readonly block: number
  readonly from: number
  readonly to: number
}

export interface TextMark extends LeafRange {
  readonly severity: Severity
  /** Shown where the mark is pointed at. */
  readonly title: string
}

const key = new PluginKey<DecorationSet>('textMarks')

/** Positions of a range in the document; `null` where it has no such paragraph or the words are no longer there. */
export function positionsOf(
  { doc }: Pick<EditorState, 'doc'>,
  { block, from, to }: LeafRange,
): { from: number; to: number } | null {
  const start = leafStarts(doc)[block]
  if (start === undefined) return null
  const end = start + doc.resolve(start).parent.content.size
  return start + to <= end ? { from: start + from, to: start + to } : null
}

/** The marks in place of those before. */
export function setMarks(state: EditorState, marks: readonly TextMark[]): Transaction {
  const decorations = marks.flatMap((mark): Decoration[] => {
    const at = positionsOf(state, mark)
    const attributes = { class: `text-mark text-mark--${mark.severity}`, title: mark.title }
    return at ? [Decoration.inline(at.from, at.to, attributes)] : []
  })
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta('addToHistory', false)
}

export const TextMarks = Extension.create({
  name: 'textMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) =>
          (transaction.getMeta(key) as DecorationSet | undefined) ??
          set.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
