import { describe, expect, it } from 'vitest'
import { mapGrid } from '@/components/figure-grid/grid-map'
import { moveOfKey, nextCell } from '@/components/figure-grid/next-cell'
import type { GridMove } from '@/components/figure-grid/next-cell'
import { getForm } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import { tableLayout } from '@/report/document/layout'

const form = getForm('2021')
const requests = mapGrid(tableLayout(form, 'requests'))
const proactive = mapGrid(tableLayout(form, 'proactive'))
const disputes = mapGrid(tableLayout(form, 'disputes'))

describe('moving in table three', () => {
  it.each<[GridMove, InputId, InputId | undefined]>([
    ['down', 'requests.received.business', 'requests.carriedIn.business'],
    ['up', 'requests.received.business', undefined],
    ['right', 'requests.received.business', 'requests.received.research'],
    ['right', 'requests.received.otherOrganisation', undefined],
    ['left', 'requests.received.naturalPerson', undefined],
    ['rowEnd', 'requests.granted.naturalPerson', 'requests.granted.otherOrganisation'],
    ['rowStart', 'requests.granted.legalService', 'requests.granted.naturalPerson'],
    ['edgeDown', 'requests.granted.social', 'requests.carriedOut.social'],
    ['edgeUp', 'requests.granted.social', 'requests.received.social'],
    ['first', 'requests.granted.social', 'requests.received.naturalPerson'],
    ['last', 'requests.granted.social', 'requests.carriedOut.otherOrganisation'],
  ])('goes %s from %s to %s', (move, from, to) => {
    expect(nextCell(requests, from, move)).toBe(to)
  })

  it('passes over the total of outcomes', () => {
    expect(nextCell(requests, 'requests.otherwise.other.research', 'down')).toBe(
      'requests.carriedOut.research',
    )
    expect(nextCell(requests, 'requests.carriedOut.research', 'up')).toBe('requests.otherwise.other.research')
  })

  it('goes on to the next column with Enter, and back with Shift', () => {
    expect(nextCell(requests, 'requests.carriedOut.business', 'enter')).toBe('requests.received.research')
    expect(nextCell(requests, 'requests.received.research', 'enterBack')).toBe('requests.carriedOut.business')
    expect(nextCell(requests, 'requests.carriedOut.otherOrganisation', 'enter')).toBeUndefined()
    expect(nextCell(requests, 'requests.received.naturalPerson', 'enterBack')).toBeUndefined()
  })

  it('reaches every typed cell with Enter alone', () => {
    const seen: InputId[] = []
    let at: InputId | undefined = 'requests.received.naturalPerson'
    while (at) {
      seen.push(at)
      at = nextCell(requests, at, 'enter')
    }
    expect(new Set(seen).size).toBe(24 * 6)
  })
})

describe('moving in the other tables', () => {
  it('goes down into a stretched cell and up out of it', () => {
    expect(nextCell(proactive, 'proactive.normativeDocuments.inForce', 'down')).toBe(
      'proactive.licensing.decisions',
    )
    expect(nextCell(proactive, 'proactive.licensing.decisions', 'up')).toBe(
      'proactive.normativeDocuments.issued',
    )
  })

  it('goes along the one row of table four, past the totals', () => {
    expect(nextCell(disputes, 'disputes.review.pending', 'right')).toBe('disputes.litigationDirect.upheld')
    expect(nextCell(disputes, 'disputes.review.pending', 'enter')).toBe('disputes.litigationDirect.upheld')
  })
})

describe('a key', () => {
  const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }
  const all = { atStart: true, atEnd: true }

  it('moves the caret first while there is text to go through', () => {
    const inside = { atStart: false, atEnd: false }
    expect(moveOfKey({ key: 'ArrowLeft', ...plain }, inside)).toBeUndefined()
    expect(moveOfKey({ key: 'ArrowRight', ...plain }, inside)).toBeUndefined()
    expect(moveOfKey({ key: 'ArrowDown', ...plain }, inside)).toBe('down')
    expect(moveOfKey({ key: 'ArrowRight', ...plain }, all)).toBe('right')
  })

  it('goes to the edges with Ctrl and is left alone with Alt', () => {
    expect(moveOfKey({ key: 'ArrowDown', ...plain, ctrlKey: true }, all)).toBe('edgeDown')
    expect(moveOfKey({ key: 'End', ...plain, ctrlKey: true }, all)).toBe('last')
    expect(moveOfKey({ key: 'ArrowDown', ...plain, altKey: true }, all)).toBeUndefined()
    expect(moveOfKey({ key: 'Enter', ...plain, shiftKey: true }, all)).toBe('enterBack')
  })

  it('leaves Tab to the browser, so that nobody is trapped', () => {
    expect(moveOfKey({ key: 'Tab', ...plain }, all)).toBeUndefined()
  })
})
