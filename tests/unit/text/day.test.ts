import { describe, expect, it } from 'vitest'
import { parseDay } from '@/text/day'

describe('a day', () => {
  it.each([
    '2025年1月20日',
    ' 2025 年 01 月 20 日 ',
    '２０２５年１月２０日',
    '2025-01-20',
    '2025.1.20',
    '2025/1/20',
    '二〇二五年一月二十日',
    '二○二五年一月二十日',
    '2025年1月20号',
  ])('is read as people write it: %s', (text) => {
    expect(parseDay(text)).toBe('2025-01-20')
  })

  it.each([
    '',
    '2025年',
    '2025年1月',
    '2025年2月30日',
    '2025年13月1日',
    '2025-1/20',
    '20日',
    '自2025年1月20日起',
  ])('is none: %s', (text) => {
    expect(parseDay(text)).toBeNull()
  })
})
