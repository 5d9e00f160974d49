import type { ReportStorage } from '@/storage/types'

/** A storage whose reports, rows and settings of the checks come once they are let go, as from a slow disk. */
export function holdStorage(storage: ReportStorage) {
  let letGo = (): void => undefined
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const held: ReportStorage = {
    ...storage,
    load: (id) => gate.then(() => storage.load(id)),
    loadCheckSetup: () => gate.then(() => storage.loadCheckSetup()),
    watchSummaries(onRows, onError) {
      let stop: (() => void) | undefined
      let isOver = false
      void gate.then(() => {
        if (!isOver) stop = storage.watchSummaries(onRows, onError)
      })
      return () => {
        isOver = true
        stop?.()
      }
    },
  }
  return { held, letGo }
}
