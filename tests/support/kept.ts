/** What version 0.1.0 wrote, and what it made of it: see `tests/fixtures/kept/README.md`. */
import type { Message } from '@/report/message'
import { tableTexts } from '@/report/form/form'
import { reportSchema } from '@/report/types'
import type { Report } from '@/report/types'
import type { CheckSetup } from '@/report/check-settings'
import type { ReadingPlace, ReportStorage, Settings, Snapshot, StoredReport } from '@/storage/types'

/** A file in a database that was written as JSON. */
interface WrittenBlob {
  /** Base64. */
  readonly $blob: string
  readonly type: string
}

interface KeptTable {
  readonly name: string
  readonly keyPath: string
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly unique: boolean
    readonly multiEntry: boolean
  }[]
  readonly rows: readonly unknown[]
}

/** A database as it lay on the disk. */
export interface KeptDatabase {
  /** As IndexedDB counts: ten to one of ours. */
  readonly version: number
  readonly tables: readonly KeptTable[]
}

/** All that a library shows; by ids of reports, snapshots by their own. */
export interface KeptLibrary {
  readonly reports: Readonly<Record<string, Omit<StoredReport, 'messages'>>>
  readonly snapshots: Readonly<Record<string, Omit<Snapshot, 'messages'>>>
  readonly originals: Readonly<Record<string, object>>
  readonly places: Readonly<Record<string, ReadingPlace>>
  readonly settings: Settings
  readonly checks: CheckSetup
}

/** A finding as 0.1.0 told it. */
export interface KeptFinding {
  readonly id: string
  readonly severity: string
  readonly path: string
  readonly key: string
  readonly fingerprint: string
  readonly accepted: boolean
}

export type ByFile<Value> = Readonly<Record<string, Value>>
export type KeptReports = ByFile<Report>

const blankSignature = { unit: '', date: '' }
const blankTableTexts = Object.fromEntries(
  tableTexts.map(({ id }) => [id, []]),
) as unknown as Report['narratives']

/** A report of 0.1.0 as it reads today: nothing that came later is filled in. */
export function asOfToday(report: Report): Report {
  const header = { ...report.header, signature: blankSignature }
  return { ...report, schema: reportSchema, header, narratives: { ...blankTableTexts, ...report.narratives } }
}

const reportsOfToday = <One extends { readonly report: Report }>(
  all: Readonly<Record<string, One>>,
): Readonly<Record<string, One>> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, { ...one, report: asOfToday(one.report) }]))

/** The same of all that a library of 0.1.0 held. */
export function libraryOfToday(library: KeptLibrary): KeptLibrary {
  const { reports, snapshots } = library
  return { ...library, reports: reportsOfToday(reports), snapshots: reportsOfToday(snapshots) }
}

const isWrittenBlob = (value: object): value is WrittenBlob => '$blob' in value

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(decoded)
  if (isWrittenBlob(value)) return new Blob([bytesOf(value.$blob)], { type: value.type })
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, decoded(one)]))
}

/** Lays a database on the disk again, without any code of ours. */
export function putDatabase(name: string, { version, tables }: KeptDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of tables) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
      }
    }
    request.onsuccess = () => {
      const db = request.result
      const names = tables.map((table) => table.name)
      const transaction = db.transaction(names, 'readwrite')
      for (const { name, rows } of tables) {
        for (const row of rows) transaction.objectStore(name).put(decoded(row))
      }
      transaction.oncomplete = () => {
        db.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** What a storage shows of all that is in it, and what was told while it was opened. */
export async function lookAt(
  storage: ReportStorage,
): Promise<{ library: KeptLibrary; messages: readonly Message[] }> {
  const reports: Record<string, Omit<StoredReport, 'messages'>> = {}
  const snapshots: Record<string, Omit<Snapshot, 'messages'>> = {}
  const originals: Record<string, object> = {}
  const places: Record<string, ReadingPlace> = {}
  const messages: Message[] = []
  for (const { id } of await storage.listSummaries()) {
    const loaded = await storage.load(id)
    if (!loaded) throw new Error(`no report ${id}`)
    const { messages: told, ...stored } = loaded
    messages.push(...told)
    reports[id] = stored
    for (const info of await storage.listSnapshots(id)) {
      const snapshot = await storage.loadSnapshot(info.id)
      if (!snapshot) throw new Error(`no snapshot ${info.id}`)
      const { messages: lost, ...rest } = snapshot
      messages.push(...lost)
      snapshots[info.id] = rest
    }
    const original = await storage.loadOriginal(id)
    if (original) originals[id] = { ...original, bytes: await base64Of(original.bytes) }
    const place = await storage.loadPlace(id)
    if (place) places[id] = place
  }
  const settings = await storage.loadSettings()
  const checks = await storage.loadCheckSetup()
  return { library: { reports, snapshots, originals, places, settings, checks }, messages }
}
