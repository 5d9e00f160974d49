/**
 * The backup file: one JSON document in plain text, a report with its snapshots to a line, so that it can be read
 * by people, by any JSON reader, and here line by line without holding all of it.
 */
import { reportProgress } from '@/report/progress'
import type { Report } from '@/report/report'
import { restoreReport } from '@/report/restore'
import { restoreSettings } from './settings'
import { snapshotReasons, StorageError } from './types'
import type { Settings, Snapshot } from './types'

export const backupFormat = 'nianbao-backup'
export const backupVersion = 1

/** A report as a backup holds it. */
export interface BackupEntry {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly report: Report
  readonly snapshots: readonly Snapshot[]
}

type Loose = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (record: Loose, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined)

const time = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

const identifier = (value: unknown): string =>
  typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : crypto.randomUUID()

function restoreSnapshot(raw: unknown, reportId: string): Snapshot | null {
  if (!isRecord(raw)) return null
  const report = restoreReport(own(raw, 'report')).value
  if (!report) return null
  return {
    id: identifier(own(raw, 'id')),
    reportId,
    takenAt: time(own(raw, 'takenAt')) ?? 0,
    reason: snapshotReasons.find((reason) => reason === own(raw, 'reason')) ?? 'opened',
    completeness: reportProgress(report).filled,
    report,
  }
}

/** An entry from loose data; `null` where there is no report in it. */
export function restoreEntry(raw: unknown, now: number): BackupEntry | null {
  if (!isRecord(raw)) return null
  const report = restoreReport(own(raw, 'report')).value
  if (!report) return null
  const id = identifier(own(raw, 'id'))
  const updatedAt = time(own(raw, 'updatedAt')) ?? now
  const snapshots = own(raw, 'snapshots')
  return {
    id,
    createdAt: time(own(raw, 'createdAt')) ?? updatedAt,
    updatedAt,
    deletedAt: time(own(raw, 'deletedAt')),
    report,
    snapshots: (Array.isArray(snapshots) ? snapshots : []).flatMap(
      (snapshot) => restoreSnapshot(snapshot, id) ?? [],
    ),
  }
}

/** The file's first line; the entries follow, one to a line, with commas between. */
export function writeHead(writtenAt: number): string {
  const head = { format: backupFormat, version: backupVersion, writtenAt: new Date(writtenAt).toISOString() }
  return `${JSON.stringify(head).slice(0, -1)},"reports":[\n`
}

/** The file's last line; the number of entries tells whether a file is whole. */
export function writeTail(count: number, settings: Settings): string {
  return `\n],"settings":${JSON.stringify(settings)},"count":${count}}\n`
}

/** Throws `backup.notABackup`, `backup.newer`. */
export function checkHead(head: unknown): void {
  if (!isRecord(head) || own(head, 'format') !== backupFormat) throw new StorageError('backup.notABackup')
  const version = own(head, 'version')
  if (typeof version !== 'number') throw new StorageError('backup.damaged')
  if (version > backupVersion) throw new StorageError('backup.newer')
}

/** Throws `backup.damaged` where entries are missing. */
export function readTail(tail: unknown, entries: number): Settings {
  if (!isRecord(tail) || own(tail, 'count') !== entries) throw new StorageError('backup.damaged')
  return restoreSettings(own(tail, 'settings'))
}
