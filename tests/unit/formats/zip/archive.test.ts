import { describe, expect, it } from 'vitest'
import { ArchiveError, readDirectory } from '@/formats/zip/directory'
import { extractEntry } from '@/formats/zip/extract'
import { checkLimits } from '@/formats/zip/limits'
import { cleanName } from '@/formats/zip/names'
import { damagedCopy, seededRandom } from '../../../support/damage'
import { gbkZipOf, withEntryField, zipOf } from '../../../support/zip-archive'

const text = '云溪市数据局2024年政府信息公开工作年度报告\n'.repeat(40)
const blob = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes])
const namesIn = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await readDirectory(blob(bytes))).map((entry) => entry.name)

async function textsIn(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const entries = await readDirectory(blob(bytes))
  const found = await Promise.all(entries.map((entry) => extractEntry(blob(bytes), entry)))
  return found.map((one) => new TextDecoder().decode(one))
}

const faultOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof ArchiveError ? error.code : String(error)),
  )

describe('an archive', () => {
  it('lists its files without folders, and gives each one whole', async () => {
    const zip = zipOf({ '2024/': '', '2024/甲.txt': text, 'b.txt': 'x' })
    expect(await namesIn(zip)).toEqual(['2024/甲.txt', 'b.txt'])
    expect(await textsIn(zip)).toEqual([text, 'x'])
  })

  it('says names in GBK as they were written, those that look like UTF-8 too', async () => {
    const names = ['年报\\云溪市数据局2024.txt', '一.txt']
    const zip = gbkZipOf(Object.fromEntries(names.map((name) => [name, text])))
    expect(await namesIn(zip)).toEqual(['年报/云溪市数据局2024.txt', '一.txt'])
    expect(await namesIn(gbkZipOf({ '一.txt': text }))).toEqual(['一.txt'])
    expect(await textsIn(zip)).toEqual([text, text])
  })

  it('is found behind whatever was put before it', async () => {
    const zip = zipOf({ 'a.txt': text })
    const moved = new Uint8Array(1000 + zip.length)
    moved.set(zip, 1000)
    expect(await textsIn(moved)).toEqual([text])
  })

  it.each([
    ['a password', withEntryField(zipOf({ 'a.txt': text }), 8, 1, 2), 'archive.locked'],
    ['another method', withEntryField(zipOf({ 'a.txt': text }), 10, 9, 2), 'archive.method'],
    ['a size that is too small', withEntryField(zipOf({ 'a.txt': text }), 24, 10, 4), 'archive.entryDamaged'],
    [
      'a size that is too large',
      withEntryField(zipOf({ 'a.txt': text }), 24, 1e6, 4),
      'archive.entryDamaged',
    ],
    ['a place that is none', withEntryField(zipOf({ 'a.txt': text }), 42, 5, 4), 'archive.entryDamaged'],
  ])('says of %s what is wrong', async (_what, zip, fault) => {
    const [entry] = await readDirectory(blob(zip))
    expect(await faultOf(extractEntry(blob(zip), entry!))).toBe(fault)
  })

  it.each([
    ['no archive', new Uint8Array([1, 2, 3])],
    ['half an archive', zipOf({ 'a.txt': text }).slice(0, 60)],
  ])('says that %s is damaged', async (_what, bytes) => {
    expect(await faultOf(readDirectory(blob(bytes)))).toBe('archive.damaged')
  })

  it('ends with a fault of its own on every damaged copy', async () => {
    const random = seededRandom(7)
    const zip = zipOf({ 'a.txt': text, 'b/c.txt': text.slice(100) })
    for (let round = 0; round < 500; round += 1) {
      const copy = new Uint8Array(damagedCopy(zip, random))
      const fault = await faultOf(
        readDirectory(blob(copy)).then((entries) =>
          Promise.all(entries.filter(({ size }) => size < 1e7).map((one) => extractEntry(blob(copy), one))),
        ),
      )
      expect(fault).toMatch(/^(?:none$|archive\.)/)
    }
  })
})

describe('the limits of an archive', () => {
  const entries = (count: number, size: number, packed: number) =>
    Array.from({ length: count }, () => ({ size, packed }))

  it.each([
    ['nothing', entries(0, 0, 0), 'archive.empty'],
    ['too many files', entries(2_001, 10, 10), 'archive.tooMany'],
    ['too much', entries(30, 40_000_000, 30_000_000), 'archive.tooLarge'],
    ['what swells a thousandfold', entries(2, 40_000_000, 40_000), 'archive.bomb'],
  ])('refuse %s', async (_what, list, fault) => {
    expect(await faultOf(Promise.resolve().then(() => checkLimits(list)))).toBe(fault)
  })

  it('let a folder of reports through, and small files that pack well', () => {
    checkLimits(entries(200, 2_000_000, 1_500_000))
    checkLimits(entries(1, 5_000_000, 5_000))
  })
})

describe('a name in an archive', () => {
  it('leads nowhere but down', () => {
    expect(cleanName('..\\..\\C:\\年报\\./a.txt')).toBe('年报/a.txt')
    expect(cleanName('/a\u0000/b/')).toBe('a/b/')
  })
})
