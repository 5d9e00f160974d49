import { describe, expect, it } from 'vitest'
import { compareReports, changedFigures, statedMetrics, writeDifference } from '@/features/compare/comparison'
import { readSides, usualSides, writeSides } from '@/features/compare/sides'
import { setFigures } from '@/report/figures/figures'
import { variantsOf } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const before = setFigures(blankReport('云溪市数据局', 2023), [
  ['requests.received.naturalPerson', 5],
  ['proactive.fees.amount', 0],
  ['metrics.website.posts', 300],
])
const after = setFigures(blankReport('云溪市数据局', 2024), [
  ['requests.received.naturalPerson', 7],
  ['metrics.website.posts', 300],
])

describe('two reports side by side', () => {
  const comparison = compareReports(before, after)

  it('have the change of each figure, totals included', () => {
    const total = comparison.figures.get('requests.received.total')
    expect(total).toMatchObject({ old: 5, new: 7, isSame: false })
    expect(total && writeDifference(total)).toBe('+2')
  })

  it('tell who signed either, and when', () => {
    const signed = {
      ...after,
      header: { ...after.header, signature: { unit: '云溪市数据局', date: '2025-01-20' } },
    }
    const lines = compareReports(before, signed).lines.filter(({ id }) => id.startsWith('signature'))
    expect(lines).toEqual([
      { id: 'signatureUnit', old: '', new: '云溪市数据局', isSame: false },
      { id: 'signatureDate', old: '', new: '2025年1月20日', isSame: false },
    ])
  })

  it('tell a blank from a 0', () => {
    const fee = comparison.figures.get('proactive.fees.amount')
    expect(fee).toMatchObject({ old: 0, new: null, isSame: false, change: null })
    expect(fee && writeDifference(fee)).toBe('')
    expect(changedFigures(comparison, 'proactive').map(({ path }) => path)).toEqual(['proactive.fees.amount'])
  })

  it('list the metrics that either states, the same ones too', () => {
    expect(statedMetrics(comparison).map((figure) => figure.isSame)).toEqual([true])
  })

  it('of two formats compare what counts the same under its newer name, once', () => {
    const older: Report = {
      ...setFigures({ ...before, form: '2019', variants: variantsOf('2019') }, [
        ['proactive.rules.newlyMade', 4],
        ['requests.otherwise.all.business', 3],
      ]),
    }
    const newer = setFigures(after, [
      ['proactive.rules.issued', 6],
      ['requests.otherwise.unpaid.business', 1],
      ['requests.otherwise.other.business', 4],
    ])
    const { figures } = compareReports(older, newer)
    expect(figures.get('proactive.rules.issued')).toMatchObject({ old: 4, new: 6 })
    expect(figures.has('proactive.rules.newlyMade')).toBe(false)
    expect(figures.get('requests.otherwise.all.business')).toMatchObject({ old: 3, new: 5 })
  })

  it('say how much of the newer text the older one has already', () => {
    const text = (words: string) => ({ narratives: { ...before.narratives, management: [paragraph(words)] } })
    const again = '健全政府信息公开属性源头认定机制，全年审核信息120条。'
    const own = '新建了政府信息公开专区，设置查询终端三台，专人引导。'
    const { texts, repeated } = compareReports(
      { ...before, ...text(again) },
      { ...after, ...text(again.replace('120', '85') + own) },
    )
    expect(texts.map(({ id, isSame }) => [id, isSame])).toEqual([['management', false]])
    expect(repeated).toBeCloseTo(again.replace('120', '85').length / (again.length - 1 + own.length))
  })
})

describe('the sides', () => {
  it('are kept in the address', () => {
    const sides = { old: { kind: 'version', id: 'a:b' }, new: { kind: 'report', id: 'c' } } as const
    expect(readSides(writeSides(sides))).toEqual(sides)
    expect(readSides({ old: 'nonsense', new: ['report:x'] })).toEqual({ old: null, new: null })
    expect(writeSides({ old: null, new: null })).toEqual({})
  })

  it('are the report edited last and its year before, where the address names none', () => {
    const row = (id: string, year: number, updatedAt: number, unit = '云溪市数据局') => ({
      id,
      unit,
      year,
      updatedAt,
    })
    const rows = [row('a', 2022, 1), row('b', 2023, 2), row('c', 2024, 5), row('d', 2024, 9, '别的单位')]
    expect(usualSides(rows)).toEqual({ old: { kind: 'report', id: 'b' }, new: { kind: 'report', id: 'c' } })
    expect(usualSides([row('a', 2022, 1)])).toEqual({ old: null, new: { kind: 'report', id: 'a' } })
    expect(usualSides([])).toEqual({ old: null, new: null })
  })
})
