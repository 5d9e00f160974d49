import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '@/report/figures/cell'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { SourceDocument, TableBlock } from '@/documents/types'
import { recogniseReport } from '@/documents/recognise/recognise'
import { getForm, requestColumns, requestRowsIn } from '@/report/form/form'
import { codesOf, fixtureTruth, readBytes, recogniseText, variant } from '../../support/reading'

const truth = fixtureTruth.requests as Readonly<Record<string, readonly Cell[]>>
const requestRows = requestRowsIn(getForm('2021'))
const rowIds = requestRows.map((row) => row.id)
const labelOf = (id: string): string => requestRows.find((row) => row.id === id)!.label

type Cells = Readonly<Record<string, readonly Cell[]>>

/** How one row of a text extraction stands: its labels, its figures, what trails behind. */
type Layout = (id: string, cells: readonly Cell[]) => string

const figuresOf = (cells: readonly Cell[]): string => cells.map((cell) => cell ?? '').join('\t')
const usual: Layout = (id, cells) => `${labelOf(id)}\t${figuresOf(cells)}`

function page(rows: Cells, layout: Layout = usual, ids: readonly string[] = rowIds): string {
  return [
    '云溪市数据局2024年政府信息公开工作年度报告',
    '一、总体情况',
    '本年工作如下。',
    '三、收到和处理政府信息公开申请情况',
    ...ids.map((id) => layout(id, rows[id]!)),
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '仍在改进。',
  ].join('\n')
}

async function requestsOf(text: string) {
  const { value, messages } = await recogniseText(text)
  const about = messages.filter(({ path }) => path?.startsWith('requests.'))
  const rows = Object.entries(toPlainFigures(value).requests).filter(([, cells]) => cells !== null)
  return { rows: Object.fromEntries(rows) as Cells, codes: codesOf({ messages: about }) }
}

/** A table whose sums hold, with any figures. */
const tables = fc
  .array(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 6, maxLength: 6 }), {
    minLength: 22,
    maxLength: 22,
  })
  .map((parts): Cells => {
    const outcomes = requestRows.filter((row) => row.role === 'outcome').map((row) => row.id)
    const rows: Record<string, number[]> = {}
    for (const [index, id] of outcomes.entries()) rows[id] = parts[index]!
    const sum = (ids: readonly string[]) =>
      [0, 1, 2, 3, 4, 5].map((column) => ids.reduce((total, id) => total + rows[id]![column]!, 0))
    rows.processed = sum(outcomes)
    rows.carriedOut = parts[20]!
    rows.carriedIn = parts[21]!.map((cell, column) => Math.min(cell, rows.processed![column]!))
    rows.received = rows.processed.map(
      (cell, column) => cell + rows.carriedOut![column]! - rows.carriedIn![column]!,
    )
    return Object.fromEntries(
      Object.entries(rows).map(([id, cells]) => [id, [...cells, cells.reduce((a, b) => a + b, 0)]]),
    )
  })

describe('table three as text', () => {
  it('is read whatever its figures, with one to three label cells and cells trailing behind', async () => {
    const layouts = fc.record({
      labels: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 25, maxLength: 25 }),
      trailing: fc.integer({ min: 0, max: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(tables, layouts, async (rows, { labels, trailing }) => {
        const layout: Layout = (id, cells) => {
          const count = labels[rowIds.indexOf(id as (typeof rowIds)[number])]!
          return `${'\t'.repeat(count - 1)}${labelOf(id)}\t${figuresOf(cells)}${'\t'.repeat(trailing)}`
        }
        expect((await requestsOf(page(rows, layout))).rows).toEqual(rows)
      }),
      { numRuns: 12 },
    )
  })

  it('goes by its labels, in whatever order the rows stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.shuffledSubarray([...rowIds], { minLength: 25, maxLength: 25 }),
        async (rows, ids) => {
          const read = await requestsOf(page(rows, usual, ids))
          expect(read.rows).toEqual(rows)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('keeps blanks blank where only 自然人 and 总计 are filled', async () => {
    const rows = Object.fromEntries(
      rowIds.map((id) => [id, [truth[id]![0]!, null, null, null, null, null, truth[id]![0]!]]),
    )
    const read = await requestsOf(page(rows, (id, cells) => `\t${labelOf(id)}\t${figuresOf(cells)}\t`))
    expect(read.rows).toEqual(rows)
  })

  it('keeps not applicable apart from blank and 0', async () => {
    const rows = { ...truth, 'refused.stateSecret': [1, '/', '/', '/', '/', '/', 1] as Cell[] }
    expect((await requestsOf(page(rows))).rows['refused.stateSecret']).toEqual([
      1,
      '/',
      '/',
      '/',
      '/',
      '/',
      1,
    ])
  })

  it.each<[string, string, string]>([
    ['社会组织', '社会公益组织', '社会组织'],
    [
      'labels cut short',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '1.申请人无正当理由逾期.....',
    ],
    ['a misspelt label', '2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['other numbering', '3.要求提供公开出版物', '3、要求提供公开出版物'],
    ['numbering without a mark', '2.重复申请', '2 重复申请'],
    ['mixed brackets', '（四）无法提供', '(四) 无法提供'],
    ['spaces inside a label', '4.无正当理由大量反复申请', '4.无正当理由大量反复 申请'],
    ['older words', '一、本年新收政府信息公开申请数量', '一、本年度新收政府信息公开申请数'],
  ])('is read with %s', async (_what, passage, other) => {
    const read = await requestsOf(variant([passage, other]))
    expect([read.rows, read.codes]).toEqual([truth, []])
  })

  it('is read from lines of a page, label and figures with spaces between', async () => {
    const layout: Layout = (id, cells) => `${labelOf(id)} ${cells.join(' ')}`
    expect((await requestsOf(page(truth, layout))).rows).toEqual(truth)
  })

  it('is read with every cell on a line of its own', async () => {
    const layout: Layout = (id, cells) => [labelOf(id), ...cells].join('\n')
    expect((await requestsOf(page(truth, layout))).rows).toEqual(truth)
  })

  it('is read with a page number alone in its middle', async () => {
    const layout: Layout = (id, cells) => usual(id, cells) + (id === 'refused.inquiry' ? '\n\n3\n' : '')
    expect((await requestsOf(page(truth, layout))).rows).toEqual(truth)
  })

  it('is read where a label stands on the line above its figures', async () => {
    const layout: Layout = (id, cells) =>
      id === 'unavailable.needsCreation' ? `${labelOf(id)}\n${figuresOf(cells)}` : usual(id, cells)
    const read = await requestsOf(page(truth, layout))
    expect([read.rows, read.codes]).toEqual([truth, ['recognise.rowByNeighbours']])
  })

  it('is read where numbers stand before labels with nothing but a space between', async () => {
    const spaced = (id: string): string => labelOf(id).replace(/^(\d)\./, '$1 ')
    const lines: Layout = (id, cells) => [spaced(id), ...cells].join('\n')
    expect((await requestsOf(page(truth, lines))).rows).toEqual(truth)
    const onePage: Layout = (id, cells) => `${spaced(id)} ${cells.join(' ')}`
    const whole = page(truth, onePage).replaceAll('\n', ' ')
    expect((await requestsOf(whole)).rows).toEqual(truth)
  })

  it('takes twice seven figures behind one label for two rows, where a sum says so', async () => {
    const isLost = (id: string): boolean => id === 'refused.inquiry'
    const lines: Layout = (id, cells) => [...(isLost(id) ? [] : [labelOf(id)]), ...cells].join('\n')
    const read = await requestsOf(page(truth, lines))
    expect(read.rows).toEqual(truth)
    expect(read.codes).toContain('recognise.rowByNeighbours')
  })

  it('begins a row of blanks where the other rows of the table begin', async () => {
    const only = { ...truth, carriedIn: [null, null, null, null, null, null, 2] as Cell[] }
    const layout: Layout = (id, cells) => `${labelOf(id)}\t\t${figuresOf(cells)}\t`
    const { rows } = await requestsOf(page(only, layout))
    expect(rows['carriedIn']).toEqual(only.carriedIn)
  })

  it('reports a total beside blanks that is none of their sum', async () => {
    const rows = { ...truth, granted: [3, null, null, null, null, null, 30] as Cell[] }
    const { codes } = await requestsOf(page(rows))
    expect(codes).toContain('recognise.sum.rowTotal')
  })

  it('takes a figure that was split in two for one where the sums say so', async () => {
    const layout: Layout = (id, cells) =>
      id === 'granted' ? `${labelOf(id)}\t1\t2\t4\t1\t1\t2\t1\t21` : usual(id, cells)
    const read = await requestsOf(page(truth, layout))
    expect([read.rows, read.codes]).toEqual([truth, ['recognise.rowMended.split']])
  })

  it('drops a figure too many where the sums say so', async () => {
    const layout: Layout = (id, cells) =>
      id === 'partlyGranted' ? `${labelOf(id)}\t${figuresOf(cells)}\t7` : usual(id, cells)
    const read = await requestsOf(page(truth, layout))
    expect([read.rows, read.codes]).toEqual([truth, ['recognise.rowMended.extra']])
  })

  it('finds the place of a lost blank by the sums of the columns', async () => {
    const rows = { ...truth, 'refused.securityAndStability': [null, 1, 0, 0, 0, 0, 1] as Cell[] }
    const layout: Layout = (id, cells) =>
      id === 'refused.securityAndStability' ? `${labelOf(id)}\t1\t0\t0\t0\t0\t1` : usual(id, cells)
    const read = await requestsOf(page(rows, layout))
    expect([read.rows, read.codes]).toEqual([rows, ['recognise.rowMended.lost']])
  })

  it('keeps a total as it is stated, and reports it', async () => {
    const rows = { ...truth, granted: [12, 4, 1, 1, 2, 1, 25] }
    const read = await requestsOf(page(rows))
    expect(read.rows.granted).toEqual([12, 4, 1, 1, 2, 1, 25])
    expect(read.codes).toContain('recognise.sum.rowTotal')
  })

  it('keeps totals blank where the source leaves them blank', async () => {
    const blank = ['granted', 'partlyGranted', 'refused.stateSecret']
    const rows = Object.fromEntries(
      rowIds.map((id) => [id, blank.includes(id) ? [...truth[id]!.slice(0, 6), null] : truth[id]!]),
    )
    expect((await requestsOf(page(rows))).rows).toEqual(rows)
  })

  it('leaves a cell blank that holds words, and reports it', async () => {
    const layout: Layout = (id, cells) =>
      id === 'granted' ? `${labelOf(id)}\t12\t见附件\t1\t1\t2\t1\t21` : usual(id, cells)
    const read = await requestsOf(page(truth, layout))
    expect(read.rows.granted).toEqual([12, null, 1, 1, 2, 1, 21])
    expect(read.codes).toContain('recognise.cellUnclear')
  })

  it('takes the figure out of a remark, and reports it', async () => {
    const layout: Layout = (id, cells) =>
      id === 'granted' ? `${labelOf(id)}\t12（含补办2件）\t4\t1\t1\t2\t1\t21件` : usual(id, cells)
    const read = await requestsOf(page(truth, layout))
    expect([read.rows, read.codes]).toEqual([truth, ['recognise.cellRemark']])
  })

  it('keeps （六） as the single row that it is, and says so', async () => {
    const single = rowIds
      .filter((id) => !id.startsWith('otherwise.'))
      .flatMap((id) => (id === 'processed' ? ['otherwise', id] : [id]))
    const rows: Cells = { ...truth, otherwise: [2, 0, 0, 0, 0, 0, 2] }
    const layout: Layout = (id, cells) =>
      id === 'otherwise' ? `（六）其他处理\t${figuresOf(cells)}` : usual(id, cells)
    const read = await requestsOf(page(rows, layout, single))
    expect(read.rows['otherwise.all']).toEqual([2, 0, 0, 0, 0, 0, 2])
    expect(Object.keys(read.rows)).not.toContain('otherwise.other')
    expect(read.codes).toContain('recognise.otherForm.2019')
  })

  it('reports a row that is not there', async () => {
    const read = await requestsOf(
      page(
        truth,
        usual,
        rowIds.filter((id) => id !== 'refused.inquiry'),
      ),
    )
    expect(read.rows['refused.inquiry']).toEqual([null, null, null, null, null, null, null])
    expect(read.codes).toContain('recognise.rowMissing')
  })
})

/**
 * The official table as a word processor or a web page has it: heads and groups span, blanks are cells. A spreadsheet
 * that holds wider tables, too, lets each head reach over several columns, in one of which the figure stands.
 */
function grid(rows: Cells, reach = 1): TableBlock {
  const cell = (text: string, column: number, colSpan = 1, rowSpan = 1) => ({
    text,
    column,
    colSpan,
    rowSpan,
  })
  const heads = requestColumns.map((column) => column.label)
  const figures = (id: string) =>
    rows[id]!.flatMap((one, index) =>
      Array.from({ length: reach }, (_, at) =>
        cell(at === reach - 1 ? String(one ?? '') : '', 3 + index * reach + at),
      ),
    )
  return {
    kind: 'table',
    rows: [
      [cell('（勾稽关系）', 0, 3, 3), cell('申请人情况', 3, 7 * reach)],
      [
        cell('自然人', 3, reach, 2),
        cell('法人或其他组织', 3 + reach, 5 * reach),
        cell('总 计', 3 + 6 * reach, reach, 2),
      ],
      heads.slice(1, 6).map((text, index) => cell(text, 3 + (index + 1) * reach, reach)),
      ...rowIds.map((id) => {
        const { groups, label } = requestRows.find((row) => row.id === id)!
        const isFirst = (group: string) => requestRows.find((row) => row.groups.includes(group))?.id === id
        const group = groups[0]
        if (group === undefined) return [cell(label, 0, 3), ...figures(id)]
        const outer = isFirst(group) ? [cell(group, 0, 1, 22)] : []
        const inner = groups[1]
        if (inner === undefined) return [...outer, cell(label, 1, 2), ...figures(id)]
        return [...outer, ...(isFirst(inner) ? [cell(inner, 1, 1, 8)] : []), cell(label, 2), ...figures(id)]
      }),
    ],
  }
}

describe('table three as a grid', () => {
  async function read(
    rows: Cells,
    reach: number,
    toTables = (table: TableBlock): readonly TableBlock[] => [table],
  ) {
    const { blocks } = await readBytes(new TextEncoder().encode(page(truth, () => '')))
    const at = blocks.findIndex(
      (block) => block.kind === 'paragraph' && block.runs[0]?.text.startsWith('三、'),
    )
    const document: SourceDocument = {
      blocks: [...blocks.slice(0, at + 1), ...toTables(grid(rows, reach)), ...blocks.slice(at + 1)],
    }
    const recognised = recogniseReport(document)
    const found = recognised.value ? Object.entries(toPlainFigures(recognised.value).requests) : []
    return Object.fromEntries(found.filter(([, one]) => one !== null))
  }

  it('goes on after a page break that lost its outermost column', async () => {
    const rows: Cells = Object.fromEntries(
      rowIds.map((id, index) => [id, [null, null, null, null, index + 1, null, index + 1]]),
    )
    const broken = await read(rows, 1, ({ kind, rows: all }) => [
      { kind, rows: all.slice(0, 8) },
      {
        kind,
        rows: all
          .slice(8)
          .map((row) =>
            row.flatMap((cell) => (cell.column === 0 ? [] : [{ ...cell, column: cell.column - 1 }])),
          ),
      },
    ])
    expect(broken['notProcessed.repeated']).toEqual(rows['notProcessed.repeated'])
    expect(broken['refused.enforcementFile']).toEqual(rows['refused.enforcementFile'])
  })

  it.each([1, 2, 3])('is read by its heads, each over %i columns, blanks included', async (reach) => {
    const cells = fc.array(fc.option(fc.integer({ min: 0, max: 99 })), { minLength: 6, maxLength: 6 })
    const sparse = fc.array(cells, { minLength: 25, maxLength: 25 }).map((parts): Cells =>
      Object.fromEntries(
        rowIds.map((id, index) => {
          const own = parts[index]!
          const filled = own.filter((cell) => cell !== null)
          return [id, [...own, filled.length > 0 ? filled.reduce((a, b) => a + b, 0) : null]]
        }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(sparse, async (rows) => {
        expect(await read(rows, reach)).toEqual(rows)
      }),
      { numRuns: 25 },
    )
  })
})
