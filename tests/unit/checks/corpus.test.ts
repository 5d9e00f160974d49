import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/engine/engine'
import type { Finding } from '@/checks/types'
import { setFigures } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import { corpusFile, corpusFolder, hasCorpus } from '../../support/corpus'
import { readBytes } from '../../support/reading'
import { recogniseReport } from '@/documents/recognise/recognise'

const where = hasCorpus ? '' : ` (skipped: no corpus at ${corpusFolder})`

async function readReport(file: string): Promise<Report> {
  const { value } = recogniseReport(await readBytes(corpusFile(file), file))
  if (!value) throw new Error(`${file} was not recognised`)
  return value
}

async function check(file: string, previous?: (report: Report) => Report): Promise<readonly Finding[]> {
  const report = await readReport(file)
  const { findings, failed } = runChecks({ report, previous: previous?.(report) })
  expect(failed).toEqual([])
  return findings
}

const of = (findings: readonly Finding[], id: string): readonly Finding[] =>
  findings.filter((one) => one.id === id)

/** The year before: this year's figures, with so many requests received. */
const lastYear = (received: number) => (report: Report) => {
  const { year, header } = report
  const before = {
    ...report,
    year: year - 1,
    header: { ...header, period: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
  }
  return setFigures(before, [
    ['requests.received.naturalPerson', received],
    ['requests.received.business', 0],
  ])
}

describe.runIf(hasCorpus)(`published reports under the checks${where}`, () => {
  it('finds the two false totals of hongze-2023, and offers what the parts add up to', async () => {
    const found = of(await check('hongze-2023.pdf'), 'A-04')
    expect(found.map((one) => [one.path, one.params.left, one.params.right])).toEqual([
      ['disputes.review.total', 0, 11],
      ['disputes.litigationAfterReview.total', 0, 5],
    ])
    expect(found.map((one) => one.fixes[0]?.code)).toEqual(['computed', 'computed'])
  })

  it('finds the 11 blank totals of shanghai-office-2019, and the share that does not follow', async () => {
    const findings = await check('shanghai-office-2019.html')
    expect(of(findings, 'A-06').filter((one) => one.code === 'checks.A-06.total')).toHaveLength(11)
    expect(of(findings, 'T-06').map((one) => [one.params.part, one.params.stated])).toEqual([[258, 33.9]])
  })

  it('finds 2139 against 2160 in a sentence of shanghai-science-2024', async () => {
    const found = of(await check('shanghai-science-2024.txt'), 'T-04')
    expect(found.map((one) => [one.params.whole, one.params.sum])).toEqual([[2139, 2160]])
  })

  it('asks to look at 上升1件 of the seed without last year’s report', async () => {
    const found = of(await check('zibo-industry-2024.txt'), 'Y-03')
    expect(found).toMatchObject([{ code: 'checks.Y-03.unverified', params: { current: 5, implied: 4 } }])
  })

  it('holds 上升1件 of the seed against last year’s report', async () => {
    expect(of(await check('zibo-industry-2024.txt', lastYear(4)), 'Y-03')).toEqual([])
    expect(of(await check('zibo-industry-2024.txt', lastYear(5)), 'Y-03')).toMatchObject([
      { code: 'checks.Y-03.differs', severity: 'warning', params: { current: 5, last: 5 } },
    ])
  })

  it.each(['zibo-industry-2024.txt', 'huaian-2024.pdf', 'shuyang-reform-2023.html'])(
    'has no error to report of %s, whose tables are right',
    async (file) => {
      expect((await check(file)).filter((one) => one.severity === 'error')).toEqual([])
    },
  )
})
