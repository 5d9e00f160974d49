import { describe, expect, it } from 'vitest'
import { openStorage, openTabs } from '../../support/databases'

describe('settings', () => {
  it('are unset at first', async () => {
    expect(await openStorage().loadSettings()).toEqual({ language: null, personName: '', lastBackupAt: null })
  })

  it('are kept one by one', async () => {
    const [here, there] = openTabs()
    await here.saveSettings({ language: 'en' })
    await there.saveSettings({ personName: '张三', lastBackupAt: 5 })
    expect(await here.loadSettings()).toEqual({ language: 'en', personName: '张三', lastBackupAt: 5 })
  })
})

describe('places', () => {
  it('are kept for each report', async () => {
    const storage = openStorage()
    const place = {
      step: 'overview',
      scroll: { overview: 120.5, requests: 0 },
      cursor: { overview: { field: 'narratives.management', from: 3, to: 8 } },
    } as const
    await storage.savePlace('one', place)
    expect(await storage.loadPlace('one')).toEqual(place)
    expect(await storage.loadPlace('other')).toBeUndefined()
  })
})

describe('the wish to be kept', () => {
  it('is answered within a moment', async () => {
    expect(['granted', 'refused', 'unknown']).toContain(await openStorage().requestPersistence())
  })
})
