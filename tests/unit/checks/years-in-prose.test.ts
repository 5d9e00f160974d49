/** Changes, repetitions and leaps between years as offices write them: Y-03, Y-04, Y-05. */
import { describe, expect, it } from 'vitest'
import { setFigures } from '@/report/figures/figures'
import { inputPathsOf } from '@/report/form/form'
import { typedFigure } from '@/report/figures/figures'
import { casesOf, changed, findingsOf, report2023, report2024 } from '../../support/checks'

/** 2024: 33 received, 2 carried in. */
const previous = setFigures(report2023, [
  ['requests.received.naturalPerson', 25],
  ['requests.received.business', 0],
  ['requests.received.research', 0],
  ['requests.received.social', 0],
  ['requests.received.legalService', 0],
  ['requests.received.otherOrganisation', 0],
  ['requests.carriedIn.naturalPerson', 1],
  ['requests.carriedIn.business', 0],
])
const requests = (text: string) => ({ texts: { requestWork: [text] } })

describe('Y-03, changes in other words', () => {
  it.each([
    ['收到申请33件，比2023年的25件增长25%。', 'within'],
    ['收到申请33件，较上年的25件增加7件。', 'within'],
    ['收到申请33件，与2023年25件相比增长20%。', 'within'],
    ['发布信息300条，比去年的200条减少50%。', 'within'],
    ['开展培训8场，比上年的5场多2场。', 'within'],
    ['收到申请33件，比上年的25件翻了一番。', 'within'],
    ['收到申请33件，较上年的28件增加5件。', 'last'],
    ['收到政府信息公开申请33件，比上年多3件。', 'sum'],
    ['办理政府信息公开申请（含上年结转）35件，比上年增加4件。', 'sum'],
    ['收到政府信息公开申请33件，比上年翻了一番。', 'sum'],
    ['收到政府信息公开申请33件，比去年少两件。', 'sum'],
  ])('fail: %s', (text, name) => {
    expect(casesOf('Y-03', requests(text), { previous })).toEqual([name])
  })

  it.each([
    '收到申请33件，比2023年的25件增长32%。',
    '收到申请33件，较上年的25件增加8件，增长32%。',
    '收到政府信息公开申请33件，比上年多8件。',
    '收到政府信息公开申请33件，比上年多出八件。',
    '办理政府信息公开申请（含上年结转）35件，比上年增加9件。',
    '办理政府信息公开申请（含上年结转）35件，比上年增加8件。',
    '发布信息400条，比去年的200条翻了一番。',
    '发布信息300条，比去年的200条增长近五成。',
    '群众满意率为96.5%，较上年提高1.3个百分点。',
    '收到申请33件，比2021年的50件减少17件。',
  ])('pass: %s', (text) => {
    expect(casesOf('Y-03', requests(text), { previous })).toEqual([])
  })
})

describe('Y-04, between two years alone', () => {
  const times = (factor: number) =>
    setFigures(
      report2024,
      inputPathsOf(report2024).flatMap((path) => {
        const cell = typedFigure(report2024, path)
        return path.startsWith('requests.') && typeof cell === 'number' ? [[path, cell * factor]] : []
      }),
    )

  it('tells a nought too many or too few once for a table', () => {
    const before = { ...report2024, year: 2023 }
    expect(findingsOf('Y-04', { report: times(10) }, { previous: before })).toMatchObject([
      { code: 'checks.Y-04.tenfoldHigh', path: 'requests.received.total' },
    ])
    const after = { ...times(10), year: 2023 }
    expect(casesOf('Y-04', {}, { previous: after })).toEqual(['tenfoldLow'])
  })

  it('lets smaller changes and small figures be', () => {
    const before = { ...report2024, year: 2023 }
    expect(casesOf('Y-04', { report: times(5) }, { previous: before })).toEqual([])
    expect(casesOf('Y-04', {}, { previous: before })).toEqual([])
  })
})

describe('Y-05, what cannot be said otherwise', () => {
  it.each([
    '本机关未收取政府信息公开信息处理费。',
    '本年度无其他需要报告的事项。',
    '2024年度我局没有收取信息处理费。',
    '本单位未发生信息处理费收费情况。',
    '没有需要报告的其他事项。',
  ])('one short sentence: %s', (text) => {
    const before = changed(report2023, { texts: { other: [text] } })
    expect(casesOf('Y-05', { texts: { other: [text] } }, { previous: before })).toEqual([])
  })

  it('tells two sentences and long ones', () => {
    const text =
      '紧扣群众关切公开教育医疗信息。围绕营商环境优化办事指南，推动政策解读进园区进企业进社区，形成常态机制。'
    const before = changed(report2023, { texts: { other: [text] } })
    expect(casesOf('Y-05', { texts: { other: [text] } }, { previous: before })).toEqual(['share'])
  })
})
