import { describe, expect, it } from 'vitest'
import { block, tag, voidTag } from '@/formats/html/markup'
import { bodyRanges } from '@/formats/html/tables'
import { writeHtml } from '@/formats/html/write'
import { getForm } from '@/report/form/form'
import { tableLayout } from '@/report/document/layout'
import { paragraph } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'

const [, last, sample] = (await loadSample()) as [Report, Report, Report]

describe('markup', () => {
  it('escapes every text and every attribute', () => {
    const { html } = tag('p', { title: '"a" & <b>' }, '<script>', tag('b', {}, '&'))
    expect(html).toBe('<p title="&quot;a&quot; &amp; &lt;b&gt;">&lt;script&gt;<b>&amp;</b></p>')
  })

  it('leaves out attributes that are not set', () => {
    expect(tag('td', { colspan: false, rowspan: 2, class: undefined, hidden: true }).html).toBe(
      '<td rowspan="2" hidden></td>',
    )
    expect(voidTag('br').html).toBe('<br>')
  })

  it('sets structure on lines of its own', () => {
    expect(block('ul', {}, tag('li', {}, '甲'), tag('li', {}, '乙')).html).toBe(
      '<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>',
    )
  })
})

describe('the bodies of a table', () => {
  const ranges = (table: 'proactive' | 'requests' | 'disputes') =>
    bodyRanges(tableLayout(getForm('2021'), table))

  it('follow the outermost groups of rows', () => {
    expect(ranges('proactive')).toEqual([
      [0, 4],
      [4, 7],
      [7, 11],
      [11, 14],
    ])
    expect(ranges('requests')).toEqual([
      [3, 5],
      [5, 27],
      [27, 28],
    ])
    expect(ranges('disputes')).toEqual([[3, 4]])
  })
})

describe('the written page', () => {
  it('is one file in UTF-8 that refers to nothing else', async () => {
    const { bytes, mimeType, fileName } = await writeHtml(sample, { previous: last })
    const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true)
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
    expect(html).not.toMatch(
      /<script(?! type="application\/json")|<link|<img|\bsrc=|\bhref=|@import|url\(|https?:/,
    )
    expect([mimeType, fileName]).toEqual(['text/html', '云溪市数据局2024年政府信息公开工作年度报告.html'])
  })

  it('writes live figures out, with last year’s report for the changes', async () => {
    const html = new TextDecoder().decode((await writeHtml(sample, { previous: last })).bytes)
    expect(html).toContain('新收申请33件，同比增长22.2%，其中通过网络提交23件')
    expect(html).not.toContain('____')
  })
})

describe('what next year’s draft kept of last year', () => {
  it('is seen in the file as long as nobody has looked at it', async () => {
    const other = [paragraph('公开《2024年工作要点》【待核】，举办活动____次。')]
    const draft = { ...sample, narratives: { ...sample.narratives, other } }
    const { bytes } = await writeHtml(draft, { previous: last })
    expect(new TextDecoder().decode(bytes)).toContain('《2024年工作要点》【待核】，举办活动____次。')
  })
})
