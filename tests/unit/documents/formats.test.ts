import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { DocumentBlock, TableBlock } from '@/documents/types'
import type { Cell } from '@/report/figures/cell'
import { setFigures } from '@/report/figures/figures'
import {
  formatFigures,
  formatOf,
  formIds,
  inputPathsOf,
  isSameFormat,
  sectionFormatIds,
  variantsOf,
} from '@/report/form/form'
import type { FormId, Variants } from '@/report/form/form'
import { liveFiguresOf } from '@/report/narrative/narrative'
import { documentOutline } from '@/report/document/outline'
import type { OutlineItem } from '@/report/document/outline'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { compareFigures } from '../../support/compare-figures'
import type { Truth } from '../../support/corpus'
import { codesOf, fixtureText, recogniseText } from '../../support/reading'

const oldText = readFileSync('tests/fixtures/yunxi-2020.txt', 'utf8')
const oldTruth = JSON.parse(readFileSync('tests/fixtures/yunxi-2020.truth.json', 'utf8')) as Truth

/** A section of a text, from its title to the next. */
function section(text: string, start: string, end: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no section ${start}`)
  return text.slice(from, to)
}
const itemOf = (text: string, item: string, next: string): string =>
  section(text, `第二十条第（${item}）项`, next)

function replaced(text: string, passage: string, other: string): string {
  if (!text.includes(passage)) throw new Error(`the text has no “${passage}”`)
  return text.replace(passage, other)
}

async function read(text: string) {
  const { value, messages } = await recogniseText(text)
  return { value, ...toPlainFigures(value), messages, codes: codesOf({ messages }) }
}

describe('a report in the format of 2019', () => {
  it('is read with every figure of its own tables', async () => {
    const { value, messages, codes } = await read(oldText)
    const compared = compareFigures(oldTruth, toPlainFigures(value), messages)
    expect(compared.filter((one) => one.verdict !== 'right')).toEqual([])
    expect([value.form, value.variants]).toEqual(['2019', variantsOf('2019')])
    expect(codes).toEqual(['recognise.unitConverted'])
  })

  const otherFormats = sectionFormatIds.filter((id) => !isSameFormat(id, '2019', '2021'))

  it('keeps that format in a later year, and says so of every piece', async () => {
    const { value, codes } = await read(oldText.replaceAll('2020', '2023'))
    expect([value.year, value.form, value.variants]).toEqual([2023, '2019', variantsOf('2019')])
    expect(codes.filter((code) => code === 'recognise.otherForm.2019')).toHaveLength(otherFormats.length)
  })

  it('has changes in words read as changes, and reported', async () => {
    const { proactive, codes } = await read(
      replaced(replaced(oldText, '12\t-2\t286', '12\t减少2项\t286'), '21\t+0\t17', '21\t持平\t17'),
    )
    expect([proactive.licensing?.itemsChange, proactive.penalties?.itemsChange]).toEqual([-2, 0])
    expect(codes.filter((code) => code === 'recognise.cellRemark')).toHaveLength(2)
  })

  it('links what its sentences say of its own figures', async () => {
    const { value } = await read(
      replaced(oldText, '新制作的文件随印发随公开', '全年制定规范性文件7件，随印发随公开'),
    )
    expect(liveFiguresOf(value.narratives.proactiveWork).map((one) => one.path)).toEqual([
      'proactive.normativeDocuments.newlyMade',
    ])
  })

  it('states no fee where it counts items that charge', async () => {
    const { proactive } = await read(replaced(oldText, '行政事业性收费\t0\t0', '行政事业性收费\t2\t-1'))
    expect(proactive.fees).toEqual({ amount: null, previousItems: 2, itemsChange: -1 })
  })

  it('takes amounts in 万元 as they are', async () => {
    const { proactive, codes } = await read(replaced(oldText, '1263500元', '126.35'))
    expect([proactive.procurement?.amount, codes]).toEqual([126.35, []])
  })
})

describe('a report that mixes formats', () => {
  it('follows the heads of each item of table two', async () => {
    const old = itemOf(oldText, '五', '第二十条第（六）项')
    const text = replaced(fixtureText, itemOf(fixtureText, '五', '第二十条第（六）项'), old)
    const { value, proactive } = await read(text)
    expect(value.variants).toEqual({ ...variantsOf('2021'), licensing: '2019' })
    expect([proactive.licensing, proactive.otherServices]).toEqual([
      oldTruth.proactive.licensing,
      oldTruth.proactive.otherServices,
    ])
    expect(proactive.penalties).not.toHaveProperty('previousItems')
  })

  it('reads 本年新制作数量 as what is issued, where the other heads are those of 2021', async () => {
    const { proactive, value } = await read(replaced(fixtureText, '本年制发件数', '本年新制作数量'))
    expect(value.variants.documents).toBe('2021')
    expect(proactive.rules).toEqual((await read(fixtureText)).proactive.rules)
  })

  it('keeps 其他对外管理服务事项 under the heads of 2021', async () => {
    const row = '行政许可\t312'
    const { proactive } = await read(replaced(fixtureText, row, `${row}\n其他对外管理服务事项\t5`))
    expect([proactive.licensing?.decisions, proactive.otherServices?.decisions]).toEqual([312, 5])
  })
})

function gridOf(item: Extract<OutlineItem, { kind: 'table' }>): TableBlock {
  return { kind: 'table', rows: item.rows.map((row) => [...row]) }
}

/** The document as a reader finds it: titles, and tables with merged cells. */
function blocksOf(report: Report): DocumentBlock[] {
  return documentOutline(report).flatMap((item): DocumentBlock[] => {
    if (item.kind === 'table') return [gridOf(item)]
    if (item.kind === 'title') return [{ kind: 'heading', level: 1, text: item.text }]
    if (item.kind !== 'heading') return []
    const text = item.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
    return [{ kind: 'heading', level: item.level + 1, text }]
  })
}

/** Parts of the tables; metrics stand in the text. */
const tableFormats = sectionFormatIds.filter(
  (id) => !formatFigures('2021', id).some(({ table }) => table === 'metrics'),
)

const form = fc.constantFrom<FormId>(...formIds)
const mixture = fc
  .tuple(...sectionFormatIds.map(() => form))
  .map((forms) => Object.fromEntries(sectionFormatIds.map((id, at) => [id, forms[at]])) as Variants)
const cells: fc.Arbitrary<Cell> = fc.oneof(fc.nat(3000), fc.constant(0), fc.constant(null))

describe('tables that the program writes, in any mixture', () => {
  it('are read back cell by cell, in the formats that they have', () => {
    fc.assert(
      fc.property(mixture, fc.array(cells, { minLength: 230, maxLength: 230 }), (variants, values) => {
        const blank = { ...blankReport('云溪市数据局', 2023), variants }
        const tables = inputPathsOf(blank).filter((path) => !path.startsWith('metrics.'))
        const report = setFigures(
          blank,
          tables.map((path, at) => [path, values[at] ?? null]),
        )
        const { value } = recogniseReport({ blocks: blocksOf(report) })
        const expected = toPlainFigures(report)
        const { proactive, requests, disputes } = value ? toPlainFigures(value) : expected
        expect({ proactive, requests, disputes }).toEqual({
          proactive: expected.proactive,
          requests: expected.requests,
          disputes: expected.disputes,
        })
        // Forms that have a part alike cannot be told by it, nor one that lacks it.
        const told = tableFormats.filter((id) => id !== 'procurement')
        const other = told.filter(
          (id) => !value || !isSameFormat(id, formatOf(value, id), formatOf(report, id)),
        )
        expect(other).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
