/** What came into a document, and what of it did not fit. */
import type { Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'

export interface Range {
  readonly from: number
  readonly to: number
}

/** What came in and did not fit. */
export interface Refused {
  readonly text: string
  /** Nothing that came in fitted. */
  readonly isAll: boolean
}

export interface Fitting {
  readonly transaction: Transaction
  readonly refused: Refused
}

/** Ranges of the new document that came in, in order and apart from each other. */
export function insertedRanges(mapping: Mapping): Range[] {
  const ranges = mapping.maps.flatMap((map, index) => {
    const later = mapping.slice(index + 1)
    const found: Range[] = []
    map.forEach((_oldStart, _oldEnd, from, to) =>
      found.push({ from: later.map(from, -1), to: later.map(to) }),
    )
    return found
  })
  const apart: Range[] = []
  for (const range of ranges.sort((one, other) => one.from - other.from)) {
    const last = apart[apart.length - 1]
    if (last && range.from <= last.to) {
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    } else if (range.to > range.from) apart.push(range)
  }
  return apart
}
