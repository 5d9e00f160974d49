import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankReport } from '@/report/report'
import { restoreReport } from '@/report/restore/restore'
import { hasLoss, isFromNewer } from '@/report/restore/restore-loss'
import { reportSchema } from '@/report/types'

const kept = ['signed', 'draft', 'mixed'].map(
  (name) => JSON.parse(readFileSync(`tests/fixtures/kept/0.1.0/files/${name}.json`, 'utf8')) as object,
)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A text that was given as mere words is kept as the one paragraph of them. */
const isPlainText = (whole: unknown, words: string): boolean =>
  JSON.stringify(whole) === JSON.stringify([{ type: 'paragraph', content: [{ type: 'text', text: words }] }])

/** Whether all that one value says is in the other; blank says nothing. */
function covers(whole: unknown, part: unknown): boolean {
  if (part === null || part === undefined || part === '') return true
  if (!isObject(part)) return part === whole || (typeof part === 'string' && isPlainText(whole, part))
  if (Object.keys(part).length === 0) return true
  if (!isObject(whole) || Array.isArray(part) !== Array.isArray(whole)) return false
  if (Array.isArray(part) && part.length !== (whole as unknown as unknown[]).length) return false
  return Object.entries(part).every(([key, one]) => covers(whole[key], one))
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(42, -1, true, 'junk', [], {}, ['junk'], { junk: 'junk' }, [[{ type: 'junk' }]]),
  fc.constant({ type: 'callout', content: [{ type: 'text', text: '提示' }] }),
)

/** Walks down by numbers to some value, and changes it: replaced, or with one thing more in it. */
function spoil(value: unknown, steps: readonly number[], bad: unknown, adds: boolean): unknown {
  const [step = 0, ...rest] = steps
  if (!isObject(value)) return bad
  const keys = Object.keys(value)
  if (rest.length === 0 && adds)
    return Array.isArray(value) ? [...(value as unknown[]), bad] : { ...value, junk: bad }
  if (rest.length === 0 || keys.length === 0) return bad
  const key = keys[step % keys.length]!
  const changed = spoil(value[key], rest, bad, adds)
  if (!Array.isArray(value)) return { ...value, [key]: changed }
  return value.map((one: unknown, index) => (String(index) === key ? changed : one))
}

const codes = (raw: unknown) => restoreReport(raw).messages.map(({ code, params }) => [code, params?.place])

describe('restoring a report', () => {
  it('tells of everything that it does not keep, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kept),
        fc.array(fc.nat(400), { minLength: 2, maxLength: 9 }),
        junk,
        fc.boolean(),
        (raw, steps, bad, adds) => {
          const spoilt = spoil(raw, steps, bad, adds)
          const { value, messages } = restoreReport(spoilt)
          const { $schema: _schema, schema, ...rest } = spoilt as { $schema?: string; schema?: unknown }
          // An earlier schema becomes today's; whatever else stands there is told.
          const written = schema === 1 ? rest : { schema, ...rest }
          if (!hasLoss(messages)) expect(covers(value, written)).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('keeps a text that is given as mere words, and has nothing to tell of it', () => {
    const { value, messages } = restoreReport({ ...blankReport('', 2025), narratives: { overview: '概述' } })
    expect(isPlainText(value?.narratives.overview, '概述')).toBe(true)
    expect(messages).toEqual([])
  })

  it('says where it was: unknown names at every level, and values that are none', () => {
    const blank = blankReport('云溪市数据局', 2025)
    expect(
      codes({
        ...blank,
        seal: 1,
        unitKind: 'court',
        header: {
          ...blank.header,
          contact: { ...blank.header.contact, mobile: '1' },
          period: { from: '昨天' },
        },
        stated: { 'requests.received.total': 'many', 'no.such.total': 5 },
        channels: [{ id: 'c', kind: 'radio', name: '广播', posts: 'x', pages: 3 }, 'junk'],
      }),
    ).toEqual([
      ['restore.unknownKey', ''],
      ['restore.badValue', 'unitKind'],
      ['restore.unknownKey', 'header.contact'],
      ['restore.badValue', 'header.period.from'],
      ['restore.badCell', 'stated.requests.received.total'],
      ['restore.unknownFigure', 'stated.no.such.total'],
      ['restore.unknownKey', 'channels[1]'],
      ['restore.badValue', 'channels[1].kind'],
      ['restore.badCell', 'channels[1].posts'],
      ['restore.badChannel', 'channels[2]'],
    ])
  })

  it('says which records, comments and acceptances it left out, and what they said', () => {
    const [signed] = kept as [{ review: { records: object[]; comments: object[] }; acceptances: object[] }]
    const { review, acceptances } = signed
    const { messages } = restoreReport({
      ...signed,
      acceptances: [...acceptances, { ...acceptances[0], path: 'nowhere', reason: '已核对' }],
      review: {
        records: [...review.records, { ...review.records[0], stage: 'signed' }],
        comments: [...review.comments, { ...review.comments[0], path: 'nowhere', text: '请核' }],
      },
    })
    expect(messages.map(({ code, params }) => [code, params?.['place'], params?.['text']])).toEqual([
      ['restore.badAcceptance', 'acceptances[3]', '已核对'],
      ['restore.badRecord', 'review.records[10]', expect.any(String)],
      ['restore.badComment', 'review.comments[3]', '请核'],
    ])
  })

  it('tells of blocks, marks and figures in texts that it does not know, and keeps the words', () => {
    const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })
    const other = [
      { type: 'blockquote', content: [text('引文', { type: 'bold' })] },
      {
        type: 'paragraph',
        content: [text('斜体', { type: 'italic' }), { type: 'liveFigure', attrs: { path: 'x' } }],
      },
      {
        type: 'bulletList',
        content: [{ type: 'taskItem', content: [{ type: 'paragraph', content: [text('办结')] }] }],
      },
    ]
    const { value, messages } = restoreReport({ ...blankReport('', 2025), narratives: { other } })
    expect(JSON.stringify(value?.narratives.other)).toMatch(/引文.*斜体.*办结/)
    expect(messages.map(({ code, path }) => [code, path])).toEqual([
      ['restore.unknownBlock', 'narratives.other'],
      ['restore.unknownMark', 'narratives.other'],
      ['restore.badLiveFigure', 'narratives.other'],
      ['restore.unknownBlock', 'narratives.other'],
    ])
  })

  it('refuses what nests too deep for any report, and does not overflow', () => {
    let block: object = { type: 'text', text: '深' }
    for (let level = 0; level < 20_000; level += 1) block = { type: 'paragraph', content: [block] }
    const { value, messages } = restoreReport({ ...blankReport('', 2025), narratives: { other: [block] } })
    expect([value, messages.map(({ code }) => code)]).toEqual([null, ['restore.tooDeep']])
  })

  it('tells no more than anybody reads, and how many more there are', () => {
    const figures = Object.fromEntries(
      Array.from({ length: 1000 }, (_one, index) => [`gone.${index}`, index]),
    )
    const { messages } = restoreReport({ ...blankReport('', 2025), figures })
    expect(messages).toHaveLength(201)
    expect(messages.at(-1)).toMatchObject({ code: 'restore.more', params: { count: 800 } })
  })

  it('knows what a newer version wrote', () => {
    expect(isFromNewer(restoreReport({ ...blankReport('', 2025), schema: reportSchema + 1 }).messages)).toBe(
      true,
    )
    expect(isFromNewer(restoreReport(blankReport('', 2025)).messages)).toBe(false)
  })
})
