/** Changes of the editor's document that come from outside of it, made as small as they are. */
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { inlineCharacters } from '@/report/narrative/narrative'
import type { Inline, LiveFigure } from '@/report/narrative/narrative'
import type { Linkable } from '@/report/statements/mentions'

/**
 * Makes the document another one by its first and last difference, so that a cursor outside of these stays; `null`
 * where there is none. What was typed before can still be undone, the replacement cannot.
 */
export function replaceDocument(state: EditorState, next: DocumentNode): Transaction | null {
  const start = state.doc.content.findDiffStart(next.content)
  const ends = state.doc.content.findDiffEnd(next.content)
  if (start === null || !ends) return null
  // Both searches may run over the same characters: 条条 becoming 条 differs at its end and at its start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const slice = next.slice(start, ends.b + overlap)
  return state.tr.replace(start, ends.a + overlap, slice).setMeta('addToHistory', false)
}

/** Positions at which the paragraphs and headings of a document begin, in reading order. */
export function leafStarts(doc: DocumentNode): number[] {
  const starts: number[] = []
  doc.descendants((node, position) => {
    if (node.isTextblock) starts.push(position + 1)
    return !node.isTextblock
  })
  return starts
}

/** Puts a live figure where its digits stand; `null` where these were edited meanwhile. */
export function linkDigits(
  state: EditorState,
  { leaf, from, to, text, figure }: Linkable,
): Transaction | null {
  const start = leafStarts(state.doc)[leaf]
  if (start === undefined) return null
  const content = state.doc.resolve(start).parent.toJSON() as { content?: readonly Inline[] }
  if (inlineCharacters(content.content).slice(from, to) !== text) return null
  const node = state.schema.nodes.liveFigure?.create(
    figure,
    null,
    state.doc.resolve(start + from + 1).marks(),
  )
  return node ? state.tr.replaceWith(start + from, start + to, node) : null
}

/** The live figure that is selected, with its position. */
export function selectedFigure({ selection }: EditorState): { node: DocumentNode; at: number } | null {
  const isFigure = selection instanceof NodeSelection && selection.node.type.name === 'liveFigure'
  return isFigure ? { node: selection.node, at: selection.from } : null
}

/** Rewords the selected live figure and keeps it selected. */
export function rewordFigure(state: EditorState, figure: LiveFigure): Transaction | null {
  const selected = selectedFigure(state)
  const type = state.schema.nodes.liveFigure
  if (!selected || !type) return null
  const node = type.create(figure, null, selected.node.marks)
  const transaction = state.tr.replaceWith(selected.at, selected.at + 1, node)
  return transaction.setSelection(NodeSelection.create(transaction.doc, selected.at))
}

/** On a transaction that grows a paragraph by what its reader had before his eyes already: no limit cuts it. */
export const keepsWhole = 'keepsWhole'

/** Makes the selected live figure the plain text that it shows; the cursor stands behind it. */
export function unlinkFigure(state: EditorState, words: string): Transaction | null {
  const selected = selectedFigure(state)
  if (!selected) return null
  const text = state.schema.text(words, selected.node.marks)
  const transaction = state.tr.replaceWith(selected.at, selected.at + 1, text).setMeta(keepsWhole, true)
  return transaction.setSelection(TextSelection.create(transaction.doc, selected.at + words.length))
}

/** The cursor as it was left; a document that is shorter now has it at its end. */
export function selectionAt(doc: DocumentNode, from: number, to: number): Selection {
  const within = (position: number): number => Math.min(Math.max(0, position), doc.content.size)
  const [start, end] = [doc.resolve(within(from)), doc.resolve(within(to))]
  return start.parent.inlineContent && end.parent.inlineContent
    ? TextSelection.between(start, end)
    : Selection.near(start)
}
