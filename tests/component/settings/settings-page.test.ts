import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import SettingsPage from '@/features/settings/SettingsPage.vue'
import { blankReport } from '@/report/report'
import type { ReportStorage } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'
import { useLibraryStore } from '@/stores/library'
import { useSettingsStore } from '@/stores/settings'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'

let storage: ReportStorage

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

async function openSettings(language: 'zh-CN' | 'en' = 'zh-CN') {
  const mounted = await mountInApp(SettingsPage, { language })
  await until(() => expect(useLibraryStore().ready).toBe(true))
  return mounted
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(() => {
  useIncomingStore().reset()
})

describe('the settings', () => {
  it.each(['zh-CN', 'en'] as const)('have no accessibility violation in %s', async (language) => {
    const { wrapper } = await openSettings(language)
    await expectAccessible(wrapper.element)
  })

  it('keep the name once the field is left', async () => {
    const { wrapper } = await openSettings()
    const field = wrapper.get<HTMLInputElement>('#person-name').element
    await userEvent.fill(field, '林溪')
    await userEvent.keyboard('{Tab}')
    await until(async () => expect((await storage.loadSettings()).personName).toBe('林溪'))
  })

  it('say how much room versions take, and clear those that were kept automatically', async () => {
    const { id } = await storage.create(blankReport('云溪市数据局', 2025))
    await storage.takeSnapshot(id, blankReport('云溪市数据局', 2024), 'opened')
    await storage.takeSnapshot(id, blankReport('云溪市数据局', 2023), 'conflict')
    const { wrapper } = await openSettings()
    const words = (): string => wrapper.find('.version-space').text()
    await until(() => expect(words()).toMatch(/所有年报的历史版本共 2 个，约占 .+KB/))
    await wrapper.get('.version-space > button').trigger('click')
    await until(() => expect(wrapper.find('dialog[open]').text()).toContain('将清理：“打开时”1 个'))
    await wrapper.get('dialog[open] .button--primary').trigger('click')
    await until(() => expect(words()).toContain('共 1 个'))
    expect((await storage.listSnapshots(id)).map(({ reason }) => reason)).toEqual(['conflict'])
  })

  it('choose the language', async () => {
    const { wrapper } = await openSettings()
    wrapper.findAll<HTMLInputElement>('[name=language]')[1]?.element.click()
    await until(async () => expect((await storage.loadSettings()).language).toBe('en'))
  })

  it('save one backup file that holds every report, and remember when', async () => {
    await storage.create(blankReport('云溪市数据局', 2025))
    const { wrapper } = await openSettings()
    await until(() => expect(wrapper.text()).toContain('保存备份文件（1 份年报）'))
    const saved: { name: string; address: string }[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, address: this.href })
    })
    await wrapper.get('.settings__section .button--primary').trigger('click')
    await until(() => expect(saved).toHaveLength(1))
    click.mockRestore()
    expect(saved[0]?.name).toMatch(/^年报工坊备份 \d{4}-\d{2}-\d{2}\.json$/)
    const backup = await (await fetch(saved[0]!.address)).text()
    expect(backup).toContain('云溪市数据局')
    expect(wrapper.text()).toContain('备份已交给浏览器保存')
    await until(() => expect(useSettingsStore().settings.lastBackupAt).not.toBeNull())
    expect(wrapper.text()).toContain('上次备份')
  })

  it('have nothing to back up while there is no report', async () => {
    const { wrapper } = await openSettings()
    expect(wrapper.get<HTMLButtonElement>('.settings__section .button--primary').element.disabled).toBe(true)
  })

  it('hand a chosen backup to be restored', async () => {
    const { wrapper, router } = await openSettings()
    const input = wrapper.get<HTMLInputElement>('.backup-section__file input').element
    const files = new DataTransfer()
    files.items.add(new File(['{"format":"nianbao-backup"'], '备份.json'))
    input.files = files.files
    input.dispatchEvent(new Event('change'))
    await until(() => expect(router.currentRoute.value.name).toBe('import'))
    expect(useIncomingStore().backup?.name).toBe('备份.json')
  })

  it('say where the data is and whether the browser keeps it', async () => {
    const { wrapper } = await openSettings()
    await until(() => expect(wrapper.text()).toMatch(/已用 [\d.]+ [KMG]B/))
    expect(wrapper.text()).toMatch(/长期保存/)
  })
})
