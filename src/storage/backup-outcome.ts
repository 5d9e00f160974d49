/** What is found in a backup file, and what became of it. */

import type { Message } from '@/report/message'

/** Hears how far long work is, from 0 to 1. */
export type ProgressListener = (share: number) => void

/** What is wrong with a file; the words are in the locales under `transfer.backup.problems`. */
export const backupProblemKinds = [
  /** A report that is not what was written: edited, damaged, or brought in from elsewhere. */
  'changed',
  /** A line that is no report any more. */
  'unreadable',
  'missing',
  /** There twice; it is restored once. */
  'doubled',
  /** Reports do not stand in the order in which they were written. */
  'order',
  /** An original file that is not what was written. */
  'original',
  'originalMissing',
  /** The settings, the settings of the checks, or the lists of words. */
  'settings',
  /** The list of what the file holds, at its end. */
  'contents',
  /** The file ends too early, or its last line cannot be read. */
  'end',
  /** What the file says of itself at its beginning, or a line between its parts. */
  'frame',
] as const
export type BackupProblemKind = (typeof backupProblemKinds)[number]

export interface BackupProblem {
  readonly kind: BackupProblemKind
  /** The report it is about, where that can be told. */
  readonly unit?: string
  readonly year?: number
  /** Of an original file. */
  readonly name?: string
}

/**
 * `whole`: everything is what was written. `unverifiable`: nothing is missing, but the file is of a version without
 * checksums. `damaged`: there are problems.
 */
export type BackupVerdict = 'whole' | 'unverifiable' | 'damaged'

export interface BackupCheck {
  readonly verdict: BackupVerdict
  /** Reports that can be restored and are what was written. */
  readonly verified: number
  /** Reports that can be restored and have no checksum. */
  readonly unverified: number
  readonly problems: readonly BackupProblem[]
}

/**
 * What to do with a damaged file: restore what is sound and leave the rest, or take what was changed as well, as
 * copies beside it that are marked.
 */
export type DamagedChoice = 'leave' | 'separate'

export interface RestoreOptions {
  readonly damaged?: DamagedChoice
  readonly onProgress?: ProgressListener
}

/** What became of a report of the file. */
export const restoredHows = [
  'added',
  /** Already there, word for word. */
  'unchanged',
  /** There with other content: the newer one was kept, the other became its snapshot. */
  'merged',
  /** The one here is signed and stands; the other became its snapshot. */
  'kept',
  /** Changed in the file: added as a copy of its own, marked in its unit's name. */
  'separate',
] as const
export type RestoredHow = (typeof restoredHows)[number]

export interface RestoredReport {
  readonly id: string
  readonly unit: string
  readonly year: number
  readonly how: RestoredHow
  /** It is what was written. */
  readonly isVerified: boolean
  /** Its records of review do not follow from one another. */
  readonly isChainBroken: boolean
  /** Its versions that no report can nest as deep as, or that hold nothing: they were left out. */
  readonly droppedVersions?: number
  /** Name of its original file in the backup that was not kept, as the report has another one here. */
  readonly otherOriginal?: string
}

export interface BackupOutcome {
  /** False where the file is damaged and nobody said what to do: nothing has changed. */
  readonly restored: boolean
  /** Milliseconds since the epoch. */
  readonly at: number
  /** The file's, or blank. */
  readonly fileName: string
  readonly check: BackupCheck
  readonly reports: readonly RestoredReport[]
  /** Were no reports when they were written, and were left out. */
  readonly dropped: number
  /** Original files that were not whole and were left out; their reports are there. */
  readonly droppedOriginals: number
  /** What of the settings, the checks' settings and the lists of words is odd, too long or was left out. */
  readonly settingsMessages?: readonly Message[]
}
