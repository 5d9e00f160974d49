/** Reads a list of words out of a file; never rejects. */
import type { ReadWordList, WordListJob } from './word-list-protocol'
import WordListWorker from './word-list.worker?worker'

export type { ReadWordList } from './word-list-protocol'

/** ms; what takes longer hangs */
const timeLimit = 30_000

export async function readWordList(file: File): Promise<ReadWordList> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { ok: false, fault: 'unreadable' }
  }
  return new Promise((resolve) => {
    const worker = new WordListWorker()
    const end = (result: ReadWordList): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end({ ok: false, fault: 'unreadable' }), timeLimit)
    worker.onmessage = ({ data }: MessageEvent<ReadWordList>) => end(data)
    worker.onerror = (event) => {
      event.preventDefault()
      end({ ok: false, fault: 'unreadable' })
    }
    const job: WordListJob = { bytes, fileName: file.name }
    worker.postMessage(job, [bytes.buffer])
  })
}
