/** Shows placeholders of missing digits (____) as gaps to fill, and finds the next one. */
import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorState, Selection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { blankRuns } from '@/report/narrative/blanks'
import { figureOf } from './live-figure-node'
import type { FigureSource } from './figure-source'

interface Gap {
  readonly from: number
  readonly to: number
  readonly isFigure: boolean
}

function typedGaps(doc: DocumentNode): Gap[] {
  const gaps: Gap[] = []
  doc.descendants((node, position) => {
    for (const [from, to] of blankRuns(node.text ?? ''))
      gaps.push({ from: position + from, to: position + to, isFigure: false })
  })
  return gaps
}

function figureGaps(doc: DocumentNode, source: FigureSource): Gap[] {
  const gaps: Gap[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'liveFigure' && source.write(figureOf(node)).state === 'blank')
      gaps.push({ from: position, to: position + node.nodeSize, isFigure: true })
  })
  return gaps
}

/** A selection of the first gap after the cursor, round to the first of the text; `null` where nothing is missing. */
export function selectNextGap({ doc, selection }: EditorState, source: FigureSource): Selection | null {
  const gaps = [...typedGaps(doc), ...figureGaps(doc, source)].sort((a, b) => a.from - b.from)
  const after = gaps.find((gap) => gap.from >= selection.to && gap.to !== selection.to) ?? gaps[0]
  if (!after) return null
  return after.isFigure
    ? NodeSelection.create(doc, after.from)
    : TextSelection.create(doc, after.from, after.to)
}

function decorate(doc: DocumentNode): DecorationSet {
  const marks = typedGaps(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'blank-gap' }))
  return DecorationSet.create(doc, marks)
}

export const BlankGaps = Extension.create({
  name: 'blankGaps',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_config, state) => decorate(state.doc),
          apply: (transaction, marks) => (transaction.docChanged ? decorate(transaction.doc) : marks),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})
