/** Reads files in a thread that is ended when it hangs. */
import { Worker } from 'node:worker_threads'
import type { Survived } from './readers'

/** ms; the program ends its own reading workers later, but tells the person by then. */
const limit = 5_000

export type Guarded = (
  Survived | { readonly outcome: 'crash' | 'hang'; readonly codes: readonly string[] }
) & { readonly ms: number }

export class GuardedReader {
  private worker: Worker | null = null

  constructor(private readonly script: string) {}

  async read(bytes: Uint8Array): Promise<Guarded> {
    const worker = (this.worker ??= new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    }))
    const start = performance.now()
    const ms = (): number => performance.now() - start
    return new Promise((resolve) => {
      const end = (answer: Omit<Guarded, 'ms'>, isBroken: boolean): void => {
        clearTimeout(timer)
        worker.off('message', onMessage)
        worker.off('error', onError)
        if (isBroken) void this.close()
        resolve({ ...answer, ms: ms() } as Guarded)
      }
      const onMessage = (answer: Survived | { readonly error: string }): void =>
        'error' in answer ? end({ outcome: 'crash', codes: [answer.error] }, false) : end(answer, false)
      const onError = (error: unknown): void => end({ outcome: 'crash', codes: [String(error)] }, true)
      // eslint-disable-next-line no-restricted-syntax -- ends what hangs; nothing waits for it
      const timer = setTimeout(() => end({ outcome: 'hang', codes: [] }, true), limit)
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage(bytes)
    })
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}
