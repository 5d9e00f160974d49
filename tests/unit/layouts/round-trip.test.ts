import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readDocx } from '@/formats/docx/read'
import { writeDocx } from '@/formats/docx/write'
import { readHtml } from '@/formats/html/read'
import { writeHtml } from '@/formats/html/write'
import type { ReadFormat, WriteFormat } from '@/formats/types'
import { figureAt } from '@/report/figures/figures'
import { figuresOf, inputPathsOf } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import { paragraph, textInline } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { withoutPart, withoutScript } from '../../support/carried'

/** A report that says what its figures are worth: whole counts, 0, / and blank at every place. */
const cell = fc.oneof(fc.nat(9_999_999), fc.constant(0), fc.constant('/' as const), fc.constant(null))

const inputPaths = inputPathsOf(blankReport('云溪市数据局', 2024))

const report: fc.Arbitrary<Report> = fc
  .tuple(
    fc.array(cell, { minLength: inputPaths.length, maxLength: inputPaths.length }),
    fc.integer({ min: 2021, max: 2030 }),
  )
  .map(([cells, year]) => {
    const blank = blankReport('云溪市数据局', year)
    const text = (words: string) => [paragraph(words)]
    return {
      ...blank,
      header: {
        ...blank.header,
        contact: {
          address: '云溪市望溪区清流路18号',
          postcode: '038200',
          phone: '0713-6120418',
          fax: '',
          email: 'gk@yunxi-data.example',
        },
      },
      narratives: {
        ...blank.narratives,
        proactiveBefore: text('本年主动公开信息的数量见下表，以年末为准。'),
        proactiveAfter: [
          { type: 'heading', attrs: { level: 2 }, content: [textInline('（二）主动公开的形式')] },
          paragraph('设有公开栏。'),
        ],
        requestsAfter: text('申请人对办理结果均表示认可，没有投诉。'),
        disputesBefore: text('与上年相比案件有所减少，具体如下。'),
        overview: text('本局认真落实各项要求。'),
        proactiveWork: text('围绕重点领域公开信息。'),
        requestWork: text('依法办理各类申请。'),
        management: text('严格发布前审查。'),
        platforms: text('优化公开专栏设置。'),
        oversight: text('将公开工作纳入考核。'),
        problems: text('部分栏目更新不够及时，已作改进。'),
        other: text('没有收取信息处理费。'),
      },
      figures: {
        ...blank.figures,
        ...Object.fromEntries(
          inputPaths.map((path, at) => [path, path.startsWith('metrics.') ? null : (cells[at] ?? null)]),
        ),
      },
    }
  })

const ways: readonly (readonly [
  name: string,
  write: WriteFormat,
  strip: (bytes: Uint8Array) => Uint8Array,
  read: ReadFormat,
])[] = [
  ['docx', writeDocx, withoutPart, readDocx],
  ['html', writeHtml, withoutScript, readHtml],
]

describe('a file of ours that lost the data it carried', () => {
  it.each(ways)('%s: is read by what it shows, cell by cell', async (_name, write, strip, read) => {
    await fc.assert(
      fc.asyncProperty(report, async (original) => {
        const { bytes, fileName } = await write(original, {})
        const { value } = await read(strip(bytes), { fileName })
        const back = value?.kind === 'document' ? recogniseReport(value.document).value : null
        if (!back) throw new Error('not read')
        const cellsOf = (one: Report) =>
          figuresOf(one)
            .filter(({ table }) => table !== 'metrics')
            .map(({ path }) => [path, figureAt(one, path)])
        const expected = cellsOf(original)
        const differing = cellsOf(back).flatMap(([path, cell], at) =>
          cell === expected[at]?.[1] ? [] : [`${path}: ${cell}, not ${expected[at]?.[1]}`],
        )
        expect(differing).toEqual([])
        expect([back.unit, back.year, back.header.period, back.header.contact]).toEqual([
          original.unit,
          original.year,
          original.header.period,
          original.header.contact,
        ])
        for (const [id, narrative] of Object.entries(original.narratives))
          expect(narrativeText(back.narratives[id as keyof Report['narratives']], { report: back })).toBe(
            narrativeText(narrative, { report: original }),
          )
      }),
      { numRuns: 25 },
    )
  })
})
