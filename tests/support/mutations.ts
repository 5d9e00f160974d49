/** Single errors of the kinds that people and readers make, put into a report in which nothing is wrong. */
import type { CheckId } from '@/checks/types'
import { hasFigure } from '@/report/form/form'
import { applicants, disputeBlocks, disputeResults, requestPath, requestRowsOf } from '@/report/form/form'
import { figureAt, setFigures, stateTotal } from '@/report/figures/figures'
import { totalPaths } from '@/report/form/form'
import type { InputId, NarrativeId, TotalId } from '@/report/form/paths'
import { inlineCharacters, isList, leafBlocks } from '@/report/narrative/narrative'
import { editLeaf } from '@/checks/edits'
import type { Report } from '@/report/types'
import { asRead } from './checks'
import type { CleanPair } from './clean-reports'
import type { Random } from './random'

export interface Mutation {
  readonly kind: string
  readonly report: Report
  /** Any of these reports it. */
  readonly expected: readonly CheckId[]
  /** These may report it, too: what contradicts the error. */
  readonly implied?: readonly CheckId[]
  /** Whether one edit mends it, which should be the first that is offered. */
  readonly isArithmetic: boolean
}

const sums: readonly CheckId[] = ['A-01', 'A-02', 'A-03', 'A-04', 'A-07']

/** Text, last year's report and what is usual contradict a wrong figure, each in its own way. */
const contradicted: readonly CheckId[] = ['T-01', 'T-02', 'T-05', 'Y-01', 'Y-03', 'Y-04']

function cellsOf(report: Report): InputId[][] {
  const rows = requestRowsOf(report)
    .filter((row) => row.role !== 'derived')
    .map((row) => applicants.map((column) => requestPath(row.id, column) as InputId))
  const results = disputeResults.filter((result) => !result.derived)
  return [
    ...rows,
    ...disputeBlocks.map((block) => results.map((result) => `disputes.${block.id}.${result.id}` as InputId)),
  ]
}

const valueOf = (report: Report, path: InputId): number => report.figures[path] as number

function otherDigit(random: Random, value: number): number {
  const digits = [...String(value)]
  const at = random.int(0, digits.length - 1)
  const lowest = at === 0 && digits.length > 1 ? 1 : 0
  let digit = random.int(lowest, 9)
  while (String(digit) === digits[at]) digit = random.int(lowest, 9)
  digits[at] = String(digit)
  return Number(digits.join(''))
}

type Mutate = (random: Random, pair: CleanPair) => Mutation | null

const arithmetic = (kind: string, report: Report): Mutation => ({
  kind,
  report,
  expected: sums,
  implied: contradicted,
  isArithmetic: true,
})

const digit: Mutate = (random, { report }) => {
  const path = random.pick(cellsOf(report).flat())
  return arithmetic('digit', asRead(report, { [path]: otherDigit(random, valueOf(report, path)) }))
}

const shift: Mutate = (random, { report }) => {
  const rows = cellsOf(report)
  const moves = rows.flatMap((row) =>
    row.flatMap((path, at) => {
      const next = row[at + 1]
      return next && valueOf(report, path) > 0 && valueOf(report, next) === 0 ? [[path, next] as const] : []
    }),
  )
  const requests = moves.filter(([path]) => path.startsWith('requests.'))
  if (requests.length === 0) return null
  const [path, next] = random.pick(requests)
  return arithmetic('shift', asRead(report, { [path]: 0, [next]: valueOf(report, path) }))
}

const exchange: Mutate = (random, { report }) => {
  const pairs = cellsOf(report).flatMap((row) =>
    row.flatMap((path, at) => {
      const next = row[at + 1]
      const isPair = next && valueOf(report, path) > 0 && valueOf(report, next) > 0
      return isPair && valueOf(report, path) !== valueOf(report, next) ? [[path, next] as const] : []
    }),
  )
  const requests = pairs.filter(([path]) => path.startsWith('requests.'))
  if (requests.length === 0) return null
  const [path, next] = random.pick(requests)
  return arithmetic(
    'exchange',
    asRead(report, { [path]: valueOf(report, next), [next]: valueOf(report, path) }),
  )
}

const swapDigits: Mutate = (random, { report }) => {
  const cells = cellsOf(report)
    .flat()
    .filter((path) => {
      const [one, other] = [...String(valueOf(report, path))]
      return valueOf(report, path) >= 10 && one !== other && other !== '0'
    })
  if (cells.length === 0) return null
  const path = random.pick(cells)
  const [one = '', other = '', ...rest] = [...String(valueOf(report, path))]
  return arithmetic('swapped digits', asRead(report, { [path]: Number([other, one, ...rest].join('')) }))
}

const split: Mutate = (random, { report }) => {
  const rows = cellsOf(report).filter(
    (row) => row[0]?.startsWith('requests.') && valueOf(report, row[5] as InputId) === 0,
  )
  const cells = rows.flatMap((row) =>
    row
      .slice(0, -1)
      .flatMap((path, at) =>
        valueOf(report, path) >= 10 && valueOf(report, path) % 10 !== 0 ? [{ row, at }] : [],
      ),
  )
  if (cells.length === 0) return null
  const { row, at } = random.pick(cells)
  const values = row.map((path) => valueOf(report, path))
  const text = String(values[at])
  const read = [
    ...values.slice(0, at),
    Number(text.slice(0, 1)),
    Number(text.slice(1)),
    ...values.slice(at + 1, -1),
  ]
  return arithmetic(
    'split',
    asRead(report, Object.fromEntries(row.map((path, index) => [path, read[index] ?? 0]))),
  )
}

const total: Mutate = (random, { report }) => {
  const path = random.pick(totalPaths.filter((one) => hasFigure(report, one)))
  const value = figureAt(report, path) as number
  return arithmetic('total', stateTotal(asRead(report, {}), path as TotalId, otherDigit(random, value)))
}

const carriedIn: Mutate = (random, { report, previous }) => {
  const column = random.pick(applicants)
  const path = requestPath('carriedOut', column) as InputId
  const was = valueOf(previous, path)
  const next = requestPath('carriedIn', column) as InputId
  const balance = requestPath('received', column) as InputId
  const wrong = was + random.int(1, 3)
  const moved = Math.max(0, valueOf(report, balance) - (wrong - was))
  if (valueOf(report, balance) - moved !== wrong - was) return null
  const changed = setFigures(report, [
    [next, wrong],
    [balance, moved],
  ])
  return {
    kind: 'carried in',
    report: changed,
    expected: ['Y-01'],
    implied: contradicted,
    isArithmetic: false,
  }
}

interface Found {
  readonly id: NarrativeId
  readonly leaf: number
  readonly from: number
  readonly to: number
  readonly words: string
}

function findText(report: Report, pattern: RegExp): Found[] {
  return (Object.keys(report.narratives) as NarrativeId[]).flatMap((id) =>
    leafBlocks(report.narratives[id]).flatMap((block, leaf) =>
      [...inlineCharacters(block.content).matchAll(pattern)].map((match) => ({
        id,
        leaf,
        from: match.index,
        to: match.index + match[0].length,
        words: match[0],
      })),
    ),
  )
}

function edited(report: Report, { id, leaf, from, to }: Found, insert: string): Report {
  const text = editLeaf(report.narratives[id], leaf, [{ from, to, insert }])
  return { ...report, narratives: { ...report.narratives, [id]: text } }
}

const wrongYear: Mutate = (random, { report }) => {
  const last = String(report.year - 1)
  const year = random.pick(findText(report, new RegExp(`(?<=^|。)${report.year}(?=年，)`, 'g')))
  const places = [
    edited(report, year, last),
    { ...report, header: { ...report.header, period: { from: `${last}-01-01`, to: `${last}-12-31` } } },
    { ...report, header: { ...report.header, title: `${report.unit}${last}年政府信息公开工作年度报告` } },
    edited(report, year, `${report.year}4`),
  ]
  return { kind: 'wrong year', report: random.pick(places), expected: ['W-01', 'S-03'], isArithmetic: false }
}

const sentenceDigit: Mutate = (random, { report }) => {
  const place = random.pick(findText(report, /(?<=申请|结转|公开|信息|培训|办结申请|的申请)\d+(?=[件条次])/g))
  const insert = String(otherDigit(random, Number(place.words)))
  return {
    kind: 'digit in a sentence',
    report: edited(report, place, insert),
    expected: ['T-01', 'T-03', 'T-04'],
    isArithmetic: false,
  }
}

/** What the form asks for, taken out. */
const removals: readonly (readonly [RegExp, CheckId])[] = [
  [/本年度没有收取信息处理费。/g, 'S-08'],
  [/^改进情况：[^。]*。/g, 'S-07'],
  [/^存在的主要问题：[^。]*。/g, 'S-07'],
  [/(?<=^存在的主要问题：)一是[^；]*；/g, 'S-02'],
  [/(?<=^改进情况：)一是[^；]*；/g, 'S-02'],
]

const removed: Mutate = (random, { report }) => {
  if (random.chance(0.25)) {
    const id = random.pick(['proactiveWork', 'requestWork', 'management', 'platforms', 'oversight'] as const)
    const narratives = { ...report.narratives, [id]: [] }
    return {
      kind: 'removed sentence',
      report: { ...report, narratives },
      expected: ['S-05'],
      isArithmetic: false,
    }
  }
  const [pattern, id] = random.pick(removals)
  const place = findText(report, pattern)[0]
  if (!place) return null
  return {
    kind: 'removed sentence',
    report: edited(report, place, ''),
    expected: [id],
    implied: ['S-02', 'S-07'],
    isArithmetic: false,
  }
}

const copied: Mutate = (random, { report, previous }) => {
  const from = random.pick(['overview', 'management', 'problems', 'other', 'oversight'] as const)
  const blocks = previous.narratives[from].filter((block) => !isList(block))
  const block = random.pick(blocks.filter((one) => !isList(one) && inlineCharacters(one.content).length > 30))
  const narratives = { ...report.narratives, [from]: [...report.narratives[from], block] }
  return {
    kind: 'copied paragraph',
    report: { ...report, narratives },
    expected: ['Y-05'],
    implied: ['W-01', 'S-02', 'S-07'],
    isArithmetic: false,
  }
}

const doubledParagraph: Mutate = (random, { report }) => {
  const id = random.pick(['management', 'overview', 'problems'] as const)
  const [block] = report.narratives[id]
  if (!block) return null
  const narratives = { ...report.narratives, [id]: [...report.narratives[id], block] }
  return {
    kind: 'doubled paragraph',
    report: { ...report, narratives },
    expected: ['W-03'],
    implied: ['S-02', 'S-07'],
    isArithmetic: false,
  }
}

const all: readonly Mutate[] = [
  ...[digit, digit, shift, exchange, swapDigits, split, total, total],
  ...[carriedIn, wrongYear, wrongYear, sentenceDigit, sentenceDigit, removed, copied, doubledParagraph],
]

export function mutate(random: Random, pair: CleanPair): Mutation {
  for (;;) {
    const mutation = random.pick(all)(random, pair)
    if (mutation) return mutation
  }
}
