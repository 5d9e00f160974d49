import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import SettingsPage from '@/features/settings/SettingsPage.vue'
import { blankReport } from '@/report/report'
import type { ReportStorage } from '@/storage/types'
import { useCheckSettingsStore } from '@/stores/check-settings'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { workbookFile } from '../../support/workbook-file'

const unit = '云溪市数据局'

let storage: ReportStorage

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

async function openSettings(language: 'zh-CN' | 'en' = 'zh-CN') {
  const mounted = await mountInApp(SettingsPage, { language })
  await until(() => expect(useLibraryStore().ready).toBe(true))
  await until(() => expect(useCheckSettingsStore().ready).toBe(true))
  await nextTick()
  return mounted
}

function field(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

async function type(selector: string, text: string): Promise<void> {
  await userEvent.fill(field(selector), text)
  await userEvent.keyboard('{Tab}')
}

async function chooseUnit(name: string): Promise<void> {
  await userEvent.selectOptions(field('#checks-unit'), name)
  await nextTick()
}

function button(text: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) =>
    one.textContent?.trim().startsWith(text),
  )
  if (!found) throw new Error(`no button says ${text}`)
  return found
}

async function importFile(file: File): Promise<void> {
  await userEvent.upload(field('[aria-labelledby="settings-words"] .lists__file input'), file)
}

beforeEach(async () => {
  storage = openStorage()
  provideStorage(storage)
  await storage.create(blankReport(unit, 2025))
})

describe('the settings of the checks', () => {
  it('are kept for the unit that is chosen, and show what is inherited', async () => {
    await openSettings()
    await type('#limit-overviewLimit', '1200')
    await until(async () =>
      expect((await storage.loadCheckSetup()).units).toEqual([
        { unit: '', limits: { overviewLimit: 1200 }, ownNames: [] },
      ]),
    )
    await chooseUnit(unit)
    expect(field('#limit-overviewLimit').value).toBe('')
    expect(field('#limit-overviewLimit').placeholder).toBe('1200')
    await type('#limit-repetition', '45')
    await type('#checks-names', '市数据局、大数据局')
    const { checkSettingsFor } = useCheckSettingsStore()
    await until(() =>
      expect(checkSettingsFor(unit)).toMatchObject({
        overviewLimit: 1200,
        repetition: 0.45,
        ownNames: ['市数据局', '大数据局'],
      }),
    )
    expect(checkSettingsFor('云溪市财政局').repetition).toBe(0.3)
    expect(document.body.textContent).toContain('已保存。')
  })

  it('are all kept where several are set before the first is saved', async () => {
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const saveUnitCheckSettings = async (...given: Parameters<typeof storage.saveUnitCheckSettings>) => {
      await held
      await storage.saveUnitCheckSettings(...given)
    }
    provideStorage({ ...storage, saveUnitCheckSettings })
    await openSettings()
    await chooseUnit(unit)
    await type('#limit-overviewLimit', '1200')
    await type('#limit-repetition', '45')
    await userEvent.fill(field('#checks-names'), '市数据局')
    goOn()
    await until(() => expect(useCheckSettingsStore().ownOf(unit).limits).toHaveProperty('repetition'))
    await nextTick()
    expect(field('#checks-names').value).toBe('市数据局')
    await userEvent.keyboard('{Tab}')
    await until(async () =>
      expect((await storage.loadCheckSetup()).units).toEqual([
        { unit, limits: { overviewLimit: 1200, repetition: 0.45 }, ownNames: ['市数据局'] },
      ]),
    )
  })

  it('keep in sight the names that are too long', async () => {
    await openSettings()
    await chooseUnit(unit)
    const long = '局'.repeat(101)
    await type('#checks-names', `市数据局、${long}`)
    await until(() => expect(document.querySelector('.limited__rest')?.textContent).toBe(long))
    expect(field('#checks-names').value).toBe('市数据局')
    expect(document.querySelector('#checks-names-limit')?.textContent).toContain('每个最多 100 个字')
    await until(() => expect(useCheckSettingsStore().ownOf(unit).ownNames).toEqual(['市数据局']))
  })

  it('refuse what cannot be, and say what can', async () => {
    await openSettings()
    await type('#limit-repetition', '140')
    await until(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('5 到 100'))
    expect(field('#limit-repetition').getAttribute('aria-invalid')).toBe('true')
    expect(field('#limit-repetition').value).toBe('140')
    expect((await storage.loadCheckSetup()).units).toEqual([])
  })

  it('go back to the defaults, one or all', async () => {
    await storage.saveUnitCheckSettings({
      unit: '',
      limits: { overviewLimit: 1200, shortText: 20 },
      ownNames: [],
    })
    await openSettings()
    button('恢复默认').click()
    await until(async () =>
      expect((await storage.loadCheckSetup()).units[0]?.limits).toEqual({ shortText: 20 }),
    )
    button('全部恢复默认').click()
    await until(async () => expect((await storage.loadCheckSetup()).units).toEqual([]))
  })
})

describe('lists of words', () => {
  it.each(['zh-CN', 'en'] as const)('have no accessibility violation in %s', async (language) => {
    await storage.saveWordList({
      ...{ id: 'a', unit, name: '本局用词', enabled: true, addedAt: 1 },
      entries: [{ word: '做为', suggestion: '', reason: '' }],
    })
    const { wrapper } = await openSettings(language)
    field('.settings details summary').click()
    await until(() =>
      expect(document.querySelectorAll('[aria-labelledby="settings-words"] tbody tr').length).toBeGreaterThan(
        50,
      ),
    )
    document
      .querySelector<HTMLButtonElement>('[aria-labelledby="settings-words"] .lists__item button')
      ?.click()
    await nextTick()
    await expectAccessible(wrapper.element)
    await importFile(new File(['帐号,账号\n帐号,账户\n'], '词.csv'))
    await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    await expectAccessible(wrapper.element)
  })

  it('come from a file once it was looked at: what was understood, and what was not and why', async () => {
    await openSettings()
    const values = [
      ['词语', '建议'],
      ['做为', '作为'],
      ['做为', '当作'],
    ]
    const cells = values.flatMap((row, at) => row.map((value, column) => ({ value, row: at, column })))
    const workbook = workbookFile({ sheets: [{ name: '词库', cells }] })
    await importFile(new File([workbook.slice()], '本局用词.xlsx'))
    await until(() => expect(document.querySelector('dialog[open]')?.textContent).toContain('读出 1 条词语'))
    const dialog = document.querySelector('dialog[open]')
    expect(dialog?.textContent).toContain('第 3 行：前面已有这个词。')
    expect(await storage.loadCheckSetup()).toMatchObject({ lists: [] })
    button('加入词库（1 条）').click()
    await until(async () =>
      expect((await storage.loadCheckSetup()).lists).toMatchObject([
        { unit: '', name: '本局用词', enabled: true, entries: [{ word: '做为', suggestion: '作为' }] },
      ]),
    )
    expect(useCheckSettingsStore().checkSettingsFor(unit).dictionary).toHaveLength(1)
  })

  it('say why a file is none', async () => {
    await openSettings()
    await importFile(new File(['%PDF-1.7'], '词.pdf'))
    await until(() =>
      expect(
        document.querySelector('[aria-labelledby="settings-words"] .lists__refused')?.textContent,
      ).toContain('不是文本'),
    )
  })

  it('are switched off, saved as a file, and deleted once that was confirmed', async () => {
    await storage.saveWordList({
      ...{ id: 'a', unit: '', name: '用词', enabled: true, addedAt: 1 },
      entries: [{ word: '做为', suggestion: '作为', reason: '别字' }],
    })
    await openSettings()
    field('[aria-labelledby="settings-words"] .lists__name input').click()
    await until(async () => expect((await storage.loadCheckSetup()).lists[0]?.enabled).toBe(false))
    expect(useCheckSettingsStore().checkSettingsFor(unit).dictionary).toEqual([])
    const saved: { name: string; address: string }[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, address: this.href })
    })
    button('导出 CSV').click()
    click.mockRestore()
    expect(saved[0]?.name).toBe('用词.csv')
    expect(await (await fetch(saved[0]!.address)).text()).toBe(
      '"词语","建议","理由"\r\n"做为","作为","别字"\r\n',
    )
    button('删除').click()
    await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    document.querySelector<HTMLButtonElement>('dialog[open] .button--danger')?.click()
    await until(async () => expect((await storage.loadCheckSetup()).lists).toEqual([]))
  })
})
