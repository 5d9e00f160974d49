import { describe, expect, it } from 'vitest'
import { refreshSums } from '@/features/import/fields/sum-messages'
import { editField } from '@/features/import/fields/edit-field'
import { readFields } from '@/features/import/fields/read-fields'
import type { ReadField } from '@/features/import/fields/read-fields'
import {
  afterItem,
  besideItem,
  choicesOf,
  isAnswered,
  placeOfItem,
  queueItems,
  takeBack,
  takeChoice,
} from '@/features/import/queue/review-queue'
import { figureAt, setFigure, setFigures, stateTotal } from '@/report/figures/figures'
import { applicants } from '@/report/form/form'
import type { FieldPath, FigureId } from '@/report/form/paths'
import type { Message, Severity } from '@/report/message'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const blank = blankReport('云溪市数据局', 2024)
const say = (severity: Severity, path?: FieldPath, rest: Partial<Message> = {}): Message => ({
  code: `test.${severity}`,
  severity,
  ...(path ? { path } : {}),
  ...rest,
})
const queueOf = (messages: readonly Message[], report: Report = blank) =>
  queueItems(readFields({ report, messages, places: {} }))
const ids = (messages: readonly Message[]) => queueOf(messages).map((item) => item.id)

function fieldOf(report: Report, path: FieldPath, messages: readonly Message[]): ReadField {
  return readFields({ report, messages, places: {} }).unclear.find((field) => field.path === path)!
}

describe('what asks to be confirmed', () => {
  it('comes by gravity, and as it was read among equals', () => {
    expect(
      ids([
        say('notice', 'header.contact.phone'),
        say('warning', 'metrics.website.posts'),
        say('notice'),
        say('error', 'year'),
        say('warning', 'unit'),
      ]),
    ).toEqual(['year', 'metrics.website.posts', 'unit', 'message 0', 'header.contact.phone'])
  })

  it('is one question for a row of a table, whose gravest message counts', () => {
    const [item, ...others] = queueOf([
      say('notice', 'requests.received.business'),
      say('warning', 'requests.received.total'),
    ])
    expect(others).toEqual([])
    expect(item).toMatchObject({ id: 'requests.received', severity: 'warning' })
    expect(item?.fields.map((field) => field.path).sort()).toEqual([
      'requests.received.business',
      'requests.received.total',
    ])
  })

  it('keeps rows of the same name apart, and metrics by themselves', () => {
    expect(
      ids([
        say('notice', 'requests.refused.stateSecret.total'),
        say('notice', 'requests.refused.otherLaw.total'),
        say('notice', 'metrics.website.posts'),
        say('notice', 'metrics.website.visits'),
      ]),
    ).toEqual([
      'requests.refused.stateSecret',
      'requests.refused.otherLaw',
      'metrics.website.posts',
      'metrics.website.visits',
    ])
  })

  it('points at the place of its message, or of its first field with one', () => {
    const place = { block: 3, row: 1 }
    const [item] = queueOf([
      say('warning', 'requests.received.business'),
      say('warning', 'requests.received.total', { place }),
    ])
    expect(placeOfItem(item!)).toEqual(place)
    expect(placeOfItem(queueOf([say('notice', undefined, { place })])[0]!)).toEqual(place)
  })
})

describe('going on', () => {
  const open = queueOf([say('notice', 'unit'), say('notice', 'year'), say('notice', 'header.title')])

  it('goes to the question that follows the answered one, or to the one before the last', () => {
    expect(afterItem(open, 'unit')).toBe('year')
    expect(afterItem(open, 'header.title')).toBe('year')
    expect(afterItem(open.slice(0, 1), 'unit')).toBeUndefined()
  })

  it('moves up and down, and stays at the ends', () => {
    expect(besideItem(open, 'unit', 1)).toBe('year')
    expect(besideItem(open, 'unit', -1)).toBe('unit')
    expect(besideItem(open, 'header.title', 1)).toBe('header.title')
    expect(besideItem(open, undefined, 1)).toBe('unit')
    expect(besideItem([], 'unit', 1)).toBeUndefined()
  })
})

describe('values on offer', () => {
  const total = 'requests.received.total'
  const parts = setFigure(blank, 'requests.received.business', 11)

  it('are a total as stated and as its parts add up, 0 included', () => {
    const report = stateTotal(parts, total, 0)
    const choices = choicesOf(report, fieldOf(report, total, [say('warning', total)]))
    expect(choices).toEqual([
      { kind: 'stated', cell: 0 },
      { kind: 'computed', cell: 11 },
    ])
    expect(figureAt(takeChoice(report, total, choices[0]!), total)).toBe(0)
    expect(figureAt(takeChoice(report, total, choices[1]!), total)).toBe(11)
  })

  it('are none where the total agrees, or has no parts to be computed from', () => {
    expect(choicesOf(parts, fieldOf(parts, total, [say('warning', total)]))).toEqual([])
    const alone = stateTotal(blank, total, 4)
    expect(choicesOf(alone, fieldOf(alone, total, [say('warning', total)]))).toEqual([])
  })

  it.each(['statedTwice', 'metricUnclear'])('are the two figures of the source (%s)', (code) => {
    const path: FigureId = 'metrics.website.posts'
    const message = say('warning', path, { code: `recognise.${code}`, params: { first: 3, second: 5 } })
    const choices = choicesOf(blank, fieldOf(blank, path, [message]))
    expect(choices.map(({ cell }) => cell)).toEqual([3, 5])
    expect(figureAt(takeChoice(blank, path, choices[1]!), path)).toBe(5)
  })

  it('are none for what is no figure', () => {
    const message = say('warning', 'year', { params: { first: 2023, second: 2024 } })
    expect(choicesOf(blank, fieldOf(blank, 'year', [message]))).toEqual([])
  })
})

describe('taking a decision back', () => {
  it('brings the fields back and leaves later corrections of others alone', () => {
    const before = setFigure(blank, 'metrics.website.posts', 3)
    const corrected = setFigure(before, 'metrics.website.posts', 5)
    const later = editField(corrected, 'header.contact.phone', '0600-5550123')!
    const back = takeBack(later, before, ['metrics.website.posts'])
    expect(figureAt(back, 'metrics.website.posts')).toBe(3)
    expect(back.header.contact.phone).toBe('0600-5550123')
  })

  it('brings lines back, the year with its period', () => {
    const corrected = editField(editField(blank, 'year', '2020')!, 'header.contact.fax', '1')!
    expect(takeBack(corrected, blank, ['year', 'header.contact.fax'])).toEqual(blank)
  })

  it('brings back a total that was stated, and that a correction of its parts made agree', () => {
    const before = stateTotal(setFigure(blank, 'requests.received.business', 4), 'requests.received.total', 9)
    const corrected = setFigure(before, 'requests.received.business', 9)
    expect(corrected.stated).toEqual({})
    expect(takeBack(corrected, before, ['requests.received.business'])).toEqual(before)
  })

  it('brings back a stated total in place of the computed one that was chosen', () => {
    const path = 'requests.received.total'
    const before = stateTotal(setFigure(blank, 'requests.received.business', 4), path, 9)
    const chosen = takeChoice(before, path, { kind: 'computed', cell: 4 })
    expect(figureAt(chosen, path)).toBe(4)
    expect(takeBack(chosen, before, [path])).toEqual(before)
  })
})

describe('a sum that did not hold when it was read', () => {
  const path = 'requests.received.total'
  const filled = setFigures(
    blank,
    applicants.map((applicant) => [`requests.received.${applicant}`, 1] as const),
  )
  const report = stateTotal(filled, path, 9)
  const message = say('warning', path, { code: 'recognise.sum.rowTotal', params: { left: 9, right: 8 } })

  it('is told with its sides as they are now', () => {
    expect(refreshSums([message], report)[0]?.params).toEqual({ left: 9, right: applicants.length })
  })

  it('is not asked about any more once a correction makes it hold', () => {
    const mended = setFigure(report, 'requests.received.business', 9 - applicants.length + 1)
    const [item] = queueOf([message], mended)
    expect(isAnswered(item!, report)).toBe(false)
    expect(isAnswered(item!, mended)).toBe(true)
    const [other] = queueOf([message, say('notice', path)], mended)
    expect(isAnswered(other!, mended)).toBe(false)
  })
})
