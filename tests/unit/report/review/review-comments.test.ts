import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { paragraph } from '@/report/narrative/narrative'
import { documentOutline } from '@/report/document/outline'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import {
  addComment,
  findQuote,
  replyTo,
  resolveComment,
  sentencesAround,
} from '@/report/review/review-comments'
import { chineseTime, zonedTime } from '@/report/review/zoned-time'

const at = '2026-01-20T09:30:00+08:00'
const sentence = '全年通过云溪市数据局网站发布信息120条，其中政务动态80条。'

function reportSaying(...texts: string[]): Report {
  const blank = blankReport('云溪市数据局', 2025)
  return {
    ...blank,
    narratives: { ...blank.narratives, proactiveWork: texts.map((text) => paragraph(text)) },
  }
}

const find = (report: Report, quote: string) =>
  findQuote(documentOutline(report), { path: 'narratives.proactiveWork', quote })

describe('a comment on who signed', () => {
  it('finds its line at the end of the document', () => {
    const blank = blankReport('云溪市数据局', 2025)
    const signature = { unit: '云溪市数据局', date: '2026-01-20' }
    const items = documentOutline({ ...blank, header: { ...blank.header, signature } })
    const quoteAt = (path: 'header.signature.unit' | 'header.signature.date', quote: string) =>
      findQuote(items, { path, quote })
    expect(quoteAt('header.signature.unit', '云溪市数据局')).toBe('云溪市数据局')
    expect(quoteAt('header.signature.date', '2026年1月20日')).toBe('2026年1月20日')
    expect(quoteAt('header.signature.date', '2026年1月21日')).not.toBe('2026年1月21日')
  })
})

describe('a comment', () => {
  const anchor = { id: 'c1', path: 'narratives.proactiveWork', quote: ` ${sentence} ` } as const

  it('is kept with who said it, when, and about which sentence', () => {
    const report = addComment(reportSaying(sentence), anchor, { who: '张华', at, text: ' 请核对 ' })
    expect(report.review.comments).toEqual([
      { ...anchor, quote: sentence, who: '张华', at, text: '请核对', replies: [], resolved: null },
    ])
  })

  it('is none without words or without a name', () => {
    const report = reportSaying(sentence)
    expect(addComment(report, anchor, { who: '张华', at, text: '  ' })).toBe(report)
    expect(addComment(report, anchor, { who: '', at, text: '请核对' })).toBe(report)
  })

  it('is answered, resolved and opened again', () => {
    let report = addComment(reportSaying(sentence), anchor, { who: '张华', at, text: '请核对' })
    report = replyTo(report, 'c1', { who: '李明', at, text: '已核对' })
    expect(report.review.comments[0]?.replies).toEqual([{ who: '李明', at, text: '已核对' }])
    report = resolveComment(report, 'c1', { who: '张华', at })
    expect(report.review.comments[0]?.resolved).toEqual({ who: '张华', at })
    expect(resolveComment(report, 'c1', null).review.comments[0]?.resolved).toBeNull()
  })
})

describe('the sentence of a comment', () => {
  it('is found where it moved to', () => {
    expect(find(reportSaying('本局高度重视政府信息公开。', `新的开头。${sentence}`), sentence)).toBe(sentence)
  })

  it('is found again after its figures and some of its words were edited', () => {
    const edited = '全年通过云溪市数据局门户网站发布信息135条，其中政务动态91条。'
    expect(find(reportSaying(edited), sentence)).toBe(edited)
  })

  it('is the one most like it of several', () => {
    const like = '全年通过云溪市数据局网站发布信息130条，其中政务动态85条。'
    const lessLike = '全年通过云溪市数据局微信发布信息130条，其中政务视频85条。'
    expect(find(reportSaying(lessLike, like), sentence)).toBe(like)
  })

  it('is gone where nothing like it is left', () => {
    expect(find(reportSaying('本局制发规范性文件3件。'), sentence)).toBeNull()
    expect(find(setFigure(reportSaying(), 'proactive.fees.amount', 1), sentence)).toBeNull()
  })

  it('needs no words where the comment is on the whole field', () => {
    expect(find(reportSaying(), '')).toBe('')
  })

  it.each([
    [0, 2, '甲说明情况。'],
    [3, 3, '甲说明情况。'],
    [4, 8, '甲说明情况。乙说明情况；'],
    [7, 9, '乙说明情况；'],
    [17, 17, '丙说明情况。'],
  ])('is taken whole from a selection at %i–%i', (from, to, expected) => {
    expect(sentencesAround('甲说明情况。乙说明情况；丙说明情况。', from, to)).toBe(expected)
  })
})

describe('the time of a record', () => {
  it('is the clock on the wall with its zone', () => {
    const moment = new Date('2026-01-20T01:30:05Z')
    expect(zonedTime(moment, 480)).toBe('2026-01-20T09:30:05+08:00')
    expect(zonedTime(moment, -210)).toBe('2026-01-19T22:00:05-03:30')
    expect(zonedTime(moment, 0)).toBe('2026-01-20T01:30:05+00:00')
  })

  it('is read as it was written, in whatever zone it is read', () => {
    expect(chineseTime('2026-01-20T09:05:05+08:00')).toBe('2026年1月20日 9:05')
    expect(chineseTime('')).toBe('')
  })
})
