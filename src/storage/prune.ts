/**
 * Which versions may go. Those that a person was promised stay: of a conflict, of what was replaced or restored, of what
 * had been signed. Those that were taken by the way are thinned, so that what remains is spread evenly over each day.
 */
import { snapshotReasons } from './types'
import type { SnapshotInfo, SnapshotReason } from './types'

type Taken = Pick<SnapshotInfo, 'id' | 'takenAt' | 'order'> & Partial<Pick<SnapshotInfo, 'reason'>>

const byTheWay: ReadonlySet<SnapshotReason | undefined> = new Set(['opened', 'interval', undefined])

/** Taken by the way, at an opening or while typing, and promised to nobody. */
export const isThinnable = ({ reason }: Partial<Pick<SnapshotInfo, 'reason'>>): boolean =>
  byTheWay.has(reason)

/**
 * A reason that only another version knows is a promise of that version: taken for one by the way it would be thinned. It
 * is shown as what was kept as it was.
 */
export function knownReason(raw: unknown): SnapshotReason {
  const isNamed = typeof raw === 'string' && raw !== ''
  return snapshotReasons.find((reason) => reason === raw) ?? (isNamed ? 'original' : 'opened')
}

/** Logical time: the clock's, but where the clock went back. */
export const orderOf = ({ takenAt, order }: Pick<SnapshotInfo, 'takenAt' | 'order'>): number =>
  order ?? takenAt

/** Newest first. */
export const byNewest = (one: SnapshotInfo, other: SnapshotInfo): number => orderOf(other) - orderOf(one)

/** How many thinnable versions a day keeps, by how many days it lies back; today is 0. */
const perDay: readonly { readonly before: number; readonly most: number }[] = [
  { before: 2, most: 24 },
  { before: 7, most: 6 },
  { before: 30, most: 1 },
]

const midnightBefore = (time: number): number => new Date(time).setHours(0, 0, 0, 0)

function firstOfMonth(time: number): number {
  const date = new Date(midnightBefore(time))
  return date.setDate(1)
}

/** Whole days of the calendar, whatever the clocks did in between. */
const daysBack = (day: number, today: number): number => Math.round((today - day) / 86_400_000)

interface Room {
  /** Versions of one room compete with one another. */
  readonly key: string
  readonly most: number
}

/** A version's day; of days long gone its month. A clock that was ahead counts as today's. */
function roomOf(takenAt: number, today: number): Room {
  const day = midnightBefore(takenAt)
  const limit = perDay.find(({ before }) => daysBack(day, today) < before)
  return limit ? { key: `day ${day}`, most: limit.most } : { key: `month ${firstOfMonth(takenAt)}`, most: 1 }
}

/**
 * Leaves so many of them, the last and, of two or more, the first among them: time and again the one goes whose
 * neighbours are closest to each other.
 */
function thinEvenly(oldestFirst: readonly Taken[], most: number): readonly Taken[] {
  const kept = [...oldestFirst]
  const gone: Taken[] = []
  const gapWithout = (index: number): number =>
    (kept[index + 1]?.takenAt ?? Infinity) - (kept[index - 1]?.takenAt ?? -Infinity)
  while (kept.length > Math.max(most, 1)) {
    let choice = most > 1 ? 1 : 0
    if (most > 1) {
      for (let index = 2; index < kept.length - 1; index += 1) {
        if (gapWithout(index) < gapWithout(choice)) choice = index
      }
    }
    gone.push(...kept.splice(choice, 1))
  }
  return gone
}

/**
 * The ids of the versions of one report that may go: a day keeps 24 of those taken by the way, spread evenly; after two
 * days 6, after a week its last, after thirty days each month keeps its last. The newest of all and those that are
 * promised always stay.
 */
export function planPrune(versions: readonly Taken[], now: number): readonly string[] {
  const newest = versions.reduce<Taken | undefined>(
    (last, one) => (last && orderOf(last) >= orderOf(one) ? last : one),
    undefined,
  )
  const today = midnightBefore(now)
  const rooms = new Map<string, { readonly most: number; readonly taken: Taken[] }>()
  for (const version of versions) {
    if (!isThinnable(version)) continue
    const { key, most } = roomOf(version.takenAt, today)
    const room = rooms.get(key) ?? { most, taken: [] }
    rooms.set(key, room)
    room.taken.push(version)
  }
  return [...rooms.values()].flatMap(({ most, taken }) => {
    const oldestFirst = [...taken].sort((one, other) => one.takenAt - other.takenAt)
    return thinEvenly(oldestFirst, most)
      .filter((one) => one !== newest)
      .map(({ id }) => id)
  })
}
