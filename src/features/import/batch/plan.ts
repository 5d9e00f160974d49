/** What becomes of each row of a batch: stored anew, in place of another, or not, because another says the same. */
import { samePublished } from '@/report/review/published-content'
import { countSeverities } from '@/stores/batch-rows'
import type { BatchRow, ReportRow } from '@/stores/batch-rows'

/**
 * `replaces`: the library has another report of the unit and year; `same`: it has this very one; `copy`: a chosen row
 * says the same; `rival`: a chosen row says something else about the same unit and year.
 */
export const standings = ['new', 'replaces', 'same', 'copy', 'rival', 'noUnit', 'unread', 'stored'] as const
export type Standing = (typeof standings)[number]

/** The stored report of a row's unit and year. */
export interface StoredMatch {
  readonly id: string
  readonly isSame: boolean
}

export interface PlannedRow {
  readonly row: BatchRow
  readonly standing: Standing
  /** It will be stored. */
  readonly isTicked: boolean
  readonly canTick: boolean
  /** The stored report that it takes the place of. */
  readonly replaces: string | undefined
  /** Other rows of the batch are of the same unit and year. */
  readonly hasRivals: boolean
}

export interface BatchToPlan {
  readonly rows: readonly BatchRow[]
  /** What a person ticked and unticked, the latest last. */
  readonly ticks: ReadonlyMap<number, boolean>
  readonly storedMatch: (row: ReportRow) => StoredMatch | undefined
}

/** How much of a row asks to be looked at before it is stored; nothing once somebody has. */
export function unclearCount(row: BatchRow): number {
  if (row.kind !== 'report' || row.isConfirmed) return 0
  const { error, warning } = countSeverities(row.messages)
  return error + warning
}

const readCount = ({ read }: ReportRow): number => read.cells + read.metrics

/** The clearer one, then the fuller one, then the one that came first. */
function compareRivals(one: ReportRow, other: ReportRow): number {
  return unclearCount(one) - unclearCount(other) || readCount(other) - readCount(one) || one.id - other.id
}

const isOpen = (row: BatchRow): row is ReportRow =>
  row.kind === 'report' && row.outcome?.kind !== 'stored' && row.report.unit.trim() !== ''

function groupRivals(rows: readonly BatchRow[]): readonly (readonly ReportRow[])[] {
  const groups = new Map<string, ReportRow[]>()
  for (const row of rows.filter(isOpen)) {
    const key = JSON.stringify([row.report.unit.trim(), row.report.year])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function chooseRow(group: readonly ReportRow[], ticks: ReadonlyMap<number, boolean>): ReportRow | undefined {
  const ticked = [...ticks].flatMap(([id, isOn]) => (isOn ? [id] : []))
  const latest = ticked.reverse().find((id) => group.some((row) => row.id === id))
  return group.find((row) => row.id === latest) ?? [...group].sort(compareRivals)[0]
}

function planGroup(
  group: readonly ReportRow[],
  { ticks, storedMatch }: BatchToPlan,
): readonly [number, PlannedRow][] {
  const chosen = chooseRow(group, ticks)
  const isTouched = group.some((row) => ticks.has(row.id))
  return group.map((row): [number, PlannedRow] => {
    const match = storedMatch(row)
    const isChosen = row === chosen
    const standing = match?.isSame
      ? 'same'
      : !isChosen
        ? chosen && samePublished(chosen.report, row.report)
          ? 'copy'
          : 'rival'
        : match
          ? 'replaces'
          : 'new'
    // What would take the place of a stored report is stored when a person says so, not by itself.
    const isTicked = isTouched ? isChosen && ticks.get(row.id) === true : isChosen && standing === 'new'
    const canTick = standing !== 'same'
    return [
      row.id,
      {
        row,
        standing,
        isTicked: isTicked && canTick,
        canTick,
        replaces: match?.id,
        hasRivals: group.length > 1,
      },
    ]
  })
}

function plainRow(row: BatchRow, standing: Standing): PlannedRow {
  return { row, standing, isTicked: false, canTick: false, replaces: undefined, hasRivals: false }
}

/** Every row with what becomes of it, in the order of the rows. */
export function planBatch(batch: BatchToPlan): readonly PlannedRow[] {
  const planned = new Map(groupRivals(batch.rows).flatMap((group) => planGroup(group, batch)))
  return batch.rows.map((row) => {
    if (row.kind === 'unread') return plainRow(row, 'unread')
    if (row.outcome?.kind === 'stored') return plainRow(row, 'stored')
    return planned.get(row.id) ?? plainRow(row, 'noUnit')
  })
}

export interface BatchIntake {
  readonly rowId: number
  readonly replaces: string | undefined
}

/** What the library is asked to take in. */
export function toIntakes(planned: readonly PlannedRow[]): readonly BatchIntake[] {
  return planned.flatMap(({ row, isTicked, replaces }) => (isTicked ? [{ rowId: row.id, replaces }] : []))
}
