import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import { setFigure } from '@/report/figures/figures'
import { sampleReports } from '@/sample/reports'
import type { Report } from '@/report/types'
import { openCheckTables } from '@/storage/check-tables'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView)]) })
const [, last, current] = sampleReports() as [Report, Report, Report]

let storage: ReportStorage

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000 })

async function openLibrary(language: 'zh-CN' | 'en' = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  await mounted.router.push({ name: 'library' })
  await until(() => expect(useLibraryStore().ready).toBe(true))
  await nextTick()
  return mounted
}

const cell = (row: number): HTMLElement | null | undefined =>
  document.querySelectorAll('.row')[row]?.querySelector('td:nth-child(6)')

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

describe('what the checks found, in the rows of the library', () => {
  it.each(['zh-CN', 'en'] as const)('is shown by how grave it is, in %s', async (language) => {
    await storage.create(last)
    await storage.create(setFigure(current, 'requests.carriedIn.naturalPerson', 77))
    const { wrapper } = await openLibrary(language)
    const words = language === 'en' ? /\d+ errors?/ : /\d+ 错误/
    await until(() => expect(document.querySelectorAll('.findings')).toHaveLength(2))
    expect([0, 1].some((row) => words.test(cell(row)?.textContent ?? ''))).toBe(true)
    await expectAccessible(wrapper.element)
  })

  it('is shown as being counted anew after a report was saved, then as it is now', async () => {
    const { id } = await storage.create(current)
    await openLibrary()
    await until(() => expect(document.querySelector('.findings')).not.toBeNull())
    const before = cell(0)?.textContent
    await storage.save(id, setFigure(current, 'requests.received.naturalPerson', 4000), 1)
    await until(() => expect(document.querySelector('.findings--stale')).not.toBeNull())
    await until(() => expect(document.querySelector('.findings--stale')).toBeNull())
    expect(cell(0)?.textContent).not.toBe(before)
    expect(cell(0)?.textContent).toMatch(/错误|警告/)
  })

  it('is never shown as it is now where other checks had counted it', async () => {
    const { id } = await storage.create(current)
    const tables = openCheckTables(storage.name)
    await tables.keepFindings([{ id, revision: 1, mark: 'other checks', counts: [99, 0, 0] }])
    tables.close()
    const shown: string[] = []
    const observer = new MutationObserver(() => {
      const old = cell(0)?.querySelector('.findings')
      if (old?.textContent?.includes('99')) shown.push(old.className)
    })
    observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    await openLibrary()
    await until(() => expect(document.querySelector('.findings:not(.findings--stale)')).not.toBeNull())
    observer.disconnect()
    expect(cell(0)?.textContent).not.toContain('99')
    expect(shown).not.toEqual([])
    expect(shown.every((name) => name.includes('findings--stale'))).toBe(true)
  })

  it('puts the worst first where the list is sorted by it', async () => {
    await storage.create({ ...last, unit: '云溪市甲局' })
    await storage.create({
      ...setFigure(current, 'requests.received.naturalPerson', 4000),
      unit: '云溪市乙局',
    })
    const { router } = await openLibrary()
    await until(() => expect(document.querySelectorAll('.findings')).toHaveLength(2))
    await router.push({ name: 'library', query: { sort: 'failing', direction: 'descending' } })
    document.querySelector<HTMLElement>('.list__failing button')?.click()
    await until(() => expect(document.querySelector('.row__name')?.textContent).toContain('乙局'))
  })
})
