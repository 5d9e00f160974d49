/** Ends a state in which saving waits for a person: what is typed here stands, or what is stored. */
import { mayReplace } from '@/report/review/review-stage'
import type { Report } from '@/report/types'
import { StorageError } from '@/storage/types'
import type { StoredReport } from '@/storage/types'
import { useStorage } from './storage'

/** The open report, as far as a conflict asks of it. */
export interface ConflictSide {
  readonly id: () => string | undefined
  readonly mine: () => Report | undefined
  /** What is typed here becomes a version of the report. */
  readonly keepMineAsVersion: (reportId: string) => Promise<unknown>
  /** Saves what is typed here over what is stored. */
  readonly follow: (theirs: StoredReport) => Promise<unknown>
  /** Whether what is stored was saved by other hands. */
  readonly isBehind: (theirs: StoredReport) => boolean
  readonly showTheirs: (theirs: StoredReport) => void
  /** What is typed here became a report of its own; `saved` is what was stored of it. */
  readonly showCreated: (created: StoredReport, saved: Report) => void
  readonly letGo: () => Promise<void>
  readonly fail: (error: unknown) => void
}

async function keepMineOver(side: ConflictSide, theirs: StoredReport | undefined): Promise<void> {
  const mine = side.mine()
  if (theirs) {
    if (mine && !mayReplace(theirs.report, mine)) throw new StorageError('review.signed')
    if (theirs.deletedAt !== null) await useStorage().takeFromBin([theirs.id])
    if (side.isBehind(theirs)) await useStorage().takeSnapshot(theirs.id, theirs.report, 'conflict')
    await side.follow(theirs)
  } else if (mine) side.showCreated(await useStorage().create(mine), mine)
}

/**
 * After `storage.conflict`: keeps what is typed here (theirs becomes a snapshot), or takes theirs (mine becomes one);
 * what is typed here does not replace a report that was signed there. After `storage.binned` the report comes out of
 * the bin with mine, or stays in it with mine as a snapshot. After `storage.missing`, where the report was ended for
 * good: keeps mine as a new report under a new id, or lets it go.
 */
export function conflictResolver(side: ConflictSide) {
  return async function resolveConflict(keep: 'mine' | 'theirs'): Promise<void> {
    const id = side.id()
    if (id === undefined || !side.mine()) return
    try {
      const theirs = await useStorage().load(id)
      if (keep === 'mine') return await keepMineOver(side, theirs)
      if (theirs) await side.keepMineAsVersion(theirs.id)
      if (theirs?.deletedAt === null) side.showTheirs(theirs)
      else await side.letGo()
    } catch (error) {
      side.fail(error)
    }
  }
}
