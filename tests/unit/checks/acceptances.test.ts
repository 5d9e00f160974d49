import { describe, expect, it } from 'vitest'
import { acceptFinding, judge, withdrawAcceptance } from '@/checks/engine/acceptances'
import { runChecks } from '@/checks/engine/engine'
import type { Finding } from '@/checks/types'
import { acceptedContext } from '../../support/accepted-report'

/** Found since, by sharper eyes: nobody can have let them stand. */
const sharper = new Set([
  'checks.Y-04.tenfoldHigh proactive.fees.amount',
  'checks.T-03.differs narratives.requestWork',
])

describe('what was let stand under an earlier version', () => {
  const { findings } = runChecks(acceptedContext)
  const judged = judge(acceptedContext.report, findings)

  it('stays so: twenty acceptances and more, whatever the finding is called now', () => {
    expect(acceptedContext.report.acceptances.length).toBeGreaterThanOrEqual(20)
    expect(judged.open.map((one) => `${one.code} ${one.path}`).filter((one) => !sharper.has(one))).toEqual([])
    expect(judged.lapsed).toEqual([])
  })
})

describe('a finding that was several', () => {
  const finding = {
    key: 'S-04 none header',
    fingerprint: 'now',
    path: 'header.contact.address',
    formerly: [
      { key: 'a', fingerprint: '1' },
      { key: 'b', fingerprint: '2' },
    ],
  } as unknown as Finding
  const acceptance = { path: finding.path, reason: '', who: '', at: '' }
  const [a, b] = [
    { ...acceptance, key: 'a', fingerprint: '1' },
    { ...acceptance, key: 'b', fingerprint: '2' },
  ]

  it('is accepted where all of them were', () => {
    expect(judge({ acceptances: [a, b] }, [finding]).accepted).toMatchObject([{ acceptance: a }])
  })

  it('is open where one of them was not, or was for other figures', () => {
    expect(judge({ acceptances: [a] }, [finding]).open).toEqual([finding])
    expect(judge({ acceptances: [a, { ...b, fingerprint: '3' }] }, [finding]).open).toEqual([finding])
  })

  it('is accepted once from then on, and opened again as a whole', () => {
    const report = { ...acceptedContext.report, acceptances: [a, b] }
    const again = acceptFinding(report, finding, { reason: '已核对', who: '', at: '' })
    expect(again.acceptances.map((one) => one.key)).toEqual([finding.key])
    expect(withdrawAcceptance(report, finding.key, 'a', 'b').acceptances).toEqual([])
  })
})
