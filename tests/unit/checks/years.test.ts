import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { narrativeText } from '@/report/narrative/live-figures'
import { change } from '@/sample/words'
import { casesOf, changed, findingsOf, report2022, report2023, report2024 } from '../../support/checks'

const withLast = { previous: report2023 }
const years = { earlier: [report2022, report2023] }

describe('Y-01, what was carried over', () => {
  it('passes where both reports say the same', () => {
    expect(casesOf('Y-01', {}, withLast)).toEqual([])
  })

  it('fails in the column that differs, and takes last year’s figure', () => {
    const found = findingsOf('Y-01', { figures: { 'requests.carriedIn.business': 4 } }, withLast)
    expect(found).toMatchObject([
      { severity: 'error', path: 'requests.carriedIn.business', params: { left: 4, right: 1, year: 2023 } },
    ])
    expect(found[0]?.fixes[0]?.edits).toEqual([
      { kind: 'figure', path: 'requests.carriedIn.business', value: 1 },
    ])
  })

  it('compares a 0 with a 1, and nothing where there is no last year', () => {
    expect(casesOf('Y-01', { figures: { 'requests.carriedIn.business': 0 } }, withLast)).toEqual(['differs'])
    expect(casesOf('Y-01', { figures: { 'requests.carriedIn.business': 0 } })).toEqual([])
  })
})

describe('Y-02, documents in force', () => {
  it('passes where last year’s, issued and repealed give it', () => {
    expect(casesOf('Y-02', {}, withLast)).toEqual([])
  })

  it('fails otherwise, with the computed figure as the fix', () => {
    const [found] = findingsOf('Y-02', { figures: { 'proactive.normativeDocuments.inForce': 8 } }, withLast)
    expect(found?.params).toMatchObject({ left: 8, right: 9, last: 7, issued: 3, repealed: 1 })
    expect(found?.fixes[0]?.edits).toEqual([
      { kind: 'figure', path: 'proactive.normativeDocuments.inForce', value: 9 },
    ])
  })

  it('waits for a blank figure', () => {
    expect(casesOf('Y-02', { figures: { 'proactive.normativeDocuments.issued': null } }, withLast)).toEqual(
      [],
    )
  })
})

describe('Y-03, stated changes', () => {
  const sentence = (words: string) => ({
    texts: { requestWork: [`全年共收到政府信息公开申请33件，${words}。`] },
  })
  const last = changed(report2023, {
    figures: { 'requests.received.naturalPerson': 20, 'requests.received.business': 7 },
  })

  it('pass where they follow from both years', () => {
    const previous = changed(report2024, {
      report: { year: 2023 },
      figures: { 'requests.received.naturalPerson': 19 },
    })
    expect(casesOf('Y-03', sentence('较去年增加3件'), { previous })).toEqual([])
    expect(casesOf('Y-03', sentence('同比增长10%'), { previous })).toEqual([])
    const same = changed(report2024, { report: { year: 2023 } })
    expect(casesOf('Y-03', sentence('与去年持平'), { previous: same })).toEqual([])
  })

  it('fail where direction or amount is another, and can be written anew', () => {
    expect(casesOf('Y-03', sentence('较去年下降3件'), { previous: last })).toEqual(['differs'])
    const changes = sentence('较去年上升99件')
    const [found] = findingsOf('Y-03', changes, { previous: last })
    expect(found).toMatchObject({
      code: 'checks.Y-03.differs',
      path: 'narratives.requestWork',
      labels: { figureName: 'requests.received.total' },
    })
    const report = applyFix(changed(report2024, changes), found!.fixes[0]!)
    expect(narrativeText(report.narratives.requestWork, { report, previous: last })).not.toContain('99')
    expect(casesOf('Y-03', { report }, { previous: last })).toEqual([])
  })

  it('allow a per cent as far as it is rounded', () => {
    const previous = changed(report2024, {
      report: { year: 2023 },
      figures: { 'requests.received.naturalPerson': 19 },
    })
    expect(casesOf('Y-03', sentence('同比增长10.0%'), { previous })).toEqual([])
    expect(casesOf('Y-03', sentence('同比增长12.5%'), { previous })).toEqual(['differs'])
  })

  it('ask to look where last year’s report is not at hand, with what it should say', () => {
    expect(findingsOf('Y-03', sentence('较去年上升1件'))).toMatchObject([
      { code: 'checks.Y-03.unverified', severity: 'notice', params: { current: 33, implied: 32 } },
    ])
  })

  it('compare what a document stated with what both years give', () => {
    const texts = {
      requestWork: [
        ['共收到申请33件，', change('requests.received.total', 'rise', '较去年', '较去年上升1件'), '。'],
      ],
    }
    expect(casesOf('Y-03', { texts }, { previous: last })).toEqual(['differs'])
  })
})

describe('Y-04, unusual figures', () => {
  it('are none among those like earlier years’', () => {
    expect(casesOf('Y-04', {}, years)).toEqual([])
  })

  it('are far above or below all of them', () => {
    const figures = { 'metrics.website.posts': 30_000, 'metrics.wechat.followers': 20 }
    expect(casesOf('Y-04', { figures }, years)).toEqual(['high', 'low'])
  })

  it('need two years or a leap to ten times, three times the usual figure, and more than a handful', () => {
    expect(casesOf('Y-04', { figures: { 'metrics.website.posts': 2000 } }, withLast)).toEqual([])
    expect(casesOf('Y-04', { figures: { 'metrics.trainings': 19 } }, years)).toEqual([])
    expect(casesOf('Y-04', { figures: { 'metrics.website.posts': 3000 } }, years)).toEqual([])
    expect(
      casesOf(
        'Y-04',
        { figures: { 'metrics.website.posts': 3000 } },
        { ...years, settings: { unusualFactor: 2 } },
      ),
    ).toEqual(['high'])
  })
})

const own = '本局把公开属性认定与保密审查合并为一张审签单，做到一次提交、分环节把关、全过程留痕。'
const other = '组织业务骨干到各窗口讲解答复文书的写法，模拟申请测试由平时抽查改为每季度全面开展一次。'

describe('Y-05, repetition of earlier years', () => {
  const before = { previous: changed(report2023, { texts: { management: [own, other] } }) }

  it('is none where the sentences are new', () => {
    expect(casesOf('Y-05', {}, years)).toEqual([])
  })

  it('is found by sentence, whatever its figures, with both sentences side by side', () => {
    const [found] = findingsOf('Y-05', { texts: { management: [own] } }, before)
    expect(found).toMatchObject({
      code: 'checks.Y-05.share',
      path: 'narratives.management',
      params: { year: 2023, percent: 100, count: 1 },
    })
    expect(found?.pairs[0]).toMatchObject({ other: own, year: 2023, likeness: 1 })
  })

  it('is found in an older year than the last', () => {
    const earlier = [changed(report2022, { texts: { management: [own] } }), report2023]
    expect(findingsOf('Y-05', { texts: { management: [own] } }, { earlier })[0]?.params.year).toBe(2022)
  })

  it('is let be up to the unit’s threshold, but for whole paragraphs', () => {
    const fresh =
      '今年新设数据要素专题页面，按供给、流通、应用三类归集文件，并配发视频讲解与常见问答，便于企业查找使用。'
    const texts = { management: [fresh.repeat(3), own] }
    expect(casesOf('Y-05', { texts }, before)).toEqual(['paragraph'])
    expect(casesOf('Y-05', { texts }, { ...before, settings: { repetition: 0.1 } })).toEqual(['share'])
  })

  it('leaves alone a formula that states this year’s figures', () => {
    const formula = (one: number, two: number) =>
      `全年共收到政府信息公开申请${one}件，按期办结${two}件，其余结转下年度。`
    const previous = changed(report2023, { texts: { requestWork: [formula(21, 19)] } })
    expect(casesOf('Y-05', { texts: { requestWork: [formula(33, 31)] } }, { previous })).toEqual([])
    expect(casesOf('Y-05', { texts: { requestWork: [formula(21, 19)] } }, { previous })).toEqual(['share'])
  })
})

describe('Y-06, sentences of sibling units', () => {
  const sibling = changed(report2024, { report: { unit: '云溪市水务局' }, texts: { management: [own] } })

  it('are none where the texts are the unit’s own', () => {
    const stranger = changed(report2024, {
      report: { unit: '云溪市水务局', narratives: report2022.narratives },
    })
    expect(casesOf('Y-06', {}, { siblings: [stranger] })).toEqual([])
  })

  it('are found with whose they are', () => {
    const found = findingsOf('Y-06', { texts: { management: [own] } }, { siblings: [sibling] })
    expect(found.map((one) => [one.path, one.params.unit])).toContainEqual([
      'narratives.management',
      '云溪市水务局',
    ])
  })

  it('are not looked for in the unit’s own report', () => {
    expect(casesOf('Y-06', {}, { siblings: [report2024] })).toEqual([])
  })
})

describe('D-01, the deadline', () => {
  const on = (year: number, month: number, day: number) => ({ today: { year, month, day } })

  it('is 31 January for a department and 31 March for a government', () => {
    expect(findingsOf('D-01', {}, on(2025, 1, 21))[0]?.params).toMatchObject({ days: 10, month: 1, day: 31 })
    expect(
      findingsOf('D-01', { report: { unitKind: 'government' } }, on(2025, 3, 21))[0]?.params,
    ).toMatchObject({ days: 10, month: 3 })
  })

  it('is today on the day, and has passed the day after', () => {
    expect(casesOf('D-01', {}, on(2025, 1, 31))).toEqual(['today'])
    expect(casesOf('D-01', {}, on(2025, 2, 1))).toEqual(['passed'])
  })

  it('is no word before December, long after, or without a calendar', () => {
    expect(casesOf('D-01', {}, on(2024, 12, 1))).toEqual([])
    expect(casesOf('D-01', {}, on(2024, 12, 2))).toEqual(['left'])
    expect(casesOf('D-01', {}, on(2026, 1, 1))).toEqual([])
    expect(casesOf('D-01', {})).toEqual([])
  })
})
