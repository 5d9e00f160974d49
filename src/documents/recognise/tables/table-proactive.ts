/** Reads table two: rows by their labels, figures by the heads above them. */
import { isSame } from '@/report/figures/comparable'
import { figureDefinition, formatOf, proactiveFigure } from '@/report/form/form'
import type { FormId } from '@/report/form/form'
import type { FigureId, ProactiveColumnId, ProactiveRowId } from '@/report/form/paths'
import { tidy } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import type { ReportDraft } from '../draft'
import { blockOfRow, columnsByForm, proactiveColumnLabels, proactiveRowLabels } from './form-labels'
import { joinBrokenLabels } from './broken-labels'
import { bestLabel } from './labels'
import { filledCells, rowPlace } from './rows'
import type { RowCell, SourceRow } from './rows'
import { normalise } from '../outline/wording'

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

interface Placed {
  /** `null` under a head that stands for no column of the row. */
  readonly column: ProactiveColumnId | null
  readonly cell: RowCell
  readonly inYuan: boolean
}

type Columns = readonly ProactiveColumnId[]

/** The format whose columns the heads over a row name; without heads, the one with as many columns as figures. */
function formOfRow(id: ProactiveRowId, heads: readonly Head[], figures: number, usual: FormId): FormId {
  const forms = [...columnsByForm(id)]
  const named = (columns: Columns): number =>
    heads.filter((head) => head.id !== null && columns.includes(head.id)).length
  const isNamed = forms.some(([, columns]) => named(columns) > 0)
  const score = ([form, columns]: readonly [FormId, Columns]): number =>
    (isNamed ? 2 * named(columns) - columns.length : columns.length === figures ? 1 : 0) +
    (form === usual ? 0.5 : 0)
  return forms.sort((a, b) => score(b) - score(a))[0]?.[0] ?? usual
}

/** The column that a head names in a row, where it counts the same under another name, too. */
function columnUnder(head: Head | undefined, id: ProactiveRowId, columns: Columns): ProactiveColumnId | null {
  if (!head || head.id === null) return null
  if (columns.includes(head.id)) return head.id
  const path = proactiveFigure(id, head.id)
  const isOther = (column: ProactiveColumnId): boolean => {
    const other = proactiveFigure(id, column)
    return path !== null && other !== null && isSame(path, other)
  }
  return columns.find(isOther) ?? null
}

/** Figures under heads of the same row length go one to one; else each to the head of its own grid column. */
function placeCells(
  id: ProactiveRowId,
  row: SourceRow,
  heads: readonly Head[],
  columns: Columns,
): Placed[] | null {
  const filled = filledCells(row)
  if (heads.every((head) => columnUnder(head, id, columns) === null)) {
    if (filled.length !== columns.length) return filled.length === 0 ? [] : null
    return inOrder(filled, columns)
  }
  // The words of a line stand under nothing: white space may have broken a head in two.
  if (row.table === null && filled.length !== heads.length) {
    return filled.length === columns.length ? inOrder(filled, columns) : null
  }
  const headOf = (cell: RowCell, index: number): Head | undefined =>
    filled.length === heads.length ? heads[index] : heads.find((head) => head.column === cell.column)
  const placed = filled.map((cell, index): Placed => {
    const head = headOf(cell, index)
    return { column: columnUnder(head, id, columns), cell, inYuan: head?.inYuan ?? false }
  })
  return filled.length === 0 || placed.some((one) => one.column !== null) ? placed : null
}

function inOrder(filled: readonly RowCell[], columns: Columns): Placed[] {
  return filled.map((cell, index) => ({ column: columns[index] ?? null, cell, inYuan: false }))
}

/** 增2, 减少1 and 持平 in a column of changes. */
function readChange(text: string): Cell | undefined {
  const plain = normalise(text)
  if (/^(?:持平|不变|无变化|无增减)$/.test(plain)) return 0
  const [, word = '', digits] = /^(增加?|减少?)(\d+)(?:项|个|件)?$/.exec(plain) ?? []
  if (digits === undefined) return undefined
  return (word.startsWith('减') ? -Number(digits) : Number(digits)) || 0
}

/** Money that the source gives in 元 becomes the form's 万元; changes may be in words. */
function inFormUnit(placed: Placed, path: FigureId): Cell | undefined {
  const { cell, remark, text } = placed.cell
  const { unit, signed } = figureDefinition(path)
  if (cell === undefined && signed) return readChange(text)
  if (typeof cell !== 'number' || unit !== '万元') return cell
  if (remark === '亿元') return tidy(cell * 1e4)
  return remark === '元' || (placed.inYuan && remark !== '万元') ? tidy(cell / 1e4) : cell
}

/** `path`: the first figure of the row, where it is known which row it is and not whose its figures are. */
function sayUnplaced(draft: ReportDraft, row: SourceRow, path?: FigureId): void {
  const cells = row.cells.length > row.area.length ? row.cells : [...row.cells, ...row.area]
  const text = cells.map((cell) => cell.text).join(' ')
  const at = { place: rowPlace(row, text), params: { text } }
  if (path) draft.say('rowAsked', 'warning', { ...at, path })
  else draft.say('rowUnplaced', 'warning', at)
}

function setCell(draft: ReportDraft, row: SourceRow, path: FigureId, placed: Placed): void {
  const place = rowPlace(row, [...row.words, placed.cell.text].join(' '), placed.cell.column)
  const cell = inFormUnit(placed, path)
  const { remark = '' } = placed.cell
  const at = { path, place, params: { text: placed.cell.text } }
  if (cell === undefined) {
    draft.say('cellUnclear', 'warning', at)
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
  if (typeof placed.cell.cell === 'number' && cell !== placed.cell.cell) {
    draft.say('unitConverted', 'notice', {
      path,
      place,
      params: { text: placed.cell.text, cell: cell ?? '' },
    })
  } else if (cell !== placed.cell.cell || (remark !== '' && !/^(?:件|万元)$/.test(remark))) {
    draft.say('cellRemark', 'notice', at)
  }
}

/** Figures on the lines below a label belong to it. */
function joinLinesBelow(rows: readonly SourceRow[]): readonly SourceRow[] {
  const joined: SourceRow[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as SourceRow
    const isLabel = row.table === null && row.area.length === 0 && row.words.length > 0
    let end = index + 1
    while (isLabel && isBare(rows[end])) end += 1
    const below = rows.slice(index + 1, end)
    joined.push(below.length > 0 ? { ...row, area: below.flatMap((one) => one.area) } : row)
    index = end - 1
  }
  return joined
}

/** Several figures, or one behind words that are no sentence: none of it may get lost silently. */
const isUnplaced = (row: SourceRow): boolean => filledCells(row).length >= (row.words.length > 0 ? 1 : 2)

const isBare = (row: SourceRow | undefined): boolean =>
  row !== undefined && row.table === null && row.words.length === 0 && row.area.length > 0

function readRow(draft: ReportDraft, row: SourceRow, id: ProactiveRowId, heads: readonly Head[]): void {
  const block = blockOfRow(id)
  const form = formOfRow(id, heads, filledCells(row).length, formatOf(draft.form, block))
  draft.follow(block, form)
  const placed = placeCells(id, row, heads, columnsByForm(id).get(form) ?? [])
  if (!placed || placed.some((one) => one.column === null))
    sayUnplaced(draft, row, proactiveFigure(id, columnsByForm(id).get(form)?.[0] ?? 'issued') ?? undefined)
  for (const one of placed ?? []) {
    const path = one.column === null ? null : proactiveFigure(id, one.column)
    if (path) setCell(draft, row, path, one)
  }
}

export function readProactive(draft: ReportDraft, source: readonly SourceRow[]): void {
  const rows = joinLinesBelow(source)
  const whole = joinBrokenLabels(rows, proactiveRowLabels, () => true)
  let heads: readonly Head[] = []
  let isHead = false
  for (const [at, row] of rows.entries()) {
    const found = row.area.some((cell) => cell.cell !== null) ? [] : readHeads(row)
    if (found.length > 0) {
      // One head a line: those of the lines right above belong to the same figures.
      heads = isHead && row.table === null ? [...heads, ...found] : found
      isHead = true
      continue
    }
    isHead = false
    const id = bestLabel(proactiveRowLabels, whole[at]?.words ?? row.words, rowThreshold)?.id
    if (id && row.area.length > 0) readRow(draft, row, id, heads)
    else if (!id && isUnplaced(row)) sayUnplaced(draft, row)
  }
}
