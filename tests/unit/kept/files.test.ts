import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '@/checks/engine/acceptances'
import { readDocx } from '@/formats/docx/read'
import { readHtml } from '@/formats/html/read'
import { readJson } from '@/formats/json/read'
import type { ReadFormat } from '@/formats/types'
import { inputPaths } from '@/report/form/form'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { contentFingerprint } from '@/report/review/published-content'
import { hasChangedSince } from '@/report/review/review'
import { isChainSound } from '@/report/review/review-chain'
import { isReadOnly, signatureOf } from '@/report/review/review-stage'
import type { Report } from '@/report/types'
import { checkReport } from '@/workers/check/named-findings'
import { asOfToday } from '../../support/kept'
import type { ByFile, KeptFinding, KeptReports } from '../../support/kept'

const folder = 'tests/fixtures/kept/0.1.0'

const expected = <Value>(name: string): Value =>
  JSON.parse(readFileSync(`${folder}/expected/${name}.json`, 'utf8')) as Value

const reports = expected<KeptReports>('reports')
const figures = expected<ByFile<object>>('figures')
const findings = expected<ByFile<readonly KeptFinding[]>>('findings')
const fingerprints = expected<ByFile<string>>('fingerprints')
const names = Object.keys(reports)

/** What version 0.1.0 asked without right: S-08 of reports that are older than its rule. */
const withdrawn = ({ id }: KeptFinding, { year }: Report): boolean => id === 'S-08' && year < 2021

const readers: Readonly<Record<string, ReadFormat>> = { json: readJson, docx: readDocx, html: readHtml }

async function open(name: string): Promise<Report> {
  const read = readers[name.split('.')[1] ?? '']
  const { value, messages } = await read!(readFileSync(`${folder}/files/${name}`), { fileName: name })
  // Data files had no checksum then; that they cannot be verified is all that is told of them.
  expect(messages.filter(({ code }) => code !== 'json.noChecksum')).toEqual([])
  if (value?.kind !== 'report') throw new Error(`${name} gave no report`)
  return value.report
}

/** As `npm run check` is called with the two years before. */
async function check(report: Report, ...earlier: readonly string[]) {
  return checkReport(report, await Promise.all(earlier.map(open)))
}

describe('a file of version 0.1.0', () => {
  it.each(names)('opens as it was, without a message: %s', async (name) => {
    const report = await open(name)
    expect(report).toEqual(asOfToday(reports[name]!))
    expect(contentFingerprint(report)).toBe(fingerprints[name])
    expect(toPlainFigures(report)).toEqual(figures[name])
  })

  it.each(names)('has the findings that it had, by the keys they had: %s', async (name) => {
    const report = await open(name)
    const found = await check(report, 'earlier-2022.json', 'earlier-2023.json')
    const accepted = judge(report, found).accepted.map(({ finding }) => finding.key)
    // A check that reads more sharply since then names what its finding was before.
    const told = found.flatMap(({ id, key, fingerprint, formerly = [] }) =>
      [{ key, fingerprint }, ...formerly].map((one) => ({ id, ...one, accepted: accepted.includes(key) })),
    )
    const still = (findings[name] ?? []).filter((one) => one.accepted || !withdrawn(one, report))
    const due = still.map(({ id, key, fingerprint, accepted: was }) => {
      return { id, key, fingerprint, accepted: was }
    })
    const gone = due.filter((one) => !told.some((other) => JSON.stringify(one) === JSON.stringify(other)))
    expect(gone).toEqual([])
  })

  it('was signed, and has not changed since', async () => {
    const report = await open('signed.json')
    const signature = signatureOf(report.review)
    expect(isReadOnly(report)).toBe(true)
    expect(signature && hasChangedSince(report, signature)).toBe(false)
    expect(isChainSound(report)).toBe(true)
    expect(report.header.signature).toEqual({ unit: '', date: '' })
  })

  it.each([
    ['signed.json', 2, ['earlier-2022.json', 'earlier-2023.json']],
    ['draft.json', 12, ['earlier-2023.json', 'signed.json']],
  ])('keeps every acceptance in force: %s', async (name, count, earlier) => {
    const report = await open(name)
    const { accepted, lapsed } = judge(report, await check(report, ...earlier))
    expect(lapsed).toEqual([])
    expect(new Set(accepted.map(({ acceptance }) => acceptance.key)).size).toBe(count)
    expect(report.acceptances).toHaveLength(count)
  })

  it('fills, with its companions, every figure of every format that 0.1.0 knew', () => {
    const filled = Object.values(reports).flatMap((report) =>
      Object.entries(report.figures).flatMap(([path, cell]) => (cell === null ? [] : path)),
    )
    const known = Object.keys(reports['full.json']?.figures ?? {})
    expect(new Set(filled)).toEqual(new Set(known))
    expect(inputPaths).toEqual(expect.arrayContaining(known))
  })
})
