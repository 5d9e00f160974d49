import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '@/documents/types'
import { readHtml } from '@/formats/html/read'
import { writeHtml } from '@/formats/html/write'
import { loadSample } from '@/sample/load'
import { publishedReport } from '@/report/review/published-content'
import { arbitraryReport } from '../../../support/arbitrary-report'
import { damagedCopy, seededRandom } from '../../../support/damage'
import { blockText, codesOf } from '../../../support/reading'

const bytes = (html: string) => new TextEncoder().encode(html)
const reading = (html: string | Uint8Array) =>
  readHtml(typeof html === 'string' ? bytes(html) : html, { fileName: 'report.html' })

async function blocksOf(html: string): Promise<readonly DocumentBlock[]> {
  const { value } = await reading(html)
  return value?.kind === 'document' ? value.document.blocks : []
}

const linesOf = async (html: string) => (await blocksOf(html)).map(blockText)

describe('the text of a web page', () => {
  it('joins what spans divide, and keeps words apart that lines divide', async () => {
    expect(await linesOf('<p>收到申请<span>1</span><span>2</span>件</p><p>本年\n度报告</p>')).toEqual([
      '收到申请12件',
      '本年度报告',
    ])
  })

  it('reads entities, blanks and line breaks', async () => {
    expect(await linesOf('<p>&nbsp;&nbsp;A&amp;B<br>第二行<o:p>&nbsp;</o:p></p>')).toEqual(['A&B', '第二行'])
  })

  it('knows headings, lists and bold runs', async () => {
    const blocks = await blocksOf(
      '<h2>一、<b>总体</b>情况</h2><ol><li>一是<span style="font-weight:700">公开</span></li></ol>',
    )
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: '一、总体情况' },
      { kind: 'paragraph', list: 'ordered', runs: [{ text: '一是' }, { text: '公开', bold: true }] },
    ])
  })

  it('leaves out what runs, what is hidden and what only leads elsewhere', async () => {
    const html =
      '<nav>首页</nav><script>alert(1)</script><style>p{}</style><p onclick="alert(2)">正文</p>' +
      '<div style="display: none">隐藏</div><span hidden>隐藏</span><footer>备案号</footer><!-- 注释 -->'
    expect(await linesOf(html)).toEqual(['正文'])
  })

  it('reads GB18030 as well', async () => {
    const gbk = new Uint8Array([
      ...bytes('<p>'),
      0xd5,
      0xfe,
      0xb8,
      0xae,
      0xd0,
      0xc5,
      0xcf,
      0xa2,
      ...bytes('</p>'),
    ])
    const { value } = await reading(gbk)
    expect(value?.kind === 'document' && value.document.blocks.map(blockText)).toEqual(['政府信息'])
  })

  it('reads a page saved as one file', async () => {
    const page =
      'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b1"\r\n\r\n' +
      '--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
      '<p>=E6=94=BF=E5=BA=\r\n=9C</p>\r\n--b1\r\nContent-Type: image/png\r\n\r\nxx\r\n--b1--'
    expect(await linesOf(page)).toEqual(['政府'])
  })

  it('says of a page without text that it has none', async () => {
    expect(codesOf(await reading('<html><body><img src="x"></body></html>'))).toEqual(['html.empty'])
  })
})

describe('the tables of a web page', () => {
  it('are grids with spans, cells without text among them', async () => {
    const html =
      '<table><tr><th rowspan=2>组</th><td colspan="2">甲</td></tr><tr><td>1</td><td></td></tr></table>'
    expect(await blocksOf(html)).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { text: '组', column: 0, colSpan: 1, rowSpan: 2 },
            { text: '甲', column: 1, colSpan: 2, rowSpan: 1 },
          ],
          [
            { text: '1', column: 1, colSpan: 1, rowSpan: 1 },
            { text: '', column: 2, colSpan: 1, rowSpan: 1 },
          ],
        ],
      },
    ])
  })

  it('that only lay out the page are no tables', async () => {
    const html = '<table><tr><td><p>标题</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>'
    expect((await blocksOf(html)).map((block) => block.kind)).toEqual(['paragraph', 'table'])
  })

  it('do not repeat their section’s title', async () => {
    const html =
      '<h2>四、行政复议情况</h2><table><caption>行政复议情况</caption><tr><td>1</td><td>2</td></tr></table>'
    expect(await linesOf(html)).toEqual(['四、行政复议情况', '1|2'])
  })

  it('are bounded, however wide and deep their markup claims to be', async () => {
    const wide = `<table><tr><td colspan=1000000>1</td></tr><tr>${'<td>0</td>'.repeat(10_000)}</tr></table>`
    const [table] = await blocksOf(wide)
    expect(table?.kind === 'table' && table.rows[1]?.length).toBeLessThanOrEqual(400)
    expect(codesOf(await reading(`${'<div>'.repeat(100_000)}正文`))).toContain('html.empty')
    expect(await linesOf(`${'<div>'.repeat(3000)}正文`)).toEqual(['正文'])
  })
})

describe('a page that we wrote', () => {
  it('gives its report back, whatever it holds, but for what people accepted inside the office', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const { value, messages } = await reading((await writeHtml(report, {})).bytes)
        expect(messages).toEqual([])
        expect(value).toEqual({ kind: 'report', report: publishedReport(report) })
      }),
      { numRuns: 60 },
    )
  })

  it('is read as it reads once somebody has changed it', async () => {
    const sample = (await loadSample())[2]!
    const html = new TextDecoder().decode((await writeHtml(sample, {})).bytes)
    const edited = html.replace('</article>', '').replace('一、总体情况', '一、总体概况')
    expect(edited).not.toBe(html)
    expect((await reading(edited)).value?.kind).toBe('document')
  })
})

describe('a damaged page', () => {
  it('never stops the reader', async () => {
    const sample = (await loadSample())[2]!
    const { bytes: page } = await writeHtml(sample, {})
    const random = seededRandom(2026)
    for (let count = 0; count < 100; count += 1) {
      const { value, messages } = await reading(damagedCopy(page, random))
      expect(value !== null || messages.length > 0).toBe(true)
    }
  })
})
