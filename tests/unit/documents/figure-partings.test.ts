import { describe, expect, it } from 'vitest'
import { partings, withBlanks } from '@/documents/recognise/tables/figure-partings'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { recogniseText, variant } from '../../support/reading'

describe('figures that ran together', () => {
  it('are parted in every way that leaves no figure with a zero before it', () => {
    expect(partings(['0', '01567'], 3)).toEqual([[0, 0, 1567]])
    expect(partings(['120', '3'], 3)).toEqual([
      [1, 20, 3],
      [12, 0, 3],
    ])
    expect(partings(['7', '/'], 3)).toEqual([])
    expect(partings(['1', '2'], 9)).toEqual([])
  })

  it('leave blanks in every place', () => {
    expect(withBlanks(['1', '/'], 3)).toEqual([
      [null, 1, '/'],
      [1, null, '/'],
      [1, '/', null],
    ])
  })
})

async function disputes(line: string) {
  const text = variant()
  const from = text.indexOf('四、政府信息公开行政复议')
  const old = text.slice(from, text.indexOf('五、存在的主要'))
  const { value, messages } = await recogniseText(
    text.replace(old, `四、政府信息公开行政复议、行政诉讼情况\n\n${line}\n\n`),
  )
  const said = messages.filter(({ path }) => path?.startsWith('disputes.')).map(({ code }) => code)
  const { disputes: figures } = toPlainFigures(value)
  return { figures, said }
}

const blank = { upheld: null, corrected: null, other: null, pending: null, total: null }

describe('the row of table four with fewer figures than columns', () => {
  it('is parted where its sums leave one way, and says so', async () => {
    const { said, figures } = await disputes('29 1538 0 01567 6 0 0 0 6 0 16 957 7980')
    expect(figures).toEqual({
      review: { upheld: 29, corrected: 1538, other: 0, pending: 0, total: 1567 },
      litigationDirect: { upheld: 6, corrected: 0, other: 0, pending: 0, total: 6 },
      litigationAfterReview: { upheld: 0, corrected: 16, other: 957, pending: 7, total: 980 },
    })
    expect(said).toEqual(Array(3).fill('recognise.rowMended.parted'))
  })

  it('is read as far as sums prove it where a total is blank, and asked for beyond', async () => {
    const { said, figures } = await disputes('0 2 1 11 0 0 3 2 5 2 0 0 0 2')
    expect(figures).toEqual({
      review: blank,
      litigationDirect: { upheld: 0, corrected: 0, other: 3, pending: 2, total: 5 },
      litigationAfterReview: { upheld: 2, corrected: 0, other: 0, pending: 0, total: 2 },
    })
    expect(said[0]).toBe('recognise.rowUnclear')
  })

  it('is asked for where several ways hold', async () => {
    const { figures } = await disputes('0 0 0 0 0 1 0 0 1 2 0 0 2 4')
    expect(figures).toEqual({ review: blank, litigationDirect: blank, litigationAfterReview: blank })
  })

  it('keeps totals as the original states them', async () => {
    const { figures } = await disputes('3 1 0 0 0 2 0 0 0 0 0 0 1 0 0')
    expect(figures.review).toEqual({ upheld: 3, corrected: 1, other: 0, pending: 0, total: 0 })
  })
})
