/** Which snapshots to keep: every recent one, then one a day, and always what was signed. */
import type { SnapshotInfo } from './types'

/** The newest ones, all kept. */
const recent = 20
/** Days, today included, that keep their last snapshot. */
const days = 30

type Taken = Pick<SnapshotInfo, 'id' | 'takenAt'> & Partial<Pick<SnapshotInfo, 'reason'>>

const midnightBefore = (time: number): number => new Date(time).setHours(0, 0, 0, 0)

/**
 * The ids of the snapshots that may go: neither among the newest 20, nor the last of one of the last 30 days, nor what
 * had been signed before it was reopened.
 */
export function planPrune(snapshots: readonly Taken[], now: number): readonly string[] {
  const newestFirst = [...snapshots].sort((one, other) => other.takenAt - one.takenAt)
  const oldest = new Date(midnightBefore(now))
  oldest.setDate(oldest.getDate() - (days - 1))
  const daysSeen = new Set<number>()
  return newestFirst
    .filter(({ takenAt, reason }, index) => {
      const day = midnightBefore(takenAt)
      const isLastOfDay = !daysSeen.has(day)
      daysSeen.add(day)
      return index >= recent && reason !== 'reopen' && !(isLastOfDay && day >= oldest.getTime())
    })
    .map(({ id }) => id)
}
