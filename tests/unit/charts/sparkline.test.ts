import { describe, expect, it } from 'vitest'
import { toSparkline } from '@/charts/sparkline'

describe('a sparkline', () => {
  it('runs from the lowest figure on the floor to the highest at the ceiling', () => {
    expect(toSparkline([1, 2, 3], 106, 26)).toEqual({
      paths: ['M3 23L53 13L103 3'],
      dots: [{ x: 103, y: 3 }],
    })
  })

  it('breaks at a gap, and 0 is no gap', () => {
    const { paths } = toSparkline([5, 0, null, '/', 5, 5], 106, 26)
    expect(paths).toEqual(['M3 3L23 23', 'M83 3L103 3'])
  })

  it('shows a year that stands alone as a dot', () => {
    expect(toSparkline([5, null, 2, null, 3, 4], 106, 26)).toMatchObject({
      paths: ['M83 16.3L103 9.7'],
      dots: [{ x: 3 }, { x: 43 }, { x: 103 }],
    })
  })

  it('is level where nothing changes, and a dot in the middle for a single year', () => {
    expect(toSparkline([4, 4], 106, 26).paths).toEqual(['M3 13L103 13'])
    expect(toSparkline([4], 106, 26)).toEqual({ paths: [], dots: [{ x: 53, y: 13 }] })
  })

  it('is empty without figures', () => {
    expect(toSparkline([null, '/'], 106, 26)).toEqual({ paths: [], dots: [] })
  })
})
