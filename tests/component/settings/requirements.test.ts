import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import SettingsPage from '@/features/settings/SettingsPage.vue'
import type { RequirementList } from '@/report/check-settings'
import { blankReport } from '@/report/report'
import { sampleRequirements } from '@/sample/requirements'
import type { ReportStorage } from '@/storage/types'
import { useCheckSettingsStore } from '@/stores/check-settings'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { workbookFile } from '../../support/workbook-file'

const unit = '云溪市数据局'

const list: RequirementList = {
  ...{ id: 'a', unit: '', name: '市里通知', year: 2025, enabled: true, addedAt: 1 },
  entries: [{ name: '政府公报', words: ['公报'], place: 'platforms', wants: 'mention', need: 'wished' }],
}

let storage: ReportStorage

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

function section(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[aria-labelledby=settings-requirements]')
  if (!found) throw new Error('no section')
  return found
}

async function openSettings(language: 'zh-CN' | 'en' = 'zh-CN') {
  const mounted = await mountInApp(SettingsPage, { language })
  await until(() => expect(useLibraryStore().ready).toBe(true))
  await until(() => expect(section()).toBeDefined())
  return mounted
}

function field(selector: string): HTMLInputElement {
  const found = section().querySelector<HTMLInputElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

async function type(selector: string, text: string): Promise<void> {
  await userEvent.fill(field(selector), text)
  await userEvent.keyboard('{Tab}')
}

/** A choice of the first line: where, figure or mention, required or wished. */
function choice(index: number): HTMLSelectElement {
  const found = section().querySelectorAll<HTMLSelectElement>('.editor__row select')[index]
  if (!found) throw new Error(`no choice ${index}`)
  return found
}

function button(text: string, within: ParentNode = section()): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(text))
  if (!found) throw new Error(`no button says ${text}`)
  return found
}

async function dialog(): Promise<HTMLElement> {
  await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
  return document.querySelector('dialog[open]') as HTMLElement
}

const kept = async () => (await storage.loadCheckSetup()).requirements

beforeEach(async () => {
  storage = openStorage()
  provideStorage(storage)
  await storage.create(blankReport(unit, 2025))
})

describe('lists of requirements', () => {
  it.each(['zh-CN', 'en'] as const)('have no accessibility violation in %s', async (language) => {
    await storage.saveRequirementList(list)
    const { wrapper } = await openSettings(language)
    field('details summary').click()
    await until(() => expect(section().querySelectorAll('tbody tr')).toHaveLength(sampleRequirements.length))
    field('.lists__item button').click()
    await until(() => expect(field('#requirements-edit-name').value).toBe('市里通知'))
    await type('#requirements-edit-year', '25')
    await expectAccessible(wrapper.element)
    field('.lists__shipped > button').click()
    await dialog()
    await expectAccessible(wrapper.element)
  })

  it('are written by hand: a line is kept once it is complete, and checked', async () => {
    await openSettings()
    button('新建清单').click()
    await until(() => expect(document.activeElement?.id).toBe('requirements-edit-name'))
    await type('#requirements-edit-name', '市里通知')
    await userEvent.selectOptions(field('#requirements-edit-unit'), unit)
    button('加一条').click()
    await until(() => expect(document.activeElement?.id).toBe('requirement-1-name'))
    await type('#requirement-1-name', '养老服务')
    await until(() => expect(section().textContent).toContain('请填要找的词。'))
    expect((await kept())[0]?.entries).toEqual([])
    await type('#requirement-1-words', '养老，老年 养老')
    await userEvent.selectOptions(choice(0), '（一）主动公开')
    await userEvent.selectOptions(choice(1), '数字')
    await userEvent.selectOptions(choice(2), '希望')
    const entry = {
      ...{
        name: '养老服务',
        words: ['养老', '老年'],
        place: 'proactiveWork',
        wants: 'figure',
        need: 'wished',
      },
    }
    await until(async () =>
      expect(await kept()).toMatchObject([
        { unit, name: '市里通知', year: 2025, enabled: true, entries: [entry] },
      ]),
    )
    expect(field('#requirement-1-words').value).toBe('养老、老年')
    expect(section().textContent).not.toContain('请填要找的词。')
    const { checkSettingsFor } = useCheckSettingsStore()
    expect(checkSettingsFor(unit).requirements).toMatchObject([{ entries: [entry] }])
    expect(checkSettingsFor('云溪市财政局').requirements).toEqual([])
  })

  it('give a line that was removed back', async () => {
    await storage.saveRequirementList(list)
    await openSettings()
    button('编辑').click()
    await until(() => expect(field('#requirement-1-name').value).toBe('政府公报'))
    button('删去').click()
    await until(async () => expect((await kept())[0]?.entries).toEqual([]))
    await until(() => expect(document.activeElement?.textContent?.trim()).toBe('撤销'))
    button('撤销').click()
    await until(async () => expect(await kept()).toEqual([list]))
  })

  it('keep in sight the words that are too long, and a year that is none', async () => {
    await storage.saveRequirementList(list)
    await openSettings()
    button('编辑').click()
    await until(() => expect(field('#requirement-1-name').value).toBe('政府公报'))
    const long = '报'.repeat(41)
    await type('#requirement-1-words', `公报、${long}`)
    await until(() => expect(section().querySelector('.limited__rest')?.textContent).toBe(long))
    await type('#requirements-edit-year', '25')
    await until(() => expect(section().querySelector('[role=alert]')?.textContent).toContain('2008 到 2100'))
    expect(await kept()).toEqual([list])
    await type('#requirements-edit-year', '')
    await until(async () => expect((await kept())[0]?.year).toBeNull())
  })

  it('come from a file once it was looked at: what was understood, and what was not and why', async () => {
    await openSettings()
    const values = [
      ['名称', '找什么', '位置', '备注'],
      ['养老服务', '养老', '主动公开', '新增'],
      ['收费', '收费', '第三部分', ''],
    ]
    const cells = values.flatMap((row, at) => row.map((value, column) => ({ value, row: at, column })))
    const workbook = workbookFile({ sheets: [{ name: '要求', cells }] })
    await userEvent.upload(field('.lists__file input'), new File([workbook.slice()], '2024年编制要求.xlsx'))
    const open = await dialog()
    await until(() => expect(open.textContent).toContain('读出 1 条要求，1 行没有采用。'))
    expect(open.textContent).toContain('没有用到的列：备注。')
    expect(open.textContent).toContain('第 3 行：这个位置是表格')
    expect(await kept()).toEqual([])
    button('加入清单（1 条）', open).click()
    await until(async () =>
      expect(await kept()).toMatchObject([
        { unit: '', name: '2024年编制要求', year: 2024, entries: [{ name: '养老服务', words: ['养老'] }] },
      ]),
    )
  })

  it('say why a file is none', async () => {
    await openSettings()
    await userEvent.upload(field('.lists__file input'), new File(['%PDF-1.7'], '通知.pdf'))
    await until(() => expect(section().querySelector('.lists__refused')?.textContent).toContain('不是文本'))
  })

  it('begin with a sample, which counts for nothing until it is taken', async () => {
    await openSettings()
    expect(useCheckSettingsStore().checkSettingsFor(unit).requirements).toEqual([])
    field('details summary').click()
    await until(() => button('用示例新建清单'))
    button('用示例新建清单').click()
    button('加入清单', await dialog()).click()
    await until(async () => expect((await kept())[0]?.entries).toEqual(sampleRequirements))
    expect(useCheckSettingsStore().checkSettingsFor(unit).requirements).toHaveLength(1)
  })

  it('are switched off, saved as a file in Chinese, and deleted once that was confirmed', async () => {
    await storage.saveRequirementList(list)
    await openSettings('en')
    field('.lists__name input').click()
    await until(async () => expect((await kept())[0]?.enabled).toBe(false))
    expect(useCheckSettingsStore().checkSettingsFor(unit).requirements).toEqual([])
    const saved: { name: string; address: string }[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, address: this.href })
    })
    button('Export CSV').click()
    click.mockRestore()
    expect(saved[0]?.name).toBe('市里通知.csv')
    expect(await (await fetch(saved[0]!.address)).text()).toBe(
      '"名称","找什么","位置","数字或提及","程度"\r\n"政府公报","公报","（四）政府信息公开平台建设","提及","希望"\r\n',
    )
    button('Delete').click()
    button('Delete', await dialog()).click()
    await until(async () => expect(await kept()).toEqual([]))
    await nextTick()
    expect(section().textContent).toContain('No list of requirements yet.')
  })
})
