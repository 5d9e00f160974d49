import { describe, expect, it } from 'vitest'
import type { Requirement, RequirementList } from '@/report/check-settings'
import { emptySetup } from '@/report/check-settings'
import { narrativeIds } from '@/report/form/form'
import type { NarrativeId } from '@/report/form/paths'
import { settingsFor } from '@/checks/settings'
import { casesOf, findingsOf } from '../../support/checks'

const unit = '云溪市数据局'

const line: Requirement = {
  name: '养老服务',
  words: ['养老', '老年'],
  place: 'proactiveWork',
  wants: 'mention',
  need: 'required',
}

const listOf = (entries: readonly Partial<Requirement>[], more: Partial<RequirementList> = {}) => ({
  ...{ id: 'a', unit: '', name: '市里通知', year: null, enabled: true, addedAt: 1, ...more },
  entries: entries.map((one) => ({ ...line, ...one })),
})

/** A report that says these texts and nothing else. */
const textsOf = (texts: Partial<Record<NarrativeId, string[]>>) => ({
  texts: { ...Object.fromEntries(narrativeIds.map((id) => [id, ['没有别的事项。']])), ...texts },
})

const cases = (one: Partial<Requirement>, texts: Partial<Record<NarrativeId, string[]>>) =>
  casesOf('S-10', textsOf(texts), { settings: { requirements: [listOf([one])] } })

describe('what the lists of requirements want (S-10)', () => {
  it('is nothing where there is no list', () => {
    expect(casesOf('S-10', textsOf({}))).toEqual([])
  })

  it('is met by any of the words in a sentence of the right place', () => {
    expect(cases({}, { proactiveWork: ['公开养老机构名单。'] })).toEqual([])
    expect(cases({}, { proactiveWork: ['另外，公布老 年人补贴标准。'] })).toEqual([])
  })

  it('is met by a statement that there was none', () => {
    expect(cases({}, { proactiveWork: ['养老服务：无'] })).toEqual([])
    expect(cases({}, { proactiveWork: ['未开展养老服务工作'] })).toEqual([])
  })

  it('is missing where no sentence has a word, and named with the place and the list', () => {
    const [found] = findingsOf('S-10', textsOf({}), { settings: { requirements: [listOf([{}])] } })
    expect(found).toMatchObject({
      code: 'checks.S-10.missing',
      severity: 'warning',
      path: 'narratives.proactiveWork',
      params: { name: '养老服务', words: '养老、老年', list: '市里通知' },
      labels: { place: 'narratives.proactiveWork' },
    })
  })

  it('is a notice where it is only wished for', () => {
    const settings = { requirements: [listOf([{ need: 'wished' }])] }
    expect(findingsOf('S-10', textsOf({}), { settings }).map(({ severity }) => severity)).toEqual(['notice'])
  })

  it('is not met elsewhere, and says where it stands', () => {
    const texts = textsOf({ oversight: ['公开养老机构名单。'] })
    const [found] = findingsOf('S-10', texts, { settings: { requirements: [listOf([{}])] } })
    expect(found).toMatchObject({
      code: 'checks.S-10.elsewhere',
      labels: { place: 'narratives.proactiveWork', found: 'narratives.oversight' },
    })
  })

  it('is met in any part where all of section one is named, and anywhere for the whole report', () => {
    const texts = { oversight: ['公开养老机构名单。'] }
    expect(cases({ place: 'overview' }, texts)).toEqual([])
    expect(cases({ place: 'report' }, texts)).toEqual([])
    expect(cases({ place: 'overview' }, { other: ['公开养老机构名单。'] })).toEqual(['elsewhere'])
    expect(cases({ place: 'report' }, { other: ['公开养老机构名单。'] })).toEqual([])
    expect(cases({ place: 'other' }, { other: ['公开养老机构名单。'] })).toEqual([])
    expect(cases({ place: 'report' }, {})).toEqual(['missingAnywhere'])
  })

  it('is not met by a title', () => {
    expect(cases({}, { proactiveWork: ['（三）养老服务领域', '已公开名单。'] })).toEqual(['missing'])
    expect(cases({}, { proactiveWork: ['3.养老服务领域。已公开名单。'] })).toEqual(['missing'])
    expect(cases({}, { proactiveWork: ['养老服务领域：', '已公开名单。'] })).toEqual(['missing'])
    expect(cases({}, { proactiveWork: ['3.养老服务领域公开名单，并更新。'] })).toEqual([])
  })

  it('wants a figure in the same sentence where a figure is wanted', () => {
    const figure = { wants: 'figure' } as const
    expect(cases(figure, { proactiveWork: ['公开养老信息12条。'] })).toEqual([])
    expect(cases(figure, { proactiveWork: ['公开养老信息十二条。'] })).toEqual([])
    expect(cases(figure, { proactiveWork: ['公开养老信息 0 条。'] })).toEqual([])
    expect(cases(figure, { proactiveWork: ['公开养老信息。共12条。'] })).toEqual(['noFigure'])
    expect(cases(figure, { proactiveWork: ['没有公开养老信息。'] })).toEqual(['noFigure'])
    expect(
      cases(figure, { proactiveWork: ['2024年公开养老信息，按国办公开办函〔2021〕30号办理。'] }),
    ).toEqual(['noFigure'])
    expect(cases({ ...figure, place: 'report' }, { other: ['公开养老信息。'] })).toEqual(['noFigureAnywhere'])
    expect(cases(figure, { other: ['公开养老信息3条。'] })).toEqual(['elsewhere'])
    expect(cases(figure, { other: ['公开养老信息。'] })).toEqual(['missing'])
  })

  it('takes the digits of the words themselves for no figure', () => {
    const hotline = { words: ['365服务'], wants: 'figure' } as const
    expect(cases(hotline, { proactiveWork: ['365服务持续开展。'] })).toEqual(['noFigure'])
    expect(cases(hotline, { proactiveWork: ['365服务开展12次。'] })).toEqual([])
  })

  it('takes the unit’s own name for no mention', () => {
    const data = { words: ['数据'] }
    const settings = { requirements: [listOf([data])], ownNames: ['市数据局'] }
    const found = (text: string) => casesOf('S-10', textsOf({ proactiveWork: [text] }), { settings })
    expect(found('云溪市数据局加强公开，市数据局带头落实。')).toEqual(['missing'])
    expect(found('云溪市数据局公开数据目录。')).toEqual([])
    expect(cases({ words: [unit] }, { proactiveWork: [`${unit}加强公开。`] })).toEqual([])
  })

  it('asks nothing of reports of other years, nor before anything is written', () => {
    const settings = { requirements: [listOf([{}], { year: 2025 })] }
    expect(casesOf('S-10', textsOf({}), { settings })).toEqual([])
    expect(
      casesOf('S-10', textsOf({}), { settings: { requirements: [listOf([{}], { year: 2024 })] } }),
    ).toEqual(['missing'])
    const nothing = { texts: Object.fromEntries(narrativeIds.map((id) => [id, []])) }
    expect(casesOf('S-10', nothing, { settings: { requirements: [listOf([{}])] } })).toEqual([])
  })

  it('tells two lines of one place apart', () => {
    const settings = { requirements: [listOf([{}, { name: '就业', words: ['就业'] }])] }
    const keys = findingsOf('S-10', textsOf({}), { settings }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('the lists that a unit’s reports are held against', () => {
  it('are those in use for all units and for the unit', () => {
    const requirements = [
      listOf([{}], { id: 'all' }),
      listOf([{}], { id: 'own', unit }),
      listOf([{}], { id: 'other', unit: '云溪市财政局' }),
      listOf([{}], { id: 'off', enabled: false }),
    ]
    const ids = (name: string) =>
      settingsFor(name, { ...emptySetup, requirements }).requirements.map(({ id }) => id)
    expect(ids(unit)).toEqual(['all', 'own'])
    expect(ids('')).toEqual(['all'])
  })
})
