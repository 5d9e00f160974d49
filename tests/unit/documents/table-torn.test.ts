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
