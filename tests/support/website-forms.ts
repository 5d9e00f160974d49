/**
 * 《政府网站工作年度报表》 of units that do not exist, laid out in the ways that units publish it: as blocks, and
 * as the text, web page and Word file of a layout.
 */
import type { DocumentBlock, GridCell, TableBlock } from '@/documents/types'
import { websiteFormTitle, websiteSections } from '@/report/form/website'
import type { WebsiteGroup, WebsiteRow } from '@/report/form/website'
import type { AccountId } from '@/report/form/paths'
import type { WebsiteForm } from '@/report/website-form'
import { wordFile, wordParagraph } from './word-file'

/** How figures stand in a layout. */
export interface Writing {
  readonly figure: (cell: number | '/' | undefined, row: WebsiteRow) => string
}

const plain: Writing = { figure: (cell) => (cell === undefined ? '' : String(cell)) }
const withUnits: Writing = {
  figure: (cell, row) =>
    typeof cell === 'number' ? `${cell.toLocaleString('en')}${row.unit}` : (cell ?? ''),
}

/** One row of the form with its words and what stands in it. */
interface Line {
  readonly section: string
  readonly group: WebsiteGroup
  readonly row: WebsiteRow
  readonly label: string
  readonly value: string
}

function wordOf(row: WebsiteRow, form: WebsiteForm): string {
  if (row.word === 'unit') return form.unit
  if (row.word === 'year') return `${form.year}年度`
  if (row.word) return form.accounts[row.word as AccountId]
  if (/^是否/.test(row.label)) return '☑是 □否'
  if (row.label === '网站类型') return '□政府门户网站 ☑部门网站 □专项网站'
  if (row.label === '首页网址') return 'https://sjj.yunxi.example'
  if (row.label === '政府网站标识码') return '9906000017'
  if (row.label === '创新发展') return '☑搜索即服务 □多语言版本 □其他'
  return row.label === '其他' ? '视频号：云溪数据' : ''
}

/** Figures that a report has no place for: they must go nowhere. */
const foreign = 771

function linesOf(form: WebsiteForm, writing: Writing): Line[] {
  return websiteSections.flatMap((section) =>
    section.groups.flatMap((group) =>
      group.rows.map((row): Line => {
        const stated = row.metric ? form.figures[row.metric] : foreign
        return {
          section: section.label,
          group,
          row,
          label: row.unit ? `${row.label}（单位：${row.unit}）` : row.label,
          value: row.metric === undefined ? wordOf(row, form) : writing.figure(stated, row),
        }
      }),
    ),
  )
}

const cell = (text: string, column: number, colSpan = 1, rowSpan = 1): GridCell => ({
  text,
  column,
  colSpan,
  rowSpan,
})

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const title = (form: WebsiteForm): DocumentBlock[] => [
  { kind: 'heading', level: 1, text: websiteFormTitle },
  paragraph(`（${form.year}年度）`),
  paragraph(`填报单位：${form.unit}`),
]

/** How many lines from `index` on share what `key` makes of them. */
function runLength(lines: readonly Line[], index: number, key: (line: Line) => unknown): number {
  const first = key(lines[index] as Line)
  let end = index
  while (end < lines.length && key(lines[end] as Line) === first) end += 1
  return end - index
}

/** The official sheet: section, group, label, figure; sections and groups merged over their rows. */
function official(lines: readonly Line[], merged: boolean): TableBlock {
  const rows = lines.map((line, index) => {
    const cells: GridCell[] = []
    const place = (text: string, column: number, key: (line: Line) => unknown, width: number): void => {
      const before = lines[index - 1]
      const isFirst = !before || key(before) !== key(line)
      if (!merged) cells.push(cell(isFirst ? text : '', column, 1))
      else if (isFirst) cells.push(cell(text, column, width, runLength(lines, index, key)))
    }
    const { section, group } = line
    if (section !== '') place(section, 0, (one) => one.section || one, 1)
    else if (!merged) cells.push(cell('', 0))
    if (group.label !== '')
      place(group.label, section === '' && merged ? 0 : 1, (one) => one.group, section === '' ? 2 : 1)
    else if (!merged) cells.push(cell('', 1))
    const from = merged ? (group.label !== '' ? 2 : section === '' ? 0 : 1) : 2
    cells.push(cell(line.label, from, 3 - from), cell(line.value, 3))
    return cells.sort((a, b) => a.column - b.column)
  })
  return { kind: 'table', rows }
}

/** Rows of a group side by side, two pairs of label and value to a row. */
function paired(lines: readonly Line[]): TableBlock {
  const rows: GridCell[][] = []
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line
    const next = lines[index + 1]
    const isPair = next !== undefined && next.group === line.group
    const cells = [cell(line.group.label || line.section, 0), cell(line.label, 1), cell(line.value, 2)]
    if (isPair) cells.push(cell(next.label, 3), cell(next.value, 4))
    rows.push(cells)
    index += isPair ? 2 : 1
  }
  return { kind: 'table', rows }
}

/** Groups glued before their labels, units gone, two columns. */
function twoColumns(lines: readonly Line[]): TableBlock {
  return {
    kind: 'table',
    rows: lines.map(({ group, row, value }) => [
      cell(row.label.startsWith(group.label) ? row.label : `${group.label}${row.label}`, 0),
      cell(value, 1),
    ]),
  }
}

/** The labels of a group as heads, its figures under them. */
function headed(lines: readonly Line[]): TableBlock {
  const rows: GridCell[][] = []
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line
    const length = line.group.label === '' ? 1 : runLength(lines, index, (one) => one.group)
    const own = lines.slice(index, index + length)
    if (length === 1) rows.push([cell(line.label, 0, 4), cell(line.value, 4)])
    else {
      rows.push([cell(line.group.label, 0, 1, 2), ...own.map(({ label }, at) => cell(label, at + 1))])
      rows.push(own.map(({ value }, at) => cell(value, at + 1)))
    }
    index += length
  }
  return { kind: 'table', rows }
}

function textLines(lines: readonly Line[], mark: string): string[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const heads = [
      ...(line.section !== '' && before?.section !== line.section ? [line.section] : []),
      ...(line.group.label !== '' && before?.group !== line.group ? [line.group.label] : []),
    ]
    return [...heads, `${line.label}${mark}${line.value}`]
  })
}

/** One line a group: 微信 名称：云溪数据 信息发布量：271条 订阅数：13902个 */
function groupLines(lines: readonly Line[]): string[] {
  const texts: string[] = []
  for (let index = 0; index < lines.length;) {
    const length = runLength(lines, index, (one) => one.group)
    const own = lines.slice(index, index + length)
    const { label } = (lines[index] as Line).group
    texts.push([label, ...own.map((line) => `${line.label}：${line.value}`)].join(' ').trim())
    index += length
  }
  return texts
}

/** A layout by name: the blocks that a reader makes of it. */
export const layouts: Readonly<Record<string, (form: WebsiteForm) => DocumentBlock[]>> = {
  'the official sheet, cells merged': (form) => [...title(form), official(linesOf(form, plain), true)],
  'the official sheet, cells not merged': (form) => [...title(form), official(linesOf(form, plain), false)],
  'the official sheet, figures with units and separators': (form) => [
    ...title(form),
    official(linesOf(form, withUnits), true),
  ],
  'the title inside the table': (form) => {
    const { rows } = official(linesOf(form, plain), true)
    const head = [cell(`${form.unit}${form.year}年${websiteFormTitle}`, 0, 4)]
    return [{ kind: 'table', rows: [head, ...rows] }]
  },
  'two pairs to a row': (form) => [...title(form), paired(linesOf(form, plain))],
  'two columns, groups glued to labels': (form) => [...title(form), twoColumns(linesOf(form, plain))],
  'labels as heads of columns': (form) => [...title(form), headed(linesOf(form, plain))],
  'a table for each section': (form) => {
    const lines = linesOf(form, plain)
    return [
      ...title(form),
      ...websiteSections.flatMap((section): DocumentBlock[] => {
        const own = lines.filter((line) => section.groups.includes(line.group))
        return [paragraph(section.label), official(own, true)]
      }),
    ]
  },
  'lines with colons': (form) => [
    ...title(form),
    ...textLines(linesOf(form, withUnits), '：').map(paragraph),
  ],
  'lines with spaces': (form) => [...title(form), ...textLines(linesOf(form, plain), '　').map(paragraph)],
  'label and figure on lines of their own': (form) => [
    ...title(form),
    ...textLines(linesOf(form, plain), '\n').map(paragraph),
  ],
  'a line for each group': (form) => [...title(form), ...groupLines(linesOf(form, withUnits)).map(paragraph)],
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function blockText(block: DocumentBlock): string {
  if (block.kind === 'heading') return block.text
  return block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''
}

/** As a person copies it out of a PDF: cells set apart by tabs. */
export function toText(blocks: readonly DocumentBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map((one) => one.text).join('\t')).join('\n')
        : blockText(block),
    )
    .join('\n')
}

export function toHtml(blocks: readonly DocumentBlock[]): string {
  const body = blocks.map((block) => {
    if (block.kind !== 'table') return `<p>${escape(blockText(block)).replace(/\n/g, '<br>')}</p>`
    const rows = block.rows.map(
      (row) =>
        `<tr>${row.map((one) => `<td colspan="${one.colSpan}" rowspan="${one.rowSpan}">${escape(one.text)}</td>`).join('')}</tr>`,
    )
    return `<table>${rows.join('')}</table>`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报表</title></head><body>${body.join('')}</body></html>`
}

/** Vertical merges go on in empty cells, as Word writes them. */
export function toDocx(blocks: readonly DocumentBlock[]): Uint8Array {
  const cellXml = (text: string, colSpan: number, merge: '' | 'restart' | 'continue'): string => {
    const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''
    const vertical = merge === '' ? '' : `<w:vMerge w:val="${merge}"/>`
    return `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${wordParagraph(escape(text))}</w:tc>`
  }
  const body = blocks.map((block) => {
    if (block.kind !== 'table')
      return blockText(block)
        .split('\n')
        .map((line) => wordParagraph(escape(line)))
        .join('')
    const open: { column: number; colSpan: number; left: number }[] = []
    const rows = block.rows.map((row) => {
      const going = open.filter((one) => one.left > 0)
      for (const one of going) one.left -= 1
      const cells = [
        ...going.map((one) => ({ column: one.column, xml: cellXml('', one.colSpan, 'continue') })),
        ...row.map((one) => ({
          column: one.column,
          xml: cellXml(one.text, one.colSpan, one.rowSpan > 1 ? 'restart' : ''),
        })),
      ].sort((a, b) => a.column - b.column)
      for (const one of row) if (one.rowSpan > 1) open.push({ ...one, left: one.rowSpan - 1 })
      return `<w:tr>${cells.map((one) => one.xml).join('')}</w:tr>`
    })
    return `<w:tbl>${rows.join('')}</w:tbl>`
  })
  return wordFile({ body: body.join('') })
}
