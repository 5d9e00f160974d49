import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { emptySetup } from '@/report/check-settings'
import type { RequirementList, WordList } from '@/report/check-settings'
import { blankReport } from '@/report/report'
import { freshName, openStorage } from '../../support/databases'

const unit = '云溪市数据局'
const list: WordList = {
  id: 'list',
  unit,
  name: '本局用词',
  enabled: true,
  addedAt: 5,
  entries: [{ word: '做为', suggestion: '作为', reason: '' }],
}
const wanted: RequirementList = {
  ...{ id: 'wanted', unit, name: '市里通知', year: 2025, enabled: true, addedAt: 7 },
  entries: [
    { name: '养老服务', words: ['养老', '老年'], place: 'proactiveWork', wants: 'figure', need: 'wished' },
  ],
}
const settings = { unit, limits: { overviewLimit: 1500, repetition: 0.4 }, ownNames: ['市数据局'] }

describe('settings of the checks', () => {
  it('are kept for each unit and for all', async () => {
    const storage = openStorage()
    await storage.saveUnitCheckSettings(settings)
    await storage.saveUnitCheckSettings({ unit: '', limits: { shortText: 30 }, ownNames: [] })
    await storage.saveWordList(list)
    await storage.saveWordList({ ...list, enabled: false })
    const setup = await storage.loadCheckSetup()
    expect(setup.units).toEqual(
      expect.arrayContaining([settings, { unit: '', limits: { shortText: 30 }, ownNames: [] }]),
    )
    expect(setup.lists).toEqual([{ ...list, enabled: false }])
  })

  it('are gone once nothing is set, and a list once it is deleted', async () => {
    const storage = openStorage()
    await storage.saveUnitCheckSettings(settings)
    await storage.saveUnitCheckSettings({ unit, limits: {}, ownNames: [] })
    await storage.saveWordList(list)
    await storage.deleteWordList(list.id)
    expect(await storage.loadCheckSetup()).toEqual(emptySetup)
  })

  it('keep what a newer version set and this one does not know', async () => {
    const name = freshName()
    const storage = openStorage(name)
    await storage.saveUnitCheckSettings(settings)
    const raw = await new Dexie(name).open()
    const rows = raw.table<Record<string, unknown>>('checkSettings')
    const newer = { ...settings, limits: { ...settings.limits, commas: 3 }, requirements: ['医疗'] }
    await rows.put(newer)
    await storage.saveUnitCheckSettings({ ...settings, ownNames: [] })
    expect(await rows.get(unit)).toEqual({ ...newer, ownNames: [] })
    await storage.saveUnitCheckSettings({ unit, limits: {}, ownNames: [] })
    expect(await rows.get(unit)).toEqual({
      unit,
      limits: { commas: 3 },
      ownNames: [],
      requirements: ['医疗'],
    })
    raw.close()
  })

  it('go into a backup and come back', async () => {
    const storage = openStorage()
    await storage.create(blankReport(unit, 2025))
    await storage.saveUnitCheckSettings(settings)
    await storage.saveWordList(list)
    const there = openStorage()
    await there.readBackup(await storage.writeBackup())
    expect(await there.loadCheckSetup()).toEqual({ ...emptySetup, units: [settings], lists: [list] })
  })

  it('of a backup replace nothing that is set here, and the same list is not added twice', async () => {
    const storage = openStorage()
    await storage.saveUnitCheckSettings(settings)
    await storage.saveWordList({ ...list, id: 'other' })
    const backup = await storage.writeBackup()
    const there = openStorage()
    const own = { ...settings, limits: { overviewLimit: 600 } }
    await there.saveUnitCheckSettings(own)
    await there.saveWordList(list)
    await there.readBackup(backup)
    expect(await there.loadCheckSetup()).toEqual({ ...emptySetup, units: [own], lists: [list] })
  })

  it('of a backup that differ are told, and a list that was changed here comes beside its other', async () => {
    const storage = openStorage()
    await storage.saveUnitCheckSettings(settings)
    await storage.saveWordList(list)
    const backup = await storage.writeBackup()
    const there = openStorage()
    const own = { ...settings, ownNames: [] }
    const changed = { ...list, entries: [{ word: '座谈', suggestion: '', reason: '' }] }
    await there.saveUnitCheckSettings(own)
    await there.saveWordList(changed)
    const { settingsMessages: messages = [] } = await there.readBackup(backup)
    expect(messages.map(({ code, params }) => [code, params?.text])).toEqual([
      ['restore.keptSettings', unit],
      ['restore.otherList', '本局用词（备份）'],
    ])
    const setup = await there.loadCheckSetup()
    expect(setup.units).toEqual([own])
    expect(setup.lists).toHaveLength(2)
    expect(setup.lists).toEqual(
      expect.arrayContaining([
        changed,
        { ...list, id: expect.any(String) as string, name: '本局用词（备份）', enabled: false },
      ]),
    )
    // Once more: nothing comes twice.
    await there.readBackup(backup)
    expect((await there.loadCheckSetup()).lists).toHaveLength(2)
  })

  it('have lists of requirements, which are kept, changed and deleted', async () => {
    const storage = openStorage()
    await storage.saveRequirementList(wanted)
    await storage.saveRequirementList({ ...wanted, id: 'older', addedAt: 3, year: null })
    const { requirements } = await storage.loadCheckSetup()
    expect(requirements).toEqual([{ ...wanted, id: 'older', addedAt: 3, year: null }, wanted])
    await storage.saveRequirementList({ ...wanted, entries: [] })
    await storage.deleteRequirementList('older')
    expect((await storage.loadCheckSetup()).requirements).toEqual([{ ...wanted, entries: [] }])
  })

  it('bring lists of requirements back from a backup, the same one once', async () => {
    const storage = openStorage()
    await storage.saveRequirementList(wanted)
    const backup = await storage.writeBackup()
    const there = openStorage()
    await there.readBackup(backup)
    await there.readBackup(backup)
    expect((await there.loadCheckSetup()).requirements).toEqual([wanted])
  })

  it('leave a list of requirements that was changed here, and bring the other beside it, switched off', async () => {
    const storage = openStorage()
    await storage.saveRequirementList(wanted)
    const backup = await storage.writeBackup()
    const there = openStorage()
    const changed = { ...wanted, year: 2026 }
    await there.saveRequirementList(changed)
    const { settingsMessages: messages = [] } = await there.readBackup(backup)
    expect(messages.map(({ code, params }) => [code, params?.place, params?.text])).toEqual([
      ['restore.otherList', 'requirements[1]', '市里通知（备份）'],
    ])
    expect((await there.loadCheckSetup()).requirements).toEqual(
      expect.arrayContaining([
        changed,
        { ...wanted, id: expect.any(String) as string, name: '市里通知（备份）', enabled: false },
      ]),
    )
  })

  it('are none in a backup of before there were any', async () => {
    const storage = openStorage()
    const head = '{"format":"nianbao-backup","version":2,"writtenAt":"2026-01-01T00:00:00.000Z","reports":[\n'
    const tail = '\n],"originals":[\n\n],"settings":{},"count":0,"originalCount":0}\n'
    expect((await storage.readBackup(new Blob([head, tail]))).check.verdict).toBe('unverifiable')
    expect(await storage.loadCheckSetup()).toEqual(emptySetup)
  })
})
