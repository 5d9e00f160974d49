import { describe, expect, it } from 'vitest'
import { acceptComputed, figureAt, setFigures, stateTotal } from '@/report/figures/figures'
import { checkIdentity, identities } from '@/report/figures/identities'
import type { IdentityKind } from '@/report/figures/identities'
import { figureDefinitions, figuresOf, inputPaths, totalPaths } from '@/report/form/form'
import { blankReport } from '@/report/report'

const blank = blankReport('云溪市数据局', 2024)
const find = (kind: IdentityKind, at: string) => identities.find((one) => one.kind === kind && one.at === at)!

describe('the form', () => {
  it('has 25 rows by 7 columns, 10 and 15 figures in its tables', () => {
    const count = (table: string) => figuresOf(blank).filter((figure) => figure.table === table).length
    expect([count('requests'), count('proactive'), count('disputes')]).toEqual([175, 10, 15])
    expect(inputPaths.length + totalPaths.length).toBe(figureDefinitions.length)
  })

  it('has an identity for every row, column and block', () => {
    const count = (kind: IdentityKind) => identities.filter((one) => one.kind === kind).length
    expect([count('rowTotal'), count('columnTotal'), count('balance')]).toEqual([26, 7, 7])
    expect([count('disputesTotal'), count('carriedOver'), count('inForce')]).toEqual([3, 7, 2])
  })
})

describe('identities of a report in the format of 2019', () => {
  const old = blankReport('云溪市数据局', 2020)
  const filled = setFigures(old, [
    ['requests.granted.naturalPerson', 2],
    ['requests.otherwise.all.naturalPerson', 3],
  ])

  it('add the single row of （六） to what was processed', () => {
    expect(figureAt(filled, 'requests.processed.naturalPerson')).toBe(5)
    const stated = stateTotal(filled, 'requests.processed.naturalPerson', 2)
    const balance = checkIdentity(find('columnTotal', 'requests.processed.naturalPerson'), stated)
    expect([balance.left, balance.right]).toEqual([2, 5])
  })

  it('do not ask for documents in force, which it does not count', () => {
    const next = setFigures(blank, [
      ['proactive.rules.inForce', 1],
      ['proactive.rules.issued', 3],
      ['proactive.rules.repealed', 0],
    ])
    expect(checkIdentity(find('inForce', 'proactive.rules.inForce'), next, old).holds).toBeNull()
    expect(checkIdentity(find('inForce', 'proactive.rules.inForce'), old, next).holds).toBeNull()
  })

  it('carry requests over into the next format', () => {
    const last = setFigures(old, [['requests.carriedOut.naturalPerson', 4]])
    const next = setFigures(blank, [['requests.carriedIn.naturalPerson', 3]])
    expect(checkIdentity(find('carriedOver', 'requests.carriedIn.naturalPerson'), next, last).holds).toBe(
      false,
    )
  })
})

describe('totals', () => {
  it('are blank while nobody has filled a part, and 0 once a part is 0', () => {
    expect(figureAt(blank, 'requests.received.total')).toBeNull()
    const zero = setFigures(blank, [['requests.received.naturalPerson', 0]])
    expect(figureAt(zero, 'requests.received.total')).toBe(0)
  })

  it('are not applicable where every part is', () => {
    const report = setFigures(blank, [
      ['disputes.review.upheld', '/'],
      ['disputes.review.corrected', '/'],
      ['disputes.review.other', '/'],
      ['disputes.review.pending', '/'],
    ])
    expect(figureAt(report, 'disputes.review.total')).toBe('/')
  })

  it('sum outcomes by column and over the whole table', () => {
    const report = setFigures(blank, [
      ['requests.granted.naturalPerson', 2],
      ['requests.refused.inquiry.naturalPerson', 1],
      ['requests.otherwise.other.business', 4],
    ])
    expect(figureAt(report, 'requests.processed.naturalPerson')).toBe(3)
    expect(figureAt(report, 'requests.processed.total')).toBe(7)
  })

  it('are kept as a document stated them until their parts agree', () => {
    const parts = setFigures(blank, [['disputes.review.upheld', 11]])
    const stated = stateTotal(parts, 'disputes.review.total', 0)
    expect(figureAt(stated, 'disputes.review.total')).toBe(0)
    expect(figureAt(acceptComputed(stated, 'disputes.review.total'), 'disputes.review.total')).toBe(11)
    const agreeing = setFigures(stated, [['disputes.review.upheld', 0]])
    expect(agreeing.stated).toEqual({})
  })
})

describe('a balance', () => {
  const balance = find('balance', 'requests.carriedOut.business')

  it('says nothing about a column nobody has filled', () => {
    expect(checkIdentity(balance, blank).holds).toBeNull()
  })

  it('waits while a missing figure could still make it hold', () => {
    const report = setFigures(blank, [['requests.received.business', 1]])
    expect(checkIdentity(balance, report)).toMatchObject({ holds: null, difference: 1 })
  })

  it('fails by its difference once the column is complete', () => {
    const column = inputPaths.filter((path) => path.startsWith('requests.') && path.endsWith('.business'))
    const zeros = setFigures(
      blank,
      column.map((path) => [path, 0] as const),
    )
    expect(checkIdentity(balance, zeros).holds).toBe(true)
    const off = setFigures(zeros, [['requests.received.business', 1]])
    expect(checkIdentity(balance, off)).toMatchObject({ holds: false, difference: 1, blanks: 0 })
  })

  it('does not take a blank for a 0', () => {
    const column = inputPaths.filter((path) => path.startsWith('requests.') && path.endsWith('.business'))
    const almost = setFigures(
      blank,
      column.slice(1).map((path) => [path, 0] as const),
    )
    expect(checkIdentity(balance, almost).holds).toBeNull()
  })

  it('compares what was carried over with last year’s report, where it is at hand', () => {
    const carried = find('carriedOver', 'requests.carriedIn.naturalPerson')
    const report = setFigures(blank, [['requests.carriedIn.naturalPerson', 2]])
    const last = setFigures(blankReport(blank.unit, 2023), [['requests.carriedOut.naturalPerson', 3]])
    expect(checkIdentity(carried, report).holds).toBeNull()
    expect(checkIdentity(carried, report, last)).toMatchObject({ holds: false, difference: -1 })
  })
})
