import { describe, expect, it } from 'vitest'
import { placeBox, scrollTo } from '@/components/pdf-view'

describe('a box on a page that is shown wider than it is', () => {
  it('grows with the page, with a little room around it', () => {
    const box = { page: 1, x: 100, y: 50, width: 30, height: 10 }
    expect(placeBox(box, { width: 600, height: 800 }, 900)).toEqual({
      left: '148px',
      top: '73px',
      width: '49px',
      height: '19px',
    })
  })
})

describe('scrolling to a marked place', () => {
  it('leaves the view alone where the place is seen', () => {
    expect(scrollTo(500, 20, 400, 300)).toBe(400)
  })

  it('puts the place a third from the top, and never scrolls above the beginning', () => {
    expect(scrollTo(2000, 30, 0, 330)).toBe(1900)
    expect(scrollTo(10, 20, 500, 300)).toBe(0)
  })

  it('begins with the beginning of a place that is higher than the view', () => {
    expect(scrollTo(2000, 900, 0, 300)).toBe(1976)
  })
})
