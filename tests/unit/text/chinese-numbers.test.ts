import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChineseNumber, readNumber, writeChineseNumber } from '@/text/chinese-numbers'

describe('a number in a text', () => {
  it.each([
    ['5', 5, false],
    ['380906', 380906, false],
    ['1,234', 1234, false],
    ['1,016,823', 1016823, false],
    ['１２３', 123, false],
    [' 307 ', 307, false],
    ['96171.6', 96171.6, false],
    ['1.2万', 12000, false],
    ['1.3 万余', 13000, true],
    ['269万', 2690000, false],
    ['4.5亿', 450000000, false],
    ['3百万', 3000000, false],
    ['5500余', 5500, true],
    ['约300', 300, true],
    ['近2万', 20000, true],
    ['突破550万', 5500000, true],
    ['100左右', 100, true],
    ['达到380906', 380906, false],
    ['一', 1, false],
    ['两', 2, false],
    ['十二', 12, false],
    ['一百二十', 120, false],
    ['一千零五', 1005, false],
    ['两万三千', 23000, false],
    ['一亿二千万', 120000000, false],
    ['零', 0, false],
    ['无', 0, false],
    ['未收到', 0, false],
  ])('%s is %d', (text, value, approximate) => {
    expect(readNumber(text)).toMatchObject({ value, approximate })
  })

  it.each(['', '件', '1,23', '1.2.3', '二〇二四', '一一二', '有所增长', '12a', '万'])(
    '%s is none',
    (text) => {
      expect(readNumber(text)).toBeNull()
    },
  )

  it('knows where the number itself stands', () => {
    expect(readNumber('约 1.3万余')).toMatchObject({ from: 2, to: 6 })
  })
})

describe('Chinese numerals', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readChineseNumber(writeChineseNumber(value))).toBe(value)
      }),
    )
  })
})
