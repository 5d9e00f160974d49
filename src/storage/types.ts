/** What storage is to the rest of the program. Only this folder knows how it is done. */
import type { CheckSetup, RequirementList, UnitCheckSettings, WordList } from '@/report/check-settings'
import type { Message } from '@/report/message'
import type { StepId } from '@/report/progress'
import type { Report } from '@/report/types'
import type { ReportSummary } from '@/report/summary'
import type { BackupOutcome, ProgressListener, RestoreOptions } from './backup-outcome'

export type {
  BackupCheck,
  BackupOutcome,
  BackupProblem,
  DamagedChoice,
  ProgressListener,
  RestoredReport,
  RestoreOptions,
} from './backup-outcome'

/** Times are milliseconds since the epoch. */
export interface StoredSummary extends ReportSummary {
  readonly id: string
  /** Counts up by one with every save; two tabs compare it. */
  readonly revision: number
  readonly createdAt: number
  readonly updatedAt: number
  /** Set while the report is in the bin. */
  readonly deletedAt: number | null
}

export interface StoredReport {
  readonly id: string
  readonly revision: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly report: Report
  /** What could not be kept of what was stored: the `restore.*` messages of `restoreReport`. */
  readonly messages: readonly Message[]
}

export const snapshotReasons = [
  'opened',
  'import',
  'interval',
  'restore',
  'conflict',
  'reopen',
  /** As it was before this version saved over what it could not read whole; never thinned out. */
  'original',
  /** Not merged yet: what a window typed that could not save over its report. */
  'unmerged',
] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

export interface SnapshotInfo {
  readonly id: string
  readonly reportId: string
  readonly takenAt: number
  /** Keeps them in order where the clock went back: later than any before, whatever the clock showed. */
  readonly order?: number
  readonly reason: SnapshotReason
  readonly completeness: number
  /** Bytes of the content, about; not known of versions of before it was noted. */
  readonly size?: number
}

/** Versions that are thinned as they come, taken by the way; and those that stay until a person clears them. */
export type VersionKind = 'thinnable' | 'promised'

/** The versions of one reason together. */
export interface VersionShare {
  readonly reason: SnapshotReason
  readonly kind: VersionKind
  readonly count: number
  /** About; what their contents take as text. */
  readonly bytes: number
}

export interface Snapshot extends SnapshotInfo {
  readonly report: Report
  /** What could not be kept of what was stored, as in `StoredReport`. */
  readonly messages: readonly Message[]
}

/** What was typed in a window that could not save it over its report, until a person decides. */
export interface UnmergedInfo {
  readonly id: string
  /** The report may be gone. */
  readonly reportId: string
  readonly startedAt: number
  readonly savedAt: number
  /** Why it could not be saved. */
  readonly cause: StorageErrorCode
  readonly unit: string
  readonly year: number
  readonly completeness: number
  /** A window is still open on it; that window asks. */
  readonly isLive: boolean
}

/** Why storage could not do what it was asked; the words are in the locales under `storage.errors`. */
export const storageErrorCodes = [
  /** The disk, or the share of it that the browser grants, is full. */
  'storage.full',
  /** The browser refuses storage altogether (private mode, policy). */
  'storage.unavailable',
  /** A newer version of the program wrote this database. */
  'storage.newer',
  /** Another tab saved the same report since it was read here. */
  'storage.conflict',
  /** The report was ended for good, or never was. */
  'storage.missing',
  /** Another tab moved the report to the bin. */
  'storage.binned',
  'storage.failed',
  /** The report is signed: only a reopening lets it change. */
  'review.signed',
  /** A newer version of the program wrote the report: here it can only be looked at. */
  'report.newer',
  /** What is stored is no report any more; it can be taken out as it is. */
  'report.unreadable',
  /** The report is signed and stands; what came from a file became its snapshot. */
  'review.keptAsVersion',
  /** The file to be kept with a report was moved, changed or taken away since it was read. */
  'original.unreadable',
  'backup.notABackup',
  'backup.newer',
  'backup.damaged',
  /** Another tab cleared what was being restored; nothing has changed. */
  'backup.interrupted',
] as const

export type StorageErrorCode = (typeof storageErrorCodes)[number]

/** The one error that leaves storage; the stores turn it into something that a person can act on. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'StorageError'
  }
}

/** Bytes. A larger file is read, but not kept with its report. */
export const originalLimit = 20 * 1024 * 1024

/** The file that a report was read from, as it was. */
export interface OriginalFile {
  readonly name: string
  /** Media type as the browser told it, or blank. */
  readonly type: string
  readonly addedAt: number
  readonly bytes: Blob
}

/** Names a backup file at its very beginning. */
export const backupFormat = 'nianbao-backup'

export interface Settings {
  readonly language: 'zh-CN' | 'en' | null
  /** Typed once; written into snapshots and, later, opinions. */
  readonly personName: string
  readonly lastBackupAt: number | null
}

/** Where a person left a report: the step, and for each step how far it was scrolled and where the cursor stood. */
export interface ReadingPlace {
  readonly step: StepId
  /** CSS pixels from the top of the step. */
  readonly scroll: Readonly<Partial<Record<StepId, number>>>
  readonly cursor: Readonly<Partial<Record<StepId, CursorPlace>>>
}

export interface CursorPlace {
  /** The field's path or another name that the step knows it by. */
  readonly field: string
  /** Positions as the field counts them: characters of an input, positions of a text's document. */
  readonly from: number
  readonly to: number
}

export type Persistence = 'granted' | 'refused' | 'unknown'

export interface ReportStorage {
  /** What workers of the program open the same data by. */
  readonly name: string
  /** Fetches the parts of the program that the first screen does not need, so that they are there when the network is not. */
  prepare(): Promise<void>
  /** Every report, those in the bin included; small rows, never whole reports. */
  listSummaries(): Promise<readonly StoredSummary[]>
  /**
   * Calls at once and after every change, made in this tab or another; rows that did not change stay the same
   * objects. Returns what ends it. `onTrouble` hears why the rows could not be read.
   */
  watchSummaries(
    listener: (summaries: readonly StoredSummary[]) => void,
    onTrouble?: (error: StorageError) => void,
  ): () => void
  /** Throws `report.unreadable` where nothing can be made of what is stored. */
  load(id: string): Promise<StoredReport | undefined>
  /** The report as it is stored, word for word. */
  loadContent(id: string): Promise<unknown>
  /** `content` is stored in place of the report where this version cannot read it whole: nothing of it is lost. */
  create(report: Report, content?: unknown): Promise<StoredReport>
  /**
   * Saves over revision `base`. What could not be restored whole becomes a snapshot first, and what a newer version
   * wrote is not saved over (`report.newer`). Throws `storage.conflict` where another tab saved since,
   * `storage.missing` where the report was purged, `storage.binned` where it is in the bin, `review.signed` where it is signed and what is to be
   * saved neither keeps its content nor records that it was reopened.
   */
  save(id: string, report: Report, base: number): Promise<{ revision: number; updatedAt: number }>
  moveToBin(ids: readonly string[]): Promise<void>
  takeFromBin(ids: readonly string[]): Promise<void>
  /** Ends reports, their snapshots and original files for good. */
  purge(ids: readonly string[]): Promise<void>

  /**
   * Keeps a copy of a report beside it, unless the newest copy is the same; copies that were taken by the way are
   * thinned out (`planPrune`), but for those that this version cannot read whole. Throws `storage.missing` where there
   * is no such report.
   */
  takeSnapshot(id: string, content: unknown, reason: SnapshotReason): Promise<void>
  /** Newest first, with what is not merged yet. */
  listSnapshots(reportId: string): Promise<readonly SnapshotInfo[]>
  /** A version, or a text that is not merged yet. */
  loadSnapshot(id: string): Promise<Snapshot | undefined>
  /** A snapshot as it is stored, word for word. */
  loadSnapshotContent(id: string): Promise<unknown>

  /** How much room versions take, of one report or of all, by reason; none where there are none. */
  measureVersions(reportId?: string): Promise<readonly VersionShare[]>
  /** Ends versions for good, of one report or of all: those taken by the way, or all kinds. */
  clearVersions(kinds: readonly VersionKind[], reportId?: string): Promise<void>
  /** Versions taken by the way went because the disk was full: how many. Returns what ends it. */
  onRoomMade(listener: (count: number) => void): () => void

  /**
   * Keeps what a window cannot save over a report, in place of what it kept under this id before; gives when. Works
   * where the report is gone and where a newer program holds the reports.
   */
  keepUnmerged(text: Pick<UnmergedInfo, 'id' | 'reportId' | 'cause'>, report: Report): Promise<number>
  /** The window has done with it, nobody has decided. */
  releaseUnmerged(id: string): Promise<void>
  dropUnmerged(id: string): Promise<void>
  /** Newest first. */
  listUnmerged(): Promise<readonly UnmergedInfo[]>
  /** Calls whenever one begins or ends, in this tab or another. Returns what ends it. */
  onUnmergedChange(listener: () => void): () => void

  /**
   * Keeps the file that a report was read from, in place of one that was kept before. Throws `storage.missing`
   * where there is no such report, `original.unreadable` where the file cannot be read any more.
   */
  keepOriginal(reportId: string, file: File): Promise<void>
  loadOriginal(reportId: string): Promise<OriginalFile | undefined>
  dropOriginal(reportId: string): Promise<void>

  /** One file with every report, bin, snapshots and original files included. */
  writeBackup(onProgress?: ProgressListener): Promise<Blob>
  /**
   * Adds what a backup holds; nothing that is here is lost. Where something in it was changed or is missing, `damaged`
   * says what to do; without it nothing is restored, and the outcome says what was found. Throws `backup.*`.
   */
  readBackup(file: Blob, options?: RestoreOptions): Promise<BackupOutcome>
  /** What became of the backup that was restored here last. */
  loadLastRestore(): Promise<BackupOutcome | undefined>
  /** Ends what a restoring left that was killed; one that is under way in another tab goes on. */
  clearLeftovers(): Promise<void>

  loadSettings(): Promise<Settings>
  saveSettings(settings: Partial<Settings>): Promise<void>
  /** Asks the browser not to clear the data by itself; never waits longer than a moment. */
  requestPersistence(): Promise<Persistence>

  /** What all units set for the checks, and their lists of words and of requirements, oldest first. */
  loadCheckSetup(): Promise<CheckSetup>
  /** Where nothing is set any more the unit is as if it had never set anything. */
  saveUnitCheckSettings(settings: UnitCheckSettings): Promise<void>
  saveWordList(list: WordList): Promise<void>
  deleteWordList(id: string): Promise<void>
  saveRequirementList(list: RequirementList): Promise<void>
  deleteRequirementList(id: string): Promise<void>

  loadPlace(reportId: string): Promise<ReadingPlace | undefined>
  savePlace(reportId: string, place: ReadingPlace): Promise<void>

  /** A report was saved by other hands than `save` here: another tab, or a backup that was read. */
  onSavedElsewhere(listener: (id: string, revision: number) => void): () => void
  /** Lets go of the database and of the other tabs. */
  close(): void
}
