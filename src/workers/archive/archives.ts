/** Archives as the page sees them: what is in one, and single files out of it, both off the main thread. */
import { ArchiveError } from '@/formats/zip/directory'
import type { ArchiveEntry } from '@/formats/zip/directory'
import ArchiveWorker from './archive.worker?worker'
import type { ArchiveAnswer, ArchiveRequest } from './archive-protocol'

export { ArchiveError }
export type { ArchiveEntry }

/** ms without an answer: the worker hangs */
const answerLimit = 30_000
/** ms that the worker waits for the next request before its memory is given back */
const idleTime = 20_000

interface Waiting {
  readonly resolve: (answer: ArchiveAnswer) => void
  readonly reject: (error: unknown) => void
  readonly timer: ReturnType<typeof setTimeout>
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let rest: ReturnType<typeof setTimeout> | undefined
let lastId = 0

/** Whatever still waits for an answer is told that there will be none. */
function endWorker(): void {
  worker?.terminate()
  worker = undefined
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(new ArchiveError('archive.damaged'))
  }
  waiting.clear()
}

function startWorker(): Worker {
  const started = new ArchiveWorker()
  started.onmessage = ({ data }: MessageEvent<ArchiveAnswer>) => {
    const asked = waiting.get(data.id)
    if (!asked) return
    waiting.delete(data.id)
    clearTimeout(asked.timer)
    asked.resolve(data)
    if (waiting.size === 0) rest = setTimeout(endWorker, idleTime)
  }
  started.onerror = (event) => {
    event.preventDefault()
    endWorker()
  }
  return started
}

type Asked = { readonly kind: 'list' } | { readonly kind: 'extract'; readonly entry: ArchiveEntry }

async function ask(archive: Blob, asked: Asked): Promise<Extract<ArchiveAnswer, { ok: true }>> {
  clearTimeout(rest)
  worker ??= startWorker()
  const id = (lastId += 1)
  const request: ArchiveRequest = { id, archive, ...asked }
  const answered = new Promise<ArchiveAnswer>((resolve, reject) => {
    waiting.set(id, { resolve, reject, timer: setTimeout(endWorker, answerLimit) })
  })
  worker.postMessage(request)
  const answer = await answered
  if (!answer.ok) throw new ArchiveError(answer.code)
  return answer
}

/** Every file in an archive, in its order. Rejects with `ArchiveError`. */
export async function listArchive(archive: Blob): Promise<readonly ArchiveEntry[]> {
  const answer = await ask(archive, { kind: 'list' })
  return 'entries' in answer ? answer.entries : []
}

/** The bytes of one file in an archive. Rejects with `ArchiveError`. */
export async function readEntry(archive: Blob, entry: ArchiveEntry): Promise<Uint8Array> {
  const answer = await ask(archive, { kind: 'extract', entry })
  return 'bytes' in answer ? answer.bytes : new Uint8Array()
}
