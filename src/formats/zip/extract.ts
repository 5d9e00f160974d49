/** One file out of an archive, inflated into no more memory than it said it needs. */
import { inflateSync } from 'fflate'
import { ArchiveError, bytesAt } from './directory'
import type { ArchiveEntry } from './directory'

const headerSignature = 0x04034b50
const headerLength = 30

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    // One byte more than is claimed: an entry that has more to say is not what the archive says it is.
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    throw new ArchiveError('archive.entryDamaged')
  }
}

/** Throws `ArchiveError`: `archive.locked`, `.method`, `.entryDamaged`. */
export async function extractEntry(archive: Blob, entry: ArchiveEntry): Promise<Uint8Array> {
  if (entry.locked) throw new ArchiveError('archive.locked')
  if (entry.method !== 0 && entry.method !== 8) throw new ArchiveError('archive.method')
  const header = await bytesAt(archive, entry.offset, entry.offset + headerLength)
  if (header.byteLength < headerLength || header.getUint32(0, true) !== headerSignature) {
    throw new ArchiveError('archive.entryDamaged')
  }
  const from = entry.offset + headerLength + header.getUint16(26, true) + header.getUint16(28, true)
  const view = await bytesAt(archive, from, from + entry.packed)
  const packed = new Uint8Array(view.buffer)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (bytes.length !== entry.size) throw new ArchiveError('archive.entryDamaged')
  return bytes.slice()
}
