/** What was changed in a backup, as copies of their own: marked, and never in place of what is here. */
import type { CheckSetup, RequirementList, WordList } from '@/report/check-settings'
import type { BackupEntry } from './backup-format'
import { own } from './content'
import type { OriginalRow } from './versions'

/** Stands in the name of the unit, of an original file or of a list of the settings, wherever it is shown. */
export const unverifiedMark = '（未核实）'

/** What is stored carries the mark itself: opened, taken from the versions or backed up again it must not be without. */
function markContent(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content
  const unit: unknown = own(content, 'unit')
  const name = typeof unit === 'string' ? unit : ''
  return name.endsWith(unverifiedMark) ? content : { ...content, unit: `${name}${unverifiedMark}` }
}

/** A copy whose unit carries the mark, in the report and in each of its versions. */
export function separateEntry(entry: BackupEntry): BackupEntry {
  const id = crypto.randomUUID()
  const { unit } = entry.report
  return {
    ...entry,
    id,
    report: { ...entry.report, unit: unit.endsWith(unverifiedMark) ? unit : `${unit}${unverifiedMark}` },
    content: markContent(entry.content),
    snapshots: entry.snapshots.map((one) => ({
      ...one,
      id: crypto.randomUUID(),
      reportId: id,
      content: markContent(one.content),
    })),
  }
}

export function separateOriginal(original: OriginalRow): OriginalRow {
  return { ...original, name: `${unverifiedMark}${original.name}` }
}

/** Lists come along beside those here; limits do not, as there is but one of each. */
export function separateSetup({ lists, requirements }: CheckSetup): CheckSetup {
  const marked = <List extends WordList | RequirementList>(list: List): List => ({
    ...list,
    id: crypto.randomUUID(),
    name: `${list.name}${unverifiedMark}`,
    enabled: false,
  })
  return { units: [], lists: lists.map(marked), requirements: requirements.map(marked) }
}
