import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEditorDoc } from '@/components/editor/narrative-doc'
import { paragraph, textInline } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { editorDoc, editorSchema as schema } from '../../../support/editor-schema'
import { narratives } from '../../../support/narratives'

/** Through the editor's own document and back. */
const throughEditor = (narrative: Narrative): Narrative => {
  const doc = editorDoc(narrative)
  doc.check()
  return fromEditorDoc(doc.toJSON())
}

const isOneEmptyParagraph = (narrative: Narrative) =>
  narrative.length === 1 && narrative[0]?.type === 'paragraph' && !narrative[0].content

describe('a text in the editor', () => {
  it('comes out as it went in, whatever a report may hold', () => {
    fc.assert(
      fc.property(narratives, (narrative) => {
        fc.pre(!isOneEmptyParagraph(narrative))
        expect(throughEditor(narrative)).toEqual(narrative)
      }),
    )
  })

  it('is empty where it holds nothing but the paragraph to write in', () => {
    expect(throughEditor([])).toEqual([])
    expect(throughEditor([paragraph()])).toEqual([])
    expect(throughEditor([paragraph(), paragraph()])).toHaveLength(2)
  })

  it('keeps empty lead words of a change, which are not the usual ones', () => {
    const figure = { path: 'metrics.trainings', form: 'change', lead: '' } as const
    expect(throughEditor([paragraph({ type: 'liveFigure', attrs: figure })])).toEqual([
      paragraph({ type: 'liveFigure', attrs: figure }),
    ])
  })
})

describe('the editor’s schema', () => {
  it('knows the blocks of a report and no other', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        'doc',
        'paragraph',
        'text',
        'heading',
        'bulletList',
        'orderedList',
        'listItem',
        'hardBreak',
        'liveFigure',
      ].sort(),
    )
    expect(Object.keys(schema.marks)).toEqual(['bold'])
  })

  it.each([
    ['a list in a list', { type: 'bulletList', content: [{ type: 'listItem', content: [list()] }] }],
    ['a heading in a list', { type: 'bulletList', content: [{ type: 'listItem', content: [heading()] }] }],
    ['an empty list', { type: 'bulletList', content: [] }],
  ])('refuses %s', (_what, block) => {
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [block] }).check()).toThrow()
  })
})

function list() {
  return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('一')] }] }
}

function heading() {
  return { type: 'heading', attrs: { level: 2 }, content: [textInline('一')] }
}
