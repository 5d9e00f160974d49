/** Takes a backup file apart, entry by entry. */
import { backupVersion } from './backup-format'
import { own } from './content'
import { readLines } from './lines'
import { restoreSetup } from '@/report/restore/restore-checks'
import type { CheckSetup } from '@/report/check-settings'
import { restoreSettings } from './settings'
import { backupFormat, StorageError } from './types'
import type { Settings } from './types'

/** Bytes at the beginning of a file in which a backup says what it is. */
const headSize = 400

export interface ParsedEntry {
  /** A report, or a line of an original file: its name or a piece of its bytes. */
  readonly kind: 'report' | 'original'
  readonly raw: unknown
  /** Bytes read so far. */
  readonly position: number
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new StorageError('backup.damaged', { cause })
  }
}

function checkHead(head: unknown): void {
  if (own(head, 'format') !== backupFormat) throw new StorageError('backup.notABackup')
  const version = own(head, 'version')
  if (typeof version !== 'number') throw new StorageError('backup.damaged')
  if (version > backupVersion) throw new StorageError('backup.newer')
}

/** What is in a backup beside reports and files. */
export interface BackupTail {
  readonly settings: Settings
  readonly checks: CheckSetup
}

/** Backups of version 1 know no original files and do not count them; older ones know no settings of the checks. */
function readTail(tail: unknown, entries: number, originals: number): BackupTail {
  if (own(tail, 'count') !== entries) throw new StorageError('backup.damaged')
  if ((own(tail, 'originalCount') ?? 0) !== originals) throw new StorageError('backup.damaged')
  return { settings: restoreSettings(own(tail, 'settings')), checks: restoreSetup(own(tail, 'checks')) }
}

/** Original files begin with an object; the pieces of their bytes are strings. */
const beginsFile = (raw: unknown): boolean => typeof raw !== 'string'

/** A file as `writeBackup` wrote it. */
async function* parseLines(file: Blob): AsyncGenerator<ParsedEntry, BackupTail> {
  let kind: ParsedEntry['kind'] = 'report'
  const counts = { report: 0, original: 0 }
  let isFirst = true
  let position = 0
  for await (const line of readLines(file)) {
    // Near enough for a progress bar: Chinese text has three bytes to a character.
    position = Math.min(file.size, position + line.length * 2)
    if (isFirst) checkHead(parse(`${line}]}`))
    else if (line === '],"originals":[') kind = 'original'
    else if (line.startsWith(']')) {
      return readTail(parse(`{${line.replace(/^\],?/, '')}`), counts.report, counts.original)
    } else if (line !== '') {
      const raw = parse(line.replace(/,$/, ''))
      if (kind === 'report' || beginsFile(raw)) counts[kind] += 1
      yield { kind, raw, position }
    }
    isFirst = false
  }
  throw new StorageError('backup.damaged')
}

/** A file that another program laid out anew. */
async function* parseWhole(file: Blob): AsyncGenerator<ParsedEntry, BackupTail> {
  const whole = parse(await file.text())
  checkHead(whole)
  const reports = own(whole, 'reports')
  if (!Array.isArray(reports)) throw new StorageError('backup.damaged')
  const originals: unknown = own(whole, 'originals') ?? []
  if (!Array.isArray(originals)) throw new StorageError('backup.damaged')
  for (const raw of reports) yield { kind: 'report', raw, position: file.size }
  for (const raw of originals) yield { kind: 'original', raw, position: file.size }
  return readTail(whole, reports.length, originals.filter(beginsFile).length)
}

/**
 * Yields the entries as they stand in the file and returns its settings once all of it was read. Throws
 * `backup.notABackup`, `backup.newer`, and `backup.damaged` where something is missing.
 */
export async function* parseBackup(file: Blob): AsyncGenerator<ParsedEntry, BackupTail> {
  const head = await file.slice(0, headSize).text()
  if (!head.includes(`"${backupFormat}"`)) throw new StorageError('backup.notABackup')
  return yield* /^\uFEFF?\{"format".*"reports":\[\r?\n/.test(head) ? parseLines(file) : parseWhole(file)
}
