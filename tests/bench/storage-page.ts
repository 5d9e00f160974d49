/** Runs inside a page: storage at the size of a large library, timed where it runs. */
import { createDexieStorage } from '@/storage/dexie-storage'
import { filledReport } from '../support/report-fixtures'

export const storage = createDexieStorage('bench')

/** The size of one report as it is stored, in bytes of JSON. */
export function reportSize(): number {
  return new Blob([JSON.stringify(filledReport())]).size
}

/** A backup of `count` different reports, as one office's archive or a province's collection. */
export function backupOf(count: number): Blob {
  const head = '{"format":"nianbao-backup","version":1,"writtenAt":"2026-01-01T00:00:00.000Z","reports":[\n'
  const parts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const report = { ...filledReport(2010 + (index % 16)), unit: `云溪市第${Math.floor(index / 16)}局` }
    const entry = {
      id: `r${index}`,
      createdAt: index,
      updatedAt: index,
      deletedAt: null,
      report,
      snapshots: [],
    }
    parts.push(JSON.stringify(entry))
  }
  return new Blob([head, parts.join(',\n'), `\n],"settings":{},"count":${count}}\n`])
}

export interface Timed<Result> {
  readonly result: Result
  /** ms */
  readonly took: number
  /** The longest time, in ms, that the page could not answer. */
  readonly longestBlock: number
}

/** Times work, and beside it how long the page's thread was kept from anything else. */
export async function time<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  let last = performance.now()
  let longestBlock = 0
  const channel = new MessageChannel()
  const beat = (): void => {
    const now = performance.now()
    longestBlock = Math.max(longestBlock, now - last)
    last = now
    channel.port2.postMessage(null)
  }
  channel.port1.onmessage = beat
  channel.port2.postMessage(null)
  const start = performance.now()
  const result = await work()
  const took = performance.now() - start
  channel.port1.onmessage = null
  return { result, took, longestBlock: Math.max(longestBlock, performance.now() - last) }
}

/** Milliseconds of each of `count` runs. */
export async function repeat(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let index = 0; index < count; index += 1) {
    const start = performance.now()
    await work(index)
    samples.push(performance.now() - start)
  }
  return samples
}

/** Saves one report again and again, as typing does: document and summary in one strict transaction. */
export async function saveMany(count: number): Promise<number[]> {
  const { id } = await storage.create(filledReport(2025))
  const report = filledReport(2025)
  return repeat(count, (index) =>
    storage.save(
      id,
      { ...report, figures: { ...report.figures, 'requests.received.naturalPerson': index } },
      index + 1,
    ),
  )
}
