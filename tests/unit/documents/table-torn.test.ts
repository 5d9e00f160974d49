/** Table three as extractions of real reports leave it: short names, broken and torn labels, lost blanks. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '@/report/figures/cell'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { getForm, requestRowsIn } from '@/report/form/form'
import { shortLabels } from '../../support/layouts/torn'
import { codesOf, fixtureTruth, recogniseText } from '../../support/reading'

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
