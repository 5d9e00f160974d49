/** A laid out report as a saved web page: a portal's clean one, or what WPS and Word leave behind. */
import type { Layout } from './plan'
import { Random } from './random'
import type { LaidItem, LaidReport } from './report'
import type { LaidCell, LaidRow, LaidTable } from './tables'

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Text cut over spans and fonts anywhere, inside figures too. */
function soup(random: Random, text: string): string {
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    const length = random.int(1, 6)
    const piece = escape(text.slice(at, at + length))
    pieces.push(
      random.pick([
        `<span style="font-family:仿宋;mso-bidi-font-size:10.5pt">${piece}</span>`,
        `<font face="宋体">${piece}</font>`,
        `<span lang="EN-US">${piece}</span>`,
        piece,
      ]),
    )
    at += length
  }
  return pieces.join('')
}

const words = (random: Random, { markup }: Layout, text: string): string =>
  markup.soup ? soup(random, text) : escape(text)

function cellMarkup(random: Random, layout: Layout, cell: LaidCell): string {
  const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`
  const half = Math.ceil(cell.text.length / 2)
  const lines = cell.vertical
    ? [...cell.text]
    : cell.broken
      ? [cell.text.slice(0, half), cell.text.slice(half)]
      : [cell.text]
  const content =
    cell.text === ''
      ? layout.markup.oBlanks
        ? '<p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>'
        : random.pick(['', '&nbsp;', '<br>'])
      : layout.markup.paragraphs
        ? lines.map((line) => `<p style="text-align:center">${words(random, layout, line)}</p>`).join('\n')
        : lines.map((line) => words(random, layout, line)).join('<br />')
  return `<td${spans}>${content}</td>`
}

function rowsMarkup(random: Random, layout: Layout, rows: readonly LaidRow[], caption = ''): string {
  const lines = rows.map((row) => {
    const cells = row.labelLost
      ? row.cells.map((cell) => (cell.kind === 'label' ? { ...cell, text: '' } : cell))
      : row.cells
    return `<tr>\n${cells.map((cell) => cellMarkup(random, layout, cell)).join('\n')}\n</tr>`
  })
  return `<table border="1" cellspacing="0">${caption ? `<caption>${caption}</caption>` : ''}<tbody>\n${lines.join('\n')}\n</tbody></table>`
}

function tableMarkup(random: Random, layout: Layout, { rows, caption }: LaidTable): string {
  const at = rows.findIndex((row) => row.pageBreak)
  const mark = rows[at]?.pageBreak
  if (at < 0 || !mark) return rowsMarkup(random, layout, rows, caption)
  const head = mark === 'head' ? rows.filter((row) => row.isHead) : []
  const between =
    mark === 'number' ? '<p class="break" align="center">- 4 -</p>' : '<p class="break">&nbsp;</p>'
  return [
    rowsMarkup(random, layout, rows.slice(0, at), caption),
    between,
    rowsMarkup(random, layout, [...head, ...rows.slice(at)]),
  ].join('\n')
}

function itemMarkup(random: Random, layout: Layout, item: LaidItem): string {
  switch (item.kind) {
    case 'chrome':
      return ''
    case 'title':
      return layout.markup.soup
        ? `<p align="center"><b>${words(random, layout, item.text)}</b></p>`
        : `<h1>${escape(item.text)}</h1>`
    case 'line':
      return `<p align="center">${escape(item.text)}</p>`
    case 'heading':
      return layout.word.headings
        ? `<h${item.level + 1}>${escape(item.number + item.text)}</h${item.level + 1}>`
        : `<p><strong>${words(random, layout, item.number + item.text)}</strong></p>`
    case 'paragraph':
      return `<p style="text-indent:2em">${words(random, layout, item.text)}</p>`
    case 'table':
      return tableMarkup(random, layout, item.table)
  }
}

function chromeMarkup(lines: readonly string[], title: string): string {
  if (lines.length === 0) return ''
  const [path = '', ...fields] = lines
  const cells = fields.map((line) => line.split('：'))
  const rows = cells.map(([name = '', value = '']) => `<tr><td>${name}：</td><td>${value}</td></tr>`).join('')
  return [
    '<div class="nav"><a href="/">首页</a><a href="/gk">政务公开</a><a href="/hd">互动交流</a></div>',
    `<div class="path">${path}</div>`,
    `<table class="info"><tr><td>标题：</td><td>${title}</td></tr>${rows}</table>`,
    '<div class="tools">阅读：3205 分享到：<script>share("1286条")</script></div>',
  ].join('\n')
}

export function toHtml({ layout, items, truth }: LaidReport): string {
  const random = new Random(layout.seed + 1)
  const chrome = items.flatMap((item) => (item.kind === 'chrome' ? [item.text] : []))
  const title = items.flatMap((item) => (item.kind === 'title' ? [item.text] : [])).join('')
  const content = items.map((item) => itemMarkup(random, layout, item)).filter((one) => one !== '')
  const framed = layout.markup.framed
    ? ['<table width="100%"><tr><td>', ...content, '</td></tr></table>']
    : content
  const foot = layout.chrome
    ? '<div class="foot">版权所有：云溪市人民政府办公室 网站标识码：0000000001 总访问量：9982103</div>'
    : ''
  return [
    `<html><head><meta charset="utf-8"><title>${title}_${truth.unit}</title><style>p{margin:0}</style></head><body>`,
    chromeMarkup(chrome, title),
    `<div id="zoom" class="article">${framed.join('\n')}</div>`,
    foot,
    '</body></html>',
  ].join('\n')
}
