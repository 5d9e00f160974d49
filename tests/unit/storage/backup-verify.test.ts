import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { backupLines, readBackupText, withoutChecksums } from '../../support/backup-file'
import type { Found } from '../../support/backup-file'
import { filledReport, unit } from '../../support/report-fixtures'

const original = (reportId: string, bytes = '原文件的内容'.repeat(20)) => ({
  ...{ reportId, name: '年报.docx', type: 'application/msword', addedAt: 5 },
  bytes: new Blob([bytes]),
})

const lines = await backupLines({
  reports: [filledReport(2022), filledReport(2023), filledReport(2024)],
  originals: [original('report-1'), original('report-2', '另一个文件'.repeat(30))],
})
const [first, second, third] = [1, 2, 3] as const
/** Where the reports end and the original files begin. */
const between = 4

const text = (changed: readonly string[]): string => changed.join('\n')
const replaced = (index: number, line: string): string[] =>
  lines.map((one, at) => (at === index ? line : one))
const told = ({ verified }: Found) => verified.check
const kinds = (found: Found): readonly string[] => told(found).problems.map(({ kind }) => kind)

describe('a backup that nobody touched', () => {
  it('is whole, every report verified', async () => {
    expect(told(await readBackupText(text(lines)))).toEqual({
      ...{ verdict: 'whole', verified: 3, unverified: 0, problems: [] },
    })
  })

  it('is whole as well where another program laid it out anew', async () => {
    const pretty = JSON.stringify(JSON.parse(text(lines)), null, 2)
    expect(told(await readBackupText(`\uFEFF${pretty}`)).verdict).toBe('whole')
    expect(told(await readBackupText(text(lines).replace(/\n/g, '\r\n'))).verdict).toBe('whole')
  })

  it('of before there were checksums cannot be verified, and says so', async () => {
    expect(told(await readBackupText(withoutChecksums(text(lines))))).toEqual({
      ...{ verdict: 'unverifiable', verified: 0, unverified: 3, problems: [] },
    })
  })
})

describe('a changed backup', () => {
  const line = (index: number): string => lines[index] ?? ''

  it.each([
    ['a digit', (one: string) => one.replace(/("requests\.received\.naturalPerson":)\d+/, '$1777')],
    ['a word', (one: string) => one.replace('不公开为例外', '不公开为常例')],
    ['the time of a change', (one: string) => one.replace('"updatedAt":3', '"updatedAt":9')],
    ['the checksum', (one: string) => one.replace(/"checksum":"./, '"checksum":"z')],
    ['the id', (one: string) => one.replace('"id":"report-2"', '"id":"report-9"')],
  ])('(%s of a report) is named by unit and year, the others are sound', async (_case, change) => {
    expect(change(line(second))).not.toBe(line(second))
    const found = await readBackupText(text(replaced(second, change(line(second)))))
    expect(told(found)).toMatchObject({ verdict: 'damaged', verified: 2 })
    expect(told(found).problems).toEqual([{ kind: 'changed', unit, year: 2023 }])
    expect(found.verified.reports).toEqual(['sound', 'changed', 'sound'])
  })

  it('with a checksum that was made to fit is found by the list at the end', async () => {
    const forged = await backupLines({
      reports: [setFigure(filledReport(2022), 'requests.received.business', 999)],
    })
    const found = await readBackupText(text(replaced(first, `${forged[1] ?? ''},`)))
    expect(told(found).problems).toEqual([{ kind: 'changed', unit, year: 2022 }])
  })

  it('with a line that is no JSON any more names the report by the list', async () => {
    const found = await readBackupText(text(replaced(second, line(second).slice(0, 300))))
    expect(told(found).problems).toEqual([{ kind: 'unreadable', unit, year: 2023 }])
    expect(found.verified.reports).toEqual(['sound', 'none', 'sound'])
    expect(found.rows.filter((row) => 'entry' in row)).toHaveLength(2)
  })

  it('with a line lost names the report', async () => {
    const found = await readBackupText(text(lines.filter((_line, index) => index !== second)))
    expect(told(found).problems).toEqual([{ kind: 'missing', unit, year: 2023 }])
  })

  it('with a line twice restores it once', async () => {
    const found = await readBackupText(text([...lines.slice(0, second), line(first), ...lines.slice(second)]))
    expect(told(found).problems).toEqual([{ kind: 'doubled', unit, year: 2022 }])
    expect(found.verified.reports).toEqual(['sound', 'doubled', 'sound', 'sound'])
  })

  it('with lines in another order tells so', async () => {
    const swapped = [line(0), line(second), line(first), ...lines.slice(third)]
    const found = await readBackupText(text(swapped))
    expect(told(found)).toMatchObject({ verdict: 'damaged', verified: 3, problems: [{ kind: 'order' }] })
  })

  it('cut in the middle keeps what was there and says that the end is missing', async () => {
    const found = await readBackupText(text(lines.slice(0, third)))
    expect(told(found)).toMatchObject({ verdict: 'damaged', verified: 2, problems: [{ kind: 'end' }] })
    const inLine = await readBackupText(text([...lines.slice(0, second), line(second).slice(0, 50)]))
    expect(kinds(inLine)).toEqual(['unreadable', 'end'])
  })

  it('with another original file names it and its report', async () => {
    const piece = lines[between + 2] ?? ''
    const other = piece.replace(/^"../, '"AA')
    expect(other).not.toBe(piece)
    const found = await readBackupText(text(replaced(between + 2, other)))
    expect(told(found).problems).toEqual([{ kind: 'original', name: '年报.docx', unit, year: 2022 }])
    expect(found.verified.originals).toEqual(['changed', 'sound'])
  })

  it('without an original file names it', async () => {
    const found = await readBackupText(
      text(lines.filter((_line, index) => index !== between + 1 && index !== between + 2)),
    )
    expect(told(found).problems).toEqual([{ kind: 'originalMissing', name: '年报.docx', unit, year: 2022 }])
  })

  it.each([
    ['the settings', '"personName":"张三"', '"personName":"李四"', 'settings'],
    ['the lists of words', '"lists":[]', '"lists":[{}]', 'settings'],
    ['the list of contents', '"contents":[{"id":"report-1"', '"contents":[{"id":"report-7"', 'contents'],
    ['the count', '"count":3', '"count":4', 'frame'],
    ['the time of writing', '"writtenAt":"2023', '"writtenAt":"2024', 'frame'],
    ['the line between', '],"originals":[', '],"originalz":[', 'frame'],
  ])('(%s) is told', async (_case, from, to, kind) => {
    const changed = text(lines).replace(from, to)
    expect(changed).not.toBe(text(lines))
    expect(kinds(await readBackupText(changed))).toContain(kind)
  })

  it('called an old one is told all the same', async () => {
    const changed = text(lines).replace('"version":3', '"version":2').replace('"year":2023', '"year":2025')
    const found = await readBackupText(changed)
    expect(told(found).verdict).toBe('damaged')
    expect(kinds(found)).toEqual(['changed', 'frame'])
  })

  it('of before there were checksums that is cut or has lost a line is told', async () => {
    const whole = JSON.parse(withoutChecksums(text(lines))) as { reports: unknown[] }
    const lost = JSON.stringify({ ...whole, reports: whole.reports.slice(1) })
    expect(kinds(await readBackupText(lost))).toEqual(['missing'])
  })
})

describe('any single byte of a backup', () => {
  it('changed is told, unless what is read is what was written', async () => {
    const bytes = new TextEncoder().encode(text(lines))
    const untouched = await readBackupText(bytes)
    const content = ({ rows, tail }: Found): string => JSON.stringify([rows, tail])
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ by
        try {
          const found = await readBackupText(changed)
          if (told(found).verdict === 'whole') expect(content(found)).toBe(content(untouched))
        } catch (error) {
          expect(String(error)).toMatch(/backup\./)
        }
      }),
      { numRuns: 400 },
    )
  })
})
