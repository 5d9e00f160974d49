import { describe, expect, it } from 'vitest'
import type { GridCell, TableBlock } from '@/documents/types'
import { recogniseReport } from '@/documents/recognise/recognise'
import { disputeBlocks, disputeResults } from '@/report/form/form'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { codesOf, fixtureTruth, recogniseText, variant } from '../../support/reading'

const between = (start: string, end: string, lines: string): [string, string] => {
  const text = variant()
  return [text.slice(text.indexOf(start), text.indexOf(end)), `${start}\n\n${lines}\n\n`]
}
const proactive = (lines: string) => variant(between('二、主动公开政府信息情况', '三、收到和处理', lines))
const disputes = (lines: string) => variant(between('四、政府信息公开行政复议', '五、存在的主要', lines))

async function read(text: string) {
  const { value, messages } = await recogniseText(text)
  return { ...toPlainFigures(value), codes: codesOf({ messages }) }
}

describe('table two', () => {
  it.each<[string, [string, string][]]>([
    ['规范性文件 without 行政', [['行政规范性文件\t', '规范性文件\t']]],
    ['spaces inside its labels', [['规章\t', '规 章\t']]],
    [
      'other words in its heads',
      [
        ['本年制发件数', '本年度制发数'],
        ['本年废止件数', '本年度废止数'],
      ],
    ],
    ['signs before figures', [['规章\t1\t0\t6', '规章\t+1\t+0\t6']]],
  ])('is read with %s', async (_what, replacements) => {
    const { proactive: figures, codes } = await read(variant(...replacements))
    expect([figures, codes]).toEqual([fixtureTruth.proactive, []])
  })

  it('is read from lines of a page', async () => {
    const { proactive: figures } = await read(
      proactive(
        '第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 0 6\n行政规范性文件 4 2 31\n信息内容 本年处理决定数量\n行政许可 312\n行政处罚18\n行政强制\n2\n信息内容 本年收费金额（单位：万元）\n行政事业性收费 46.35',
      ),
    )
    expect(figures).toEqual(fixtureTruth.proactive)
  })

  it('goes by its heads, in whatever order they stand', async () => {
    const { proactive: figures } = await read(
      proactive(
        '信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t6\t1\t0\n行政规范性文件\t31\t4\t2',
      ),
    )
    expect([figures.rules, figures.normativeDocuments]).toEqual([
      { issued: 1, repealed: 0, inForce: 6 },
      { issued: 4, repealed: 2, inForce: 31 },
    ])
  })

  it('keeps blank and not applicable cells as they are', async () => {
    const { proactive: figures } = await read(variant(['规章\t1\t0\t6', '规章\t/\t\t6']))
    expect(figures.rules).toEqual({ issued: '/', repealed: null, inForce: 6 })
  })

  it('takes the figure out of a remark, and reports it', async () => {
    const { proactive: figures, codes } = await read(
      variant(['规范性文件\t4', '规范性文件\t4（其中修订 1 件）']),
    )
    expect([figures.normativeDocuments?.issued, codes]).toEqual([4, ['recognise.cellRemark']])
  })

  it.each([
    ['46.35', '463500元'],
    ['46.35', '46.35万元'],
  ])('has the fee in 万元: %s from %s', async (amount, stated) => {
    const { proactive: figures } = await read(variant([`收费\t${amount}`, `收费\t${stated}`]))
    expect(figures.fees).toEqual({ amount: 46.35 })
  })

  it('converts a fee whose head says 元', async () => {
    const { proactive: figures, codes } = await read(
      variant(['（单位：万元）\n', '（单位：元）\n'], ['收费\t46.35', '收费\t463500']),
    )
    expect([figures.fees, codes]).toEqual([{ amount: 46.35 }, ['recognise.unitConverted']])
  })

  it('takes from the older form what the form of today has', async () => {
    const { proactive: figures } = await read(
      proactive(
        '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t1\t1\t6\n规范性文件\t4\t4\t31\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t20\t+1\t312\n其他对外管理服务事项\t3\t0\t9\n行政处罚\t4\t0\t18',
      ),
    )
    expect(figures).toMatchObject({
      rules: { issued: 1, repealed: null, inForce: null },
      licensing: { decisions: 312 },
      penalties: { decisions: 18 },
    })
  })

  it('reports a figure that stands twice and differs', async () => {
    const { proactive: figures, codes } = await read(
      variant(['行政许可\t312', '行政许可\t312\n行政许可\t313']),
    )
    expect([figures.licensing, codes]).toEqual([{ decisions: 312 }, ['recognise.statedTwice']])
  })
})

describe('table four', () => {
  const row = '2\t1\t0\t1\t4\t1\t0\t1\t0\t2\t1\t0\t0\t1\t2'

  it.each<[string, string]>([
    ['with a 16th cell', `${row}\t0`],
    ['from a line of a page', row.replaceAll('\t', ' ')],
    ['with every cell on a line of its own', row.replaceAll('\t', '\n')],
    ['with 总计 between its figures', '2\t1\t0\t1\t总计\t4\t1\t0\t1\t0\t总计\t2\t1\t0\t0\t1\t总计\t2'],
  ])('is read %s', async (_how, line) => {
    expect((await read(variant([row, line]))).disputes).toEqual(fixtureTruth.disputes)
  })

  it('is read with its totals’ words and one cell too many on lines of their own', async () => {
    const line = '2\t1\t0\t1\t总计\t4\t1\t0\t1\t0\t总计\t2\t1\t0\t0\t1\t总计\t2\t0'
    const found = await read(variant([row, line.replaceAll('\t', '\n')]))
    expect([found.disputes, found.codes]).toEqual([fixtureTruth.disputes, ['recognise.extraCell']])
  })

  it('gives the first row to 行政复议 where its name ran into the title', async () => {
    const heads = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
    const after = `行政诉讼（未经复议直接起诉）\n${heads}\n1\t0\t1\t0\t2\n行政诉讼（复议后起诉）\n${heads}\n1\t0\t0\t1\t2`
    const found = await read(disputes(`${heads}\n2\t1\t0\t1\t4\n${after}`))
    expect(found.disputes).toEqual(fixtureTruth.disputes)
  })

  it('goes by the heads of a block, whatever blank columns stand beside them', async () => {
    const wide = '\t'.repeat(10)
    const heads = `结果维持\t结果纠正\t其他结果\t尚未审结\t总计${wide}`
    const blocks = ['行政复议', '未经复议直接起诉', '复议后起诉'].map(
      (name) => `${name}\t\t\t\t${wide}\n${heads}`,
    )
    const found = await read(
      disputes(
        `${blocks[0]}\n2\t1\t\t1\t4${wide}\n${blocks[1]}\n/\t/\t/\t/\t/${wide}\n${blocks[2]}\n\t3\t\t\t${wide}`,
      ),
    )
    expect(found.disputes).toEqual({
      review: { upheld: 2, corrected: 1, other: null, pending: 1, total: 4 },
      litigationDirect: { upheld: '/', corrected: '/', other: '/', pending: '/', total: '/' },
      litigationAfterReview: { upheld: null, corrected: 3, other: null, pending: null, total: null },
    })
  })

  it('keeps blanks before a total of 0, though a cell too many holds 0 as well', async () => {
    const found = await read(variant([row, '2\t1\t0\t1\t4\t1\t0\t1\t0\t2\t\t\t\t\t0\t0']))
    expect(found.disputes.litigationAfterReview).toEqual({
      upheld: null,
      corrected: null,
      other: null,
      pending: null,
      total: 0,
    })
  })

  it('drops the cell too many without which its sums hold', async () => {
    const { disputes: figures, codes } = await read(variant([row, `9\t${row}`]))
    expect([figures, codes]).toEqual([fixtureTruth.disputes, ['recognise.extraCell']])
  })

  it('keeps blanks in their places where words stand between few figures', async () => {
    const block = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const heads = [...block, ...block, ...block].join('\t')
    const row = '\t\t\t\t总计\t0\t\t\t\t400\t总计\t400\t24\t\t\t\t总计\t24'
    const { disputes: found } = await read(disputes(`${heads}\n${row}`))
    expect(found).toMatchObject({
      review: { upheld: null, total: 0 },
      litigationDirect: { upheld: null, pending: 400, total: 400 },
      litigationAfterReview: { upheld: 24, pending: null, total: 24 },
    })
  })

  it('is read from three tables', async () => {
    const heads = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
    const { disputes: figures } = await read(
      disputes(
        `（一）行政复议\n${heads}\n2\t1\t0\t1\t4\n（二）行政诉讼\n未经复议直接起诉\n${heads}\n1\t0\t1\t0\t2\n复议后起诉\n${heads}\n1\t0\t0\t1\t2`,
      ),
    )
    expect(figures).toEqual(fixtureTruth.disputes)
  })

  it('gives no block the figures of a row that lost its blanks', async () => {
    const heads = '行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n'
    const { disputes: figures, codes } = await read(disputes(`${heads}5\n2\n7\n8\n1\n9`))
    expect(
      Object.values(figures)
        .flatMap((block) => Object.values(block))
        .filter((cell) => cell !== null),
    ).toEqual([])
    expect(codes.some((code) => /noTable|rowUnplaced|disputes/.test(code))).toBe(true)
  })

  it('keeps a total of 0 that its parts do not add up to, and reports it', async () => {
    const { disputes: figures, codes } = await read(variant([row, row.replace('1\t4', '1\t0')]))
    expect([figures.review?.total, codes]).toEqual([0, ['recognise.sum.disputesTotal']])
  })

  it('keeps blanks blank', async () => {
    const { disputes: figures } = await read(variant([row, '2\t1\t\t1\t4\t\t\t\t\t\t1\t0\t0\t1\t2']))
    expect(figures.review).toEqual({ upheld: 2, corrected: 1, other: null, pending: 1, total: 4 })
    expect(figures.litigationDirect?.total).toBeNull()
  })

  it('is read by the heads of a grid, blanks included', async () => {
    const cell = (text: string, column: number, colSpan = 1, rowSpan = 1): GridCell => ({
      text,
      column,
      colSpan,
      rowSpan,
    })
    const results = (from: number, rowSpan = 1) =>
      disputeResults.map((result, index) => cell(result.label, from + index, 1, rowSpan))
    const table: TableBlock = {
      kind: 'table',
      rows: [
        [cell('行政复议', 0, 5), cell('行政诉讼', 5, 10)],
        [...results(0, 2), cell(disputeBlocks[1]!.label, 5, 5), cell(disputeBlocks[2]!.label, 10, 5)],
        [...results(5), ...results(10)],
        ['2', '1', '', '1', '4', '1', '', '1', '', '2', '1', '', '', '1', '2'].map((text, column) =>
          cell(text, column),
        ),
      ],
    }
    const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] })
    const recognised = recogniseReport({
      blocks: [
        paragraph('云溪市数据局2024年政府信息公开工作年度报告'),
        paragraph('四、政府信息公开行政复议、行政诉讼情况'),
        table,
        paragraph('五、存在的主要问题及改进情况'),
        paragraph('仍在改进。'),
      ],
    })
    expect(recognised.value && toPlainFigures(recognised.value).disputes).toEqual({
      review: { upheld: 2, corrected: 1, other: null, pending: 1, total: 4 },
      litigationDirect: { upheld: 1, corrected: null, other: 1, pending: null, total: 2 },
      litigationAfterReview: { upheld: 1, corrected: null, other: null, pending: 1, total: 2 },
    })
  })
})
