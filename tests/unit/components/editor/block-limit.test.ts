import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { fitBlocks } from '@/components/editor/block-limit'
import { toSlice } from '@/components/editor/clean-paste'
import type { Refused } from '@/components/editor/inserted-ranges'
import { paragraphLimit } from '@/components/editor/paragraph-limit'
import { countLimits, textLimits } from '@/report/limits'
import { paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { editorSchema, editorState } from '../../../support/editor-schema'

const many = (count: number, text = '段'): Narrative =>
  Array.from({ length: count }, (_none, index) => paragraph(`${text}${index + 1}`))

/** Puts paragraphs behind the first, within five. */
function put(text: Narrative, added: Narrative) {
  const before = editorState(text)
  const end = before.doc.child(0).nodeSize - 1
  const change = before.tr
    .setSelection(TextSelection.create(before.doc, end))
    .replaceSelection(toSlice(editorSchema, added))
  const after = before.apply(change)
  const fitting = fitBlocks(before.doc, after, change.mapping, () => '\n', 5)
  const { doc } = fitting ? after.apply(fitting.transaction) : after
  const texts = Array.from({ length: doc.childCount }, (_none, index) => doc.child(index).textContent)
  return { texts, refused: fitting?.refused }
}

describe('paragraphs that come into a text', () => {
  it('come in whole where they fit', () => {
    expect(put([paragraph('甲')], many(4))).toMatchObject({ refused: undefined })
  })

  it('come in as far as they fit; what stood there stays', () => {
    const { texts, refused } = put([paragraph('甲'), paragraph('乙')], many(8))
    expect(texts).toHaveLength(5)
    expect([texts[0], texts.at(-1)]).toEqual(['甲段1', '乙'])
    expect(refused?.text.split('\n')).toHaveLength(4)
    expect([...texts.join(''), ...(refused?.text ?? '')].filter((sign) => sign === '段')).toHaveLength(8)
  })

  it('are refused and shown by the editor, with the ends of those that are too long', () => {
    const refused: Refused[] = []
    const state = editorState([paragraph()]).reconfigure({
      plugins: [
        paragraphLimit(
          () => '\n',
          (one) => refused.push(one),
        ),
      ],
    })
    const long = paragraph('字'.repeat(textLimits.paragraph + 2))
    const after = state.apply(
      state.tr.replaceSelection(toSlice(editorSchema, [long, ...many(countLimits.blocks + 10)])),
    )
    expect(after.doc.childCount).toBe(countLimits.blocks)
    expect(refused[0]?.text.startsWith('字字\n段')).toBe(true)
    expect(refused[0]?.text.split('\n')).toHaveLength(12)
  })
})
