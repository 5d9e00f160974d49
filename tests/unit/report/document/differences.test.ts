import { describe, expect, it } from 'vitest'
import { differencesBetween } from '@/report/document/differences'
import { setFigure } from '@/report/figures/figures'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'

const one = blankReport('云溪市数据局', 2025)

describe('differences between two reports', () => {
  it('are none between a report and itself', () => {
    expect(differencesBetween(one, one)).toEqual({ figures: [], texts: [] })
  })

  it('name every figure with both states, totals included; a blank is no 0', () => {
    const other = setFigure(one, 'disputes.review.upheld', 0)
    expect(differencesBetween(one, other).figures).toEqual([
      { path: 'disputes.review.upheld', one: null, other: 0 },
      { path: 'disputes.review.total', one: null, other: 0 },
    ])
  })

  it('name texts that read differently, whatever they are made of', () => {
    const text = { ...one, narratives: { ...one.narratives, other: [paragraph('没有', '收取。')] } }
    const same = { ...one, narratives: { ...one.narratives, other: [paragraph('没有收取。')] } }
    expect(differencesBetween(one, text).texts).toEqual(['other'])
    expect(differencesBetween(text, same).texts).toEqual([])
  })
})
