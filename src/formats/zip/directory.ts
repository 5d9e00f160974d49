/** The table of contents of a ZIP archive, read from its end without touching what it holds (APPNOTE.TXT 4.3). */
import { entryNames } from './names'
import type { RawName } from './names'

/** One file of an archive: where it stands in it, and how large it says it is. */
export interface ArchiveEntry {
  /** With its folders, parted by `/`. */
  readonly name: string
  /** Bytes from the archive's beginning to the entry's own header. */
  readonly offset: number
  /** Bytes as they stand in the archive. */
  readonly packed: number
  /** Bytes once inflated, as the archive claims. */
  readonly size: number
  /** 0 is stored, 8 deflated. */
  readonly method: number
  /** A password is asked for. */
  readonly locked: boolean
}

/** Why an archive, or a file in it, cannot be opened; the words are in the locales under `messages`. */
export type ArchiveFault =
  | 'archive.damaged'
  | 'archive.empty'
  | 'archive.tooMany'
  | 'archive.tooLarge'
  | 'archive.bomb'
  | 'archive.locked'
  | 'archive.method'
  | 'archive.entryDamaged'

export class ArchiveError extends Error {
  constructor(readonly code: ArchiveFault) {
    super(code)
    this.name = 'ArchiveError'
  }
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
/** Bytes of the longest comment that may follow the end record. */
const longestComment = 0xffff
/** Bytes: a table of contents of more than this is none of a folder of reports. */
const directoryLimit = 16 * 1024 * 1024
/** Stands where the true number is in a 64-bit record: archives of that size are not opened. */
const elsewhere = 0xffffffff

export async function bytesAt(archive: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await archive.slice(from, to).arrayBuffer())
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === endSignature) return at
  }
  throw new ArchiveError('archive.damaged')
}

function readEntries(view: DataView, shift: number): readonly ArchiveEntry[] {
  const raw: RawName[] = []
  const bare: Omit<ArchiveEntry, 'name'>[] = []
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  let at = 0
  while (at + entryLength <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    const flags = view.getUint16(at + 8, true)
    const nameEnd = at + entryLength + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    raw.push({
      bytes: bytes.subarray(at + entryLength, nameEnd),
      isUtf8: (flags & 0x800) !== 0,
      extra: bytes.subarray(nameEnd, extraEnd),
    })
    bare.push({
      offset: view.getUint32(at + 42, true) + shift,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      locked: (flags & 1) !== 0,
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  const names = entryNames(raw)
  return bare.map((entry, index) => ({ name: names[index] ?? '', ...entry }))
}

/** Every file of an archive in its order, folders left out. Throws `ArchiveError`: `archive.damaged`, `.tooLarge`. */
export async function readDirectory(archive: Blob): Promise<readonly ArchiveEntry[]> {
  const tailFrom = Math.max(0, archive.size - endLength - longestComment)
  const tail = await bytesAt(archive, tailFrom, archive.size)
  const end = findEnd(tail)
  const count = tail.getUint16(end + 10, true)
  const length = tail.getUint32(end + 12, true)
  const claimed = tail.getUint32(end + 16, true)
  if (length > directoryLimit || claimed === elsewhere) throw new ArchiveError('archive.tooLarge')
  // Whatever was put before the archive moves everything in it by as much.
  const from = tailFrom + end - length
  if (from < claimed) throw new ArchiveError('archive.damaged')
  const entries = readEntries(await bytesAt(archive, from, from + length), from - claimed)
  if (entries.length !== count) throw new ArchiveError('archive.damaged')
  return entries.filter((entry) => entry.name !== '' && !entry.name.endsWith('/'))
}
