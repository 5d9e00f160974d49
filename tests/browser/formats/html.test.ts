import axe from 'axe-core'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { writeHtml } from '@/formats/html/write'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { paragraph, textInline } from '@/report/narrative/narrative'
import { documentOutline, writtenText } from '@/report/document/outline'
import type { OutlineItem } from '@/report/document/outline'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { arbitraryReport } from '../../support/arbitrary-report'
import { pageGrid, pageText } from '../../support/html-page'

const [, last, sample] = (await loadSample()) as [Report, Report, Report]
const blank = blankReport('云溪市数据局', 2024)

async function write(report: Report, previous?: Report): Promise<string> {
  return new TextDecoder().decode((await writeHtml(report, { previous })).bytes)
}

async function parse(report: Report, previous?: Report): Promise<Document> {
  return new DOMParser().parseFromString(await write(report, previous), 'text/html')
}

/** Shows a page in a frame of some width. */
async function show(
  html: string,
  width: number,
): Promise<{ window: Window & typeof globalThis; document: Document }> {
  const frame = document.createElement('iframe')
  frame.style.cssText = `width: ${width}px; height: 700px; border: 0`
  frame.srcdoc = html
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  return {
    window: frame.contentWindow as unknown as Window & typeof globalThis,
    document: frame.contentDocument!,
  }
}

afterEach(() => document.body.replaceChildren())

/** What the page says, in the terms of the outline. */
function shown(page: Document): unknown[] {
  const blocks = page.querySelectorAll('h1, h2, h3, h4, h5, p, table')
  return [...blocks].map((block) =>
    block instanceof HTMLTableElement
      ? pageGrid(block).map(({ scope: _scope, ...cell }) => cell)
      : [block.localName, block.closest('ul, ol')?.localName ?? null, pageText(block)],
  )
}

function expected(item: OutlineItem): unknown[] {
  switch (item.kind) {
    case 'title':
      return [['h1', null, item.text]]
    case 'heading':
      return [[`h${item.level + 1}`, null, writtenText(item.content)]]
    case 'paragraph':
      return [['p', null, writtenText(item.content)]]
    case 'list':
      return item.items.flatMap((paragraphs) =>
        paragraphs.map((content) => ['p', item.ordered ? 'ol' : 'ul', writtenText(content)]),
      )
    case 'signature':
      return item.lines.map(({ text }) => ['p', null, text])
    case 'table':
      return [
        item.rows.flat().map(({ text, row, column, colSpan, rowSpan }) => ({
          text,
          row,
          column,
          colSpan,
          rowSpan,
        })),
      ]
  }
}

describe('a report as a web page', () => {
  it('says what the outline says, in its order, headings, lists and merged tables, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        expect(shown(await parse(report))).toEqual(documentOutline(report).flatMap(expected))
      }),
      { numRuns: 25 },
    )
  })

  it('keeps 0, /, blanks and totals that a source stated apart', async () => {
    const parts = setFigures(blank, [
      ['disputes.review.upheld', 11],
      ['disputes.review.corrected', 0],
      ['disputes.review.other', '/'],
    ])
    const page = await parse(stateTotal(parts, 'disputes.review.total', 0))
    const cells = [...page.querySelectorAll('.disputes td')].map((cell) => cell.textContent)
    expect(cells.slice(0, 5)).toEqual(['11', '0', '/', '', '0'])
  })

  it('keeps bold words bold', async () => {
    const problems = [paragraph(textInline('一是', true), textInline('办理不快。'))]
    const page = await parse({ ...blank, narratives: { ...blank.narratives, problems } })
    expect([...page.querySelectorAll('strong')].map((one) => one.textContent)).toEqual(['一是'])
  })

  it('names rows and columns, groups included, as the official form groups them', async () => {
    const page = await parse(sample, last)
    const scopes = (selector: string) =>
      Object.fromEntries(
        pageGrid(page.querySelector<HTMLTableElement>(selector)!)
          .filter((cell) => cell.scope !== null)
          .map((cell) => [cell.text, cell.scope]),
      )
    expect(scopes('.requests')).toMatchObject({
      申请人情况: 'colgroup',
      法人或其他组织: 'col',
      '三、本年度办理结果': 'rowgroup',
      '（三）不予公开': 'row',
      '8.属于行政查询事项': 'row',
    })
    expect(scopes('.proactive')).toMatchObject({
      '第二十条第（一）项': 'rowgroup',
      信息内容: 'col',
      规章: 'row',
    })
    expect(scopes('.disputes')).toMatchObject({ 行政诉讼: 'colgroup', 复议后起诉: 'col' })
    const bodies = [...page.querySelectorAll('.requests tbody')].map((body) => body.children.length)
    expect(bodies).toEqual([2, 22, 1])
    expect(page.querySelectorAll('.proactive tbody')).toHaveLength(4)
    expect([...page.querySelectorAll('.disputes colgroup')].map((group) => group.children.length)).toEqual([
      5, 10,
    ])
  })

  it('carries the metadata that portals read, where they are known', async () => {
    const meta = (page: Document) =>
      Object.fromEntries(
        [...page.querySelectorAll<HTMLMetaElement>('meta[name]')].map((one) => [one.name, one.content]),
      )
    const page = await parse(sample, last)
    expect(page.documentElement.lang).toBe('zh-CN')
    expect(page.title).toBe('云溪市数据局2024年政府信息公开工作年度报告')
    expect(meta(page)).toEqual({
      viewport: 'width=device-width, initial-scale=1',
      ArticleTitle: '云溪市数据局2024年政府信息公开工作年度报告',
      PubDate: '2025-01-20',
      ContentSource: '云溪市数据局',
    })
    expect([...page.querySelectorAll('.record div')].map((one) => one.textContent)).toEqual([
      '索引号：YX017-0400-2025-0004',
      '发布机构：云溪市数据局',
      '发文日期：2025-01-20',
    ])
    expect(meta(await parse(blank))).not.toHaveProperty('PubDate')
    expect((await parse(blank)).querySelector('.record')).toBeNull()
  })

  it('runs nothing and fetches nothing, whatever the texts say', async () => {
    const attack =
      '"><script>window.top.hacked = 1</script><img src=x onerror="window.top.hacked = 1">&lt;b&gt;'
    const hostile: Report = {
      ...blank,
      unit: attack,
      header: { ...blank.header, web: { indexNumber: attack, publisher: attack, issuedOn: attack } },
      narratives: { ...blank.narratives, other: [paragraph(attack)] },
    }
    const { document: page } = await show(await write(hostile), 800)
    expect(
      page.querySelectorAll(
        'script:not([type="application/json"]), img, link, iframe, object, [src], [href], [onerror]',
      ),
    ).toHaveLength(0)
    expect([...page.querySelectorAll('p')].some((one) => one.textContent === attack)).toBe(true)
    expect('hacked' in window).toBe(false)
  })

  it.each([
    ['a desk', 1366],
    ['a phone', 360],
  ])('is accessible on %s', async (_where, width) => {
    // The page's own policy forbids all scripts, the examiner's too.
    const html = (await write(sample, last)).replace(/<meta http-equiv[^>]*>/, '')
    const { window: frame } = await show(html, width)
    const examiner = frame.document.createElement('script')
    examiner.textContent = axe.source
    frame.document.head.append(examiner)
    const { violations } = await (frame as unknown as { axe: typeof axe }).axe.run()
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })

  it('stays within a phone’s width; wide tables scroll by themselves', async () => {
    const { document: page } = await show(await write(sample, last), 360)
    expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    const areas = [...page.querySelectorAll('.scroll')]
    expect(areas.map((area) => area.scrollWidth > area.clientWidth)).toEqual([false, true, true])
  })
})
