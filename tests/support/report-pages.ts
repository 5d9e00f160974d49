/** Lays out a report for printing in the ways that offices' PDFs are laid out; each layout is chosen by its seed. */
import type { Page } from 'playwright'
import { documentOutline, writtenText } from '@/report/document/outline'
import type { OutlineCell, OutlineItem, OutlineTable } from '@/report/document/outline'
import { setFigures } from '@/report/figures/figures'
import { applicants, inputPaths, requestRowsOf } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import type { Report } from '@/report/types'

export type Random = () => number

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** Figures of which all sums of the form hold, mostly small, now and then in the millions. */
export function randomFigures(report: Report, random: Random): Report {
  const figure = (): number =>
    random() < 0.45 ? 0 : Math.floor(random() ** 3 * pick(random, [20, 400, 9000]))
  const large = (): number => (random() < 0.2 ? Math.floor(random() * 5_000_000) : figure())
  const cells = new Map<string, number>(
    inputPaths.map((path) => [path, path.startsWith('proactive.') ? large() : figure()]),
  )
  cells.set('proactive.fees.amount', Math.round(random() * 1e7) / 100)
  for (const column of applicants) {
    const at = (row: string): number => cells.get(`requests.${row}.${column}`) ?? 0
    const processed = requestRowsOf(report)
      .map((row) => row.id as string)
      .filter((id) => !['received', 'carriedIn', 'carriedOut', 'processed'].includes(id))
      .reduce((sum, id) => sum + at(id), 0)
    const carriedIn = Math.min(at('carriedIn'), processed + at('carriedOut'))
    cells.set(`requests.carriedIn.${column}`, carriedIn)
    cells.set(`requests.received.${column}`, processed + at('carriedOut') - carriedIn)
  }
  return setFigures(
    { ...report, stated: {} },
    [...cells].map(([path, value]) => [path as InputId, value]),
  )
}

export interface Layout {
  readonly seed: number
  readonly name: string
  readonly css: string
  readonly isLandscape: boolean
  readonly header: string
  readonly footer: string
  /** Words of cells broken or spaced as some documents have them. */
  readonly spaceOut: boolean
}

const borders = {
  thin: 'table{border-collapse:collapse}td{border:0.5pt solid #000}',
  usual: 'table{border-collapse:collapse}td{border:1px solid #000}',
  thick: 'table{border-collapse:collapse}td{border:3px solid #222}',
  dashed: 'table{border-collapse:collapse}td{border:1px dashed #000}',
  dotted: 'table{border-collapse:collapse}td{border:1.5px dotted #000}',
  double: 'table{border-collapse:collapse}td{border:3px double #000}',
  mixed: 'table{border-collapse:collapse;border:2.5px solid #000}td{border:0.75px solid #888}',
  apart: 'table{border-collapse:separate;border-spacing:1px}td{border:1px solid #555}',
  shaded: 'table{border-collapse:collapse}td{border:1px solid #999}.label{background:#e8eef7}',
  boxes:
    'table{border-collapse:separate;border-spacing:0.8px;background:#000;display:table}td{background:#fff;border:none}',
  open: 'table{border-collapse:collapse}td{border:1px solid #000}td:first-child{border-left:none}td.end{border-right:none}',
} as const

/** Tables of which no line, or no upright one, is drawn. */
const unruled = {
  none: 'table{border-collapse:collapse}td{border:none}',
  level:
    'table{border-collapse:collapse}td{border:none;border-top:1px solid #000;border-bottom:1px solid #000}',
} as const

export type Border = keyof typeof borders | keyof typeof unruled
export const borderNames = Object.keys(borders) as Border[]

const footers = [
  '',
  '<div style="font-size:10px;width:100%;text-align:center">-<span class="pageNumber"></span>-</div>',
  '<div style="font-size:10px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
  '<div style="font-size:9px;width:100%;text-align:right;padding-right:40px"><span class="pageNumber"></span></div>',
  '<div style="font-size:9px;width:100%;text-align:center">第<span class="pageNumber"></span>页 共<span class="totalPages"></span>页</div>',
  '<div style="font-size:9px;width:100%;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
]
const headers = [
  '',
  '',
  '<div style="font-size:8px;width:100%;text-align:center">云溪市政府信息公开</div>',
  '<div style="font-size:8px;width:100%;padding-left:40px">2025/1/20 10:05　　　政府信息公开年度报告</div>',
]

export function layoutOf(seed: number, border?: Border): Layout {
  const random = seededRandom(seed + 1)
  const chosen = border ?? pick(random, borderNames)
  const family = pick(random, ['"Noto Serif CJK SC"', '"Noto Sans CJK SC"', 'serif'])
  const size = pick(random, [10.5, 12, 14, 16])
  const tableSize = pick(random, [8, 9, 10.5])
  const padding = pick(random, ['1px 2px', '3px 4px', '6px 5px'])
  const isLandscape = random() < 0.2
  const isVertical = random() < 0.4
  const isSqueezed = random() < 0.3
  const isIndented = random() < 0.7
  const avoid = random() < 0.6
  const css = `
    @page { size: A4 ${isLandscape ? 'landscape' : 'portrait'} }
    body { font: ${size}pt/${pick(random, [1.5, 1.75, 2])} ${family}; margin: 0 }
    h1 { font-size: ${size + 6}pt; text-align: center; line-height: 1.5; ${random() < 0.3 ? 'width: 12em; margin: 1em auto' : ''} }
    h2, h3 { font-size: ${size}pt; margin: ${pick(random, ['0', '0.6em 0'])}; text-indent: ${isIndented ? '2em' : '0'} }
    p { margin: ${isIndented ? '0' : '0.8em 0'}; text-indent: ${isIndented ? '2em' : '0'}; text-align: ${pick(random, ['justify', 'left'])} }
    table { font-size: ${tableSize}pt; line-height: ${pick(random, [1.15, 1.4, 1.8])}; width: ${isSqueezed ? '80%' : '100%'}; margin: 6pt auto; table-layout: ${pick(random, ['auto', 'fixed'])} }
    td { padding: ${padding}; text-align: ${pick(random, ['center', 'center', 'left'])}; vertical-align: ${pick(random, ['middle', 'middle', 'top'])} }
    td.figure { text-align: ${pick(random, ['center', 'right'])} }
    tr { break-inside: ${avoid ? 'avoid' : 'auto'} }
    ${isVertical ? '.group { writing-mode: vertical-rl; text-orientation: upright }' : pick(random, ['.group { width: 1.4em }', ''])}
    ${random() < 0.2 ? 'td { letter-spacing: 0.15em }' : ''}
    ${random() < 0.15 ? 'p { letter-spacing: 0.1em }' : ''}
    ${{ ...borders, ...unruled }[chosen]}`
  return {
    seed,
    name: `${seed} ${chosen}${isLandscape ? ' landscape' : ''}${isVertical ? ' vertical' : ''}${avoid ? '' : ' cut rows'}`,
    css,
    isLandscape,
    header: pick(random, headers),
    footer: pick(random, footers),
    spaceOut: random() < 0.15,
  }
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')

function cellHtml(cell: OutlineCell, columns: number, layout: Layout): string {
  const isGroup = cell.kind !== 'figure' && cell.rowSpan > 2 && cell.text.length < 12
  const classes = [
    cell.kind === 'figure' ? 'figure' : 'label',
    ...(isGroup ? ['group'] : []),
    ...(cell.column + cell.colSpan === columns ? ['end'] : []),
  ]
  const text = layout.spaceOut && cell.kind !== 'figure' ? [...cell.text].join(' ') : cell.text
  return `<td class="${classes.join(' ')}" colspan="${cell.colSpan}" rowspan="${cell.rowSpan}">${escape(text)}</td>`
}

function tableHtml({ rows, layout: table }: OutlineTable, layout: Layout): string {
  const row = (cells: readonly OutlineCell[]): string =>
    `<tr>${cells.map((cell) => cellHtml(cell, table.columns, layout)).join('')}</tr>`
  const head = rows.slice(0, table.headRows).map(row).join('')
  const isRepeated = layout.seed % 2 === 0 && head !== ''
  return isRepeated
    ? `<table><thead>${head}</thead><tbody>${rows.slice(table.headRows).map(row).join('')}</tbody></table>`
    : `<table>${rows.map(row).join('')}</table>`
}

function itemHtml(item: OutlineItem, layout: Layout): string {
  switch (item.kind) {
    case 'title':
      return `<h1>${item.pieces.map(escape).join(layout.seed % 3 === 0 ? '<br>' : '')}</h1>`
    case 'heading':
      return `<h${item.level + 1}>${escape(writtenText(item.content))}</h${item.level + 1}>`
    case 'paragraph':
      return `<p>${escape(writtenText(item.content))}</p>`
    case 'list':
      return item.items.map((texts) => `<p>${texts.map(writtenText).map(escape).join('')}</p>`).join('')
    case 'signature':
      return item.lines.map(({ text }) => `<p style="text-align:right">${escape(text)}</p>`).join('')
    case 'table':
      return tableHtml(item, layout)
  }
}

export function layOut(report: Report, layout: Layout): string {
  const body = documentOutline(report)
    .map((item) => itemHtml(item, layout))
    .join('\n')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${layout.css}</style><body>${body}`
}

/** A page as Chromium prints it, with the layout's sheet, header and footer. */
export async function printHtml(page: Page, html: string, layout: Layout): Promise<Uint8Array> {
  await page.setContent(html)
  const margin = { top: '22mm', bottom: '20mm', left: '20mm', right: '20mm' }
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    margin,
    displayHeaderFooter: layout.header !== '' || layout.footer !== '',
    headerTemplate: layout.header || '<span></span>',
    footerTemplate: layout.footer || '<span></span>',
  })
}

/** The report as Chromium prints it. */
export function printReport(page: Page, report: Report, layout: Layout): Promise<Uint8Array> {
  return printHtml(page, layOut(report, layout), layout)
}
