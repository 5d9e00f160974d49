import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceilings, countOf, fitEdit, fitText, isLonger, textLimits } from '@/report/limits'
import type { TextLimit } from '@/report/limits'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import { reportSchema } from '@/report/types'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { hasLoss } from '@/report/restore/restore-loss'

/** Every place of a report where any text may stand: `.header.title`, `.channels[].name`. */
type TextsIn<Value, Name extends string> = string extends Value
  ? Name
  : Value extends readonly (infer One)[]
    ? TextsIn<One, `${Name}[]`>
    : Value extends object
      ? { [Key in keyof Value & string]: TextsIn<NonNullable<Value[Key]>, `${Name}.${Key}`> }[keyof Value &
          string]
      : never
type Outside = Omit<Report, 'narratives' | 'figures' | 'stated' | 'header'> & {
  header: Omit<Report['header'], 'intro'>
}
type InNarrative = TextsIn<Report['header']['intro'][number], '.block'>

/** A text field that is added to the report does not compile here before it has a limit. */
const limitOf = {
  '.unit': 'unit',
  '.header.title': 'title',
  '.header.period.from': 'mark',
  '.header.period.to': 'mark',
  '.header.contact.address': 'address',
  '.header.contact.postcode': 'postcode',
  '.header.contact.phone': 'phone',
  '.header.contact.fax': 'fax',
  '.header.contact.email': 'email',
  '.header.web.indexNumber': 'indexNumber',
  '.header.web.publisher': 'publisher',
  '.header.web.issuedOn': 'issuedOn',
  '.header.signature.unit': 'signature',
  '.header.signature.date': 'mark',
  '.accounts.website': 'accountName',
  '.accounts.wechat': 'accountName',
  '.accounts.weibo': 'accountName',
  '.channels[].id': 'mark',
  '.channels[].name': 'channelName',
  '.acceptances[].key': 'mark',
  '.acceptances[].fingerprint': 'mark',
  '.acceptances[].reason': 'reason',
  '.acceptances[].who': 'person',
  '.acceptances[].at': 'mark',
  '.review.records[].who': 'person',
  '.review.records[].at': 'mark',
  '.review.records[].opinion': 'opinion',
  '.review.records[].fingerprint': 'mark',
  '.review.comments[].id': 'mark',
  '.review.comments[].quote': 'quote',
  '.review.comments[].who': 'person',
  '.review.comments[].at': 'mark',
  '.review.comments[].text': 'comment',
  '.review.comments[].replies[].who': 'person',
  '.review.comments[].replies[].at': 'mark',
  '.review.comments[].replies[].text': 'comment',
  '.review.comments[].resolved.who': 'person',
  '.review.comments[].resolved.at': 'mark',
  '.block.content[].text': 'paragraph',
  '.block.content[].attrs.lead': 'figureLead',
  '.block.content[].attrs.unit': 'figureUnit',
  '.block.content[].attrs.stated': 'figureStated',
  '.block.content[].content[].content[].text': 'paragraph',
  '.block.content[].content[].content[].attrs.lead': 'figureLead',
  '.block.content[].content[].content[].attrs.unit': 'figureUnit',
  '.block.content[].content[].content[].attrs.stated': 'figureStated',
} as const satisfies Record<TextsIn<Outside, ''> | InNarrative, TextLimit>

const kept = ['signed', 'draft'].map(
  (name) => JSON.parse(readFileSync(`tests/fixtures/kept/0.1.0/files/${name}.json`, 'utf8')) as object,
)

const inList = {
  type: 'liveFigure',
  attrs: {
    path: 'requests.received.total',
    form: 'change',
    lead: '较去年',
    unit: '件',
    stated: '较去年上升1件',
  },
}
const blank = blankReport('', 2025)
kept.push({
  ...blank,
  header: { ...blank.header, signature: { unit: '云溪市数据局', date: '2026-01-20' } },
  narratives: {
    other: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [inList] }] }],
      },
    ],
  },
})

type Path = readonly (string | number)[]

/** Each string of a value, by the keys that lead to it. */
function stringsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    stringsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function withText(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? withText(one, rest, text) : one))
  return { ...(value as object), [key]: withText((value as Record<string, unknown>)[key], rest, text) }
}

/** `channels[].name`: one of each kind is enough. */
const kindOf = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .replace(/^\.(?:header\.intro|narratives\.\w+)\[\]/, '.block')

const everyText = [
  ...new Map(kept.flatMap((raw) => stringsOf(raw).map((path) => [kindOf(path), { raw, path }]))),
].filter(([kind]) => kind in limitOf)

const isDate = (kind: string): boolean =>
  kind.startsWith('.header.period') || kind === '.header.signature.date'

describe('the limits', () => {
  it('are tried at every text field of a report', () => {
    expect(everyText.map(([kind]) => kind).sort()).toEqual(Object.keys(limitOf).sort())
  })

  it.each(everyText)('are told, and nothing is cut, at %s', (kind, { raw, path }) => {
    const long = '字'.repeat(textLimits[limitOf[kind as keyof typeof limitOf]] + 1)
    const { value, messages } = restoreReport(withText(raw, path, long))
    const told = messages.map(({ code }) => code)
    // A date is no free text: one that is none is told, and so the original stays.
    if (isDate(kind)) expect([told, hasLoss(messages)]).toEqual([['restore.badValue'], true])
    else {
      expect(told).toContain('restore.overLimit')
      expect(hasLoss(messages)).toBe(false)
      expect(JSON.stringify(value)).toContain(long)
    }
  })

  it('are reached without a word: whatever can be typed is the same after reopening', () => {
    const free = everyText.filter(([kind]) => !isDate(kind))
    for (const [kind, { raw, path }] of free) {
      for (const character of ['字', '😀']) {
        const limit = limitOf[kind as keyof typeof limitOf]
        // A paragraph has other words, too.
        const full = character.repeat(textLimits[limit] - (limit === 'paragraph' ? 200 : 0))
        const stored = withText(raw, path, full) as { $schema?: string }
        const { value, messages } = restoreReport(stored)
        expect(messages, kind).toEqual([])
        expect({ $schema: stored.$schema, ...value }, kind).toMatchObject({ ...stored, schema: reportSchema })
      }
    }
  })

  it('are no ceiling: what version 0.1.0 could save is there whole after reopening', () => {
    const blank = blankReport('云'.repeat(500), 2025)
    const contact = { address: '溪'.repeat(700), postcode: '1'.repeat(150), phone: '2'.repeat(300) }
    const report: Report = {
      ...blank,
      header: { ...blank.header, contact: { ...blank.header.contact, ...contact, email: '3'.repeat(300) } },
      narratives: { ...blank.narratives, other: [paragraph('长'.repeat(250_001))] },
      channels: [
        { id: 'c', kind: 'other', name: '号'.repeat(300), posts: null, followers: null, reads: null },
      ],
    }
    const { value, messages } = restoreReport(JSON.parse(JSON.stringify(report)))
    expect(value).toEqual(report)
    expect(messages.map(({ code, path }) => [code, path])).toEqual([
      ['restore.overLimit', 'unit'],
      ['restore.overLimit', 'header.contact.address'],
      ['restore.overLimit', 'header.contact.postcode'],
      ['restore.overLimit', 'header.contact.phone'],
      ['restore.overLimit', 'header.contact.email'],
      ['restore.overLimit', 'narratives.other'],
      ['restore.overLimit', 'channels'],
    ])
  })

  it('have a ceiling that is told as a loss', () => {
    const raw = { ...blankReport('云'.repeat(ceilings.characters + 1), 2025) }
    const { value, messages } = restoreReport(raw)
    expect(value?.unit).toHaveLength(ceilings.characters)
    expect(messages.map(({ code }) => code)).toEqual(['restore.cut'])
    expect(hasLoss(messages)).toBe(true)
  })

  it('count code points, and split none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(20), (text, most) => {
        const { text: head, rest } = fitText(text, most)
        expect(head + rest).toBe(text)
        expect(countOf(head)).toBe(Math.min(most, countOf(text)))
        expect(isLonger(text, most)).toBe(rest !== '')
      }),
    )
    expect(fitText('😀😀', 1)).toEqual({ text: '😀', rest: '😀' })
  })

  it('refuse of an edit what does not fit, and never what stood there before', () => {
    const character = fc.constantFrom('字', '😀', '😁', 'a')
    const some = fc.array(character, { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: 1, max: 20 }), (head, put, tail, most) => {
        const { text, refused, caret } = fitEdit(head + tail, head + put + tail, most)
        // Throws where a character was split.
        expect([text, refused].map(encodeURIComponent)).toHaveLength(2)
        expect(text.slice(0, caret) + refused + text.slice(caret)).toBe(head + put + tail)
        expect(countOf(text)).toBeLessThanOrEqual(Math.max(most, countOf(head + tail)))
        if (refused !== '') expect(countOf(text)).toBeGreaterThanOrEqual(most)
      }),
      { numRuns: 300 },
    )
  })
})
