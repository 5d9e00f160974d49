/** What was changed in a backup, as copies of their own: marked, and never in place of what is here. */
import type { CheckSetup } from '@/report/check-settings'
import type { BackupEntry } from './backup-format'
import type { OriginalRow } from './versions'

/** Stands in the name of the unit, of an original file or of a list of words, wherever it is shown. */
export const unverifiedMark = '（未核实）'

export function separateEntry(entry: BackupEntry): BackupEntry {
  const id = crypto.randomUUID()
  return {
    ...entry,
    id,
    report: { ...entry.report, unit: `${entry.report.unit}${unverifiedMark}` },
    snapshots: entry.snapshots.map((one) => ({ ...one, id: crypto.randomUUID(), reportId: id })),
  }
}

export function separateOriginal(original: OriginalRow): OriginalRow {
  return { ...original, name: `${unverifiedMark}${original.name}` }
}

/** Lists of words come along beside those here; limits do not, as there is but one of each. */
export function separateSetup({ lists }: CheckSetup): CheckSetup {
  const marked = lists.map((list) => ({
    ...list,
    id: crypto.randomUUID(),
    name: `${list.name}${unverifiedMark}`,
    enabled: false,
  }))
  return { units: [], lists: marked }
}
