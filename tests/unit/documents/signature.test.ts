/** 落款: who signs and when, in the ways in which offices write it. */
import { describe, expect, it } from 'vitest'
import { findSignature, readDay } from '@/documents/recognise/outline/signature'

describe('a day', () => {
  it.each([
    ['2025年1月20日', '2025-01-20'],
    ['2025-01-20', '2025-01-20'],
    ['2025.1.20', '2025-01-20'],
    ['2025/1/20', '2025-01-20'],
    ['２０２５年１月２０日', '2025-01-20'],
    ['2025 年 1 月 20 日', '2025-01-20'],
    ['（2025年1月20日）', '2025-01-20'],
    ['二〇二五年一月二十日', '2025-01-20'],
    ['二○二五年元月二十一日', '2025-01-21'],
    ['二零二五年十二月三十一日', '2025-12-31'],
    ['二〇二五年三月十日', '2025-03-10'],
    ['二 〇 二 五 年 一 月 廿 三 日', '2025-01-23'],
    ['2025年2月30日', ''],
    ['2025年1月', ''],
  ])('%s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  it.each(['2025', '1月20日', '2025年1月20日起施行', '二十日', '全年'])('%s is none', (text) => {
    expect(readDay(text)).toBeNull()
  })
})

const unit = '云溪市数据局'
const date = '2025-01-20'

describe('a signature', () => {
  it.each<[string, readonly string[]]>([
    ['on two lines', ['云溪市数据局', '2025年1月20日']],
    ['in Chinese numerals', ['云溪市数据局', '二〇二五年一月二十日']],
    ['on one line', ['云溪市数据局　2025年1月20日']],
    ['glued together', ['云溪市数据局2025年1月20日']],
    ['with letters spaced out', ['云 溪 市 数 据 局', '2025 年 1 月 20 日']],
    ['with the day first', ['2025年1月20日', '云溪市数据局']],
    ['with a seal', ['云溪市数据局（公章）', '2025.1.20']],
    ['with a label', ['单位：云溪市数据局', '日期：2025-01-20']],
    ['above the page’s own lines', ['云溪市数据局', '2025-01-20', '附件下载', '扫一扫在手机打开当前页']],
    ['of two bodies, ours second', ['云溪市政务服务管理局', '云溪市数据局', '2025年1月20日']],
    ['of two bodies side by side', ['云溪市政务服务管理局　云溪市数据局', '2025年1月20日']],
  ])('%s', (_how, lines) => {
    expect(findSignature(lines, unit)?.signature).toEqual({ unit, date })
  })

  it('is that of the first where none is the report’s unit', () => {
    const found = findSignature(['青石县文物局', '青石县水利局', '2025-01-20'], unit)
    expect(found?.signature).toEqual({ unit: '青石县文物局', date })
    expect(found?.unread).toEqual([1])
  })

  it('is a day alone, or the report’s own unit alone', () => {
    expect(findSignature(['2025-01-20'], unit)?.signature).toEqual({ unit: '', date })
    expect(findSignature(['市数据局'], unit)?.signature).toEqual({ unit: '市数据局', date: '' })
    expect(findSignature(['青石县文物局'], unit)).toBeNull()
  })

  it.each([
    '本报告于2025年1月15日经云溪市数据局局务会讨论通过。',
    '新目录自2025年1月20日',
    '本年度没有其他需要报告的事项',
  ])('is not %s', (line) => {
    expect(findSignature([line], unit)).toBeNull()
  })
})
