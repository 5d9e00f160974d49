import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCell, foldContact, foldDigits, foldNumber, foldSentence } from '@/text/half-width'

const folds = { foldDigits, foldNumber, foldCell, foldContact, foldSentence }

describe('folding full-width characters', () => {
  it.each([
    ['foldDigits', '２０２４年，１．５％', '2024年，１．５％'.replace('１', '1').replace('５', '5')],
    ['foldNumber', '１，２３４．５％－', '1,234.5%－'],
    ['foldCell', '－１，２３４．５／＋％', '-1,234.5/+％'],
    ['foldContact', '０６００－１２３ａＢ＠ｘ．ｃｎ，', '0600-123aB@x.cn，'],
    ['foldSentence', '（１．５％；Ａ～Ｂ）：，。', '(1.5%;A~B):，。'],
  ] as const)('%s folds %s', (name, text, folded) => {
    expect(folds[name](text)).toBe(folded)
  })

  it('keeps the length of every text, and what has no full-width form', () => {
    const text = fc.string({ unit: fc.constantFrom(...'０９Ａｚ（）％，。．－／＋＠～一a1 \u3000😀') })
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.values(folds)), (given, fold) => {
        const folded = fold(given)
        expect(folded).toHaveLength(given.length)
        expect(fold(folded)).toBe(folded)
        expect(folded.replace(/[!-~]/g, '')).toBe(
          [...given].filter((char, index) => [...folded][index] === char && !/[!-~]/.test(char)).join(''),
        )
      }),
    )
  })
})
