/**
 * Original files in a backup: an object that names the file, then its bytes as lines of base64, so that neither
 * writing nor reading ever holds a file as one string.
 */
import Dexie from 'dexie'
import { checkSeal, checksumOfBytes, sealedText, statedChecksum } from '@/report/checksum'
import { identifier, pastTime } from './backup-format'
import type { ListedOriginal } from './backup-format'
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

/** Yields the lines of one original file, one after the other, and returns its checksum. */
export async function* linesOf({
  reportId,
  name,
  type,
  addedAt,
  bytes,
}: OriginalRow): AsyncGenerator<string, string> {
  const lines = Math.ceil(bytes.size / pieceSize)
  const digest = await checksumOfBytes(new Uint8Array(await bytes.arrayBuffer()))
  const { text, checksum } = await sealedText({
    reportId,
    name,
    type,
    addedAt,
    size: bytes.size,
    lines,
    digest,
  })
  yield text
  for (let at = 0; at < bytes.size; at += pieceSize) {
    const piece = await bytes.slice(at, at + pieceSize).arrayBuffer()
    yield JSON.stringify(toBase64(new Uint8Array(piece)))
  }
  return checksum
}

/** Yields the lines of all original files whose reports are in the backup, and returns what files they are. */
export async function* originalLines(
  run: WithDatabase,
  reportIds: ReadonlySet<string>,
): AsyncGenerator<string, readonly ListedOriginal[]> {
  const ids = await run((db) => db.originals.toCollection().primaryKeys())
  const listed: ListedOriginal[] = []
  for (const id of ids) {
    const row = reportIds.has(id) ? await run((db) => db.originals.get(id)) : undefined
    if (!row) continue
    const checksum = yield* linesOf(row)
    listed.push({ reportId: row.reportId, name: row.name, checksum })
  }
  return listed
}

/** A file as its lines tell it. */
export interface CollectedOriginal {
  readonly row: Omit<OriginalRow, 'bytes'>
  /** `null` where they cannot be put together. */
  readonly bytes: Blob | null
  /** `null` where the file says none. */
  readonly checksum: string | null
  /** It is what was written; `null` where there is no checksum. */
  readonly isSound: boolean | null
}

interface Head {
  readonly row: Omit<OriginalRow, 'bytes'>
  readonly size: number
  readonly lines: number
  readonly digest: unknown
  readonly checksum: string | null
  readonly isSound: boolean | null
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

async function readHead(raw: unknown): Promise<Head | null> {
  const reportId = own(raw, 'reportId')
  const size = own(raw, 'size')
  const lines = own(raw, 'lines')
  if (typeof reportId !== 'string' || reportId === '' || !isCount(size, originalLimit)) return null
  if (!isCount(lines, size + 1)) return null
  const name = toFileName(own(raw, 'name'))
  const type = toMediaType(own(raw, 'type'))
  const addedAt = pastTime(own(raw, 'addedAt'), Date.now()) ?? Date.now()
  const seal = await checkSeal(raw)
  return {
    row: { reportId: identifier(reportId), name, type, addedAt },
    ...{ size, lines, digest: own(raw, 'digest'), checksum: statedChecksum(raw) },
    isSound: seal === 'unsealed' ? null : seal === 'sound',
  }
}

/** Puts the lines of a backup together to files again, one after the other. */
export function originalCollector() {
  let head: Head | null = null
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let isBroken = false
  /** Files whose first line says nothing that can be used. */
  let nameless = 0

  async function finish(): Promise<CollectedOriginal | undefined> {
    if (!head) return undefined
    const { row, lines, digest, checksum, isSound } = head
    const isComplete = !isBroken && pieces.length === lines && size === head.size
    const bytes = isComplete ? new Blob(pieces) : null
    head = null
    const isAsWritten = async (): Promise<boolean> =>
      bytes !== null && digest === (await checksumOfBytes(new Uint8Array(await bytes.arrayBuffer())))
    return { row, bytes, checksum, isSound: isSound && (await isAsWritten()) }
  }

  function takePiece(raw: string): void {
    const bytes = head && size <= originalLimit ? fromBase64(raw) : null
    if (bytes) {
      pieces.push(bytes)
      size += bytes.length
    } else isBroken = true
  }

  return {
    /** Takes one line; gives the file before it, once it is complete. */
    async take(raw: unknown): Promise<CollectedOriginal | undefined> {
      if (typeof raw === 'string') {
        takePiece(raw)
        return undefined
      }
      const done = await finish()
      head = await readHead(raw)
      if (!head) nameless += 1
      pieces = []
      size = 0
      isBroken = false
      return done
    },
    /** A line that cannot be read: a piece of a file, or the beginning of the next. */
    async skip(): Promise<CollectedOriginal | undefined> {
      if (head && pieces.length === head.lines) return finish()
      isBroken = true
      return undefined
    },
    finish,
    nameless: () => nameless,
  }
}

/** Byte for byte; a transaction waits, as reading a Blob would end it. */
async function sameBytes(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false
  const read = async (blob: Blob): Promise<string> =>
    checksumOfBytes(new Uint8Array(await blob.arrayBuffer()))
  const [first, second] = await Dexie.waitFor(Promise.all([read(one), read(other)]))
  return first === second
}

/**
 * Keeps a file beside its report, unless one is kept there already; call it inside a transaction. False where that is
 * another one: there is room for one, and what is here stands.
 */
export async function mergeOriginal(
  db: ReportDatabase,
  row: OriginalRow,
  reportId: string,
): Promise<boolean> {
  const here = await db.originals.get(reportId)
  if (here) return sameBytes(here.bytes, row.bytes)
  await db.originals.put({ ...row, reportId })
  return true
}
