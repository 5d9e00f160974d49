/** Remembers where a person stands in each report; writes a moment later, since scrolling never pauses. */
import type { ReadingPlace } from '@/storage/types'
import { useStorage } from './storage'

const delay = 500

export interface Places {
  remember(reportId: string, place: ReadingPlace): void
  placeOf(reportId: string): Promise<ReadingPlace | undefined>
  /** Writes at once what waits. A place that cannot be written is no loss worth a word. */
  flush(): Promise<void>
}

export function createPlaces(): Places {
  const waiting = new Map<string, ReadingPlace>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const writes = [...waiting].map(([id, place]) => useStorage().savePlace(id, place))
    waiting.clear()
    await Promise.allSettled(writes)
  }

  return {
    remember(reportId, place) {
      waiting.set(reportId, place)
      timer ??= setTimeout(() => void flush(), delay)
    },
    async placeOf(reportId) {
      return waiting.get(reportId) ?? useStorage().loadPlace(reportId)
    },
    flush,
  }
}
