/** Reads table two: rows by their labels, figures by the heads above them. */
import { figureDefinition } from '@/report/form/form'
import type { ProactivePath } from '@/report/form/paths'
import { tidy } from '@/report/cell'
import type { Cell } from '@/report/cell'
import type { ReportDraft } from './draft'
import { proactiveColumnLabels, proactiveColumnsOf, proactiveRowLabels } from './form-labels'
import type { ProactiveColumnId, ProactiveRowId } from './form-labels'
import { bestLabel } from './labels'
import { filledCells, rowPlace } from './rows'
import type { RowCell, SourceRow } from './rows'

const rowThreshold = 0.75
const headThreshold = 0.7

/** A head above figures: which column of the form it is, `null` for one that the form does not have. */
interface Head {
  readonly id: ProactiveColumnId | null
  readonly column: number
  /** 元 where the head says so, else the form's 万元. */
  readonly inYuan: boolean
}

/** 信息内容 stands over the labels; every other words of a row without figures are heads. */
function readHeads(row: SourceRow): Head[] {
  const cells = row.cells.filter((cell) => cell.cell === undefined)
  const heads = cells.map((cell) => ({
    id: bestLabel(proactiveColumnLabels, [cell.text], headThreshold)?.id ?? null,
    column: cell.column,
    inYuan: /(?:单位[：:]?|[（(])\s*元/.test(cell.text),
  }))
  return heads.some((head) => head.id !== null)
    ? heads.slice(heads.length > 1 && heads[0]?.id === null ? 1 : 0)
    : []
}

function pathOf(row: ProactiveRowId, column: ProactiveColumnId): ProactivePath {
  return `proactive.${row}.${column}` as ProactivePath
}

interface Placed {
  readonly column: ProactiveColumnId
  readonly cell: RowCell
  readonly inYuan: boolean
}

/** Figures under heads of the same row length go one to one; else each to the head of its own grid column. */
function placeCells(id: ProactiveRowId, row: SourceRow, heads: readonly Head[]): Placed[] | null {
  const columns = proactiveColumnsOf.get(id) ?? []
  const filled = filledCells(row)
  const known = heads.filter((head) => head.id !== null && columns.includes(head.id))
  if (known.length === 0) {
    if (filled.length !== columns.length) return filled.length === 0 ? [] : null
    return inOrder(filled, columns)
  }
  if (filled.length === heads.length) {
    return filled.flatMap((cell, index) => placeUnder(heads[index], cell, columns))
  }
  // The words of a line stand under nothing: white space may have broken a head in two.
  if (row.table === null) return filled.length === columns.length ? inOrder(filled, columns) : null
  const byColumn = filled.flatMap((cell) =>
    placeUnder(
      heads.find((head) => head.column === cell.column),
      cell,
      columns,
    ),
  )
  return byColumn.length > 0 || filled.length === 0 ? byColumn : null
}

function inOrder(filled: readonly RowCell[], columns: readonly ProactiveColumnId[]): Placed[] {
  return filled.map((cell, index) => ({ column: columns[index] as ProactiveColumnId, cell, inYuan: false }))
}

function placeUnder(head: Head | undefined, cell: RowCell, columns: readonly ProactiveColumnId[]): Placed[] {
  if (!head || head.id === null || !columns.includes(head.id)) return []
  return [{ column: head.id, cell, inYuan: head.inYuan }]
}

/** Money that the source gives in 元 becomes the form's 万元. */
function inFormUnit(placed: Placed, path: ProactivePath): Cell | undefined {
  const { cell, remark } = placed.cell
  if (typeof cell !== 'number' || figureDefinition(path).unit !== '万元') return cell
  if (remark === '亿元') return tidy(cell * 1e4)
  return remark === '元' || (placed.inYuan && remark !== '万元') ? tidy(cell / 1e4) : cell
}

function setCell(draft: ReportDraft, row: SourceRow, id: ProactiveRowId, placed: Placed): void {
  const path = pathOf(id, placed.column)
  const place = rowPlace(row, [...row.words, placed.cell.text].join(' '), placed.cell.column)
  const cell = inFormUnit(placed, path)
  const { remark = '' } = placed.cell
  if (cell === undefined) {
    draft.say('cellUnclear', 'warning', { path, place, params: { text: placed.cell.text } })
    return
  }
  const before = draft.figure(path)
  if (before !== undefined && before !== null) {
    if (cell !== null && cell !== before) {
      draft.say('statedTwice', 'warning', { path, place, params: { first: before, second: cell } })
    }
    return
  }
  draft.set(path, cell, place)
  if (cell !== placed.cell.cell)
    draft.say('unitConverted', 'notice', {
      path,
      place,
      params: { text: placed.cell.text, cell: cell ?? '' },
    })
  else if (remark !== '' && !/^(?:件|万元)$/.test(remark)) {
    draft.say('cellRemark', 'notice', { path, place, params: { text: placed.cell.text } })
  }
}

/** Figures on the lines below a label belong to it. */
function joinLinesBelow(rows: readonly SourceRow[]): readonly SourceRow[] {
  return rows.map((row, index) => {
    const isLabel = row.table === null && row.area.length === 0 && row.words.length > 0
    if (!isLabel) return row
    let end = index + 1
    while (isBare(rows[end])) end += 1
    return { ...row, area: rows.slice(index + 1, end).flatMap((one) => one.area) }
  })
}

const isBare = (row: SourceRow | undefined): boolean =>
  row !== undefined && row.table === null && row.words.length === 0 && row.area.length > 0

export function readProactive(draft: ReportDraft, source: readonly SourceRow[]): void {
  const rows = joinLinesBelow(source)
  let heads: readonly Head[] = []
  for (const row of rows) {
    const found = row.area.some((cell) => cell.cell !== null) ? [] : readHeads(row)
    if (found.length > 0) {
      heads = found
      continue
    }
    const id = bestLabel(proactiveRowLabels, row.words, rowThreshold)?.id
    if (!id || row.area.length === 0) continue
    const placed = placeCells(id, row, heads)
    if (placed) for (const one of placed) setCell(draft, row, id, one)
    else {
      const text = row.cells.map((cell) => cell.text).join(' ')
      draft.say('rowUnplaced', 'warning', { place: rowPlace(row, text), params: { text } })
    }
  }
}
