/** Runs inside a page: fills the library of the app with many units' reports, and watches how the page keeps up. */
import { createDexieStorage } from '@/storage/dexie-storage'
import { cleanYears } from '../support/clean-reports'
import { seededRandom } from '../support/random'

/** Writes `units` × `years` reports, each different, into the library. */
export async function fill(units: number, years: number): Promise<void> {
  const random = seededRandom(1)
  const entries: string[] = []
  for (let unit = 0; unit < units; unit += 1) {
    for (const report of cleanYears(random, 2024 - years, years)) {
      const own = { ...report, unit: `云溪市第${unit}局` }
      const times = { createdAt: entries.length, updatedAt: entries.length, deletedAt: null }
      entries.push(JSON.stringify({ id: `r${entries.length}`, ...times, report: own, snapshots: [] }))
    }
  }
  const head = '{"format":"nianbao-backup","version":1,"writtenAt":"2026-01-01T00:00:00.000Z","reports":[\n'
  const tail = `\n],"settings":{},"count":${entries.length}}\n`
  const storage = createDexieStorage()
  await storage.readBackup(new Blob([head, entries.join(',\n'), tail]))
  storage.close()
}

/** How many reports have been counted. */
export function counted(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nianbao')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const counting = db.transaction('findings').objectStore('findings').count()
      counting.onsuccess = () => {
        resolve(counting.result)
        db.close()
      }
      counting.onerror = () => reject(counting.error)
    }
  })
}

export interface Watched {
  /** ms */
  readonly took: number
  /** The longest time, in ms, between two frames and between two turns of the page's thread. */
  readonly longestFrame: number
  readonly longestTurn: number
}

/** Watches the page until so many reports are counted. */
export async function watchUntil(count: number): Promise<Watched> {
  const start = performance.now()
  let [lastTurn, longestTurn, lastFrame, longestFrame] = [start, 0, start, 0]
  let isOver = false
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    longestTurn = Math.max(longestTurn, now - lastTurn)
    lastTurn = now
    // eslint-disable-next-line no-restricted-syntax -- how late a turn comes is what is measured
    if (!isOver) setTimeout(() => channel.port2.postMessage(null), 1)
  }
  const frame = (): void => {
    const now = performance.now()
    longestFrame = Math.max(longestFrame, now - lastFrame)
    lastFrame = now
    if (!isOver) requestAnimationFrame(frame)
  }
  channel.port2.postMessage(null)
  requestAnimationFrame(frame)
  // eslint-disable-next-line no-restricted-syntax -- counting oftener would be measured too
  while ((await counted()) < count) await new Promise((resolve) => setTimeout(resolve, 200))
  isOver = true
  return { took: performance.now() - start, longestFrame, longestTurn }
}
