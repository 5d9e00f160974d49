/** What the panel says, in one list: findings of the checks, texts in boxes that are no figure, what could not be kept. */
import type { Acceptance } from '@/report/review/acceptance'
import type { FieldPath } from '@/report/form/paths'
import type { Message, Severity } from '@/report/message'
import type { StepId } from '@/report/progress'
import type { Finding } from '@/checks/types'
import type { CellNote } from '@/components/figure-grid/grid-view'
import { findingEntry, openEntries } from '@/parts/findings/entry'
import type { Entry } from '@/parts/findings/entry'
import type { UnreadableText } from '../tables/unreadable-texts'
import { stepOf } from '../step-of'

export const entryGroups = ['error', 'warning', 'notice', 'unfilled', 'accepted'] as const
export type EntryGroup = (typeof entryGroups)[number]

export interface Sources {
  readonly open: readonly Finding[]
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[]
  readonly lapsed: readonly Acceptance[]
  readonly unreadable: readonly UnreadableText[]
  readonly messages: readonly Message[]
  /** What the signature at the end lacks, as long as it can be filled in. */
  readonly unsigned?: readonly FieldPath[]
}

function unreadableEntry({ path, text, kept }: UnreadableText): Entry {
  const code = 'checks.panel.unreadable'
  const params = { text, kept }
  return { key: `unreadable ${path}`, code, severity: 'error', path, params, labels: {}, isUnfilled: false }
}

function messageEntry({ code, severity, path, params = {} }: Message, index: number): Entry {
  const base = { key: `message ${index}`, code, severity, params, labels: {}, isUnfilled: false }
  return path ? { ...base, path } : base
}

/** One for unit and day: it leads to what is to be filled in first. */
function unsignedEntries([path]: readonly FieldPath[]): readonly Entry[] {
  const code = 'checks.panel.unsigned'
  return path
    ? [{ key: 'unsigned', code, severity: 'notice', path, params: {}, labels: {}, isUnfilled: true }]
    : []
}

export type GroupedEntries = Readonly<Record<EntryGroup, readonly Entry[]>>

/** Open ones by severity, what is only not written yet by itself, and those that were accepted. */
export function groupEntries(sources: Sources): GroupedEntries {
  const open = [
    ...sources.messages.map(messageEntry),
    ...sources.unreadable.map(unreadableEntry),
    ...openEntries(sources),
    ...unsignedEntries(sources.unsigned ?? []),
  ]
  const of = (severity: Severity): readonly Entry[] =>
    open.filter((entry) => entry.severity === severity && !entry.isUnfilled)
  return {
    error: of('error'),
    warning: of('warning'),
    notice: of('notice'),
    unfilled: open.filter((entry) => entry.isUnfilled),
    accepted: sources.accepted.map(({ finding, acceptance }) => findingEntry(finding, acceptance)),
  }
}

const isIn = (step: StepId, { path }: Entry): boolean => path !== undefined && stepOf(path) === step

/** Those of one step; the preview has what all the others have. */
export function entriesIn(groups: GroupedEntries, step: StepId): GroupedEntries {
  if (step === 'preview') return groups
  const of = (group: EntryGroup): readonly Entry[] => groups[group].filter((entry) => isIn(step, entry))
  return {
    error: of('error'),
    warning: of('warning'),
    notice: of('notice'),
    unfilled: of('unfilled'),
    accepted: of('accepted'),
  }
}

/** How many are to be looked at: notices too, accepted ones not. */
export function countOpen({ error, warning, notice, unfilled }: GroupedEntries): number {
  return error.length + warning.length + notice.length + unfilled.length
}

/** What is said at a field: the gravest open finding about it, in words. */
export function notesOf(
  groups: GroupedEntries,
  words: (entry: Entry) => string,
): ReadonlyMap<FieldPath, CellNote> {
  const notes = new Map<FieldPath, CellNote>()
  for (const entry of [...groups.error, ...groups.warning, ...groups.notice]) {
    if (entry.path && !notes.has(entry.path)) {
      notes.set(entry.path, { severity: entry.severity, text: words(entry) })
    }
  }
  return notes
}
