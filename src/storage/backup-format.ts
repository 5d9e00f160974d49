/**
 * The backup file: one JSON document in plain text, a report with its snapshots to a line, then the original files
 * in lines of base64, so that it can be read by people, by any JSON reader, and here line by line without holding
 * all of it.
 */
import type { CheckSetup } from '@/report/check-settings'
import { reportProgress } from '@/report/progress'
import type { Report } from '@/report/report'
import { restoreReport } from '@/report/restore/restore'
import { own } from './content'
import { backupFormat, snapshotReasons } from './types'
import type { Settings, Snapshot } from './types'

/** 2 adds the original files. */
export const backupVersion = 2

/** A report as a backup holds it. */
export interface BackupEntry {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly report: Report
  readonly snapshots: readonly Snapshot[]
}

/** A time in the past: a clock that was wrong there must not win over every edit here. */
export const pastTime = (value: unknown, now: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.min(value, now) : null

export const identifier = (value: unknown): string =>
  typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : crypto.randomUUID()

function restoreSnapshot(raw: unknown, reportId: string, now: number): Snapshot | null {
  const report = restoreReport(own(raw, 'report')).value
  if (!report) return null
  return {
    id: identifier(own(raw, 'id')),
    reportId,
    takenAt: pastTime(own(raw, 'takenAt'), now) ?? 0,
    reason: snapshotReasons.find((reason) => reason === own(raw, 'reason')) ?? 'opened',
    completeness: reportProgress(report).filled,
    report,
  }
}

/** An entry from loose data; `null` where there is no report in it. */
export function restoreEntry(raw: unknown, now: number): BackupEntry | null {
  const report = restoreReport(own(raw, 'report')).value
  if (!report) return null
  const id = identifier(own(raw, 'id'))
  const updatedAt = pastTime(own(raw, 'updatedAt'), now) ?? now
  const snapshots = own(raw, 'snapshots')
  return {
    id,
    createdAt: pastTime(own(raw, 'createdAt'), now) ?? updatedAt,
    updatedAt,
    deletedAt: pastTime(own(raw, 'deletedAt'), now),
    report,
    snapshots: (Array.isArray(snapshots) ? snapshots : []).flatMap(
      (snapshot) => restoreSnapshot(snapshot, id, now) ?? [],
    ),
  }
}

/** The file's first line; the entries follow, one to a line, with commas between. */
export function writeHead(writtenAt: number): string {
  const head = { format: backupFormat, version: backupVersion, writtenAt: new Date(writtenAt).toISOString() }
  return `${JSON.stringify(head).slice(0, -1)},"reports":[\n`
}

/** The line between the reports and the lines of their original files. */
export const originalsLine = '\n],"originals":[\n'

/** The file's last line; the numbers of reports and of original files tell whether a file is whole. */
export function writeTail(
  count: number,
  originalCount: number,
  settings: Settings,
  checks: CheckSetup,
): string {
  const tail = { settings, checks, count, originalCount }
  return `\n],${JSON.stringify(tail).slice(1)}\n`
}
