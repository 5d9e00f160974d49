/** What of a backup cannot be restored as it stands is told, wherever it stands. */
import { expect, it } from 'vitest'
import { emptySetup } from '@/report/check-settings'
import { sealedText } from '@/report/checksum'
import { headOf, originalsLine, writeHead, writeTail } from '@/storage/backup-format'
import { backupLines, counts, withoutChecksums } from '../../support/backup-file'
import { openStorage } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

/** A value that nests so many levels. */
function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = { inner: value }
  return value
}

async function withSnapshots(snapshots: readonly unknown[]): Promise<Blob> {
  const head = headOf(1_700_000_000_000)
  const report = filledReport(2024)
  const { text, checksum } = await sealedText({
    ...{ id: 'one', createdAt: 1, updatedAt: 2, deletedAt: null, report, snapshots },
  })
  const tail = await writeTail(head, {
    settings: { language: null, personName: '', lastBackupAt: null },
    checks: emptySetup,
    contents: [{ id: 'one', unit, year: 2024, checksum }],
    originalContents: [],
  })
  return new Blob([writeHead(head) + text + originalsLine + tail])
}

it('tells of versions that nest too deep or hold nothing, by their report', async () => {
  const storage = openStorage()
  const sound = { id: 'sound', takenAt: 1, reason: 'opened', report: filledReport(2024) }
  const outcome = await storage.readBackup(
    await withSnapshots([sound, { ...sound, id: 'deep', report: nested(100) }, { id: 'empty', takenAt: 1 }]),
  )
  expect(counts(outcome)).toMatchObject({ added: 1, dropped: 0 })
  expect(outcome.check.verdict).toBe('whole')
  expect(outcome.reports.map(({ droppedVersions }) => droppedVersions)).toEqual([2])
  expect((await storage.listSnapshots('one')).map(({ id }) => id)).toEqual(['sound'])
  expect(await storage.loadLastRestore()).toEqual(outcome)
})

it('tells of nothing where all of them are restored', async () => {
  const sound = { id: 'sound', takenAt: 1, reason: 'opened', report: filledReport(2024) }
  const outcome = await openStorage().readBackup(await withSnapshots([sound]))
  expect(outcome.reports[0]).not.toHaveProperty('droppedVersions')
  expect(outcome.settingsMessages).toEqual([])
})

it('keeps settings and words that are too long, and tells of them and of what is odd', async () => {
  const long = '词'.repeat(41)
  const lists = [
    {
      ...{ id: 'list', unit: '', name: '本局用词', enabled: true, addedAt: 1 },
      entries: [{ word: long, suggestion: '', reason: '' }],
    },
  ]
  const lines = await backupLines({
    reports: [filledReport(2024)],
    tail: {
      settings: { language: null, personName: '张'.repeat(201), lastBackupAt: null },
      checks: { ...emptySetup, lists },
    },
  })
  const spoilt = withoutChecksums(lines.join('\n')).replace('"units":[]', '"units":[{"unit":"","limits":5}]')
  const storage = openStorage()
  const outcome = await storage.readBackup(new Blob([spoilt]))
  expect(outcome.settingsMessages?.map(({ code, params }) => `${code} ${params?.place}`)).toEqual([
    'restore.overLimit personName',
    'restore.badValue units[1].limits',
    'restore.overLimit lists[1].entries[1].word',
  ])
  expect((await storage.loadSettings()).personName).toHaveLength(201)
  expect((await storage.loadCheckSetup()).lists[0]?.entries[0]?.word).toBe(long)
})
