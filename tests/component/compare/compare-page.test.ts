import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import { setFigure } from '@/report/figures/figures'
import { sampleReports } from '@/sample/reports'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

let storage: ReportStorage

async function open(query: Record<string, string> = {}, language: Language = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  useLibraryStore().start()
  await mounted.router.push({ name: 'compare', query })
  await until(() => expect(document.querySelector('.compare__summary')).not.toBeNull())
  return mounted
}

const reports = [...sampleReports()].sort((a, b) => a.year - b.year)

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

describe('the comparison', () => {
  it('takes the latest report and its year before, where nothing is chosen', async () => {
    for (const report of reports) await storage.create(report)
    await open()
    const [before, after] = reports.slice(-2)
    expect(document.querySelector('.compare__sides')?.textContent).toMatch(
      new RegExp(`${before?.year}.*${after?.year}`, 's'),
    )
    expect(document.querySelectorAll('.compared-text del').length).toBeGreaterThan(0)
  })

  it('shows one figure that differs between two versions of a report, and nothing else', async () => {
    const report = reports[2]!
    const { id } = await storage.create(report)
    await storage.takeSnapshot(id, report, 'opened')
    const [version] = await storage.listSnapshots(id)
    const edited = setFigure(report, 'proactive.fees.amount', 12.5)
    await storage.save(id, edited, 1)
    await open({ old: `version:${version?.id}`, new: `report:${id}` })
    const rows = [...document.querySelectorAll('.compared-list tbody tr')]
    expect(rows.map((row) => row.querySelectorAll('td')[1]?.textContent)).toEqual(['12.5'])
    expect(document.querySelectorAll('.compared-text')).toHaveLength(0)
  })

  it('shows the tables whole when asked to, though nothing in them differs', async () => {
    const { id } = await storage.create(reports[2]!)
    const same = { old: `report:${id}`, new: `report:${id}` }
    const { wrapper } = await open(same)
    expect(wrapper.findAll('.compared')).toHaveLength(0)
    await wrapper.get('.compare__options input').setValue(false)
    expect(wrapper.findAll('.compared')).toHaveLength(3)
  })

  it.each(['zh-CN', 'en'] as const)('has no accessibility violation in %s', async (language) => {
    for (const report of reports) await storage.create(report)
    const { wrapper } = await open({}, language)
    await expectAccessible(wrapper.element as Element)
    await wrapper.get('.compare__options input').setValue(false)
    await expectAccessible(wrapper.element as Element)
  })
})
