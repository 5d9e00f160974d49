import { TextSelection } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { toSlice } from '@/components/editor/clean-paste'
import { charactersOf, fitParagraphs, paragraphLimit } from '@/components/editor/paragraph-limit'
import type { Refused } from '@/components/editor/inserted-ranges'
import { textLimits } from '@/report/limits'
import { paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { editorSchema, editorState } from '../../../support/editor-schema'

const textsOf = ({ doc }: EditorState): string[] => {
  const texts: string[] = []
  doc.descendants((node) => {
    if (node.isTextblock) texts.push(charactersOf(node))
  })
  return texts
}

/** Puts paragraphs in place of a range, within 10 characters each. */
function put(text: Narrative, from: number, to: number, put: Narrative) {
  const before = editorState(text)
  const selection = TextSelection.create(before.doc, from, to)
  const change = before.tr.setSelection(selection).replaceSelection(toSlice(editorSchema, put))
  const after = before.apply(change)
  const fitting = fitParagraphs(before.doc, after, change.mapping, () => '\n', 10)
  return {
    texts: textsOf(fitting ? after.apply(fitting.transaction) : after),
    refused: fitting?.refused,
  }
}

describe('text that comes into a paragraph', () => {
  it('comes in whole where it fits', () => {
    expect(put([paragraph('甲乙丙')], 4, 4, [paragraph('1234567')])).toEqual({
      texts: ['甲乙丙1234567'],
      refused: undefined,
    })
  })

  it('comes in as far as it fits, in its place; what stood there stays', () => {
    expect(put([paragraph('甲乙丙丁')], 3, 3, [paragraph('1234567890')])).toEqual({
      texts: ['甲乙123456丙丁'],
      refused: { text: '7890', isAll: false },
    })
    expect(put([paragraph('甲乙丙丁甲乙丙丁甲乙')], 3, 3, [paragraph('1')])).toEqual({
      texts: ['甲乙丙丁甲乙丙丁甲乙'],
      refused: { text: '1', isAll: true },
    })
  })

  it('takes the place of what was selected', () => {
    expect(put([paragraph('甲乙丙丁甲乙丙丁甲乙')], 2, 10, [paragraph('123456789')])).toEqual({
      texts: ['甲12345678乙'],
      refused: { text: '9', isAll: false },
    })
  })

  it('is fitted paragraph by paragraph', () => {
    const paste = [paragraph('1234567890'), paragraph('一二三四五六七八九十百'), paragraph('12345678')]
    expect(put([paragraph('甲乙丙丁')], 3, 3, paste)).toEqual({
      texts: ['甲乙12345678', '一二三四五六七八九十', '12345678丙丁'],
      refused: { text: '90\n百', isAll: false },
    })
  })

  it('counts 😀 as one, and splits none', () => {
    expect(put([paragraph('甲乙丙丁甲乙丙')], 1, 1, [paragraph('😀😀😀😀')])).toEqual({
      texts: ['😀😀😀甲乙丙丁甲乙丙'],
      refused: { text: '😀', isAll: false },
    })
  })

  it('may be exchanged in a paragraph that is too long already, which is not cut', () => {
    const long = '一二三四五六七八九十百千'
    expect(put([paragraph(long)], 1, 2, [paragraph('1')])).toEqual({
      texts: [`1${long.slice(1)}`],
      refused: undefined,
    })
    expect(put([paragraph(long)], 1, 1, [paragraph('1')])).toEqual({
      texts: [long],
      refused: { text: '1', isAll: true },
    })
  })

  it('is not what was there: joined paragraphs stay whole', () => {
    const before = editorState([paragraph('一二三四五六七八'), paragraph('一二三四五六七八')])
    const change = before.tr.join(10)
    const after = before.apply(change)
    expect(textsOf(after)).toHaveLength(1)
    expect(fitParagraphs(before.doc, after, change.mapping, () => '\n', 10)).toBeNull()
  })
})

describe('the limit in an editor', () => {
  const full = '字'.repeat(textLimits.paragraph)

  function limited(text: Narrative) {
    const refused: Refused[] = []
    const plugin = paragraphLimit(
      () => '\n',
      (one) => refused.push(one),
    )
    return { state: editorState(text).reconfigure({ plugins: [plugin] }), refused }
  }

  it('takes out what does not fit with the change that brought it', () => {
    const { state, refused } = limited([paragraph(full)])
    const after = state.apply(state.tr.insertText('新', 1))
    expect(textsOf(after)).toEqual([full])
    expect(refused).toEqual([{ text: '新', isAll: true }])
  })

  it('leaves alone what is composed until it stands', () => {
    const { state, refused } = limited([paragraph(full.slice(2))])
    const composing = state.apply(state.tr.insertText('ni hao', 1).setMeta('composition', 1))
    expect(refused).toEqual([])
    const composed = composing.apply(composing.tr.insertText('你好呀', 1, 7).setMeta('composition', 1))
    expect(textsOf(composed)).toEqual([`你好呀${full.slice(2)}`])
    expect(textsOf(composed.apply(composed.tr))).toEqual([`你好${full.slice(2)}`])
    expect(refused).toEqual([{ text: '呀', isAll: false }])
  })

  it('leaves alone what the report brings', () => {
    const { state, refused } = limited([paragraph(full)])
    const after = state.apply(state.tr.insertText('新', 1).setMeta('preventUpdate', true))
    expect(textsOf(after)).toEqual([`新${full}`])
    expect(refused).toEqual([])
  })
})
