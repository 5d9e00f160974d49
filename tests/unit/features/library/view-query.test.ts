import { describe, expect, it } from 'vitest'
import { plainView, readView, writeView } from '@/features/library/view-query'

describe('the view in the address', () => {
  it('is left out where it is plain', () => {
    expect(writeView(plainView)).toEqual({})
    expect(readView({})).toEqual(plainView)
  })

  it('comes back as it was written', () => {
    const view = {
      search: '云溪',
      year: 2024,
      state: 'problem',
      sort: { column: 'deadline', direction: 'ascending' },
      page: 3,
      bin: true,
    } as const
    expect(readView({ ...writeView(view), bin: null } as Record<string, string | null>)).toEqual(view)
  })

  it('ignores what it does not know', () => {
    expect(readView({ year: '20x4', state: 'lost', sort: 'size-up', page: '-2', q: ['云溪', 'x'] })).toEqual({
      ...plainView,
      search: '云溪',
    })
  })
})
