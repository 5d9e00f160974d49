/** Reads a backup into `incoming`, beside the library, which does not change. */
import { restoreEntry } from './backup-format'
import { originalCollector } from './backup-originals'
import type { CollectedOriginal } from './backup-originals'
import type { ProgressListener } from './backup-outcome'
import { parseBackup } from './backup-parse'
import { backupVerifier } from './backup-verify'
import type { Verified } from './backup-verify'
import type { WithDatabase } from './database'
import type { IncomingRow } from './versions'

/** Rows held in memory at once; original files, which are large, go in by themselves. */
export const batchSize = 25

export interface ReadWhole {
  readonly verified: Verified
  /** The file's last line. */
  readonly tail: unknown
  /** Reports that were none when they were written. */
  readonly dropped: number
  /** Original files whose first line could not be used. */
  readonly nameless: number
}

/** Yields what a file holds, a few rows at a time, and returns what all of it is worth. Throws `backup.*`. */
export async function* readRows(
  file: Blob,
  onProgress?: ProgressListener,
): AsyncGenerator<readonly IncomingRow[], ReadWhole> {
  const now = Date.now()
  const parsed = parseBackup(file)
  const originals = originalCollector()
  const verifier = backupVerifier()
  let reportLine = 0
  let originalLine = 0
  let dropped = 0
  let batch: IncomingRow[] = []

  function* flush(atLeast = 1): Generator<readonly IncomingRow[]> {
    if (batch.length < atLeast) return
    yield batch
    batch = []
  }
  function* keep(done: CollectedOriginal | undefined): Generator<readonly IncomingRow[]> {
    if (!done) return
    if (done.bytes) batch.push({ original: { ...done.row, bytes: done.bytes }, line: originalLine })
    originalLine += 1
    verifier.takeOriginal(done)
    yield* flush()
  }

  for (;;) {
    const next = await parsed.next()
    if (next.done) {
      yield* keep(await originals.finish())
      yield* flush()
      const nameless = originals.nameless()
      const verified = await verifier.end(next.value, nameless)
      return { verified, tail: next.value.tail, dropped, nameless }
    }
    const line = next.value
    if (line.kind === 'original') yield* keep(await originals.take(line.raw))
    else if (line.kind === 'report') {
      const entry = restoreEntry(line.raw, now)
      const seal = await verifier.takeReport(line.raw, entry !== null)
      if (entry) batch.push({ entry, line: reportLine })
      else if (seal === 'sound') dropped += 1
      reportLine += 1
      yield* flush(batchSize)
    } else if (line.among === 'original') yield* keep(await originals.skip())
    else {
      verifier.skipReport()
      reportLine += 1
    }
    if (line.kind === 'original' || batch.length === 0) onProgress?.(line.position / file.size / 2)
  }
}

export interface Staged extends ReadWhole {
  /** The rows' own keys, in order: another tab may be staging beside this one. */
  readonly keys: readonly number[]
}

/** `keys` is filled as rows go in, so that they can be taken out again whatever happens. */
export async function stageBackup(
  run: WithDatabase,
  file: Blob,
  keys: number[],
  onProgress?: ProgressListener,
): Promise<Staged> {
  const reading = readRows(file, onProgress)
  for (;;) {
    const next = await reading.next()
    if (next.done) return { ...next.value, keys }
    const rows = [...next.value]
    keys.push(...(await run((db) => db.incoming.bulkAdd(rows, { allKeys: true }))))
  }
}
