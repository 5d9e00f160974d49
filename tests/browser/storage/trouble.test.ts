import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStorage } from '../../support/databases'
import { filledReport } from '../../support/report-fixtures'

describe('a browser that refuses storage', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is told by every call and to those who watch', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    const storage = openStorage()
    await expect(storage.listSummaries()).rejects.toMatchObject({ code: 'storage.unavailable' })
    await expect(storage.create(filledReport(2024))).rejects.toMatchObject({ code: 'storage.unavailable' })
    await expect(storage.loadSettings()).rejects.toMatchObject({ code: 'storage.unavailable' })
    const onTrouble = vi.fn()
    storage.watchSummaries(() => undefined, onTrouble)
    await vi.waitFor(() =>
      expect(onTrouble.mock.lastCall?.[0]).toMatchObject({ code: 'storage.unavailable' }),
    )
  })

  it('works again as soon as the browser lets it', async () => {
    const refusal = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'UnknownError')
    })
    const storage = openStorage()
    await expect(storage.listSummaries()).rejects.toMatchObject({ code: 'storage.unavailable' })
    refusal.mockRestore()
    expect(await storage.listSummaries()).toEqual([])
  })
})

describe('a connection that the browser closed', () => {
  it('is opened again by the next call', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    storage.close()
    expect((await storage.load(id))?.report.year).toBe(2024)
  })
})
