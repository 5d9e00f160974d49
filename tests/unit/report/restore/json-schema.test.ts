import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportJsonSchema, reportSchemaFile } from '@/report/restore/json-schema'
import { reportSchema } from '@/report/types'
import { loadSample } from '@/sample/load'
import { arbitraryReport } from '../../../support/arbitrary-report'

const validate = new Ajv2020({ strict: true, allowUnionTypes: false }).compile(reportJsonSchema())
const [sample] = await loadSample()

type Loose = Record<string, unknown> & Record<'figures' | 'stated' | 'header' | 'narratives', object>

/** The sample with one thing in it changed. */
function broken(change: (report: Loose) => void): unknown {
  const copy = JSON.parse(JSON.stringify(sample)) as Loose
  change(copy)
  return copy
}

describe('the JSON Schema of a report', () => {
  it('stands in public/ as the form has it today (npm run schema writes it)', () => {
    const stored = JSON.parse(readFileSync(`public/${reportSchemaFile}`, 'utf8')) as unknown
    expect(stored).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
  })

  it('accepts any report the program can hold', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('accepts a report as it is written, with its schema named', () => {
    expect(validate({ $schema: reportSchemaFile, ...sample })).toBe(true)
  })

  it('accepts what schema 1 wrote, which knew no signature', () => {
    const kept = JSON.parse(readFileSync('tests/fixtures/kept/0.1.0/files/signed.json', 'utf8')) as object
    expect(kept).toMatchObject({ schema: 1 })
    expect(validate(kept), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each<[string, (report: Loose) => void]>([
    ['a cell that is a text', ({ figures }) => Object.assign(figures, { 'proactive.rules.issued': '12' })],
    ['a figure of no form', ({ figures }) => Object.assign(figures, { 'proactive.rules.lost': 1 })],
    ['a figure left out', ({ figures }) => Reflect.deleteProperty(figures, 'proactive.rules.issued')],
    ['a typed total', ({ figures }) => Object.assign(figures, { 'requests.received.total': 1 })],
    ['a typed figure as stated', ({ stated }) => Object.assign(stated, { 'proactive.rules.issued': 1 })],
    ['another form', (report) => Object.assign(report, { form: '1999' })],
    ['a newer schema', (report) => Object.assign(report, { schema: reportSchema + 1 })],
    ['a year as text', (report) => Object.assign(report, { year: '2024' })],
    ['a date out of shape', ({ header }) => Object.assign(header, { period: { from: '2024.1.1', to: '' } })],
    [
      'a day of signing that is none',
      ({ header }) => Object.assign(header, { signature: { unit: '', date: '2025年1月20日' } }),
    ],
    ['an unknown block', ({ narratives }) => Object.assign(narratives, { other: [{ type: 'image' }] })],
    ['an empty text', ({ narratives }) => Object.assign(narratives, { other: [textBlock('')] })],
    [
      'a kind of channel that is none',
      (report) => Object.assign(report, { channels: [{ ...sample!.channels[0], kind: 'fax' }] }),
    ],
  ])('refuses %s', (_what, change) => {
    expect(validate(broken(change))).toBe(false)
  })
})

function textBlock(text: string): unknown {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
