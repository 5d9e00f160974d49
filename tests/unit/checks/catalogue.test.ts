import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '@/checks/catalogue'
import { runChecks } from '@/checks/engine/engine'
import { isFieldPath } from '@/report/form/field-path'
import { blankReport } from '@/report/report'
import { checksDocument } from '../../support/checks-document'
import { cleanPair } from '../../support/clean-reports'
import { mutate } from '../../support/mutations'
import { seededRandom } from '../../support/random'

const words = (language: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(resolve(`src/locales/${language}/checks.json`), 'utf8'))

const files = readdirSync(resolve('src/checks'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const sources = files.map((file) => readFileSync(resolve('src/checks', file), 'utf8'))

describe('the catalogue', () => {
  it('has every check of its list once', () => {
    const counts = { S: 10, A: 7, Y: 6, T: 6, W: 6, P: 5, D: 1 }
    const ids = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_one, index) => `${letter}-${String(index + 1).padStart(2, '0')}`),
    )
    expect(catalogue.map((check) => check.id)).toEqual(ids)
  })

  it('names a law or a clause of the form for each', () => {
    expect(catalogue.filter((check) => !/《.+》|国办|通知/.test(check.source))).toEqual([])
  })

  it.each(['zh-CN', 'en'])(
    'has words for each in %s: what it is, when, why, an example, and what to do',
    (language) => {
      for (const check of catalogue) {
        const own = words(language)[check.id] as Record<string, Record<string, string>>
        expect(Object.keys(own.about ?? {}), check.id).toEqual([
          'name',
          'trigger',
          'reason',
          'example',
          'fix',
        ])
        const cases = Object.entries(own).filter(([name]) => name !== 'about')
        expect(cases.length, check.id).toBeGreaterThan(0)
        for (const [name, text] of cases)
          expect(Object.keys(text), `${check.id} ${name}`).toEqual(['title', 'detail'])
      }
    },
  )

  it('has words for every fix that a check offers', () => {
    const used = sources.flatMap((source) =>
      [...source.matchAll(/\bfix\(\s*'(\w+)'/g)].map((match) => match[1] as string),
    )
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter((code) => !(code in (words('zh-CN').fixes ?? {})))).toEqual([])
  })

  it('reads paths that exist in the form', () => {
    const report = blankReport('云溪市数据局', 2024)
    const known = (prefix: string): boolean =>
      isFieldPath(prefix) ||
      Object.keys({ ...report, ...report.header }).includes(prefix.replace(/^header\./, '')) ||
      prefix === 'narratives' ||
      ['proactive', 'requests', 'disputes', 'metrics'].includes(prefix)
    expect(catalogue.flatMap((check) => check.reads).filter((prefix) => !known(prefix))).toEqual([])
  })

  it('points at places that exist, in words that it has, whatever is wrong', () => {
    const random = seededRandom(3)
    for (let round = 0; round < 60; round += 1) {
      const pair = cleanPair(random)
      const { report } = mutate(random, pair)
      for (const finding of runChecks({
        report,
        previous: pair.previous,
        today: { year: 2025, month: 1, day: 20 },
      }).findings) {
        expect(isFieldPath(finding.path), finding.code).toBe(true)
        const [, id = '', name = ''] = finding.code.split('.')
        const text = words('zh-CN')[id]?.[name] as { title: string; detail: string } | undefined
        expect(text, finding.code).toBeDefined()
        const named = [...`${text?.title}${text?.detail}`.matchAll(/\{(\w+)\}/g)].map(
          (match) => match[1] as string,
        )
        const given = { ...finding.params, ...finding.labels }
        expect(
          named.filter((one) => !(one in given)),
          finding.code,
        ).toEqual([])
        for (const fix of finding.fixes) {
          const pattern = String((words('zh-CN').fixes as Record<string, string>)[fix.code])
          const wanted = [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
          expect(
            wanted.filter((one) => !(one in { ...fix.params, ...fix.labels })),
            fix.code,
          ).toEqual([])
        }
      }
    }
  })
})

describe('the guide’s page of checks', () => {
  it('is what the catalogue says (npm run docs)', () => {
    expect(readFileSync(resolve('docs/checks.md'), 'utf8')).toBe(checksDocument())
  })
})
