import { describe, expect, it } from 'vitest'
import { blankReport } from '@/report/report'
import type { BackupOutcome, ReportStorage } from '@/storage/types'
import { counts, refusal, withoutChecksums } from '../../support/backup-file'
import { freshName, openStorage } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

/** Bytes of every value, over several lines of a backup. */
const bytesOf = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255)

const pdf = (size = 5): File => new File([bytesOf(size)], '年报 2024.pdf', { type: 'application/pdf' })

/** Two megabytes are the same where their digests are; comparing them one by one takes seconds. */
async function digest(bytes: BufferSource): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()
}

async function kept(storage: ReportStorage, id: string) {
  const original = await storage.loadOriginal(id)
  return original && { ...original, bytes: await digest(await original.bytes.arrayBuffer()) }
}

describe('an original file', () => {
  it('is kept with its report byte for byte, and is there after the browser was closed', async () => {
    const name = freshName()
    const storage = openStorage(name)
    const { id } = await storage.create(filledReport())
    await storage.keepOriginal(id, pdf(700_000))
    storage.close()
    expect(await kept(openStorage(name), id)).toEqual({
      name: '年报 2024.pdf',
      type: 'application/pdf',
      addedAt: expect.any(Number) as number,
      bytes: await digest(bytesOf(700_000)),
    })
  })

  it('is kept for a report that is there, and for no other', async () => {
    const storage = openStorage()
    await expect(storage.keepOriginal('gone', pdf())).rejects.toMatchObject({ code: 'storage.missing' })
    expect(await storage.loadOriginal('gone')).toBeUndefined()
  })

  it('makes room for the next one, and can be let go', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport())
    await storage.keepOriginal(id, pdf())
    await storage.keepOriginal(id, new File(['二'], 'C:\\年报\\二.txt', { type: 'text/plain' }))
    expect(await kept(storage, id)).toMatchObject({ name: '二.txt', type: 'text/plain' })
    await storage.dropOriginal(id)
    expect(await storage.loadOriginal(id)).toBeUndefined()
    expect(await storage.load(id)).toBeDefined()
  })

  it('stays with a report in the bin, and ends with it', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport())
    await storage.keepOriginal(id, pdf())
    await storage.moveToBin([id])
    expect(await storage.loadOriginal(id)).toBeDefined()
    await storage.purge([id])
    expect(await storage.loadOriginal(id)).toBeUndefined()
  })

  it('that can no longer be read says so', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport())
    const gone = pdf()
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    await expect(storage.keepOriginal(id, gone)).rejects.toMatchObject({ code: 'original.unreadable' })
  })
})

describe('original files in a backup', () => {
  /** Two reports with files, one of them larger than a line, and one without. */
  async function library() {
    const storage = openStorage()
    const one = await storage.create(filledReport(2024))
    const other = await storage.create(filledReport(2023))
    await storage.create(blankReport(unit, 2022))
    await storage.keepOriginal(one.id, pdf(2_000_000))
    await storage.keepOriginal(other.id, new File([], '空.txt'))
    return { storage, ids: [one.id, other.id] as const }
  }

  type Whole = { originals: (string | Record<string, unknown>)[] } & Record<string, unknown>

  async function changed(change: (whole: Whole) => unknown): Promise<Blob> {
    const { storage } = await library()
    const text = await (await storage.writeBackup()).text()
    return new Blob([JSON.stringify(change(JSON.parse(text) as Whole))])
  }

  it('come back byte for byte', async () => {
    const { storage, ids } = await library()
    const here = openStorage()
    const outcome = await here.readBackup(await storage.writeBackup())
    expect(counts(outcome)).toMatchObject({ added: 3, dropped: 0, droppedOriginals: 0 })
    for (const id of ids) expect(await kept(here, id)).toEqual(await kept(storage, id))
  })

  it('come back from a file that another program laid out anew', async () => {
    const { storage, ids } = await library()
    const text = JSON.stringify(JSON.parse(await (await storage.writeBackup()).text()), null, 2)
    const here = openStorage()
    await here.readBackup(new Blob([text]))
    for (const id of ids) expect(await kept(here, id)).toEqual(await kept(storage, id))
  })

  it('go to the same report under its own id here, and leave a file that is here standing', async () => {
    const { storage } = await library()
    const here = openStorage()
    const same = await here.create(filledReport(2024))
    const withFile = await here.create(filledReport(2023))
    await here.keepOriginal(withFile.id, new File(['本机'], '本机.txt'))
    expect(counts(await here.readBackup(await storage.writeBackup()))).toMatchObject({
      unchanged: 2,
      added: 1,
    })
    expect((await kept(here, same.id))?.bytes).toEqual(await digest(bytesOf(2_000_000)))
    expect((await kept(here, withFile.id))?.name).toBe('本机.txt')
  })

  it('are told of, by their reports, where another one is here', async () => {
    const { storage } = await library()
    const here = openStorage()
    const file = await storage.writeBackup()
    await here.readBackup(file)
    const told = ({ reports }: BackupOutcome) => reports.flatMap((one) => one.otherOriginal ?? [])
    expect(told(await here.readBackup(file))).toEqual([])
    const [row] = (await here.listSummaries()).filter(({ year }) => year === 2024)
    await here.keepOriginal(row?.id ?? '', new File(['本机'], '本机.txt'))
    const outcome = await here.readBackup(file)
    expect(told(outcome)).toEqual([(await kept(storage, row?.id ?? ''))?.name])
    expect(outcome.droppedOriginals).toBe(0)
    expect((await kept(here, row?.id ?? ''))?.name).toBe('本机.txt')
  })

  it('of two reports that say the same: the one for which there is no room is told of', async () => {
    const storage = openStorage()
    for (const name of ['甲.txt', '乙.txt']) {
      const { id } = await storage.create(filledReport())
      await storage.keepOriginal(id, new File([name], name))
    }
    const outcome = await openStorage().readBackup(await storage.writeBackup())
    expect(outcome.reports.flatMap((one) => one.otherOriginal ?? [])).toHaveLength(1)
  })

  it('are not missed by a backup of the first version', async () => {
    const { storage } = await library()
    const old = JSON.parse(withoutChecksums(await (await storage.writeBackup()).text())) as Whole
    const { originals: _files, originalCount: _count, ...rest } = old
    const file = new Blob([JSON.stringify({ ...rest, version: 1 })])
    const here = openStorage()
    expect(counts(await here.readBackup(file))).toMatchObject({ added: 3, droppedOriginals: 0 })
  })

  it.each([
    ['whose bytes are no bytes', (line: string) => `*${line.slice(1)}`],
    ['that lost a line', () => undefined],
    ['that lost an end', (line: string) => line.slice(0, -4)],
  ])('%s are left out and counted; the reports come back', async (_case, change) => {
    const file = await changed((whole) => {
      const at = whole.originals.findIndex((line) => typeof line === 'string')
      const line = change(whole.originals[at] as string)
      const originals = whole.originals.flatMap((one, index) => (index === at ? (line ?? []) : one))
      return { ...whole, originals }
    })
    const here = openStorage()
    const outcome = await here.readBackup(file, { damaged: 'leave' })
    expect(counts(outcome)).toMatchObject({ added: 3, dropped: 0, droppedOriginals: 1 })
    expect(outcome.check.problems).toMatchObject([{ kind: 'original', unit, year: 2024 }])
  })

  it('of no report are left out and counted', async () => {
    const file = await changed((whole) => ({
      ...whole,
      originals: whole.originals.map((one) =>
        typeof one === 'string' ? one : { ...one, reportId: 'nobody', evil: 1 },
      ),
    }))
    const here = openStorage()
    const outcome = await here.readBackup(file, { damaged: 'leave' })
    expect(counts(outcome)).toMatchObject({ added: 3, droppedOriginals: 2 })
    expect(await here.loadOriginal('nobody')).toBeUndefined()
  })

  it('that the end does not count make the backup a damaged one', async () => {
    const file = await changed((whole) => ({ ...whole, originalCount: 3 }))
    const outcome = await openStorage().readBackup(file)
    expect(refusal(outcome)).toEqual(['frame'])
  })

  it('that were changed come along marked where the person wants them, never over one that is here', async () => {
    const { storage, ids } = await library()
    const text = await (await storage.writeBackup()).text()
    const file = new Blob([text.replace(/\n"..../, '\n"AAAA')])
    const here = openStorage()
    await here.readBackup(file, { damaged: 'separate' })
    expect((await kept(here, ids[0]))?.name).toMatch(/^（未核实）/)
    await storage.readBackup(file, { damaged: 'separate' })
    expect((await kept(storage, ids[0]))?.name).not.toMatch(/未核实/)
  })
})
