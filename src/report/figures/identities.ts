/** The form's identities (勾稽关系), written once as sums of figures, this year's and last year's. */
import { isFigure, tidy } from './cell'
import { blanksUnder, figureAt } from './figures'
import {
  allRequestRows,
  columnSums,
  disputeBlocks,
  disputeResults,
  formFor,
  hasFigure,
  isTotalPath,
  requestColumns,
  requestPath,
} from '../form/form'
import type { FigureId } from '../form/paths'
import type { Form } from '../form/form'
import type { Report } from '../types'

export interface Term {
  readonly path: FigureId
  readonly sign: 1 | -1
  /** 0 this year's report, -1 last year's. */
  readonly year: 0 | -1
}

export type IdentityKind =
  /** A row of table three: total = applicants. */
  | 'rowTotal'
  /** A column of table three: processed = outcomes. */
  | 'columnTotal'
  /** A column of table three: received + carried in = processed + carried out. */
  | 'balance'
  /** A block of table four: total = results. */
  | 'disputesTotal'
  /** A column of table three: carried in = last year's carried out. */
  | 'carriedOver'
  /** Rules and normative documents: in force = last year's + issued − repealed. */
  | 'inForce'

export interface Identity {
  readonly kind: IdentityKind
  /** The figure that the identity is shown at. */
  readonly at: FigureId
  readonly left: readonly Term[]
  readonly right: readonly Term[]
}

const now = (path: FigureId, sign: 1 | -1 = 1): Term => ({ path, sign, year: 0 })
const before = (path: FigureId): Term => ({ path, sign: 1, year: -1 })

const outcomeRows = allRequestRows.filter((row) => row.role === 'outcome')

/** Of every format; `checkIdentity` leaves out what a report's form lacks. */
export const identities: readonly Identity[] = [
  ...allRequestRows.map((row): Identity => {
    const at = requestPath(row.id, 'total')
    const parts = requestColumns.filter((c) => !c.derived).map((column) => requestPath(row.id, column.id))
    return { kind: 'rowTotal', at, left: [now(at)], right: parts.map((path) => now(path)) }
  }),
  ...requestColumns.map((column): Identity => {
    const at = requestPath('processed', column.id)
    const parts = outcomeRows.map((row) => requestPath(row.id, column.id))
    return { kind: 'columnTotal', at, left: [now(at)], right: parts.map((path) => now(path)) }
  }),
  ...requestColumns.map((column): Identity => ({
    kind: 'balance',
    at: requestPath('carriedOut', column.id),
    left: [now(requestPath('received', column.id)), now(requestPath('carriedIn', column.id))],
    right: [now(requestPath('processed', column.id)), now(requestPath('carriedOut', column.id))],
  })),
  ...disputeBlocks.map((block): Identity => {
    const at = `disputes.${block.id}.total` as const
    const parts = disputeResults.filter((result) => !result.derived)
    const right = parts.map((result) => now(`disputes.${block.id}.${result.id}`))
    return { kind: 'disputesTotal', at, left: [now(at)], right }
  }),
  ...requestColumns.map((column): Identity => ({
    kind: 'carriedOver',
    at: requestPath('carriedIn', column.id),
    left: [now(requestPath('carriedIn', column.id))],
    right: [before(requestPath('carriedOut', column.id))],
  })),
  ...columnSums.map(({ total, plus, minus }): Identity => ({
    kind: 'inForce',
    at: total,
    left: [now(total)],
    right: [before(total), ...plus.map((path) => now(path)), ...minus.map((path) => now(path, -1))],
  })),
]

/**
 * `holds` is true where both sides are equal and complete, false where no figure that is still missing could
 * make them equal, and `null` in between, or where a report's form lacks a figure: blank never passes as 0.
 */
export interface Balance {
  readonly identity: Identity
  readonly left: number
  readonly right: number
  /** left − right */
  readonly difference: number
  /** Typed figures under either side that nobody has filled. */
  readonly blanks: number
  readonly holds: boolean | null
}

interface Side {
  readonly sum: number
  readonly figures: number
  readonly blanks: number
}

function sumSide(terms: readonly Term[], report: Report, previous: Report | undefined): Side {
  let sum = 0
  let figures = 0
  let blanks = 0
  for (const term of terms) {
    const source = term.year === 0 ? report : previous
    const cell = source ? figureAt(source, term.path) : null
    if (isFigure(cell)) {
      sum += term.sign * cell
      figures += 1
    }
    const isStated = source !== undefined && term.path in source.stated
    const isTyped = source !== undefined && !isStated && isFigure(cell) && !isTotalPath(term.path)
    if (!isTyped) blanks += source && !isStated ? blanksUnder(source, term.path) : cell === null ? 1 : 0
  }
  return { sum: tidy(sum), figures, blanks }
}

function couldBecomeEqual(left: Side, right: Side): boolean {
  return left.sum < right.sum ? left.blanks > 0 : right.blanks > 0
}

function lacks(term: Term, report: Report, previous: Report | undefined): boolean {
  const source = term.year === 0 ? report : previous
  return source !== undefined && !hasFigure(source, term.path)
}

/**
 * An identity in the forms that the reports have: outcomes add up as each form divides them; any other sum needs all
 * of its figures, and is `null` where a form lacks one.
 */
function composeInForm(identity: Identity, report: Report, previous: Report | undefined): Identity | null {
  const isLacking = (term: Term): boolean => lacks(term, report, previous)
  if (identity.kind === 'columnTotal') {
    return { ...identity, right: identity.right.filter((term) => !isLacking(term)) }
  }
  return identity.left.some(isLacking) || identity.right.some(isLacking) ? null : identity
}

const acrossYears: ReadonlySet<Identity> = new Set(
  identities.filter((identity) => identity.right.some((term) => term.year === -1)),
)

/** Reports of one form ask the same again and again; last year's form matters to few identities. */
const known = new WeakMap<Form, Map<Identity, Identity | null>>()

function inForm(identity: Identity, report: Report, previous: Report | undefined): Identity | null {
  if (needsPrevious(identity)) return composeInForm(identity, report, previous)
  const form = formFor(report)
  const composed = known.get(form) ?? new Map<Identity, Identity | null>()
  known.set(form, composed)
  const own = composed.get(identity)
  if (own !== undefined) return own
  const fresh = composeInForm(identity, report, previous)
  composed.set(identity, fresh)
  return fresh
}

export function checkIdentity(identity: Identity, report: Report, previous?: Report): Balance {
  const terms = inForm(identity, report, previous)
  if (!terms) return { identity, left: 0, right: 0, difference: 0, blanks: 0, holds: null }
  const left = sumSide(terms.left, report, previous)
  const right = sumSide(terms.right, report, previous)
  const difference = tidy(left.sum - right.sum)
  const blanks = left.blanks + right.blanks
  const nothingToCompare = left.figures + right.figures === 0
  const holds =
    nothingToCompare || (difference === 0 && blanks > 0)
      ? null
      : difference === 0
        ? true
        : couldBecomeEqual(left, right)
          ? null
          : false
  return { identity, left: left.sum, right: right.sum, difference, blanks, holds }
}

/** Whether an identity reaches back into last year's report. */
export function needsPrevious(identity: Identity): boolean {
  return acrossYears.has(identity)
}
