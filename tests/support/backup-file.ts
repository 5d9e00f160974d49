/** Backup files made without a database, what is found in them, and what became of them. */
import { checksumOfBytes, sealedText } from '@/report/checksum'
import { emptySetup } from '@/report/check-settings'
import type { Report } from '@/report/types'
import { headOf, originalsLine, writeHead, writeTail } from '@/storage/backup-format'
import type { ListedOriginal, ListedReport, Tail } from '@/storage/backup-format'
import { linesOf } from '@/storage/backup-originals'
import { readRows } from '@/storage/backup-stage'
import type { ReadWhole } from '@/storage/backup-stage'
import type { IncomingRow, OriginalRow } from '@/storage/versions'
import type { BackupOutcome, RestoredHow } from '@/storage/backup-outcome'

export const nothing = {
  ...{ added: 0, unchanged: 0, merged: 0, kept: 0, separate: 0 },
  ...{ dropped: 0, droppedSnapshots: 0, droppedOriginals: 0 },
}

/** Why a file was not restored. */
export function refusal({ restored, check }: BackupOutcome) {
  if (restored) throw new Error('The file was restored')
  return check.problems.map(({ kind }) => kind)
}

/** How many reports became what. */
export function counts({ restored, check, reports, ...left }: BackupOutcome) {
  const { dropped, droppedOriginals } = left
  const droppedSnapshots = reports.reduce((sum, one) => sum + (one.droppedVersions ?? 0), 0)
  const count = (how: RestoredHow): number => reports.filter((one) => one.how === how).length
  if (!restored) throw new Error(`The file was not restored: ${JSON.stringify(check.problems)}`)
  return {
    ...{ added: count('added'), unchanged: count('unchanged'), merged: count('merged') },
    ...{ kept: count('kept'), separate: count('separate') },
    ...{ dropped, droppedSnapshots, droppedOriginals },
  }
}

export interface BackupParts {
  readonly reports: readonly Report[]
  readonly originals?: readonly OriginalRow[]
  readonly tail?: Partial<Tail>
}

/** The lines of a file as the program writes it, the first and the last included. */
export async function backupLines({ reports, originals = [], tail }: BackupParts): Promise<string[]> {
  const head = headOf(1_700_000_000_000)
  const contents: ListedReport[] = []
  const originalContents: ListedOriginal[] = []
  const entries: string[] = []
  for (const [index, report] of reports.entries()) {
    const id = `report-${index + 1}`
    const entry = { id, createdAt: 1, updatedAt: 2 + index, deletedAt: null, report, snapshots: [] }
    const { text, checksum } = await sealedText(entry)
    entries.push(text)
    contents.push({ id, unit: report.unit, year: report.year, checksum })
  }
  const pieces: string[] = []
  for (const row of originals) {
    const lines = linesOf(row)
    let next = await lines.next()
    for (; !next.done; next = await lines.next()) pieces.push(next.value)
    originalContents.push({ reportId: row.reportId, name: row.name, checksum: next.value })
  }
  const settings = { language: null, personName: '张三', lastBackupAt: null }
  const end = { settings, checks: emptySetup, contents, originalContents, ...tail }
  const text =
    writeHead(head) + entries.join(',\n') + originalsLine + pieces.join(',\n') + (await writeTail(head, end))
  return text.split('\n')
}

export interface Found extends ReadWhole {
  readonly rows: readonly IncomingRow[]
}

export async function readBackupText(text: BlobPart): Promise<Found> {
  const reading = readRows(new Blob([text]))
  const rows: IncomingRow[] = []
  for (;;) {
    const next = await reading.next()
    if (next.done) return { ...next.value, rows }
    rows.push(...next.value)
  }
}

/**
 * The same backup as if it had been written with reports of other words. Works on text alone, so that they may nest
 * deeper than a stack.
 */
export async function rewritten(backup: Blob, change: (report: string) => string): Promise<Blob> {
  const [head = '', ...rest] = (await backup.text()).trimEnd().split('\n')
  const between = rest.indexOf('],"originals":[')
  const checksums = new Map<string, string>()
  const reports: string[] = []
  for (const line of rest.slice(0, between)) {
    const [, text = '', old = ''] = /^(.*),"checksum":"(\w+)"\},?$/.exec(line) ?? []
    const changed = change(text)
    const checksum = await checksumOfBytes(new TextEncoder().encode(`${changed}}`))
    checksums.set(old, checksum)
    reports.push(`${changed},"checksum":"${checksum}"}`)
  }
  const tail = JSON.parse(`{${(rest.at(-1) ?? '').slice(2)}`) as Tail
  const contents = tail.contents.map((one) => {
    const [id = one.id] = /(?<=^\{"id":")[\w-]+/.exec(change(`{"id":"${one.id}"`)) ?? []
    return { ...one, id, checksum: checksums.get(one.checksum) ?? one.checksum }
  })
  const { format, version, writtenAt } = JSON.parse(`${head}]}`) as ReturnType<typeof headOf>
  const end = await writeTail({ format, version, writtenAt }, { ...tail, contents })
  return new Blob([head, '\n', reports.join(',\n'), '\n', rest.slice(between, -1).join('\n'), end])
}

/** The same backup as a program of before there were checksums would have written it. */
export function withoutChecksums(text: string): string {
  const {
    contents: _contents,
    originalContents: _originals,
    ...whole
  } = JSON.parse(text) as Record<string, unknown>
  const bare = JSON.parse(
    JSON.stringify(whole, (key, value: unknown) =>
      ['checksum', 'checksums', 'digest'].includes(key) ? undefined : value,
    ),
  ) as Record<string, unknown>
  return JSON.stringify({ ...bare, version: 2 })
}
