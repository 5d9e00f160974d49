/** Writes a report as one self-contained web page for the portal: no script, nothing from elsewhere. */
import { webLabels } from '@/report/form/web-labels'
import { documentOutline, printable, titleOf } from '@/report/document/outline'
import type { OutlineItem, OutlineList, WrittenText } from '@/report/document/outline'
import type { Report } from '@/report/types'
import type { WebField } from '@/report/form/paths'
import { reportFileName } from '../file-name'
import { embed } from '../embedded'
import type { WriteFormat } from '../types'
import { block, tag, voidTag } from './markup'
import type { Markup } from './markup'
import { embeddedId, parsePage } from './parse'
import { pageStyle } from './style'
import { htmlTable } from './tables'

const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'"

export const writeHtml: WriteFormat = async (report, { previous }) => {
  const body = block(
    'body',
    {},
    block('main', {}, ...htmlRecord(report), ...htmlArticle(documentOutline(report, previous))),
  )
  const page = block('html', { lang: 'zh-CN' }, htmlHead(report, carried(report, body)), body)
  return {
    bytes: new TextEncoder().encode(`<!DOCTYPE html>\n${page.html}\n`),
    mimeType: 'text/html',
    fileName: reportFileName(report, 'html'),
  }
}

/** The report itself, as data that no browser runs: read back, nothing is lost that the page does not show. */
function carried(report: Report, body: Markup): Markup {
  const json = JSON.stringify(embed(parsePage(body.html).blocks, report)).replace(/</g, '\\u003c')
  return { html: `<script type="application/json" id="${embeddedId}">${json}</script>` }
}

/** Metadata by the names that 《政府网站网页设计规范》 (国办发〔2017〕47号) gives them, where they are known. */
function htmlHead(report: Report, data: Markup): Markup {
  const title = titleOf(report)
  const { publisher, issuedOn } = report.header.web
  const article = [
    ['ArticleTitle', title],
    ['PubDate', issuedOn],
    ['ContentSource', publisher || report.unit],
  ] as const
  return block(
    'head',
    {},
    voidTag('meta', { charset: 'utf-8' }),
    voidTag('meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }),
    voidTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, title),
    ...article
      .map(([name, content]) => [name, printable(content).trim()] as const)
      .filter(([, content]) => content !== '')
      .map(([name, content]) => voidTag('meta', { name, content })),
    { html: `<style>${pageStyle}</style>` },
    data,
  )
}

/** 索引号, 发布机构, 发文日期 as portals show them above the title. */
function htmlRecord(report: Report): Markup[] {
  const fields = (Object.keys(webLabels) as WebField[])
    .map((field) => [webLabels[field], printable(report.header.web[field]).trim()] as const)
    .filter(([, text]) => text !== '')
  if (fields.length === 0) return []
  const entries = fields.map(([label, text]) =>
    tag('div', {}, tag('dt', {}, `${label}：`), tag('dd', {}, text)),
  )
  return [block('dl', { class: 'record' }, ...entries)]
}

/** Title and opening, then one `section` for each of the form's, and who signed. */
function htmlArticle(items: readonly OutlineItem[]): Markup[] {
  const opening: Markup[] = []
  const ending: Markup[] = []
  const sections: { id: string; content: Markup[] }[] = []
  for (const item of items) {
    if (item.kind === 'heading' && item.section) sections.push({ id: item.section, content: [] })
    const last = sections[sections.length - 1]?.content ?? opening
    const home = item.kind === 'signature' ? ending : last
    home.push(htmlItem(item))
  }
  return [...opening, ...sections.map(({ id, content }) => block('section', { id }, ...content)), ...ending]
}

function htmlItem(item: OutlineItem): Markup {
  switch (item.kind) {
    case 'title':
      return tag('h1', {}, ...titlePieces(item.pieces))
    case 'heading':
      return tag(`h${item.level + 1}`, {}, ...htmlText(item.content))
    case 'paragraph':
      return tag('p', {}, ...htmlText(item.content))
    case 'list':
      return htmlList(item)
    case 'table':
      return htmlTable(item)
    case 'signature':
      return block('div', { class: 'signature' }, ...item.lines.map(({ text }) => tag('p', {}, text)))
  }
}

function titlePieces(pieces: readonly string[]): (Markup | string)[] {
  return pieces.flatMap((piece, index) => (index > 0 ? [voidTag('wbr'), piece] : [piece]))
}

function htmlList({ ordered, items }: OutlineList): Markup {
  const entries = items.map((paragraphs) =>
    tag('li', {}, ...paragraphs.map((content) => tag('p', {}, ...htmlText(content)))),
  )
  return block(ordered ? 'ol' : 'ul', {}, ...entries)
}

function htmlText(content: WrittenText): (Markup | string)[] {
  return content.map((inline) =>
    inline.type === 'hardBreak' ? voidTag('br') : inline.marks ? tag('strong', {}, inline.text) : inline.text,
  )
}
