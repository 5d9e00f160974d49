import { describe, expect, it } from 'vitest'
import { documentPieces } from '@/components/document-marks'
import type { DocumentMark } from '@/components/document-marks'
import { textInline } from '@/report/narrative/narrative'

const mark = (id: string, words: string): DocumentMark => ({
  id,
  path: 'narratives.other',
  words,
  tone: 'open',
})

const shown = (...[content, marks]: Parameters<typeof documentPieces>) =>
  documentPieces(content, marks).map(
    ({ text, bold, mark: by }) => `${text ?? '⏎'}${bold ? '*' : ''}${by ? `[${by.id}]` : ''}`,
  )

describe('a marked paragraph', () => {
  const content = [textInline('甲说明。乙'), textInline('重点', true), textInline('说明。丙说明。')]

  it('is in one piece for each look where nothing is marked', () => {
    expect(shown(content)).toEqual(['甲说明。乙', '重点*', '说明。丙说明。'])
  })

  it('is cut where a mark begins and ends, across bold words', () => {
    expect(shown(content, [mark('a', '乙重点说明。')])).toEqual([
      '甲说明。',
      '乙[a]',
      '重点*[a]',
      '说明。[a]',
      '丙说明。',
    ])
  })

  it('shows the mark that was given first where two overlap', () => {
    const marks = [mark('a', '重点说明。'), mark('b', '乙重点说明。丙')]
    expect(shown(content, marks)).toEqual(['甲说明。', '乙[b]', '重点*[a]', '说明。[a]', '丙[b]', '说明。'])
  })

  it('counts a line break as a character, and ignores words that are not there', () => {
    const broken = [textInline('上行'), { type: 'hardBreak' } as const, textInline('下行')]
    expect(shown(broken, [mark('a', '下'), mark('b', '没有'), mark('c', '')])).toEqual([
      '上行',
      '⏎',
      '下[a]',
      '行',
    ])
  })
})
