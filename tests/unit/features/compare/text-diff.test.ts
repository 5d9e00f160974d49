import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffSentence, diffTexts, wordsIn } from '@/features/compare/text-diff'

const kinds = (before: string, after: string) => diffTexts(before, after).map((pair) => pair.kind)
const textOf = (parts: readonly { text: string }[]): string => parts.map(({ text }) => text).join('')

describe('words of a sentence', () => {
  it('keep figures and Latin words whole', () => {
    expect(wordsIn('发布1,234条，OA系统')).toEqual(expect.arrayContaining(['1,234', 'OA']))
  })

  it('are the sentence again when put together', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => wordsIn(text).join('') === text))
  })
})

describe('two wordings of a sentence', () => {
  it('mark what each has alone', () => {
    const { old, new: now } = diffSentence('全年收到申请5件。', '全年收到申请12件。')
    expect(old.filter((part) => part.isOwn).map((part) => part.text)).toEqual(['5'])
    expect(now.filter((part) => part.isOwn).map((part) => part.text)).toEqual(['12'])
  })
})

describe('two texts', () => {
  it('are compared sentence by sentence', () => {
    expect(kinds('甲句不变。这里有一处改动。丙句没了。', '甲句不变。这里有一些改动。')).toEqual([
      'same',
      'changed',
      'removed',
    ])
  })

  it('show what was written anew where it stands', () => {
    expect(kinds('甲句不变。丁句也不变。', '甲句不变。乙句是新写的。丁句也不变。')).toEqual([
      'same',
      'added',
      'same',
    ])
  })

  it('set sentences that have nothing in common apart', () => {
    expect(kinds('加强队伍建设。', '开展公众开放日活动。')).toEqual(['removed', 'added'])
  })

  it('lose nothing of either side', () => {
    const sentence = fc
      .array(fc.constantFrom('公开', '信息', '12', '件', '，', 'A', '平台'), { minLength: 1, maxLength: 6 })
      .map((words) => `${words.join('')}。`)
    const text = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pairs = diffTexts(before, after)
        expect(pairs.map((pair) => textOf(pair.old)).join('')).toBe(before)
        expect(pairs.map((pair) => textOf(pair.new)).join('')).toBe(after)
      }),
    )
  })
})
