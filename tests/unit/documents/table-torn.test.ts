/** Table three as extractions of real reports leave it: short names, broken and torn labels, lost blanks. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '@/report/figures/cell'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { getForm, requestRowsIn } from '@/report/form/form'
import { shortLabels } from '../../support/layouts/torn'
import { codesOf, fixtureTruth, recogniseText, variant } from '../../support/reading'

const truth = fixtureTruth.requests as Readonly<Record<string, readonly Cell[]>>
const rows = requestRowsIn(getForm('2021'))
const labelOf = (id: string): string => rows.find((row) => row.id === id)?.label ?? ''

type LinesOf = (id: string, cells: readonly Cell[], label: string) => readonly string[]

const oneLine: LinesOf = (_id, cells, label) => [[label, ...cells.filter((cell) => cell !== null)].join(' ')]

const heads = ['申请人情况', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计']

/** A report with table three as lines of text; `linesOf` sets a row. */
function page(figures: typeof truth, linesOf: LinesOf = oneLine, head: readonly string[] = heads): string {
  return [
    '云溪市数据局2024年政府信息公开工作年度报告',
    '一、总体情况',
    '本年工作如下。',
    '三、收到和处理政府信息公开申请情况',
    ...head,
    ...rows.flatMap(({ id, label }) => linesOf(id, figures[id] ?? [], label)),
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '仍在改进。',
  ].join('\n')
}

async function requestsOf(text: string) {
  const { value, messages } = await recogniseText(text)
  const about = messages.filter(
    ({ code, path }) => path?.startsWith('requests.') === true || code === 'recognise.rowUnplaced',
  )
  const read = Object.entries(toPlainFigures(value).requests).filter(([, cells]) => cells !== null)
  return {
    rows: Object.fromEntries(read) as Readonly<Record<string, readonly Cell[]>>,
    codes: codesOf({ messages: about }),
    paths: about.map(({ path }) => path),
  }
}

describe('short names of rows', () => {
  const names = Object.entries(shortLabels).flatMap(([id, labels]) => labels.map((label) => [id, label]))

  it.each(names)('%s is known as %s', async (id, short) => {
    const text = page(truth, (one, cells, label) => oneLine(one, cells, one === id ? short : label))
    const read = await requestsOf(text)
    expect([read.rows, read.codes]).toEqual([truth, []])
  })

  it('are known all at once', async () => {
    const text = page(truth, (id, cells) => oneLine(id, cells, shortLabels[id]?.[0] ?? labelOf(id)))
    const read = await requestsOf(text)
    expect([read.rows, read.codes]).toEqual([truth, []])
  })
})

/** A text in lines of so many characters. */
const broken = (text: string, size: number): string[] =>
  text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [text]

describe('labels that a page broke over lines', () => {
  const figuresBehind = ['first', 'middle', 'last'] as const
  const ways = figuresBehind.flatMap((behind) => [7, 9, 12].map((size) => ({ behind, size })))

  it.each(ways)(
    'are whole, $size characters a line, figures behind the $behind',
    async ({ behind, size }) => {
      const linesOf: LinesOf = (_id, cells, label) => {
        const lines = broken(label, size)
        const at = { first: 0, middle: Math.floor((lines.length - 1) / 2), last: lines.length - 1 }[behind]
        return lines.map((line, index) => (index === at ? `${line}   ${cells.join('   ')}` : line))
      }
      const read = await requestsOf(page(truth, linesOf))
      expect([read.rows, read.codes]).toEqual([truth, []])
    },
  )

  it('are whole beside the broken labels of their groups', async () => {
    const groups = ['三、', '本年', '度办', '理结', '果']
    const linesOf: LinesOf = (id, cells, label) => {
      const lines = broken(label, 9)
      return lines.map((line, index) => {
        const lead = id.startsWith('refused.') && groups.length > 0 ? `${groups.shift()}   ` : ''
        return `${lead}${line}${index === lines.length - 1 ? `   ${cells.join('   ')}` : ''}`
      })
    }
    expect((await requestsOf(page(truth, linesOf))).rows).toEqual(truth)
  })

  it('never move by a row where one label is not known', async () => {
    const lines: LinesOf = (id, cells, label) => [
      id === 'granted' ? '（一）甲乙丙丁' : label,
      ...cells.map(String),
    ]
    const { granted, ...others } = truth
    const { rows: read } = await requestsOf(page(truth, lines))
    expect({ ...read, granted }).toEqual({ ...others, granted })
  })

  it('are whole in table two, above their figures and around them', async () => {
    const { value, messages } = await recogniseText(
      variant(
        ['行政规范性文件\t4\t2\t31', '行政规范性\n4   2   31\n文件'],
        ['行政事业性收费\t46.35', '行政事业性\n收费   46.35'],
      ),
    )
    expect(toPlainFigures(value).proactive).toEqual(fixtureTruth.proactive)
    expect(codesOf({ messages })).toEqual([])
  })
})

describe('figures that are fewer than the columns', () => {
  const only = (cells: Readonly<Record<string, readonly Cell[]>>): typeof truth =>
    Object.fromEntries(rows.map(({ id }) => [id, cells[id] ?? [0, 0, 0, 0, 0, 0, 0]]))
  const business = only({
    received: [null, 2, null, null, null, null, 2],
    granted: [null, 2, null, null, null, null, 2],
    processed: [null, 2, null, null, null, null, 2],
  })

  it('stand under the heads that a table has, where it has as many', async () => {
    const persons = only({
      received: [6, 6],
      granted: [6, 6],
      processed: [6, 6],
    })
    const short = Object.fromEntries(Object.entries(persons).map(([id, cells]) => [id, cells.slice(0, 2)]))
    const read = await requestsOf(page(short, oneLine, ['自然人 总计']))
    expect(read.rows.received).toEqual([6, null, null, null, null, null, 6])
    expect(read.rows['refused.inquiry']).toEqual([0, null, null, null, null, null, 0])
    expect(read.codes).toEqual([])
  })

  it('are asked where nothing tells whose they are', async () => {
    const read = await requestsOf(page(business))
    expect(read.rows.received).toEqual([null, null, null, null, null, null, 2])
    expect(read.rows.processed).toEqual([null, null, null, null, null, null, 2])
    expect(read.codes).toEqual(['recognise.rowAsked', 'recognise.rowAsked', 'recognise.rowAsked'])
    expect(read.paths).toContain('requests.processed.naturalPerson')
  })

  it('go where the sums of the columns leave one way', async () => {
    const rows = { ...truth, 'refused.securityAndStability': [null, 1, null, null, null, null, 1] as Cell[] }
    const read = await requestsOf(page(rows))
    expect(read.rows).toEqual(rows)
    expect(read.codes).toEqual(['recognise.rowMended.lost'])
  })
})

describe('figures that were run together', () => {
  const withRow = (text: string): string =>
    page(truth, (id, cells, label) => (id === 'granted' ? [`${label} ${text}`] : oneLine(id, cells, label)))

  it.each(['124 1 1 2 1 21', '12411 2 1 21', '124112121'])(
    'are parted where the sums leave one way: %s',
    async (text) => {
      const read = await requestsOf(withRow(text))
      expect([read.rows.granted, read.codes]).toEqual([truth.granted, ['recognise.rowMended.parted']])
    },
  )

  it('are all asked where the sums leave two ways', async () => {
    const zeros = Object.fromEntries(rows.map(({ id }) => [id, [0, 0, 0, 0, 0, 0, 0]]))
    const text = page(zeros, (id, cells, label) =>
      id === 'granted' ? [`${label} 11 0 0 0 02`] : oneLine(id, cells, label),
    )
    const parted = await requestsOf(text)
    expect(parted.rows.granted).toEqual([1, 1, 0, 0, 0, 0, 2])
    const other = page(zeros, (id, cells, label) =>
      id === 'granted' ? [`${label} 112 0 0 0 0 13`] : oneLine(id, cells, label),
    )
    const asked = await requestsOf(other)
    expect(asked.rows.granted?.slice(0, 6)).toEqual([null, null, null, null, null, null])
    expect(asked.codes).toContain('recognise.rowAsked')
  })
})

describe('table two as lines', () => {
  const proactiveOf = async (...lines: readonly string[]) => {
    const table = ['第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数', ...lines].join(
      '\n',
    )
    const text = variant([
      '第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t0\t6\n行政规范性文件\t4\t2\t31',
      table,
    ])
    const { value, messages } = await recogniseText(text)
    return { proactive: toPlainFigures(value).proactive, messages }
  }

  it('reads units behind figures, set off or not', async () => {
    const { proactive } = await proactiveOf('规章 1 件 0 件 6 件', '行政规范性文件 4件 2件 31件')
    expect(proactive).toEqual(fixtureTruth.proactive)
  })

  it('asks for figures that are fewer than the heads, one a line', async () => {
    const { proactive, messages } = await proactiveOf('规章\n1\n0\n6', '行政规范性文件\n4')
    expect(proactive.rules).toEqual(fixtureTruth.proactive.rules)
    expect(proactive.normativeDocuments).toMatchObject({ issued: null, repealed: null, inForce: null })
    expect(messages).toContainEqual(
      expect.objectContaining({ code: 'recognise.rowAsked', path: 'proactive.normativeDocuments.issued' }),
    )
  })

  it('tells of a row that it does not know', async () => {
    const { messages } = await proactiveOf('规章\n1\n0\n6', '甲乙丙丁 4 2 31', '行政规范性文件 4 2 31')
    expect(codesOf({ messages })).toContain('recognise.rowUnplaced')
  })
})

describe('table four with figures lost', () => {
  it('is told, and none of its figures goes to another block', async () => {
    const row = '2\t1\t0\t1\t4\t1\t0\t1\t0\t2\t1\t0\t0\t1\t2'
    const [before = '', behind = ''] = variant().split('四、政府信息公开行政复议、行政诉讼情况')
    const heads = behind.slice(0, behind.indexOf(row)).replace(/\t+/g, '   ')
    const text = `${before}四、政府信息公开行政复议、行政诉讼情况${heads}2   1   0   1   0${behind.slice(behind.indexOf(row) + row.length)}`
    const { value, messages } = await recogniseText(text)
    const cells = Object.values(toPlainFigures(value).disputes).flatMap((block) => Object.values(block))
    expect(cells.every((cell) => cell === null)).toBe(true)
    expect(codesOf({ messages })).toContain('recognise.rowUnplaced')
  })
})
