import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { planBatch, toIntakes } from '@/features/import/batch/plan'
import { writeDocx } from '@/formats/docx/write'
import { writeHtml } from '@/formats/html/write'
import { writeJson } from '@/formats/json/write'
import type { WriteFormat } from '@/formats/types'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import type { ReportStorage } from '@/storage/types'
import { useBatchStore } from '@/stores/batch'
import { useLibraryStore } from '@/stores/library'
import { useReadingStore } from '@/stores/reading'
import { provideStorage } from '@/stores/storage'
import { openStorage } from '../../support/databases'
import { filledReport as filledWithAll, unit } from '../../support/report-fixtures'
import { gbkZipOf, withEntryField, zipOf } from '../../support/zip-archive'

/** As it is after reading: with the figures of its own format alone. */
const filledReport = (year: number): Report => restoreReport(filledWithAll(year)).value!

let storage: ReportStorage
let batch: ReturnType<typeof useBatchStore>
let library: ReturnType<typeof useLibraryStore>

beforeEach(async () => {
  storage = openStorage()
  provideStorage(storage)
  setActivePinia(createPinia())
  library = useLibraryStore()
  batch = useBatchStore()
  library.start()
  await vi.waitFor(() => expect(library.ready).toBe(true))
})

const text = (year: number): string =>
  [
    `${unit}${year}年政府信息公开工作年度报告`,
    `本年度报告中所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    '一、总体情况',
    '（一）主动公开',
    '全年公开政策文件。',
    '（二）依申请公开',
    '收到申请后依法答复。',
  ].join('\n')

type Content = string | Uint8Array<ArrayBuffer>
const brought = (path: string, ...content: readonly Content[]) => ({
  file: new File([...content], path.replace(/^.*\//, '')),
  path,
})
const written = async (write: WriteFormat, report: Report) =>
  (await write(report, {})).bytes as Uint8Array<ArrayBuffer>
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Whose reports they are and what else there is to say of each file, by its name. */
const summary = () =>
  Object.fromEntries(
    batch.rows.map((row) => [
      row.source.folder ? `${row.source.folder}/${row.source.name}` : row.source.name,
      row.kind === 'report' ? row.report.year : row.messages[0]?.code,
    ]),
  )
const planned = () => planBatch({ rows: batch.rows, ticks: batch.ticks, storedMatch: batch.storedMatch })
const stored = async () => (await storage.listSummaries()).map((row) => row.year).sort((a, b) => a - b)

describe('a batch', () => {
  it('reads every file that can be read, and says of each other why not', async () => {
    const docx = await written(writeDocx, filledReport(2021))
    await batch.add([
      brought('年报/2020.txt', text(2020)),
      brought('年报/2021.docx', docx),
      brought('年报/2022.html', await written(writeHtml, filledReport(2022))),
      brought('年报/2023.json', await written(writeJson, filledReport(2023))),
      brought('年报/半份.docx', docx.slice(0, 3000)),
      brought('年报/空.txt'),
      brought('年报/照片.png', png),
      brought('年报/通知.txt', '会议通知\n\n请各科室参加。'),
      brought('年报/旧.rar', new Uint8Array([0x52, 0x61, 0x72, 0x21])),
      brought('年报/坏.zip', new Uint8Array([0x50, 0x4b, 3, 4])),
      brought('年报/锁.zip', withEntryField(zipOf({ 'a.txt': text(2019) }), 8, 1, 2)),
      brought('年报/.DS_Store', 'x'),
    ])
    expect(batch.phase).toBe('listed')
    expect(summary()).toEqual({
      '年报/2020.txt': 2020,
      '年报/2021.docx': 2021,
      '年报/2022.html': 2022,
      '年报/2023.json': 2023,
      '年报/半份.docx': expect.stringMatching(
        /^(?:docx\.unreadable|reading\.kind\.(?:zip|other))$/,
      ) as string,
      '年报/空.txt': 'reading.kind.empty',
      '年报/照片.png': 'reading.kind.image',
      '年报/通知.txt': 'recognise.notAReport',
      '年报/旧.rar': 'archive.otherKind',
      '年报/坏.zip': 'archive.damaged',
      '年报/锁.zip/a.txt': 'archive.locked',
    })
    expect([batch.leftOut, batch.total, await stored()]).toEqual([1, 11, []])
  })

  it('opens archives and archives in them, and no deeper', async () => {
    const deep = zipOf({ 'd.txt': text(2021) })
    const inner = zipOf({ 'c.txt': text(2022), '深.zip': deep })
    const outer = zipOf({ 'a/b.txt': text(2023), '内.zip': inner })
    await batch.add([
      brought('外.zip', outer),
      brought('系统.zip', gbkZipOf({ '云溪市数据局2024.txt': text(2024) })),
      brought('其实是.zip', await written(writeDocx, filledReport(2020))),
    ])
    expect(summary()).toEqual({
      '外.zip/a/b.txt': 2023,
      '外.zip/内.zip/c.txt': 2022,
      '外.zip/内.zip/深.zip': 'archive.nested',
      '系统.zip/云溪市数据局2024.txt': 2024,
      '其实是.zip': 2020,
    })
  })

  it('stores what is ticked, keeps what is replaced as a version, and knows its own reports again', async () => {
    const old: Report = { ...filledReport(2023), accounts: { website: '旧', wechat: '', weibo: '' } }
    const { id } = await storage.create(old)
    await vi.waitFor(() => expect(library.find(unit, 2023)).toBeDefined())
    const files = async () => [
      brought('2022.json', await written(writeJson, filledReport(2022))),
      brought('2023.json', await written(writeJson, filledReport(2023))),
    ]
    await batch.add(await files())
    expect(planned().map((row) => row.standing)).toEqual(['new', 'replaces'])
    batch.tick([batch.rows[1]!.id], true)
    await batch.store(toIntakes(planned()))
    expect(await stored()).toEqual([2022, 2023])
    expect((await storage.load(id))?.report).toEqual(filledReport(2023))
    const [version] = await storage.listSnapshots(id)
    expect((await storage.loadSnapshot(version!.id))?.report).toEqual(old)
    expect(planned().map((row) => row.standing)).toEqual(['stored', 'stored'])
    await vi.waitFor(() => expect(library.find(unit, 2022)).toBeDefined())
    await batch.add(await files())
    expect(planned().map((row) => row.standing)).toEqual(['same', 'same'])
  })

  it('goes on where the library refuses one report, and says which', async () => {
    await batch.add([brought('1.txt', text(2021)), brought('2.txt', text(2022))])
    const [one, two] = batch.rows
    await batch.store([
      { rowId: one!.id, replaces: 'gone' },
      { rowId: two!.id, replaces: undefined },
    ])
    expect(batch.rows.map((row) => row.kind === 'report' && row.outcome)).toMatchObject([
      { kind: 'refused', code: 'storage.missing' },
      { kind: 'stored' },
    ])
    expect(await stored()).toEqual([2022])
  })

  it('keeps what was read when it is cancelled, and counts what was not', async () => {
    const files = Array.from({ length: 40 }, (_, index) => brought(`${index}.txt`, text(2010 + (index % 10))))
    const work = batch.add(files)
    await vi.waitFor(() => expect(batch.rows.length).toBeGreaterThan(1), { interval: 1 })
    batch.cancel()
    const { length } = batch.rows
    expect([batch.phase, length + batch.notRead]).toEqual(['listed', 40])
    await work
    expect(batch.rows).toHaveLength(length)
    expect(batch.rows.every((row) => row.kind === 'report')).toBe(true)
  })

  it('goes through one file of an archive and takes what a person made of it', async () => {
    await batch.add([brought('a.zip', zipOf({ '1.txt': text(2021) }))])
    const [row] = batch.rows
    await batch.review(row!.id)
    const read = useReadingStore().report!
    batch.endReview({ ...read, year: 2020 })
    expect(batch.reviewing).toBeUndefined()
    expect(batch.rows).toMatchObject([{ kind: 'report', isConfirmed: true, report: { year: 2020 } }])
  })
})
