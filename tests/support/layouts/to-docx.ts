/** A laid out report as a Word file of the kind units keep: merged cells, numbers that Word counts, runs cut anywhere. */
import { wordFile } from '../word-file'
import { slotsOf } from './grid'
import type { Layout } from './plan'
import { Random } from './random'
import type { LaidItem, LaidReport } from './report'
import type { LaidCell, LaidRow, LaidTable } from './tables'

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

function runs(random: Random, { word }: Layout, text: string): string {
  if (!word.splitRuns) return run(text)
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    const length = random.int(1, 7)
    pieces.push(
      run(text.slice(at, at + length)),
      random.chance(0.2) ? '<w:proofErr w:type="spellStart"/>' : '',
    )
    at += length
  }
  return pieces.join('')
}

const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`

function cellContent(random: Random, layout: Layout, cell: LaidCell): string {
  const half = Math.ceil(cell.text.length / 2)
  const lines = cell.vertical
    ? [...cell.text]
    : cell.broken
      ? [cell.text.slice(0, half), cell.text.slice(half)]
      : [cell.text]
  return lines.map((line) => paragraph(runs(random, layout, line))).join('')
}

function rowMarkup(
  random: Random,
  layout: Layout,
  row: LaidRow,
  slots: ReturnType<typeof slotsOf>[number],
  above: Map<number, LaidCell>,
): string {
  const cells = slots.flatMap(({ cell, column }) => {
    if (cell) {
      if (cell.rowSpan > 1) above.set(column, cell)
      const text = row.labelLost && cell.kind === 'label' ? { ...cell, text: '' } : cell
      const properties = `${cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : ''}${cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''}`
      return [`<w:tc><w:tcPr>${properties}</w:tcPr>${cellContent(random, layout, text)}</w:tc>`]
    }
    const covering = above.get(column)
    const begins = slots.some(
      (slot) => slot.cell && slot.column < column && slot.column + slot.cell.colSpan > column,
    )
    if (!covering || begins) return []
    const span = covering.colSpan > 1 ? `<w:gridSpan w:val="${covering.colSpan}"/>` : ''
    return [`<w:tc><w:tcPr>${span}<w:vMerge/></w:tcPr><w:p/></w:tc>`]
  })
  return `<w:tr>${cells.join('')}</w:tr>`
}

function rowsMarkup(random: Random, layout: Layout, rows: readonly LaidRow[]): string {
  const above = new Map<number, LaidCell>()
  const lines = slotsOf(rows).map((slots, index) =>
    rowMarkup(random, layout, rows[index] as LaidRow, slots, above),
  )
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join('')}</w:tbl>`
}

function tableMarkup(random: Random, layout: Layout, { rows, caption }: LaidTable): string {
  const at = rows.findIndex((row) => row.pageBreak)
  const mark = rows[at]?.pageBreak
  const lead = caption ? paragraph(run(caption)) : ''
  if (at < 0 || mark !== 'head') return lead + rowsMarkup(random, layout, rows) + paragraph('')
  const head = rows.filter((row) => row.isHead)
  return [
    lead,
    rowsMarkup(random, layout, rows.slice(0, at)),
    paragraph(''),
    rowsMarkup(random, layout, [...head, ...rows.slice(at)]),
    paragraph(''),
  ].join('')
}

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

const numbering =
  `<w:abstractNum w:abstractNumId="4">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>` +
  '<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>'

function headingMarkup(random: Random, layout: Layout, item: Extract<LaidItem, { kind: 'heading' }>): string {
  const style = layout.word.headings ? `<w:pStyle w:val="h${item.level}"/>` : ''
  if (!layout.word.automatic) return paragraph(runs(random, layout, item.number + item.text), style)
  const counted = `<w:numPr><w:ilvl w:val="${item.level - 1}"/><w:numId w:val="2"/></w:numPr>`
  return paragraph(runs(random, layout, item.text), style + counted)
}

function itemMarkup(random: Random, layout: Layout, item: LaidItem): string {
  if (item.kind === 'table') return tableMarkup(random, layout, item.table)
  if (item.kind === 'heading') return headingMarkup(random, layout, item)
  return item.text
    .split('\n')
    .map((line) => paragraph(runs(random, layout, line)))
    .join('')
}

const styles = [1, 2]
  .map(
    (at) =>
      `<w:style w:styleId="h${at}"><w:name w:val="heading ${at}"/><w:pPr><w:outlineLvl w:val="${at - 1}"/></w:pPr></w:style>`,
  )
  .join('')

export function toDocx({ layout, items }: LaidReport): Uint8Array {
  const random = new Random(layout.seed + 2)
  return wordFile({ body: items.map((item) => itemMarkup(random, layout, item)).join(''), styles, numbering })
}
