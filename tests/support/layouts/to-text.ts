/** A laid out report as text: of a converter, of pdftotext -layout, of a raw copy, of Markdown. */
import type { Layout } from './plan'
import type { LaidItem, LaidReport } from './report'
import { slotsOf } from './grid'
import type { LaidRow, LaidTable } from './tables'
import type { TornPlan } from './torn'

const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

/** A line cut at a width as a page cuts it, Chinese characters counting two. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const char of text) {
    if (char === '\n' || width(line + char) > columns) {
      lines.push(line)
      line = char === '\n' ? '' : char
    } else line += char
  }
  return [...lines, line]
}

const pageMarks = { plain: [''], head: [''], number: ['', '- 4 -', ''] } as const

const pageEnds = { no: [], blank: [''], number: ['', '- 5 -', ''], bareNumber: ['5'], head: [''] } as const

interface Part {
  readonly rows: readonly LaidRow[]
  readonly before: readonly string[]
}

/** A table in the parts that its page breaks make. */
function partsOf({ rows }: LaidTable): Part[] {
  const at = rows.findIndex((row) => row.pageBreak)
  const mark = rows[at]?.pageBreak
  if (at < 0 || !mark) return [{ rows, before: [] }]
  const head = mark === 'head' ? rows.filter((row) => row.isHead) : []
  return [
    { rows: rows.slice(0, at), before: [] },
    { rows: [...head, ...rows.slice(at)], before: pageMarks[mark] },
  ]
}

const shown = (row: LaidRow, slot: { cell: LaidRow['cells'][number] | null }): string => {
  if (!slot.cell || (row.labelLost && slot.cell.kind === 'label')) return ''
  return slot.cell.text
}

const gridTexts = (rows: readonly LaidRow[]): string[][] =>
  slotsOf(rows).map((slots, index) => slots.map((slot) => shown(rows[index] as LaidRow, slot)))

/** Cells that begin in each row, covered positions left out: labels stand in any column. */
const raggedTexts = (rows: readonly LaidRow[]): string[][] =>
  rows.map((row) => row.cells.map((cell) => shown(row, { cell })))

function aligned(rows: readonly LaidRow[]): string[] {
  const texts = gridTexts(rows)
  const count = Math.max(...texts.map((row) => row.length))
  const widths = Array.from({ length: count }, (_unused, column) =>
    Math.max(
      4,
      ...slotsOf(rows).flatMap((slots, row) =>
        slots[column]?.cell?.colSpan === 1 ? [width(texts[row]?.[column] ?? '')] : [],
      ),
    ),
  )
  return slotsOf(rows).map((slots, row) => {
    let line = ''
    let start = 0
    for (const { cell, column } of slots) {
      const text = texts[row]?.[column] ?? ''
      if (cell && text !== '')
        line = `${pad(line, start)}${line !== '' && width(line) >= start ? '  ' : ''}${text}`
      start += (widths[column] ?? 4) + 2
    }
    return line.trimEnd()
  })
}

/** Behind which line of a label its figures stand. */
function figureLine(torn: TornPlan | null, lines: number): number {
  if (torn?.wrap === 'first') return 0
  return torn?.wrap === 'last' ? lines - 1 : Math.floor((lines - 1) / 2)
}

/** As pdftotext sets them: a long label over several lines, its figures beside the middle one. */
function wrapped(rows: readonly LaidRow[], torn: TornPlan | null): string[] {
  return rows.flatMap((row) => {
    const words = row.cells.filter((cell) => cell.kind !== 'figure').map((cell) => shown(row, { cell }))
    const figures = row.cells
      .filter((cell) => cell.kind === 'figure' && cell.text !== '')
      .map((cell) => cell.text)
    if (row.isHead) return [words.join('   ')]
    const label = words.pop() ?? ''
    const lines = wrap(label, torn?.width ?? 26)
    const at = figureLine(torn, lines.length)
    const sides = torn?.sides ? words.flatMap((word) => wrap(word, 8)) : null
    return lines.map((line, index) => {
      const lead = sides ? sides.splice(0, 1) : index === at ? words : []
      return [...lead, line, ...(index === at ? figures : [])].join('    ').trim()
    })
  })
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '')

function tableLines(layout: Layout, rows: readonly LaidRow[]): string[] {
  switch (layout.text) {
    case 'tab':
      return gridTexts(rows).map((cells) => cells.join('\t'))
    case 'ragged':
      return raggedTexts(rows).map((cells) => cells.join('\t'))
    case 'pipe': {
      const lines = gridTexts(rows).map((cells) => `| ${cells.join(' | ')} |`)
      return [lines[0] ?? '', `|${'---|'.repeat(gridTexts(rows)[0]?.length ?? 1)}`, ...lines.slice(1)]
    }
    case 'aligned':
      return aligned(rows)
    case 'wrapped':
      return wrapped(rows, layout.torn)
    case 'rows':
    case 'onePage':
      return raggedTexts(rows).map((cells) => filled(cells).join(' '))
    case 'cells':
      return raggedTexts(rows).flatMap(filled)
  }
}

/** The lines of a table, one of whose rows ends a page behind its label and begins the next with its figures. */
function tornLines(layout: Layout, rows: readonly LaidRow[]): string[] {
  const at = rows.findIndex((row) => row.isTorn)
  const row = rows[at]
  if (!row || !layout.torn) return tableLines(layout, rows)
  const blank = (kinds: readonly string[]): LaidRow => ({
    ...row,
    cells: row.cells.map((cell) => (kinds.includes(cell.kind) ? { ...cell, text: '' } : cell)),
  })
  const { pageEnd } = layout.torn
  const head = pageEnd === 'head' ? rows.filter((one) => one.isHead) : []
  return [
    ...tableLines(layout, [...rows.slice(0, at), blank(['figure'])]),
    ...pageEnds[pageEnd],
    ...tableLines(layout, [...head, blank(['group', 'label']), ...rows.slice(at + 1)]),
  ].filter((line, index, all) => line.trim() !== '' || all[index - 1]?.trim() !== '')
}

function itemLines(layout: Layout, item: LaidItem): string[] {
  switch (item.kind) {
    case 'table': {
      const { caption } = item.table
      return [
        ...(caption ? [caption] : []),
        ...partsOf(item.table).flatMap(({ rows, before }) => [...before, ...tornLines(layout, rows)]),
      ]
    }
    case 'heading':
      return [`${layout.text === 'pipe' && item.level === 1 ? '## ' : ''}${item.number}${item.text}`]
    default:
      return layout.lineWidth && item.kind === 'paragraph'
        ? wrap(`\u3000\u3000${item.text}`, layout.lineWidth)
        : item.text.split('\n')
  }
}

export function toText({ layout, items }: LaidReport): string {
  const blocks = items.map((item) => itemLines(layout, item))
  if (layout.text === 'onePage') return blocks.map((lines) => lines.join(' ')).join(' ')
  const gap = layout.lineWidth ? '\n' : '\n\n'
  return blocks.map((lines) => lines.join('\n')).join(gap)
}
