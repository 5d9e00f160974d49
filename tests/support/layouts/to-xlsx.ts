/** A laid out report as a workbook: on one sheet or one to a section, anywhere on it, merged or not. */
import { workbookFile } from '../workbook-file'
import type { StatedSheet, StatedSheetCell } from '../workbook-file'
import { slotsOf } from './grid'
import { Random } from './random'
import type { LaidItem, LaidReport } from './report'
import type { LaidCell, LaidRow, LaidTable } from './tables'

interface SheetPlan {
  readonly merged: boolean
  readonly asText: boolean
  /** Blank cells that have a format of their own, as those with a border do. */
  readonly keptBlanks: boolean
  readonly top: number
  readonly left: number
  readonly gap: number
  readonly sheets: 'one' | 'counted' | 'named'
  /** Columns over which words beside the tables are merged. */
  readonly wide: number
}

function planSheets(random: Random): SheetPlan {
  return {
    merged: random.chance(0.75),
    asText: random.chance(0.35),
    keptBlanks: random.chance(0.6),
    top: random.pick([0, 0, 1, 3]),
    left: random.pick([0, 0, 1, 2]),
    gap: random.pick([0, 1, 1]),
    sheets: random.pick(['one', 'one', 'counted', 'named']),
    wide: random.pick([1, 10, 15]),
  }
}

function valueOf(cell: LaidCell, plan: SheetPlan): StatedSheetCell['value'] | null {
  if (cell.text === '') return plan.keptBlanks ? { attributes: '', content: '' } : null
  const isNumber = cell.kind === 'figure' && !plan.asText && /^\d+(?:\.\d+)?$/.test(cell.text)
  if (isNumber) return Number(cell.text)
  const half = Math.ceil(cell.text.length / 2)
  if (cell.vertical) return [...cell.text].join('\n')
  return cell.broken ? `${cell.text.slice(0, half)}\n${cell.text.slice(half)}` : cell.text
}

function rowsCells(rows: readonly LaidRow[], plan: SheetPlan, top: number): StatedSheetCell[] {
  return slotsOf(rows).flatMap((slots, index) =>
    slots.flatMap(({ cell, column }): StatedSheetCell[] => {
      if (!cell) return []
      const isLost = rows[index]?.labelLost && cell.kind === 'label'
      const value = valueOf(isLost ? { ...cell, text: '' } : cell, plan)
      const { colSpan, rowSpan } = cell
      if (value === null && !(plan.merged && (colSpan > 1 || rowSpan > 1))) return []
      return [
        {
          value: value ?? '',
          row: top + index,
          column: plan.left + column,
          ...(plan.merged ? { colSpan, rowSpan } : {}),
        },
      ]
    }),
  )
}

/** A sheet has no pages, but a head that was repeated for one stays. */
function rowsOf({ rows }: LaidTable): readonly LaidRow[] {
  const at = rows.findIndex((row) => row.pageBreak === 'head')
  return at < 0 ? rows : [...rows.slice(0, at), ...rows.filter((row) => row.isHead), ...rows.slice(at)]
}

function sheetOf(items: readonly LaidItem[], plan: SheetPlan, name?: string): StatedSheet {
  let row = plan.top
  const cells: StatedSheetCell[] = []
  const say = (value: string): void => {
    cells.push({ value, row, column: plan.left, ...(plan.merged ? { colSpan: plan.wide } : {}) })
    row += 1
  }
  for (const item of items) {
    if (item.kind === 'table') {
      if (item.table.caption) say(item.table.caption)
      const rows = rowsOf(item.table)
      cells.push(...rowsCells(rows, plan, row))
      row += rows.length + plan.gap
    } else if (item.kind === 'heading') say(item.number + item.text)
    else item.text.split('\n').forEach(say)
  }
  return name ? { name, cells } : { cells }
}

/** Items up to each section's heading. */
function sectionsOf(items: readonly LaidItem[]): LaidItem[][] {
  const sections: LaidItem[][] = [[]]
  for (const item of items) {
    if (item.kind === 'heading' && item.level === 1) sections.push([])
    sections.at(-1)?.push(item)
  }
  return sections
}

const names = ['封面', '总体情况', '主动公开', '依申请公开', '复议诉讼', '问题', '其他'] as const

export function toXlsx({ layout, items }: LaidReport): Uint8Array {
  const plan = planSheets(new Random(layout.seed + 3))
  if (plan.sheets === 'one') return workbookFile({ sheets: [sheetOf(items, plan)] })
  const sections = sectionsOf(items)
  return workbookFile({
    sheets: sections.map((section, at) =>
      sheetOf(section, plan, plan.sheets === 'named' ? names[at] : undefined),
    ),
  })
}
