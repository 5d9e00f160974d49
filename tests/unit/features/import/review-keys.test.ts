import { describe, expect, it } from 'vitest'
import { reviewPress } from '@/features/import/queue/review-keys'
import type { FocusPlace } from '@/features/import/queue/review-keys'

const press = (key: string, place: FocusPlace = 'item', rest: Partial<KeyboardEvent> = {}) =>
  reviewPress(
    { key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, repeat: false, ...rest },
    place,
  )

describe('keys of the import screen', () => {
  it.each([
    ['Enter', 'accept'],
    ['F2', 'correct'],
    ['e', 'correct'],
    ['E', 'correct'],
    ['ArrowDown', 'next'],
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['k', 'previous'],
    ['u', 'undo'],
    ['?', 'help'],
    ['？', 'help'],
  ])('%s on a question is %s', (key, action) => {
    expect(press(key)).toEqual({ action })
  })

  it.each(['0', '7', '/'])('%s begins a correction', (key) => {
    expect(press(key)).toEqual({ action: 'correct', typed: key })
  })

  it('are letters of a text while one is typed, and nothing elsewhere', () => {
    for (const key of ['Enter', 'j', 'u', '?', '5', 'ArrowDown']) {
      expect(press(key, 'text')).toBeNull()
      expect(press(key, 'elsewhere')).toBeNull()
    }
  })

  it('leave a button its Enter, and the page its arrows', () => {
    expect(press('Enter', 'control')).toBeNull()
    expect(press('5', 'control')).toBeNull()
    expect(press('j', 'control')).toEqual({ action: 'next' })
    expect(press('ArrowDown', 'page')).toBeNull()
    expect(press('Enter', 'page')).toEqual({ action: 'accept' })
  })

  it('do not accept everything while Enter is held down', () => {
    expect(press('Enter', 'item', { repeat: true })).toBeNull()
  })

  it('leave alone what belongs to the browser and to writing Chinese', () => {
    expect(press('e', 'item', { ctrlKey: true })).toBeNull()
    expect(press('ArrowUp', 'item', { altKey: true })).toBeNull()
    expect(press('u', 'item', { metaKey: true })).toBeNull()
    expect(press('j', 'item', { isComposing: true })).toBeNull()
  })
})
