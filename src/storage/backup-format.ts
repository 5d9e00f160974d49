/**
 * The backup file: one JSON document in plain text, a report with its snapshots to a line, then the original files
 * in lines of base64, so that it can be read by people, by any JSON reader, and here line by line without holding
 * all of it. Every report and file carries its checksum; the last line lists them all under a checksum of its own.
 */
import { checksumOf } from '@/report/checksum'
import type { CheckSetup } from '@/report/check-settings'
import { depthLimit } from '@/report/limits'
import { isDeeper } from '@/report/restore/loose'
import { reportProgress } from '@/report/progress'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { own } from './content'
import { hasLoss, isFromNewer } from '@/report/restore/restore-loss'
import { knownReason } from './prune'
import { backupFormat } from './types'
import type { Settings, SnapshotInfo } from './types'

/** 2 adds the original files, 3 the checksums. */
export const backupVersion = 3
/** From this version on a file without checksums was changed. */
export const sealedSince = 3

/** A report as a backup holds it. */
export interface BackupEntry {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly report: Report
  /** The report as the file has it: that is what is stored, since an older or newer version may know more of it. */
  readonly content: unknown
  /** Whether it can be restored whole. */
  readonly isWhole: boolean
  readonly isNewer: boolean
  readonly snapshots: readonly EntrySnapshot[]
  /** Snapshots that hold nothing or nest too deep to be stored. */
  readonly droppedSnapshots: number
}

/** A snapshot with its content as the file has it. */
export interface EntrySnapshot extends SnapshotInfo {
  readonly content: unknown
}

/** A time in the past: a clock that was wrong there must not win over every edit here. */
export const pastTime = (value: unknown, now: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.min(value, now) : null

export const identifier = (value: unknown): string =>
  typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : crypto.randomUUID()

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/**
 * Text that was not merged goes on being written under its id where it was typed; what a backup holds of it is a version
 * of that moment, under an id of its own, or one would be shown for the other.
 */
function snapshotId(raw: unknown, takenAt: number): string {
  const id = identifier(own(raw, 'id'))
  const end = `-${takenAt}`
  return own(raw, 'reason') !== 'unmerged' || id.endsWith(end) ? id : `${id.slice(0, 100 - end.length)}${end}`
}

function restoreSnapshot(raw: unknown, reportId: string, now: number): EntrySnapshot | null {
  const content = own(raw, 'report')
  if (content === undefined || isDeeper(content, depthLimit)) return null
  // What is no report here may be one to another version: it stays as it is.
  const report = restoreReport(content).value
  const [order, size] = [own(raw, 'order'), own(raw, 'size')]
  const takenAt = pastTime(own(raw, 'takenAt'), now) ?? 0
  return {
    id: snapshotId(raw, takenAt),
    reportId,
    ...(isCount(order) ? { order } : {}),
    ...(isCount(size) ? { size } : {}),
    takenAt,
    reason: knownReason(own(raw, 'reason')),
    completeness: report ? reportProgress(report).filled : 0,
    content,
  }
}

/** An entry from loose data; `null` where there is no report in it. */
export function restoreEntry(raw: unknown, now: number): BackupEntry | null {
  const content = own(raw, 'report')
  const { value: report, messages } = restoreReport(content)
  if (!report) return null
  const id = identifier(own(raw, 'id'))
  const updatedAt = pastTime(own(raw, 'updatedAt'), now) ?? now
  const raws = own(raw, 'snapshots')
  const listed: readonly unknown[] = Array.isArray(raws)
    ? raws
    : raws === undefined || raws === null
      ? []
      : [raws]
  const snapshots = listed.flatMap((snapshot) => restoreSnapshot(snapshot, id, now) ?? [])
  return {
    id,
    createdAt: pastTime(own(raw, 'createdAt'), now) ?? updatedAt,
    updatedAt,
    deletedAt: pastTime(own(raw, 'deletedAt'), now),
    report,
    content,
    isWhole: !hasLoss(messages),
    isNewer: isFromNewer(messages),
    snapshots,
    droppedSnapshots: listed.length - snapshots.length,
  }
}

/** What the first line says of the file. */
interface Head {
  readonly format: string
  readonly version: number
  /** ISO date and time. */
  readonly writtenAt: string
}

export const headOf = (writtenAt: number): Head => ({
  format: backupFormat,
  version: backupVersion,
  writtenAt: new Date(writtenAt).toISOString(),
})

/** The file's first line; the entries follow, one to a line, with commas between. */
export function writeHead(head: Head): string {
  return `${JSON.stringify(head).slice(0, -1)},"reports":[\n`
}

/** The line between the reports and the lines of their original files. */
export const originalsLine = '\n],"originals":[\n'

/** A report that the file holds, as its last line lists it. */
export interface ListedReport {
  readonly id: string
  readonly unit: string
  readonly year: number
  readonly checksum: string
}

/** An original file that the file holds. */
export interface ListedOriginal {
  readonly reportId: string
  readonly name: string
  readonly checksum: string
}

export interface Tail {
  readonly settings: Settings
  readonly checks: CheckSetup
  /** In the order of the file, both. */
  readonly contents: readonly ListedReport[]
  readonly originalContents: readonly ListedOriginal[]
}

/** Checksums of what is neither a report nor an original file. */
export async function checksumsOf(parts: {
  readonly head: Readonly<Record<'format' | 'version' | 'writtenAt', unknown>>
  readonly settings: unknown
  readonly checks: unknown
  readonly contents: unknown
  readonly originalContents: unknown
}): Promise<Readonly<Record<'head' | 'settings' | 'contents', string>>> {
  const { head, settings, checks, contents, originalContents } = parts
  return {
    head: await checksumOf([head.format, head.version, head.writtenAt]),
    settings: await checksumOf([settings, checks]),
    contents: await checksumOf([contents, originalContents]),
  }
}

/**
 * The file's last line: how much there is and what it is, so that what is missing is missed by name. `checksum` is of
 * the checksums, and so of the whole file.
 */
export async function writeTail(
  head: Head,
  { settings, checks, contents, originalContents }: Tail,
): Promise<string> {
  const checksums = await checksumsOf({ head, settings, checks, contents, originalContents })
  const tail = {
    ...{ settings, checks, count: contents.length, originalCount: originalContents.length },
    ...{ contents, originalContents, checksums, checksum: await checksumOf(checksums) },
  }
  return `\n],${JSON.stringify(tail).slice(1)}\n`
}
