import { describe, expect, it } from 'vitest'
import { cardMeasures } from '@/charts/catalogue'
import type { Measure } from '@/charts/catalogue'
import { mainChanges, readChange, sayCardChange, sayChange, sayCourse } from '@/charts/changes'
import { writeHeadline } from '@/charts/headline'
import type { ChartWords } from '@/charts/words'
import type { Cell } from '@/report/figures/cell'
import type { SummaryFigures } from '@/report/summary'
import { chinese, english, seriesOf } from '../../support/charts'

const posts: Measure = { name: 'form.metrics.website.posts', paths: ['metrics.website.posts'] }

/** Website posts of consecutive years up to 2024; `undefined` is a year without a report. */
const postsOver = (...cells: (Exclude<Cell, null> | null | undefined)[]) =>
  seriesOf(
    Object.fromEntries(
      cells.flatMap((cell, at) =>
        cell === undefined
          ? []
          : [[2025 - cells.length + at, cell === null ? {} : { 'metrics.website.posts': cell }]],
      ),
    ),
  )

const changeOf = (...cells: Parameters<typeof postsOver>) => readChange(postsOver(...cells), posts)

describe('the change of a card', () => {
  it.each([
    [[284, 307], '比上年 +23（8.1%）', '+23 (8.1%) on last year'],
    [[307, 284], '比上年 −23（7.5%）', '−23 (7.5%) on last year'],
    [[337_000, 381_245], '比上年 +44,245（13.1%）', '+44,245 (13.1%) on last year'],
    [[5, 5], '与上年持平', 'same as last year'],
    [[0, 4], '比上年 +4', '+4 on last year'],
    [[4], '没有上年数据', 'no earlier year'],
    [[null, 4], '上年未报告，无法比较', 'not reported last year, nothing to compare'],
    [['/', 4], '上年不适用，无法比较', 'not applicable last year, nothing to compare'],
    [[3, undefined, 4], '上年无年报，无法比较', 'no report last year, nothing to compare'],
    [[4, null], '本年未报告，无法比较', 'not reported this year, nothing to compare'],
  ] satisfies [Parameters<typeof postsOver>, string, string][])('%j is %s', (cells, inChinese, inEnglish) => {
    const series = postsOver(...cells)
    const change = readChange(series, posts)
    expect(sayCardChange(change, series, chinese)).toBe(inChinese)
    expect(sayCardChange(change, series, english)).toBe(inEnglish)
  })

  it('is told for the ear with every year', () => {
    const series = postsOver(268, undefined, 0)
    expect(sayCourse(readChange(series, posts), series, chinese)).toBe(
      '2022 年 268 条，2023 年 无年报，2024 年 0 条',
    )
  })
})

describe('a change in a sentence', () => {
  it('is a percentage of large figures and a difference of small ones', () => {
    expect(sayChange(changeOf(284, 307), chinese)).toBe('比上年增长 8.1%')
    expect(sayChange(changeOf(6, 4), chinese)).toBe('比上年减少 2 条')
    expect(sayChange(changeOf(0, 500), chinese)).toBe('比上年增加 500 条')
    expect(sayChange(changeOf(4, 5), english)).toBe('1 item more than last year')
  })
})

describe('a streak', () => {
  it.each([
    [[1, 2, 3, 4], 3],
    [[4, 3, 1], -2],
    [[1, 3, 2], -1],
    [[1, 2, 2], 0],
    [[1, 2, null, 3], 0],
    [[1, 2, undefined, 3, 4], 1],
  ] satisfies [Parameters<typeof postsOver>, number][])('of %j is %i', (cells, streak) => {
    expect(changeOf(...cells).streak).toBe(streak)
  })
})

describe('the main changes', () => {
  const changes = (last: SummaryFigures, now: SummaryFigures) =>
    cardMeasures.map((measure) => readChange(seriesOf({ 2023: last, 2024: now }), measure))

  it('are those that weigh most, a handful of cases never before a large figure’s', () => {
    const found = mainChanges(
      changes(
        { 'metrics.website.posts': 284, 'metrics.website.visits': 337_000, 'requests.received.total': 1 },
        { 'metrics.website.posts': 290, 'metrics.website.visits': 441_000, 'requests.received.total': 2 },
      ),
    )
    expect(found.map((one) => one.measure.paths[0])).toEqual([
      'metrics.website.visits',
      'requests.received.total',
    ])
  })

  it('are none where nothing changed', () => {
    expect(mainChanges(changes({ 'metrics.website.posts': 3 }, { 'metrics.website.posts': 3 }))).toEqual([])
  })
})

describe('the sentence on top', () => {
  const write = (years: Readonly<Record<number, SummaryFigures>>, words: ChartWords = chinese): string => {
    const series = seriesOf(years)
    return writeHeadline(
      cardMeasures.map((measure) => readChange(series, measure)),
      series,
      words,
    )
  }
  const years = {
    2021: { 'metrics.website.visits': 224_000, 'requests.received.total': 7 },
    2022: { 'metrics.website.visits': 261_000, 'requests.received.total': 3 },
    2023: { 'metrics.website.visits': 337_000, 'requests.received.total': 4 },
    2024: { 'metrics.website.visits': 381_245, 'requests.received.total': 5 },
  }

  it('tells the main changes, streaks included', () => {
    expect(write(years)).toBe(
      '2024 年，网站总访问量 38.1万次，比上年增长 13.1%，连续 3 年上升；新收申请 5 件，比上年增加 1 件，连续 2 年上升。',
    )
    expect(write(years, english)).toBe(
      '2024: Website visits 381.2K, up 13.1% on last year, rising for 3 years; ' +
        'Requests received 5 items, 1 item more than last year, rising for 2 years.',
    )
  })

  it('names missing reports and missing figures, never as a change', () => {
    const { 2022: _left, ...rest } = years
    const text = write({ ...rest, 2023: { 'requests.received.total': 4 } })
    expect(text).toContain('缺少 2022 年的年报。')
    expect(text).toContain('2023 年网站总访问量未报告。')
    expect(text).not.toContain('网站总访问量 38.1万')
  })

  it('says nothing about what the unit never reports', () => {
    expect(write(years)).not.toContain('微信')
  })

  it('says what is needed where there is one year only', () => {
    expect(write({ 2024: years[2024] })).toContain('只有 2024 年一年的年报')
  })

  it('says that nothing changed, or that nothing can be compared', () => {
    expect(write({ 2023: years[2024], 2024: years[2024] })).toBe('2024 年主要指标与上年持平。')
    expect(write({ 2022: years[2022], 2024: years[2024] })).toContain('没有上年数据可以比较')
  })

  it('is empty without a report', () => {
    expect(write({})).toBe('')
  })
})
