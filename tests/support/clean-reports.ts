/** Reports in which nothing is wrong: right sums, sentences that say what the tables say, and last year's before it. */
import type { Cell } from '@/report/figures/cell'
import { figureAt, setFigures } from '@/report/figures/figures'
import { applicants, requestPath, requestRowsOf } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import { yearPeriod } from '@/report/report'
import type { Report } from '@/report/types'
import { sampleReports } from '@/sample/reports'
import { narrativeOf } from './checks'
import type { Random } from './random'

const samples = sampleReports()

function randomRow(random: Random, share: number, most: number): number[] {
  return applicants.map((_one, index) =>
    random.chance(index === 0 ? share : share / 4)
      ? random.int(1, index === 0 ? most : Math.ceil(most / 6))
      : 0,
  )
}

/** Table three: outcomes and what is carried are drawn, what was received follows. */
function requestFigures(random: Random, report: Report, carriedIn: readonly number[]): [InputId, Cell][] {
  const most = random.pick([9, 30, 120])
  const outcomes = requestRowsOf(report).filter((row) => row.role === 'outcome')
  const rows = new Map(outcomes.map((row) => [row.id as string, randomRow(random, 0.35, most)]))
  rows.set('granted', randomRow(random, 1, most * 2))
  const carriedOut = randomRow(random, 0.7, 9)
  const received = applicants.map((_one, column) => {
    const processed = [...rows.values()].reduce((sum, row) => sum + (row[column] ?? 0), 0)
    return processed + (carriedOut[column] ?? 0) - (carriedIn[column] ?? 0)
  })
  // What was carried in has to be dealt with.
  received.forEach((value, column) => {
    if (value >= 0) return
    const granted = rows.get('granted') as number[]
    granted[column] = (granted[column] ?? 0) - value
    received[column] = 0
  })
  rows.set('received', received)
  rows.set('carriedIn', [...carriedIn])
  rows.set('carriedOut', carriedOut)
  return [...rows].flatMap(([row, cells]) =>
    applicants.map((column, index): [InputId, Cell] => [
      requestPath(row as Parameters<typeof requestPath>[0], column) as InputId,
      cells[index] ?? 0,
    ]),
  )
}

const numberAt = (report: Report, path: Parameters<typeof figureAt>[1]): number =>
  figureAt(report, path) as number

/** Two vocabularies, so that a year says nothing of the year before. */
const vocabularies = [
  {
    fields: ['数据资源目录', '营商环境', '公共服务', '基层治理'],
    deeds: [
      '逐项建立台账并按月通报进度',
      '邀请群众代表到办事窗口体验流程',
      '把常见咨询整理成问答供公众检索',
      '对照清单开展自查并补齐缺漏事项',
    ],
    frame: (field: string, one: string, other: string) => `围绕${field}，各处室${one}，牵头部门${other}`,
    problem: (field: string) => `${field}信息的更新不够及时`,
    answer: (field: string, deed: string) => `为${field}建立更新提醒，${deed}`,
  },
  {
    fields: ['项目审批', '应急管理', '科技创新', '养老服务'],
    deeds: [
      '聘请第三方抽查页面并限期销号',
      '用短视频讲解办理条件和时限',
      '将征集到的意见逐条答复上网',
      '安排新进人员跟班学习答复文书',
    ],
    frame: (field: string, one: string, other: string) =>
      `聚焦${field}推出专题页面，${one}，会同街道${other}`,
    problem: (field: string) => `解读${field}政策的方式偏于单一`,
    answer: (field: string, deed: string) => `制作${field}政策的图解，${deed}`,
  },
] as const

type Vocabulary = (typeof vocabularies)[number]
const vocabularyOf = (year: number): Vocabulary => vocabularies[year % 2] as Vocabulary

function freshSentence(random: Random, year: number): string {
  const { fields, deeds, frame } = vocabularyOf(year)
  const first = random.pick(deeds)
  const others = (deeds as readonly string[]).filter((deed) => deed !== first)
  return `${year}年，${frame(random.pick(fields), first, random.pick(others))}。`
}

/** Sentences of one report, no two of them alike. */
function sentenceSource(random: Random, year: number): () => string {
  const used = new Set<string>()
  return () => {
    for (;;) {
      const sentence = freshSentence(random, year)
      if (!used.has(sentence)) {
        used.add(sentence)
        return sentence
      }
    }
  }
}

function texts(random: Random, report: Report): Partial<Report['narratives']> {
  const { year } = report
  const { fields, deeds, problem, answer } = vocabularyOf(year)
  const fresh = sentenceSource(random, year)
  const received = numberAt(report, 'requests.received.total')
  const processed = numberAt(report, 'requests.processed.total')
  const out = numberAt(report, 'requests.carriedOut.total')
  const posts = numberAt(report, 'metrics.website.posts')
  const trainings = numberAt(report, 'metrics.trainings')
  return {
    overview: narrativeOf([fresh()]),
    proactiveWork: narrativeOf([fresh(), fresh()]),
    requestWork: narrativeOf([
      `${year}年，本局共收到政府信息公开申请${received}件，上年结转${numberAt(report, 'requests.carriedIn.total')}件申请；办结申请${processed}件，其中予以公开${numberAt(report, 'requests.granted.total')}件，结转下年度继续办理的申请${out}件。`,
      fresh(),
    ]),
    management: narrativeOf([fresh()]),
    platforms: narrativeOf([`门户网站全年发布信息${posts}条。${fresh()}`]),
    oversight: narrativeOf([`全年组织政务公开培训${trainings}次。${fresh()}`]),
    problems: narrativeOf([
      `存在的主要问题：一是${problem(fields[0])}；二是${problem(fields[1])}。`,
      `改进情况：一是${answer(fields[0], deeds[0])}；二是${answer(fields[1], deeds[1])}。`,
    ]),
    other: narrativeOf(['本年度没有收取信息处理费。', fresh()]),
  }
}

export interface CleanPair {
  readonly report: Report
  readonly previous: Report
}

const inForcePath = 'proactive.normativeDocuments.inForce'

/** A report of a year, drawn around the sample, that goes on from last year's. */
function drawReport(random: Random, year: number, last: Report | null): Report {
  const base = samples[year % 2 === 0 ? 2 : 1] as Report
  const posts = random.int(800, 1900)
  const own = { ...base, year, header: { ...base.header, period: yearPeriod(year) } }
  const carried = applicants.map((column) => (last ? numberAt(last, requestPath('carriedOut', column)) : 0))
  const issued = numberAt(base, 'proactive.normativeDocuments.issued')
  const repealed = numberAt(base, 'proactive.normativeDocuments.repealed')
  const drawn = setFigures(own, [
    ...requestFigures(random, own, carried),
    [inForcePath, (last ? numberAt(last, inForcePath) : 40) + issued - repealed],
    ['metrics.website.posts', posts],
    ['metrics.website.newsUpdates', posts - 361],
    ['metrics.trainings', random.int(2, 9)],
    ['disputes.review.upheld', random.int(0, 12)],
    ['disputes.review.corrected', random.int(0, 3)],
    ['disputes.litigationDirect.upheld', random.int(0, 5)],
  ])
  return { ...drawn, narratives: { ...drawn.narratives, ...texts(random, drawn) } }
}

/** Reports of one unit, each going on from the one before, oldest first. */
export function cleanYears(random: Random, first: number, count: number): readonly Report[] {
  const years: Report[] = []
  for (let at = 0; at < count; at += 1) {
    years.push(drawReport(random, first + at, years[at - 1] ?? null))
  }
  return years
}

/** This year's report and last year's. */
export function cleanPair(random: Random): CleanPair {
  const [previous, report] = cleanYears(random, 2023, 2) as [Report, Report]
  return { report, previous }
}
