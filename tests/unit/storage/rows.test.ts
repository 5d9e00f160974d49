import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { inputPaths } from '@/report/form/form'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { summarise } from '@/report/summary'
import { isStale, packRow, unpackRow } from '@/storage/rows'

const meta = { id: 'one', revision: 3, createdAt: 1, updatedAt: 2, deletedAt: null }

describe('a stored row', () => {
  it('gives back every figure in each of its states', () => {
    const amount = fc.nat().map((cents) => cents / 100)
    const cell = fc.oneof(fc.constant(null), fc.constant('/' as const), fc.nat(), amount)
    fc.assert(
      fc.property(fc.array(cell, { minLength: inputPaths.length, maxLength: inputPaths.length }), (cells) => {
        const figures = Object.fromEntries(inputPaths.map((path, index) => [path, cells[index]]))
        const summary = summarise({
          ...blankReport('云溪市数据局', 2024),
          figures: figures as Report['figures'],
        })
        expect(unpackRow(packRow(summary, meta))).toEqual({ ...summary, ...meta })
      }),
      { numRuns: 30 },
    )
  })

  it('is small', () => {
    const figures = Object.fromEntries(inputPaths.map((path, index) => [path, index]))
    const summary = summarise({ ...blankReport('云溪市数据局', 2024), figures: figures as Report['figures'] })
    expect(JSON.stringify(packRow(summary, meta)).length).toBeLessThan(JSON.stringify(summary).length / 3)
  })

  it('is copied with its figures', () => {
    const blank = blankReport('云溪市数据局', 2024)
    const report = { ...blank, figures: { ...blank.figures, 'metrics.website.posts': 5 } } as Report
    const copy = { ...unpackRow(packRow(summarise(report), meta)) }
    expect(copy.figures['metrics.website.posts']).toBe(5)
  })

  it('in another order of figures is stale, and never misread', () => {
    const blank = blankReport('云溪市数据局', 2024)
    const row = packRow(summarise(blank), meta)
    expect(isStale(row)).toBe(false)
    const other = { ...row, shape: 'another', cells: '1,2,3' }
    expect(isStale(other)).toBe(true)
    expect(unpackRow(other).figures).toEqual({})
  })
})
