/** Unfolds what was brought in into single files: archives are opened, and archives in them once more. */
import type { Message } from '@/report/message'
import { ArchiveError, listArchive, readEntry } from '@/workers/archive/archives'
import { fileLimit } from '@/workers/read/read-file'
import { chooseFiles, isOtherArchive, isPackedDocument, isZipName, placeOf } from './batch-sources'
import type { BatchOrigin, BatchSource, BroughtFile } from './batch-sources'

/** A file that is not even opened, and why. */
export interface RefusedSource {
  readonly source: Omit<BatchSource, 'id'>
  readonly message: Message
}

export interface Unfolded {
  readonly sources: readonly Omit<BatchSource, 'id'>[]
  readonly refused: readonly RefusedSource[]
  /** System files, and what lies beside saved pages. */
  readonly leftOut: number
}

/** How deep archives are opened: one in a folder, and one in that. */
const deepest = 2
/** Bytes of an archive that lies in another. */
const innerLimit = fileLimit

interface Part {
  readonly path: string
  readonly origin: BatchOrigin
}

/** Everything of one level at a time; an archive's own files take its place. */
async function unfoldParts(
  parts: readonly Part[],
  within: string,
  depth: number,
  signal: AbortSignal,
): Promise<Unfolded> {
  const { chosen, leftOut } = chooseFiles(parts)
  const sources: Omit<BatchSource, 'id'>[] = []
  const refused: RefusedSource[] = []
  let left = leftOut
  for (const part of chosen) {
    if (signal.aborted) break
    const source = { ...placeOf(part.path, within), origin: part.origin }
    const refuse = (code: string): number => refused.push({ source, message: { code, severity: 'error' } })
    if (isOtherArchive(source.name)) refuse('archive.otherKind')
    else if (!isZipName(source.name)) sources.push(source)
    else if (depth >= deepest) refuse('archive.nested')
    else {
      try {
        const inner = await openArchive(part, source, depth, signal)
        sources.push(...inner.sources)
        refused.push(...inner.refused)
        left += inner.leftOut
      } catch (error) {
        refuse(error instanceof ArchiveError ? error.code : 'reading.unreadable')
      }
    }
  }
  return { sources, refused, leftOut: left }
}

async function openArchive(
  { origin }: Part,
  source: Omit<BatchSource, 'id'>,
  depth: number,
  signal: AbortSignal,
): Promise<Unfolded> {
  const archive = await archiveOf(origin)
  const entries = await listArchive(archive)
  if (isPackedDocument(entries)) return { sources: [source], refused: [], leftOut: 0 }
  const parts = entries.map((entry): Part => ({
    path: entry.name,
    origin: { kind: 'entry', archive, entry },
  }))
  return unfoldParts(parts, placeWithin(source), depth + 1, signal)
}

function placeWithin({ folder, name }: Omit<BatchSource, 'id'>): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** A blob, which the browser keeps where it likes, rather than bytes, which it would have to hold. */
async function archiveOf(origin: BatchOrigin): Promise<Blob> {
  if (origin.kind === 'file') return origin.file
  if (origin.entry.size > innerLimit) throw new ArchiveError('archive.tooLarge')
  return new Blob([(await readEntry(origin.archive, origin.entry)) as Uint8Array<ArrayBuffer>])
}

/**
 * Never rejects: what cannot be opened is refused with `archive.*` or `reading.unreadable`, and the others are not
 * held up by it.
 */
export function unfoldFiles(files: readonly BroughtFile[], signal: AbortSignal): Promise<Unfolded> {
  const parts = files.map(({ file, path }): Part => ({ path, origin: { kind: 'file', file } }))
  return unfoldParts(parts, '', 0, signal)
}
