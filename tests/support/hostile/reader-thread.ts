/** A thread that reads what it is sent and says how it went; whoever waits ends it when it takes too long. */
import { parentPort } from 'node:worker_threads'
import { survive } from './readers'

parentPort?.on('message', (bytes: Uint8Array) => {
  survive(bytes).then(
    (survived) => parentPort?.postMessage(survived),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  )
})

// As in the program's own worker: only what the reader itself rejects with counts.
process.on('unhandledRejection', () => undefined)
