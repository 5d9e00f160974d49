/** The work of one worker: reads what must be checked in batches, checks it, keeps and tells the counts. */
import { checksMark } from 'virtual:checks-mark'
import { shortHash } from '@/text/hash'
import { settingsReader } from '@/checks/settings'
import type { CheckSettings } from '@/checks/settings'
import type { Finding } from '@/checks/types'
import type { Report } from '@/report/types'
import { openCheckTables } from '@/storage/check-tables'
import type { CheckTables, FindingRow } from '@/storage/check-tables'
import { planChecks } from './library-plan'
import type { PlannedCheck } from './library-plan'
import type { CountedReport, LibraryJob, LibraryProgress } from './library-jobs'
import { countsOf, openFindings, readStored } from './count-findings'

/** Reports read at once: bounds the memory. */
const batchSize = 60
/** Counts told and kept at once: each telling makes the page draw. */
const tellingSize = 250
/** Counts kept from before that are told at once: the page takes a large message in one go. */
const tellingKnown = 1000
/** Counts of the first screen are told as soon as they are there. */
const firstTelling = 50

type SettingsOf = (unit: string) => CheckSettings

/** Units put together to batches of about one size; a unit is never divided. */
function* batchesOf(units: readonly (readonly PlannedCheck[])[]): Generator<readonly PlannedCheck[]> {
  let batch: PlannedCheck[] = []
  for (const unit of units) {
    batch.push(...unit)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function checkBatch(
  tables: CheckTables,
  batch: readonly PlannedCheck[],
  settingsOf: SettingsOf,
): Promise<readonly { readonly planned: PlannedCheck; readonly open: readonly Finding[] }[]> {
  const ids = [...new Set(batch.flatMap(({ id, earlier }) => [id, ...earlier]))]
  const stored = await tables.readStored(ids)
  const reports = new Map<string, Report>()
  for (const [at, id] of ids.entries()) {
    const report = readStored(stored[at])
    if (report) reports.set(id, report)
  }
  return batch.flatMap((planned) => {
    const report = reports.get(planned.id)
    if (!report) return []
    const earlier = planned.earlier.flatMap((id) => reports.get(id) ?? [])
    return [{ planned, open: openFindings({ report, earlier, settings: settingsOf(report.unit) }) }]
  })
}

export async function checkLibrary(
  { database, first, part, parts, findingsOf }: LibraryJob,
  answer: (one: LibraryProgress) => void,
): Promise<void> {
  const tables = openCheckTables(database)
  try {
    const [rows, before, setup] = await Promise.all([
      tables.readRows(),
      tables.readFindings(),
      tables.readSetup(),
    ])
    const settingsOf = settingsReader(setup)
    const marks = new Map<string, string>()
    const markOf = (unit: string): string => {
      const known = marks.get(unit) ?? `${checksMark} ${shortHash(JSON.stringify(settingsOf(unit)))}`
      marks.set(unit, known)
      return known
    }
    const wanted = new Set(findingsOf)
    const findings = before.filter(({ id }) => !wanted.has(id))
    const { known, units } = planChecks(rows, findings, { markOf, first: new Set(first), part, parts })
    for (let at = 0; at < known.length; at += tellingKnown) {
      const reports = known.slice(at, at + tellingKnown).map(({ row, isStale }) => ({
        id: row.id,
        revision: row.revision,
        counts: row.counts,
        isStale,
      }))
      answer({ kind: 'counted', reports })
    }
    const total = units.reduce((sum, unit) => sum + unit.length, 0)
    let [done, told] = [0, 0]
    let waiting: { readonly counted: CountedReport; readonly row: FindingRow }[] = []
    const tell = async (): Promise<void> => {
      const now = waiting
      waiting = []
      told += now.length
      answer({ kind: 'counted', reports: now.map(({ counted }) => counted) })
      answer({ kind: 'progress', done, total })
      await tables.keepFindings(now.map(({ row }) => row))
    }
    for (const batch of batchesOf(units)) {
      for (const { planned, open } of await checkBatch(tables, batch, settingsOf)) {
        const { id, revision, mark } = planned
        const counts = countsOf(open)
        const counted = {
          id,
          revision,
          counts,
          isStale: false,
          ...(wanted.has(id) ? { findings: open } : {}),
        }
        waiting.push({ counted, row: { id, revision, mark, counts } })
      }
      done += batch.length
      if (waiting.length >= (told === 0 ? firstTelling : tellingSize)) await tell()
    }
    if (waiting.length > 0) await tell()
  } finally {
    tables.close()
  }
}
