import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readClipboard, readPlainText } from '@/components/editor/read-clipboard'
import { paragraph, textInline } from '@/report/narrative/narrative'
import type { Inline, Narrative } from '@/report/narrative/narrative'
import { contextOf, mountEditor } from './editor-host'

const read = (html: string) => readClipboard(new DOMParser().parseFromString(html, 'text/html').body)
const blocks = (html: string): Narrative => read(html).narrative
const heading = (level: 2 | 3 | 4, text: string) => ({
  type: 'heading' as const,
  attrs: { level },
  content: [textInline(text)],
})
const list = (type: 'bulletList' | 'orderedList', ...items: string[]) => ({
  type,
  content: items.map((item) => ({ type: 'listItem' as const, content: [paragraph(item)] })),
})

/** As Word writes it: conditional comments, o:p, mso styles, source lines broken inside sentences. */
const fromWord = `
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ @font-face
{font-family:仿宋_GB2312;} p.MsoNormal {mso-style-parent:"";margin:0cm;text-indent:32.0pt} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h2 style='text-indent:32.0pt'><span style='font-family:楷体_GB2312;mso-bidi-font-weight:normal'>（四）政府信息公开平台建设<span
lang=EN-US><o:p></o:p></span></span></h2>
<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><b style='mso-bidi-font-weight:normal'><span
style='font-size:16.0pt;font-family:仿宋_GB2312'>一是规范栏目。</span></b><span style='font-size:
16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312'>全年门户网站发布信息<span lang=EN-US>307</span>条，访问
量<span lang=EN-US>380906</span>人次<s><del>，删去的话</del></s>。<span style='mso-spacerun:yes'>&nbsp; </span><span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]><span>新媒体建设<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>政府公报</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（一）</span>加强学习</p>
<p class=MsoNormal style='mso-outline-level:3'>1.网站</p>
<p class=MsoNormal>\u3000\u3000见<a href="http://www.yunxi.example/col1"><span style='color:#0563C1'>公开专栏</span></a><a
style='mso-comment-reference:A_1'></a><span class=MsoCommentReference><span style='display:none'>批注</span></span>。<img width=100 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="_x0000_i1025"></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>渠道<o:p></o:p></p></td><td><p class=MsoNormal>件数</p></td></tr>
<tr><td><p>网络</p></td><td><p><span lang=EN-US>4</span></p></td></tr></table>
<!--EndFragment--></body></html>`

describe('what Word puts on the clipboard', () => {
  it('becomes headings, paragraphs, lists and bold, and nothing else', () => {
    const { narrative, tables, pictures } = read(fromWord)
    expect(narrative).toEqual([
      heading(2, '（四）政府信息公开平台建设'),
      paragraph(textInline('一是规范栏目。', true), '全年门户网站发布信息307条，访问量380906人次。'),
      list('bulletList', '新媒体建设', '政府公报'),
      paragraph('（一）加强学习'),
      heading(3, '1.网站'),
      paragraph('见公开专栏。'),
      paragraph('渠道　件数'),
      paragraph('网络　4'),
    ])
    expect([tables, pictures]).toEqual([1, 1])
  })

  it('keeps no space where its source broke a line between Chinese characters', () => {
    expect(blocks('<p>全年发布\n信息</p>')).toEqual([paragraph('全年发布信息')])
    expect(blocks('<p><span>全年发布</span>\n <span>信息\n307</span>\n条</p>')).toEqual([
      paragraph('全年发布信息 307 条'),
    ])
  })
})

describe('what WPS and web pages put on the clipboard', () => {
  it('loses fonts, spans, indentation by spaces and empty paragraphs', () => {
    const html = `<p style="text-indent:2em"><font face="仿宋"><span style="font-weight:bold">\u3000\u3000（一）主动公开。</span></font><font>&nbsp;&nbsp;按要求公开</font></p><p>&nbsp;</p><div><br></div>`
    expect(blocks(html)).toEqual([paragraph(textInline('（一）主动公开。', true), ' 按要求公开')])
  })

  it('is split where lines were broken by hand', () => {
    expect(blocks('<div>第一段<br>　　第二段<br/><br/>第三段</div>')).toEqual([
      paragraph('第一段'),
      paragraph('第二段'),
      paragraph('第三段'),
    ])
  })

  it('keeps lists one level deep', () => {
    expect(blocks('<ol><li>一<ul><li>甲</li></ul></li><li><p>二</p></li></ol><ul><li>三</li></ul>')).toEqual([
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [paragraph('一'), paragraph('甲')] },
          { type: 'listItem', content: [paragraph('二')] },
        ],
      },
      list('bulletList', '三'),
    ])
  })

  it('takes a table that only frames a page for the page', () => {
    expect(read('<table><tr><td><p>第一段</p><p>第二段</p></td></tr></table>')).toEqual({
      narrative: [paragraph('第一段'), paragraph('第二段')],
      tables: 0,
      pictures: 0,
    })
  })

  it('knows weight by style as well as by element', () => {
    expect(
      blocks(
        '<p><span style="font-weight:700">甲</span><b style="font-weight:normal">乙</b><strong>丙</strong></p>',
      ),
    ).toEqual([paragraph(textInline('甲', true), '乙', textInline('丙', true))])
  })

  it('runs and loads nothing', () => {
    const loaded = vi.fn()
    Object.assign(window, { pasted: loaded })
    const html = `<p onclick="pasted()">文字<script>pasted()</script><img src="x" onerror="pasted()"><iframe src="javascript:pasted()"></iframe></p>`
    expect(blocks(html)).toEqual([paragraph('文字')])
    expect(loaded).not.toHaveBeenCalled()
  })
})

describe('plain text', () => {
  it('is split by lines, without indentation and empty lines', () => {
    expect(readPlainText('　　第一段 \r\n\r\n\t第二段\n')).toEqual([paragraph('第一段'), paragraph('第二段')])
  })
})

describe('pasting into the editor', () => {
  it('joins the sentence at the cursor and says what was left out', async () => {
    const { wrapper, focusEnd, paste, latest } = await mountEditor({ text: [paragraph('本年')] })
    await focusEnd()
    paste({ 'text/html': '<p>发布信息</p><p>二</p>', 'text/plain': '发布信息' })
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('本年发布信息'), paragraph('二')]))
    expect(wrapper.get('[role="status"]').text()).toBe('')
    paste({ 'text/html': fromWord })
    await vi.waitFor(() => expect(wrapper.get('[role="status"]').text()).toContain('1 个表格'))
    expect(wrapper.get('[role="status"]').text()).toContain('1 张图片')
    expect(latest()).toBeDefined()
  })

  it('takes plain text by lines', async () => {
    const { focusEnd, paste, latest } = await mountEditor()
    await focusEnd()
    paste({ 'text/plain': '　　甲\n\n　　乙' })
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('甲'), paragraph('乙')]))
  })

  it('keeps a live figure that was copied here, and writes it out for others', async () => {
    const posts: Inline = { type: 'liveFigure', attrs: { path: 'metrics.website.posts', form: 'value' } }
    const { area, focusEnd, paste, latest } = await mountEditor({
      text: [paragraph('发布', posts, '条')],
      context: contextOf({ 'metrics.website.posts': 307 }),
    })
    await focusEnd()
    await userEvent.keyboard('{Control>}a{/Control}')
    const clipboardData = new DataTransfer()
    area.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    expect(clipboardData.getData('text/plain')).toBe('发布307条')
    const html = clipboardData.getData('text/html')
    expect(new DOMParser().parseFromString(html, 'text/html').body.textContent).toBe('发布307条')
    await userEvent.keyboard('{Delete}')
    await vi.waitFor(() => expect(latest()).toEqual([]))
    paste({ 'text/html': html })
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('发布', posts, '条')]))
  })

  it('takes a forged live figure for the text that it is', async () => {
    const { focusEnd, paste, latest } = await mountEditor()
    await focusEnd()
    paste({
      'text/html': `<p data-pm-slice="1 1 []">共<span data-live-figure='{"path":"__proto__","form":"value"}'>9</span>件</p>`,
    })
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('共9件')]))
  })
})
