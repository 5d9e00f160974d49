import { describe, expect, it } from 'vitest'
import { sayFigure, sayGap, writeExact, writePercent, writeShort } from '@/charts/words'
import { chinese, english } from '../../support/charts'

describe('figures in words', () => {
  it.each([
    [0, '0', '0'],
    [4495, '4,495', '4,495'],
    [99_999, '99,999', '99,999'],
    [381_245, '38.1万', '381.2K'],
    [2_500_000, '250万', '2.5M'],
    [123_456_789, '1.23亿', '123.46M'],
  ])('write %d short as %s and %s', (value, chineseText, englishText) => {
    expect(writeShort(value, 'zh-CN')).toBe(chineseText)
    expect(writeShort(value, 'en')).toBe(englishText)
  })

  it('write every digit where it matters', () => {
    expect(writeExact(381_245, 'zh-CN')).toBe('381,245')
    expect(writeExact(12.345, 'en')).toBe('12.345')
  })

  it('write a change in per cent without its sign', () => {
    expect(writePercent(-13.04, 'zh-CN')).toBe('13.0%')
  })

  it('count in the unit of the form, singular and plural', () => {
    expect(sayFigure(1, '件', chinese)).toBe('1 件')
    expect(sayFigure(1, '件', english)).toBe('1 item')
    expect(sayFigure(0, '件', english)).toBe('0 items')
    expect(sayFigure(381_245, '次', chinese, true)).toBe('38.1万次')
  })

  it('say why there is no figure', () => {
    const series = { missing: [2022] }
    expect(sayGap(null, 2023, series, chinese)).toBe('未报告')
    expect(sayGap('/', 2023, series, chinese)).toBe('不适用')
    expect(sayGap(null, 2022, series, chinese)).toBe('无年报')
    expect(sayGap(null, 2023, series, english)).toBe('not reported')
  })
})
