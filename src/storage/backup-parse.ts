/** Takes a backup file apart, line by line; what cannot be read is said where it stands. */
import { backupVersion } from './backup-format'
import { own } from './content'
import { readLines } from './lines'
import { backupFormat, StorageError } from './types'

/** Bytes at the beginning of a file in which a backup says what it is. */
const headSize = 400

/**
 * A report, a line of an original file (its name, or a piece of its bytes), or what cannot be read; `position` is the
 * bytes read so far.
 */
export type ParsedLine =
  | { readonly kind: 'report'; readonly raw: unknown; readonly position: number }
  | { readonly kind: 'original'; readonly raw: unknown; readonly position: number }
  | { readonly kind: 'unreadable'; readonly among: 'report' | 'original'; readonly position: number }

/** What stands around the reports and files. */
export interface ParsedFrame {
  readonly head: unknown
  readonly version: number
  /** `undefined` where the file ends too early. */
  readonly tail: unknown
  /** A line between the parts is not what it was. */
  readonly isFrameBroken: boolean
}

function tryParse(text: string): { readonly raw: unknown } | null {
  try {
    return { raw: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function checkHead(head: unknown): number {
  if (head === undefined) throw new StorageError('backup.damaged')
  if (own(head, 'format') !== backupFormat) throw new StorageError('backup.notABackup')
  const version = own(head, 'version')
  if (typeof version !== 'number') throw new StorageError('backup.damaged')
  if (version > backupVersion) throw new StorageError('backup.newer')
  return version
}

/** Whatever part it stands in: a line between the parts that was moved must not make originals of reports. */
const isReport = (raw: unknown): boolean => own(raw, 'report') !== undefined

const isOriginal = (raw: unknown): boolean => typeof raw === 'string' || own(raw, 'reportId') !== undefined

/** A file as `writeBackup` wrote it. */
async function* parseLines(file: Blob): AsyncGenerator<ParsedLine, ParsedFrame> {
  let among: 'report' | 'original' = 'report'
  let head: unknown
  let version: number | undefined
  let isFrameBroken = false
  let position = 0
  for await (const line of readLines(file)) {
    // Near enough for a progress bar: Chinese text has three bytes to a character.
    position = Math.min(file.size, position + line.length * 2)
    if (version === undefined) {
      head = tryParse(`${line}]}`)?.raw
      version = checkHead(head)
    } else if (line === '],"originals":[') among = 'original'
    else if (line.startsWith(']')) {
      const tail = tryParse(`{${line.replace(/^\],?/, '')}`)
      if (tail) return { head, version, tail: tail.raw, isFrameBroken }
      isFrameBroken = true
    } else if (line !== '') {
      const parsed = tryParse(line.replace(/,$/, ''))
      if (parsed && among === 'report' && isOriginal(parsed.raw)) {
        // The line between was lost.
        among = 'original'
        isFrameBroken = true
      }
      if (!parsed) yield { kind: 'unreadable', among, position }
      else if (isReport(parsed.raw)) {
        isFrameBroken ||= among === 'original'
        yield { kind: 'report', raw: parsed.raw, position }
      } else yield { kind: among, raw: parsed.raw, position }
    }
  }
  if (version === undefined) throw new StorageError('backup.damaged')
  return { head, version, tail: undefined, isFrameBroken }
}

/** A file that another program laid out anew. */
async function* parseWhole(file: Blob): AsyncGenerator<ParsedLine, ParsedFrame> {
  const whole = tryParse((await file.text()).replace(/^\uFEFF/, ''))?.raw
  const version = checkHead(whole)
  const reports = own(whole, 'reports')
  if (!Array.isArray(reports)) throw new StorageError('backup.damaged')
  const originals: unknown = own(whole, 'originals') ?? []
  for (const raw of reports) yield { kind: 'report', raw, position: file.size }
  for (const raw of Array.isArray(originals) ? originals : [])
    yield { kind: 'original', raw, position: file.size }
  return { head: whole, version, tail: whole, isFrameBroken: !Array.isArray(originals) }
}

/**
 * Yields the lines as they stand in the file and returns what stands around them. Throws `backup.notABackup`,
 * `backup.newer`, and `backup.damaged` where nothing at all can be told from the file.
 */
export async function* parseBackup(file: Blob): AsyncGenerator<ParsedLine, ParsedFrame> {
  const head = await file.slice(0, headSize).text()
  if (!head.includes(`"${backupFormat}"`)) throw new StorageError('backup.notABackup')
  return yield* /^\uFEFF?\{"format".*"reports":\[\r?\n/.test(head) ? parseLines(file) : parseWhole(file)
}
