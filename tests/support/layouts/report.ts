/** A report laid out by its plan, still in no format: items in order, and what a right reading gives. */
import type { Cell } from '@/report/figures/cell'
import type { Truth } from '../corpus'
import { makeFacts } from './facts'
import type { Facts } from './facts'
import { chromeLines, contactLines, periodSentence, statedAddress, titleLines } from './opening'
import { planLayout } from './plan'
import type { Layout, LayoutFormat } from './plan'
import { Random } from './random'
import { sayText } from './sentences'
import type { Home, Said } from './sentences'
import { disputeTables, proactiveTables, requestTables } from './tables'
import type { LaidTable } from './tables'

export type LaidItem =
  | { readonly kind: 'chrome' | 'title' | 'line' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2
      /** Word may count it by itself: then it is not in the text. */
      readonly number: string
      readonly text: string
    }
  | { readonly kind: 'table'; readonly table: LaidTable }

export interface LaidReport {
  readonly layout: Layout
  readonly items: readonly LaidItem[]
  readonly truth: Truth
}

const numerals = '一二三四五六'
const parts: readonly [Home, string][] = [
  ['proactiveWork', '主动公开'],
  ['requestWork', '依申请公开'],
  ['management', '政府信息管理'],
  ['platforms', '政府信息公开平台建设'],
  ['oversight', '监督保障'],
]

const sectionTitles: readonly (readonly string[])[] = [
  ['总体情况', '总体情况', '总体情况', '概述', '基本情况', '工作概述'],
  [
    '主动公开政府信息情况',
    '主动公开政府信息情况',
    '行政机关主动公开政府信息情况',
    '主动公开政府信息的情况',
    '主动公开政府信息情况',
    '政府信息主动公开情况',
  ],
  [
    '收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请情况',
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
    '政府信息公开申请办理情况',
    '收到和处理政府信息公开申请情况',
  ],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '行政复议、行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
  ],
  [
    '存在的主要问题及改进情况',
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及改进措施',
    '主要问题及改进情况',
    '存在的主要问题及整改措施',
  ],
  [
    '其他需要报告的事项',
    '其他需要报告的事项',
    '其他需要报告的事项',
    '需要报告的其他事项',
    '其他事项',
    '其他需要说明的事项',
  ],
]

function sectionHeading({ sections }: Layout, index: number): LaidItem {
  const words = `${sectionTitles[index]?.[sections.wording] ?? ''}${sections.stop}`
  const numeral = numerals.charAt(index)
  const number = {
    official: `${numeral}、`,
    dash: `${numeral === '一' ? '—' : numeral}、`,
    part: `第${numeral}部分 `,
    none: '',
  }[sections.numeral]
  return { kind: 'heading', level: 1, number, text: words }
}

function partHeading({ sections }: Layout, index: number, words: string): LaidItem {
  const numeral = numerals.charAt(index)
  const number = { '（一）': `（${numeral}）`, '(一)': `(${numeral})`, '1.': `${index + 1}.` }[
    sections.partStyle
  ]
  return { kind: 'heading', level: 2, number, text: words + sections.partSuffix }
}

const paragraph = (text: string): LaidItem => ({ kind: 'paragraph', text })

const problems = {
  told: ['一是部分栏目更新不够及时；二是政策解读形式较为单一；三是基层业务能力有待提升。'],
  mended: ['一是建立栏目更新提醒机制；二是丰富图文解读形式；三是加强业务指导，上年所列问题均已整改。'],
}

function opening(random: Random, layout: Layout, facts: Facts): LaidItem[] {
  const { before, lines, after } = titleLines(layout, facts)
  const period = layout.period.place === 'opening' ? periodSentence(layout, facts) : ''
  const contact = contactLines(random, layout, facts)
  const lead = `根据《中华人民共和国政府信息公开条例》要求，编制本年度报告。${period}`
  const words = random.chance(0.5) ? [lead + (contact[0] ?? ''), ...contact.slice(1)] : [lead, ...contact]
  return [
    ...(layout.chrome ? chromeLines(facts).map((text): LaidItem => ({ kind: 'chrome', text })) : []),
    ...before.map((text): LaidItem => ({ kind: 'line', text })),
    ...lines.map((text): LaidItem => ({ kind: 'title', text })),
    ...after.map((text): LaidItem => ({ kind: 'line', text })),
    ...words.map(paragraph),
  ]
}

function overview(random: Random, layout: Layout, facts: Facts, metrics: Said['metrics']): LaidItem[] {
  const items: LaidItem[] = [sectionHeading(layout, 0)]
  if (layout.period.place === 'underFirst') items.push(paragraph(`本部分${periodSentence(layout, facts)}`))
  items.push(paragraph(`${facts.year}年，${facts.unit}认真贯彻落实上级政务公开工作部署，各项工作有序推进。`))
  for (const [index, [home, words]] of parts.entries()) {
    const said = sayText(random, facts, home, layout.traps)
    Object.assign(metrics, said.metrics)
    items.push(partHeading(layout, index, words), ...said.paragraphs.map(paragraph))
  }
  return items
}

function closing(random: Random, layout: Layout, facts: Facts, metrics: Said['metrics']): LaidItem[] {
  const said = sayText(random, facts, 'other', layout.traps)
  Object.assign(metrics, said.metrics)
  return [
    ...(layout.sections.problemsTitleLost ? [] : [sectionHeading(layout, 4)]),
    partHeading(layout, 0, '存在的主要问题'),
    ...problems.told.map(paragraph),
    partHeading(layout, 1, '改进措施'),
    ...problems.mended.map(paragraph),
    sectionHeading(layout, 5),
    ...said.paragraphs.map(paragraph),
  ]
}

const asTables = (tables: readonly LaidTable[]): LaidItem[] =>
  tables.map((table) => ({ kind: 'table', table }))

/** What stands in the source, as the truth files have it. */
function truthOf(layout: Layout, facts: Facts, metrics: Said['metrics']): Truth {
  const { contact, year } = facts
  const isStated = layout.period.place !== 'missing'
  return {
    file: `seed ${layout.seed}`,
    unit: facts.unit,
    year,
    period: isStated ? [`${year}-01-01`, `${year}-12-31`] : [null, null],
    contact: {
      address: statedAddress(layout, facts),
      postcode: contact.postcode,
      phone: contact.phone,
      fax: contact.fax || null,
      email: contact.email,
    },
    proactive: facts.proactive,
    requests: facts.requests as Readonly<Record<string, readonly Cell[]>>,
    disputes: facts.disputes,
    metrics: metrics as Readonly<Record<string, number>>,
  }
}

export function layOut(seed: number, only?: LayoutFormat): LaidReport {
  const layout = planLayout(seed, only)
  const random = new Random(seed)
  const facts = makeFacts(random, layout)
  const metrics: Said['metrics'] = {}
  const items = [
    ...opening(random, layout, facts),
    ...overview(random, layout, facts, metrics),
    sectionHeading(layout, 1),
    ...asTables(proactiveTables(random, layout, facts)),
    sectionHeading(layout, 2),
    ...asTables(requestTables(random, layout, facts)),
    sectionHeading(layout, 3),
    ...asTables(disputeTables(layout, facts)),
    ...closing(random, layout, facts, metrics),
  ]
  return { layout, items, truth: truthOf(layout, facts, metrics) }
}
