import { describe, expect, it } from 'vitest'
import { stateTotal } from '@/report/figures/figures'
import { getForm } from '@/report/form/form'
import { paragraph, textInline } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { documentOutline, printable, titleOf, writtenText } from '@/report/document/outline'
import type { OutlineItem } from '@/report/document/outline'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'

const [, last, sample] = (await loadSample()) as [Report, Report, Report]
const blank = blankReport('云溪市数据局', 2024)

const withText = (problems: Narrative): Report => ({
  ...blank,
  narratives: { ...blank.narratives, problems },
})
const textOf = (item: OutlineItem): string =>
  item.kind === 'title'
    ? item.text
    : item.kind === 'table'
      ? `[${item.table}]`
      : item.kind === 'list'
        ? item.items.flat().map(writtenText).join('\n')
        : item.kind === 'signature'
          ? item.lines.map(({ text }) => text).join('\n')
          : writtenText(item.content)
const under = (items: readonly OutlineItem[], section: string): OutlineItem[] => {
  const from = items.findIndex((item) => item.kind === 'heading' && item.section === section)
  const next = items.findIndex((item, index) => index > from && item.kind === 'heading' && item.section)
  return items.slice(from + 1, next < 0 ? undefined : next)
}

describe('the outline of a report', () => {
  it('is title, opening, and the form’s sections and parts in order, even of a blank report', () => {
    const headings = documentOutline(blank).map(textOf)
    const expected = getForm('2021').sections.flatMap((section) => [
      `${section.numeral}、${section.title}`,
      ...(section.kind === 'table'
        ? [`[${section.table}]`]
        : section.parts.map((part) => `${part.numeral}${part.title}`)),
    ])
    expect(headings.slice(2)).toEqual(expected)
    expect(headings[0]).toBe('云溪市数据局2024年政府信息公开工作年度报告')
    expect(headings[1]).toMatch(/^本年度报告中所列数据的统计期限自2024年1月1日起/)
  })

  it('ends with who signed and when, of both what is there', () => {
    const ending = (unit: string, date: string) =>
      documentOutline({ ...blank, header: { ...blank.header, signature: { unit, date } } }).at(-1)
    const lines = [
      { text: '云溪市数据局', path: 'header.signature.unit' },
      { text: '2025年1月20日', path: 'header.signature.date' },
    ]
    expect(ending('云溪市数据局', '2025-01-20')).toEqual({ kind: 'signature', lines })
    expect(ending(' 云溪市数据局', '')).toEqual({ kind: 'signature', lines: lines.slice(0, 1) })
    expect(ending('', '2025-01-20')).toEqual({ kind: 'signature', lines: lines.slice(1) })
    expect(ending(' ', '')).toMatchObject({ kind: 'heading', section: 'other' })
  })

  it('writes live figures out, with last year’s report where it is at hand', () => {
    const texts = (previous?: Report) => documentOutline(sample, previous).map(textOf).join('\n')
    expect(texts(last)).toContain('新收申请33件，同比增长22.2%')
    expect(texts()).toContain('新收申请33件，____')
  })

  it('keeps the lead of a section before its parts', () => {
    const items = under(documentOutline(sample, last), 'overview')
    expect(items[0]).toMatchObject({ kind: 'paragraph', path: 'narratives.overview' })
    expect(items[1]).toMatchObject({ kind: 'heading', level: 2 })
  })

  it('writes figures as they are: 0, /, nothing, and totals as stated', () => {
    const report = stateTotal(
      { ...blank, figures: { ...blank.figures, 'disputes.review.upheld': 0, 'disputes.review.other': '/' } },
      'disputes.litigationDirect.total',
      7,
    )
    const table = documentOutline(report).find((item) => item.kind === 'table' && item.table === 'disputes')
    const cells = table?.kind === 'table' ? table.rows.flat().filter((cell) => cell.kind === 'figure') : []
    const at = Object.fromEntries(cells.map((cell) => [cell.path, cell.text]))
    expect(at).toMatchObject({
      'disputes.review.upheld': '0',
      'disputes.review.other': '/',
      'disputes.review.corrected': '',
      'disputes.review.total': '0',
      'disputes.litigationDirect.total': '7',
    })
  })

  it('leaves out paragraphs, list items and lists that say nothing', () => {
    const empty = { type: 'listItem' as const, content: [paragraph('　')] }
    const items = documentOutline(
      withText([
        paragraph(),
        { type: 'bulletList', content: [empty] },
        {
          type: 'orderedList',
          content: [empty, { type: 'listItem', content: [paragraph('甲'), paragraph()] }],
        },
        paragraph(textInline('乙', true)),
      ]),
    )
    expect(under(items, 'problems')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [[[{ type: 'text', text: '甲' }]]],
        path: 'narratives.problems',
      },
      {
        kind: 'paragraph',
        content: [{ type: 'text', text: '乙', marks: [{ type: 'bold' }] }],
        path: 'narratives.problems',
      },
    ])
  })

  it('breaks its title after the unit’s name, where it begins with it', () => {
    const title = (report: Report) => documentOutline(report)[0]
    expect(title(blank)).toMatchObject({ pieces: ['云溪市数据局', '2024年政府信息公开工作年度报告'] })
    const own = { ...blank, header: { ...blank.header, title: ' 2024年度报告 ' } }
    expect(title(own)).toEqual({ kind: 'title', text: '2024年度报告', pieces: ['2024年度报告'] })
    expect(titleOf(own)).toBe('2024年度报告')
  })

  it('holds only what a document can hold', () => {
    expect(printable('甲\u0000乙\u000b丙\ud83d丁😀\udc00\ufffe\n\t')).toBe('甲乙丙丁😀\n\t')
    expect(under(documentOutline(withText([paragraph('办\u0007理')])), 'problems').map(textOf)).toEqual([
      '办理',
    ])
  })
})
