import { describe, expect, it } from 'vitest'
import {
  basicsGroups,
  introFromText,
  introText,
  moveToYear,
  readYear,
  renameUnit,
} from '@/features/wizard/basics/basics-fields'
import { lastYearTexts } from '@/features/wizard/side/last-year-texts'
import { isStep, neighbour, stepOf, textOf } from '@/features/wizard/step-of'
import { setFigures } from '@/report/figures/figures'
import { figureDefinitions, narrativeIds } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const blank = blankReport('云溪市数据局', 2024)

describe('the step of a place', () => {
  it('is known for every figure and every text', () => {
    const steps = [
      ...figureDefinitions.map((figure) => stepOf(figure.path)),
      ...narrativeIds.map((id) => stepOf(`narratives.${id}`)),
    ]
    expect(steps.every(isStep)).toBe(true)
    expect(steps).not.toContain('preview')
  })

  it('is the section that holds the paragraph of a metric', () => {
    expect(stepOf('metrics.website.posts')).toBe('overview')
    expect(textOf('metrics.website.posts')).toBe('platforms')
    expect(stepOf('metrics.proposals.npc')).toBe('other')
    expect(stepOf('header.contact.phone')).toBe('basics')
    expect(stepOf('channels')).toBe('overview')
    expect(textOf('requests.received.business')).toBeNull()
  })

  it('has neighbours but at the ends', () => {
    expect(neighbour('basics', -1)).toBeUndefined()
    expect(neighbour('basics', 1)).toBe('overview')
    expect(neighbour('preview', 1)).toBeUndefined()
  })
})

describe('the basics', () => {
  const fields = basicsGroups.flatMap((group) => group.fields)

  it('write and read back every field', () => {
    for (const field of fields) expect(field.read(field.write(blank, '甲'))).toBe('甲')
  })

  it('read years of four digits, full-width ones included', () => {
    const texts = ['2024', '２０２４', ' 2024 ', '24', '1999', '20245']
    expect(texts.map(readYear)).toEqual([2024, 2024, 2024, null, null, null])
  })

  it('move the period along with the year, unless it is a special one', () => {
    expect(moveToYear(blank, 2025).header.period).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    const period = { from: '2024-03-01', to: '2024-12-31' }
    const special = { ...blank, header: { ...blank.header, period } }
    expect(moveToYear(special, 2025).header.period).toEqual(period)
  })

  it('guess the kind of unit from its name until a person says otherwise', () => {
    expect(renameUnit(blank, '云溪市人民政府').unitKind).toBe('government')
    const chosen: Report = { ...blank, unitKind: 'government' }
    expect(renameUnit(chosen, '云溪市档案局').unitKind).toBe('government')
  })

  it('keep the opening as lines of text, and none where it is empty', () => {
    expect(introText(introFromText('甲。\n乙。'))).toBe('甲。\n乙。')
    expect(introFromText(' \n ')).toEqual([])
  })
})

describe('last year’s texts', () => {
  const posts = { type: 'liveFigure', attrs: { path: 'metrics.website.posts', form: 'value' } } as const
  const last: Report = {
    ...blankReport('云溪市数据局', 2023),
    narratives: {
      ...blank.narratives,
      platforms: [paragraph('发布信息', posts, '条。'), paragraph('')],
      problems: [paragraph('一是。'), paragraph('二是。')],
    },
  }

  it('are paragraphs with their figures written out, empty ones left out', () => {
    const filled = setFigures(last, [['metrics.website.posts', 12]])
    expect(lastYearTexts(filled, 'overview')).toEqual([{ id: 'platforms', paragraphs: ['发布信息12条。'] }])
    expect(lastYearTexts(last, 'problems')).toEqual([{ id: 'problems', paragraphs: ['一是。', '二是。'] }])
  })

  it('are none beside a table', () => {
    expect(lastYearTexts(last, 'requests')).toEqual([])
  })
})
