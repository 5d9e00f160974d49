/** The three official tables as grids of cells, in every shape of their plan. */
import { formatCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { disputeBlocks, disputeResults, getForm, requestRowsIn } from '@/report/form/form'
import type { TableId } from '@/report/form/types'
import type { Facts } from './facts'
import type { Layout } from './plan'
import type { Random } from './random'
import { shortLabels, withoutTrailing } from './torn'

export interface LaidCell {
  readonly text: string
  readonly kind: 'head' | 'group' | 'label' | 'figure'
  readonly colSpan: number
  readonly rowSpan: number
  /** Set one character a line. */
  readonly vertical?: boolean
  /** Broken in two inside its cell. */
  readonly broken?: boolean
}

/** A row that a text may leave without its label, or break before. */
export interface LaidRow {
  readonly cells: readonly LaidCell[]
  readonly isHead?: boolean
  /** The page ends before this row. */
  readonly pageBreak?: 'plain' | 'head' | 'number'
  readonly labelLost?: boolean
  /** The page ends between its label and its figures. */
  readonly isTorn?: boolean
}

export interface LaidTable {
  readonly id: TableId
  readonly caption: string
  readonly columns: number
  readonly rows: readonly LaidRow[]
}

const cell = (
  kind: LaidCell['kind'],
  text: string,
  colSpan = 1,
  rowSpan = 1,
  more: Partial<LaidCell> = {},
): LaidCell => ({
  kind,
  text,
  colSpan,
  rowSpan,
  ...more,
})

function figureText(layout: Layout, value: Cell): string {
  const text = formatCell(value)
  if (!layout.figures.thousands || typeof value !== 'number' || value < 1000) return text
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

const figure = (layout: Layout, value: Cell): LaidCell => cell('figure', figureText(layout, value))

const proactiveHeads: Readonly<Record<string, readonly string[]>> = {
  issued: ['本年制发件数', '本年度制发数', '本年制发数量', '本年制发 件数'],
  repealed: ['本年废止件数', '本年度废止数', '本年废止数量', '本年废止 件数'],
  inForce: ['现行有效件数', '现行有效数', '现行有效数量', '现行有效 件数'],
  decisions: ['本年处理决定数量', '本年度处理决定数量', '本年处理决定数', '本年处理 决定数量'],
  amount: [
    '本年收费金额（单位：万元）',
    '本年收费金额（单位：万元）',
    '本年收费总金额（万元）',
    '本年收费 金额（单位：万元）',
  ],
}

export function proactiveTables(random: Random, layout: Layout, facts: Facts): LaidTable[] {
  const plan = layout.proactive
  const columns = 4
  const blocks = getForm('2021').tables.proactive.blocks.map((block): LaidRow[] => {
    const wide = columns / (block.columns.length + 1)
    return [
      { isHead: true, cells: [cell('head', block.item, columns)] },
      {
        isHead: true,
        cells: [
          cell('head', block.heading, wide),
          ...block.columns.map((column) =>
            cell('head', proactiveHeads[column.id]?.[plan.heads] ?? column.label, wide),
          ),
        ],
      },
      ...block.rows.map((row): LaidRow => {
        const label =
          row.id === 'rules' && random.chance(0.2)
            ? '规 章'
            : row.id === 'normativeDocuments' && plan.plainDocuments
              ? '规范性文件'
              : row.label
        return {
          cells: [
            cell('label', label, wide),
            ...block.columns.map((column) => {
              const value = facts.proactive[row.id]?.[column.id] ?? null
              const remark =
                layout.figures.remarks && column.id === 'issued' && typeof value === 'number' && value > 2
                  ? '（其中修订1件）'
                  : ''
              return { ...figure(layout, value), text: figureText(layout, value) + remark, colSpan: wide }
            }),
          ],
        }
      }),
    ]
  })
  const caption = plan.captions ? '主动公开政府信息情况统计表' : ''
  if (!plan.separate) return [{ id: 'proactive', caption, columns, rows: blocks.flat() }]
  return blocks.map((rows) => ({ id: 'proactive' as const, caption: '', columns, rows }))
}

function requestLabel(random: Random, layout: Layout, label: string, isItem: boolean): string {
  const { numbering, brackets, cutLabels, typos } = layout.requests
  let text = label
  if (isItem) text = text.replace(/^(\d)\./, numbering === '1 ' ? '$1 ' : `$1${numbering.slice(1)}`)
  if (brackets === '()' || (brackets === 'mixed' && random.chance(0.5)))
    text = text.replace(/（/g, '(').replace(/）/g, ')')
  if (cutLabels && isItem && text.length > 20) return `${text.slice(0, 13)}.....`
  if (typos && text.length > 9 && random.chance(0.2)) {
    const at = random.int(4, text.length - 3)
    return text.slice(0, at) + text.slice(at + 1)
  }
  return text
}

function requestHead(layout: Layout, labels: number, trailing: number): LaidRow[] {
  const { social, headsBroken } = layout.requests
  const broken = headsBroken ? { broken: true } : {}
  const columns = ['商业企业', '科研机构', social, '法律服务机构', '其他']
  const blank = Array.from({ length: trailing }, () => cell('figure', '', 1, 3))
  return [
    {
      isHead: true,
      cells: [
        cell('head', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', labels, 3),
        cell('head', '申请人情况', 7),
        ...blank,
      ],
    },
    {
      isHead: true,
      cells: [
        cell('head', '自然人', 1, 2),
        cell('head', '法人或其他组织', 5),
        cell('head', headsBroken ? '总 计' : '总计', 1, 2),
      ],
    },
    { isHead: true, cells: columns.map((text) => cell('head', text, 1, 1, text.length > 2 ? broken : {})) },
  ]
}

interface Grouped {
  readonly id: string
  readonly groups: readonly string[]
  readonly label: string
}

/** How many rows from `at` on stand in the same group at this depth, up to the next page. */
function reach(rows: readonly Grouped[], at: number, depth: number, end: number): number {
  let next = at
  while (
    next < end &&
    rows[next]?.groups[depth] === rows[at]?.groups[depth] &&
    rows[next]?.groups[0] === rows[at]?.groups[0]
  )
    next += 1
  return next - at
}

/** Cells of the groups and the label of one row, for three label columns. */
function labelCells(
  random: Random,
  layout: Layout,
  rows: readonly Grouped[],
  at: number,
  first: number,
  end: number,
): LaidCell[] {
  const row = rows[at] as Grouped
  const { labelColumns: labels, vertical } = layout.requests
  const groups = labels === 3 ? row.groups : labels === 2 ? row.groups.slice(1) : []
  const cells: LaidCell[] = []
  for (const [depth, group] of groups.entries()) {
    const level = depth + row.groups.length - groups.length
    const begins = at === first || rows[at - 1]?.groups[level] !== group
    if (begins)
      cells.push(
        cell(
          'group',
          requestLabel(random, layout, group, false),
          1,
          reach(rows, at, level, end),
          vertical && level === 0 ? { vertical } : {},
        ),
      )
  }
  const isItem = row.groups.length === 2
  const short = layout.torn?.short ? shortLabels[row.id] : undefined
  const wording = short ? random.pick(short) : row.label
  return [
    ...cells,
    cell('label', requestLabel(random, layout, wording, isItem), Math.max(1, labels - groups.length)),
  ]
}

export function requestTables(random: Random, layout: Layout, facts: Facts): LaidTable[] {
  const { labelColumns: labels, trailing, lostLabels } = layout.requests
  const { torn } = layout
  const pageBreak = torn && torn.pageEnd !== 'no' ? 'no' : layout.requests.pageBreak
  const rows: readonly Grouped[] = requestRowsIn(getForm('2021'))
  const cut = pageBreak === 'no' ? rows.length : random.int(6, rows.length - 4)
  const lost = new Set(Array.from({ length: lostLabels }, () => random.int(5, rows.length - 3)))
  const tornAt = torn && torn.pageEnd !== 'no' ? random.int(1, rows.length - 2) : -1
  const head = requestHead(layout, labels, trailing)
  const body = rows.map((row, at): LaidRow => ({
    cells: [
      ...labelCells(random, layout, rows, at, at < cut ? 0 : cut, at < cut ? cut : rows.length),
      ...(torn?.lostBlanks
        ? withoutTrailing(facts.requests[row.id] ?? [])
        : (facts.requests[row.id] ?? [])
      ).map((value) => figure(layout, value)),
      ...Array.from({ length: torn?.lostBlanks ? 0 : trailing }, () => cell('figure', '')),
    ],
    ...(at === tornAt ? { isTorn: true } : {}),
    ...(at === cut && pageBreak !== 'no' ? { pageBreak } : {}),
    ...(lost.has(at) ? { labelLost: true } : {}),
  }))
  const columns = labels + 7 + trailing
  if (!torn?.headsApart) return [{ id: 'requests', caption: '', columns, rows: [...head, ...body] }]
  return [head, body].map((part) => ({ id: 'requests' as const, caption: '', columns, rows: part }))
}

function resultHead(layout: Layout, label: string): string {
  return layout.disputes.headsSpaced ? `${label.slice(0, 2)} ${label.slice(2)}`.trim() : label
}

function disputeCells(layout: Layout, facts: Facts, block: string): LaidCell[] {
  return disputeResults.map((result) => figure(layout, facts.disputes[block]?.[result.id] ?? null))
}

export function disputeTables(layout: Layout, facts: Facts): LaidTable[] {
  const plan = layout.disputes
  const heads = disputeResults.map((result) => cell('head', resultHead(layout, result.label)))
  const table = (rows: LaidRow[], columns: number): LaidTable => ({
    id: 'disputes',
    caption: '',
    columns,
    rows,
  })
  if (plan.form === 'three') {
    return disputeBlocks.map((block) =>
      table(
        [
          {
            isHead: true,
            cells: [cell('head', block.group ? `${block.group}（${block.label}）` : block.label, 5)],
          },
          { isHead: true, cells: heads },
          { cells: disputeCells(layout, facts, block.id) },
        ],
        5,
      ),
    )
  }
  const extra = plan.extraCell ? [cell('figure', '0')] : []
  const figures = disputeBlocks.flatMap((block) => {
    const cells = disputeCells(layout, facts, block.id)
    if (plan.form !== 'totalWord' || layout.format !== 'text') return cells
    return [...cells.slice(0, 4), cell('figure', '总计'), cells[4] as LaidCell]
  })
  return [
    table(
      [
        { isHead: true, cells: [cell('head', '行政复议', 5), cell('head', '行政诉讼', 10)] },
        {
          isHead: true,
          cells: [
            ...heads.map((one) => ({ ...one, rowSpan: 2 })),
            cell('head', '未经复议直接起诉', 5),
            cell('head', '复议后起诉', 5),
          ],
        },
        { isHead: true, cells: [...heads, ...heads] },
        { cells: [...figures, ...extra] },
      ],
      15,
    ),
  ]
}
