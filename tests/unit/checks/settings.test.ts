import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsFor, settingsReader } from '@/checks/settings'
import { runChecks } from '@/checks/engine/engine'
import { emptySetup } from '@/report/check-settings'
import { restoreSetup } from '@/report/restore/restore-checks'
import { createTelling } from '@/report/restore/restore-telling'
import type { CheckSetup, WordList } from '@/report/check-settings'
import { changed, report2024 } from '../../support/checks'

const unit = '云溪市数据局'

function list(id: string, more: Partial<WordList> = {}): WordList {
  const entries = [{ word: `旧词${id}`, suggestion: `新词${id}`, reason: '' }]
  return { id, unit: '', name: `${id}.csv`, enabled: true, addedAt: 1, entries, ...more }
}

const setup: CheckSetup = {
  units: [
    { unit: '', limits: { overviewLimit: 800, repetition: 0.5 }, ownNames: ['全体'] },
    { unit, limits: { overviewLimit: 1500 }, ownNames: ['市数据局'] },
  ],
  lists: [list('a'), list('b', { unit }), list('c', { unit: '云溪市财政局' }), list('d', { enabled: false })],
  requirements: [],
}

describe('the settings of the checks for a unit', () => {
  it('are the defaults where nothing is set', () => {
    expect(settingsFor(unit, emptySetup)).toEqual(defaultSettings)
  })

  it('are the unit’s own, else those for all units, else the defaults, limit by limit', () => {
    expect(settingsFor(` ${unit} `, setup)).toMatchObject({
      overviewLimit: 1500,
      repetition: 0.5,
      shortText: defaultSettings.shortText,
    })
    expect(settingsFor('云溪市教育局', setup).overviewLimit).toBe(800)
  })

  it('take no unit for another: a report without a name has what is set for all', () => {
    expect(settingsFor('', setup)).toMatchObject({ overviewLimit: 800, ownNames: [] })
  })

  it('have the words of the enabled lists for all units and of the unit’s own', () => {
    expect(settingsFor(unit, setup).dictionary.map(({ word }) => word)).toEqual(['旧词a', '旧词b'])
    expect(settingsFor('云溪市教育局', setup).dictionary.map(({ word }) => word)).toEqual(['旧词a'])
  })

  it('let the unit’s own list have the last word', () => {
    const own = list('e', { unit, entries: [{ word: '旧词a', suggestion: '本局用词', reason: '' }] })
    const { dictionary } = settingsFor(unit, { ...emptySetup, lists: [own, list('a')] })
    expect(dictionary).toEqual([{ word: '旧词a', suggestion: '本局用词', reason: '' }])
  })

  it('are read once for each unit', () => {
    const read = settingsReader(setup)
    expect(read(unit)).toBe(read(` ${unit}`))
  })

  it('decide what the checks find', () => {
    const report = changed(report2024, { texts: { overview: ['本局使用旧词b撰写总体情况，内容完整。'] } })
    const found = (own: CheckSetup) =>
      runChecks({ report, settings: settingsFor(report.unit, own) }).findings.filter(
        ({ id }) => id === 'W-06',
      )
    expect(found(emptySetup)).toEqual([])
    expect(found(setup).map(({ params }) => params.to)).toEqual(['新词b'])
  })
})

describe('settings read back', () => {
  it('are what was kept', () => {
    expect(restoreSetup(JSON.parse(JSON.stringify(setup)))).toEqual(setup)
  })

  it('drop what is out of range, no number, or no list', () => {
    const odd = {
      units: [
        {
          unit,
          limits: { overviewLimit: -1, repetition: '0.5', shortText: 20, other: 1 },
          ownNames: ['甲', 5, ' 甲 ', ''],
        },
        'no unit',
      ],
      lists: [{ id: '../x', entries: [{ word: '词' }] }, { id: 'none', entries: [] }, null, list('a')],
    }
    expect(restoreSetup(odd)).toEqual({
      units: [
        { unit, limits: { shortText: 20 }, ownNames: ['甲'] },
        { unit: '', limits: {}, ownNames: [] },
      ],
      lists: [list('a')],
      requirements: [],
    })
    expect(restoreSetup(undefined)).toEqual(emptySetup)
  })

  it('are kept whole beyond their limits, and told with their places', () => {
    const entries = [{ word: '词'.repeat(41), suggestion: '议'.repeat(201), reason: '因'.repeat(501) }]
    const long: CheckSetup = {
      units: [{ unit, limits: {}, ownNames: Array.from({ length: 21 }, (_one, at) => `局${at}`) }],
      lists: [list('a', { name: '名'.repeat(201), entries })],
      requirements: [],
    }
    const { tell, messages } = createTelling()
    expect(restoreSetup(long, tell)).toEqual(long)
    expect(messages().map(({ code, params }) => `${code} ${params?.place}`)).toEqual([
      'restore.manyItems units[1].ownNames',
      'restore.overLimit lists[1].entries[1].word',
      'restore.overLimit lists[1].entries[1].suggestion',
      'restore.overLimit lists[1].entries[1].reason',
      'restore.overLimit lists[1].name',
    ])
  })

  it('tell of all that is dropped', () => {
    const { tell, messages } = createTelling()
    const odd = {
      colour: 1,
      units: [
        { unit, limits: { overviewLimit: -1, other: 1 }, ownNames: ['甲', 5], mood: '好' },
        { unit, limits: {}, ownNames: [] },
      ],
      lists: [
        list('a', { entries: [{ word: '词', suggestion: '', reason: '' }] }),
        { id: 'none', entries: [{}] },
      ],
    }
    expect(restoreSetup(odd, tell).units).toEqual([{ unit, limits: {}, ownNames: [] }])
    expect(messages().map(({ code, params }) => `${code} ${params?.place}`)).toEqual([
      'restore.unknownKey ',
      'restore.unknownKey units[1]',
      'restore.badValue units[1].ownNames[2]',
      'restore.unknownKey units[1].limits',
      'restore.badValue units[1].limits.overviewLimit',
      'restore.badValue units[2]',
      'restore.badValue lists[2].entries[1]',
      'restore.badValue lists[2]',
    ])
  })

  it('tell of nothing where nothing is wrong', () => {
    const { tell, messages } = createTelling()
    restoreSetup(JSON.parse(JSON.stringify(setup)), tell)
    expect(messages()).toEqual([])
  })
})
