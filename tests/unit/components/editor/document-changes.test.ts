import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  linkDigits,
  replaceDocument,
  rewordFigure,
  selectedFigure,
  selectionAt,
  unlinkFigure,
} from '@/components/editor/document-changes'
import { fromEditorDoc } from '@/components/editor/narrative-doc'
import type { Linkable } from '@/report/statements/mentions'
import { paragraph, textInline } from '@/report/narrative/narrative'
import type { Inline, LiveFigure, Narrative } from '@/report/narrative/narrative'
import { editorDoc, editorState } from '../../../support/editor-schema'
import { narratives } from '../../../support/narratives'

const figure: LiveFigure = { path: 'metrics.trainings', form: 'value' }
const live: Inline = { type: 'liveFigure', attrs: figure }

describe('a replaced document', () => {
  it('is the other one, whatever both are', () => {
    fc.assert(
      fc.property(narratives, narratives, (before, after) => {
        const state = editorState(before)
        const doc = replaceDocument(state, editorDoc(after))?.doc ?? state.doc
        doc.check()
        expect(doc.eq(editorDoc(after))).toBe(true)
      }),
    )
  })

  it('leaves the cursor where nothing changed', () => {
    const state = editorState([paragraph('第一段'), paragraph('第二段')])
    const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)))
    const change = replaceDocument(placed, editorDoc([paragraph('第一段改写'), paragraph('第二段')]))
    expect(change?.selection.from).toBe(10)
    expect(change?.getMeta('addToHistory')).toBe(false)
  })

  it('is none where both are the same', () => {
    expect(replaceDocument(editorState([paragraph('一')]), editorDoc([paragraph('一')]))).toBeNull()
  })

  it('takes one of two like characters, at either end', () => {
    const state = editorState([paragraph('条条')])
    expect(replaceDocument(state, editorDoc([paragraph('条')]))?.doc.textContent).toBe('条')
    expect(replaceDocument(state, editorDoc([paragraph('条条条')]))?.doc.textContent).toBe('条条条')
  })
})

describe('digits that are linked', () => {
  const text: Narrative = [
    paragraph('一'),
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(live, '培训', textInline('3', true), '次')] }],
    },
  ]
  const mention: Linkable = { leaf: 1, from: 3, to: 4, text: '3', figure }

  it('become the figure in their place, as bold as they were', () => {
    const linked = linkDigits(editorState(text), mention)
    expect(fromEditorDoc(linked?.doc.toJSON())[1]).toEqual({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [paragraph(live, '培训', { ...live, marks: [{ type: 'bold' }] } as Inline, '次')],
        },
      ],
    })
  })

  it('stay where they were edited meanwhile', () => {
    expect(linkDigits(editorState(text), { ...mention, text: '4' })).toBeNull()
    expect(linkDigits(editorState(text), { ...mention, leaf: 9 })).toBeNull()
  })
})

describe('the selected figure', () => {
  const state = editorState([paragraph('培训', { ...live, marks: [{ type: 'bold' }] } as Inline, '次')])
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 3)))

  it('is found, and none is found in a text selection', () => {
    expect(selectedFigure(selected)?.at).toBe(3)
    expect(selectedFigure(state)).toBeNull()
  })

  it('is reworded in its place and stays selected', () => {
    const reworded = rewordFigure(selected, { ...figure, form: 'change', lead: '同比' })
    expect(reworded && fromEditorDoc(reworded.doc.toJSON())).toEqual([
      paragraph(
        '培训',
        {
          type: 'liveFigure',
          attrs: { ...figure, form: 'change', lead: '同比' },
          marks: [{ type: 'bold' }],
        },
        '次',
      ),
    ])
    expect(reworded?.selection).toBeInstanceOf(NodeSelection)
  })

  it('becomes words of the same weight, with the cursor behind them', () => {
    const unlinked = unlinkFigure(selected, '12')
    expect(unlinked && fromEditorDoc(unlinked.doc.toJSON())).toEqual([
      paragraph('培训', textInline('12', true), '次'),
    ])
    expect(unlinked?.selection.from).toBe(5)
  })
})

describe('a cursor that comes back', () => {
  it.each([
    [[paragraph('公开')], 2, 3],
    [[paragraph('公')], 40, 90],
    [[], 7, 7],
    [[{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('一')] }] }], 1, 1],
  ] as [Narrative, number, number][])('stands in a line of %j, from %d to %d', (text, from, to) => {
    const { doc } = editorState(text)
    const selection = selectionAt(doc, from, to)
    expect(selection.$from.parent.inlineContent).toBe(true)
    expect(selection.to).toBeLessThanOrEqual(doc.content.size)
  })
})
