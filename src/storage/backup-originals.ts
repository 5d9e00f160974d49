/**
 * Original files in a backup: an object that names the file, then its bytes as lines of base64, so that neither
 * writing nor reading ever holds a file as one string.
 */
import { identifier, pastTime } from './backup-format'
import { own } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { toFileName, toMediaType } from './originals'
import { originalLimit } from './types'
import type { OriginalRow } from './versions'

/** Bytes to a line; three to four characters of base64, so no line but the last is padded. */
const pieceSize = 3 * 256 * 1024

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

function toBase64(bytes: Uint8Array): string {
  let text = ''
  // Few enough arguments for every engine.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !base64.test(text)) return null
  const raw = atob(text)
  const bytes = new Uint8Array(raw.length)
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at)
  return bytes
}

/** Yields the lines of one original file, one after the other. */
async function* linesOf({ reportId, name, type, addedAt, bytes }: OriginalRow): AsyncGenerator<string> {
  const lines = Math.ceil(bytes.size / pieceSize)
  yield JSON.stringify({ reportId, name, type, addedAt, size: bytes.size, lines })
  for (let at = 0; at < bytes.size; at += pieceSize) {
    const piece = await bytes.slice(at, at + pieceSize).arrayBuffer()
    yield JSON.stringify(toBase64(new Uint8Array(piece)))
  }
}

/** Yields the lines of all original files whose reports are in the backup, and returns how many files they are. */
export async function* originalLines(
  run: WithDatabase,
  reportIds: ReadonlySet<string>,
): AsyncGenerator<string, number> {
  const ids = await run((db) => db.originals.toCollection().primaryKeys())
  let count = 0
  for (const id of ids) {
    const row = reportIds.has(id) ? await run((db) => db.originals.get(id)) : undefined
    if (!row) continue
    count += 1
    yield* linesOf(row)
  }
  return count
}

interface Head {
  readonly row: Omit<OriginalRow, 'bytes'>
  readonly size: number
  readonly lines: number
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

function readHead(raw: unknown): Head | null {
  const reportId = own(raw, 'reportId')
  const size = own(raw, 'size')
  const lines = own(raw, 'lines')
  if (typeof reportId !== 'string' || reportId === '' || !isCount(size, originalLimit)) return null
  if (!isCount(lines, size + 1)) return null
  const name = toFileName(own(raw, 'name'))
  const type = toMediaType(own(raw, 'type'))
  const addedAt = pastTime(own(raw, 'addedAt'), Date.now()) ?? Date.now()
  return { row: { reportId: identifier(reportId), name, type, addedAt }, size, lines }
}

/** Puts the lines of a backup together to files again; one that is not whole is left out and counted. */
export function originalCollector() {
  let head: Head | null = null
  let pieces: Blob[] = []
  let size = 0
  let isSound = true
  let dropped = 0

  function finish(): OriginalRow | undefined {
    if (!head) return undefined
    const isWhole = isSound && pieces.length === head.lines && size === head.size
    const row = isWhole ? { ...head.row, bytes: new Blob(pieces) } : undefined
    if (!row) dropped += 1
    head = null
    return row
  }

  return {
    /** Takes one line; gives the file before it, once it is complete. */
    take(raw: unknown): OriginalRow | undefined {
      if (typeof raw === 'string') {
        const bytes = head && size <= originalLimit ? fromBase64(raw) : null
        if (bytes) {
          pieces.push(new Blob([bytes]))
          size += bytes.length
        } else isSound = false
        return undefined
      }
      const done = finish()
      head = readHead(raw)
      if (!head) dropped += 1
      pieces = []
      size = 0
      isSound = true
      return done
    },
    finish,
    /** Files that could not be put together. */
    dropped: () => dropped,
  }
}

/** Keeps a file beside its report, unless one is kept there already; call it inside a transaction. */
export async function mergeOriginal(db: ReportDatabase, row: OriginalRow, reportId: string): Promise<void> {
  if (await db.originals.get(reportId)) return
  await db.originals.put({ ...row, reportId })
}
