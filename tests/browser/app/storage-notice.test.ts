import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import StorageNotice from '@/app/StorageNotice.vue'
import { setFigure } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openTabs } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { filledReport } from '../../support/report-fixtures'

const typed = (value: number) => (report: Report) =>
  setFigure(report, 'requests.received.naturalPerson', value)

type Mounted = Awaited<ReturnType<typeof mountInApp>>

describe('the notice about storage', () => {
  let there: ReportStorage
  let mounted: Mounted
  let id: string

  beforeEach(async () => {
    const [here, other] = openTabs()
    there = other
    provideStorage(here)
    id = (await here.create(filledReport(2024))).id
    mounted = await mountInApp(StorageNotice)
    await mounted.router.push({ name: 'settings' })
    await useReportStore().open(id)
  })

  const text = (): string => mounted.wrapper.text()

  async function press(label: string): Promise<void> {
    const button = mounted.wrapper.findAll('button').find((one) => one.text() === label)
    if (!button) throw new Error(`no button ${label} in ${text()}`)
    await button.trigger('click')
    await flushPromises()
  }

  async function conflict(): Promise<void> {
    useReportStore().update(typed(61))
    await there.save(id, typed(62)(filledReport(2024)), 1)
    await vi.waitFor(() => expect(text()).toContain('在另一个标签页中也改过'))
  }

  it('is not there while all is well', () => {
    expect(text()).toBe('')
  })

  it('offers both contents of a conflict, and mine can be kept', async () => {
    await conflict()
    await expectAccessible(mounted.wrapper.element.parentElement as HTMLElement)
    await press('保留本页的内容')
    await vi.waitFor(() => expect(text()).toBe(''))
    expect((await there.load(id))?.report).toEqual(typed(61)(filledReport(2024)))
  })

  it('offers both contents of a conflict, and theirs can be taken', async () => {
    await conflict()
    await press('改用另一页的内容')
    await vi.waitFor(() => expect(text()).toBe(''))
    expect(useReportStore().report).toEqual(typed(62)(filledReport(2024)))
  })

  it('leaves the word to the report’s own page', async () => {
    await conflict()
    await mounted.router.push({ name: 'wizard', params: { id, step: 'requests' } })
    expect(text()).toBe('')
    await mounted.router.push({ name: 'wizard', params: { id: 'another', step: 'requests' } })
    expect(text()).toContain('在另一个标签页中也改过')
  })

  it('offers to keep a report that was deleted elsewhere as a new one', async () => {
    await there.purge([id])
    useReportStore().update(typed(71))
    await vi.waitFor(() => expect(text()).toContain('找不到这份年报'), 3000)
    await press('另存为新的年报')
    await vi.waitFor(() => expect(text()).toBe(''))
    const kept = useReportStore().id ?? ''
    expect(kept).not.toBe(id)
    expect((await there.load(kept))?.report).toEqual(typed(71)(filledReport(2024)))
  })

  it('offers to let such a report go', async () => {
    await there.purge([id])
    useReportStore().update(typed(71))
    await vi.waitFor(() => expect(text()).toContain('找不到这份年报'), 3000)
    await press('不保留')
    await vi.waitFor(() => expect(text()).toBe(''))
    expect(useReportStore().isOpen).toBe(false)
  })

  it('says why a backup was not read, until it is read by the person', async () => {
    await expect(useLibraryStore().loadBackup(new Blob(['x']))).rejects.toThrow()
    await flushPromises()
    expect(text()).toContain('这不是年报工坊的备份文件')
    await press('知道了')
    expect(text()).toBe('')
  })
})
