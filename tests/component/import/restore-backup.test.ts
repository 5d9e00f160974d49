import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import { useIncomingStore } from '@/stores/incoming'
import { provideStorage } from '@/stores/storage'
import type { ReportStorage } from '@/storage/types'
import { expectAccessible } from '../../support/axe'
import { withoutChecksums } from '../../support/backup-file'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { filledReport } from '../../support/report-fixtures'

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 })

let storage: ReportStorage
let unmount: (() => void) | undefined

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})
afterEach(() => unmount?.())

const said = (): string => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''
const press = (text: string): void => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
  if (!found) throw new Error(`no button says ${text}: ${said()}`)
  found.click()
}

async function backup(): Promise<string> {
  const there = openStorage()
  for (const year of [2023, 2024]) await there.create(filledReport(year))
  return (await there.writeBackup()).text()
}

async function offer(text: string, language: Language = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  unmount = () => mounted.wrapper.unmount()
  await mounted.router.push({ name: 'import' })
  useIncomingStore().offerBackup(new File([text], '备份.json'))
  await until(() => expect(document.querySelector('.backup')).not.toBeNull())
  press(language === 'en' ? 'Restore' : '恢复')
  return mounted
}

const edited = (text: string): string => text.replace('"phone":"0571-00000000"', '"phone":"0571-00000001"')

describe('restoring', () => {
  it('says that a whole file was verified, report by report', async () => {
    await offer(await backup())
    await until(() => expect(said()).toContain('已核对：文件完整，2 份年报都与备份时一致'))
    document.querySelector('summary')?.click()
    await until(() => expect(said()).toContain('云溪市数据局 2023 年度与备份时一致新增'))
    await expectAccessible(document.body)
  })

  it('says that an old file cannot be verified', async () => {
    await offer(withoutChecksums(await backup()))
    await until(() => expect(said()).toContain('没有校验码，无法核对'))
    expect(await storage.listSummaries()).toHaveLength(2)
  })

  it('names what was changed, restores nothing, and takes it as a marked copy where that is chosen', async () => {
    await offer(edited(await backup()))
    await until(() => expect(said()).toContain('还没有恢复任何内容'))
    expect(said()).toMatch(/云溪市数据局 202[34] 年度：内容与备份时不一致/)
    expect(await storage.listSummaries()).toHaveLength(0)
    await expectAccessible(document.body)
    press('有改动的另存一份')
    await until(() => expect(said()).toContain('另存并标为“（未核实）”的 1 份'))
    const units = (await storage.listSummaries()).map(({ unit }) => unit).sort()
    expect(units).toEqual(['云溪市数据局', '云溪市数据局（未核实）'])
  })

  it('restores what is sound alone where that is chosen, and can be read again', async () => {
    const { router } = await offer(edited(await backup()), 'en')
    await until(() => expect(said()).toContain('Nothing has been restored yet'))
    press('Restore only what has no problem (1)')
    await until(() => expect(said()).toContain('1 reports were added'))
    expect(await storage.listSummaries()).toHaveLength(1)
    await router.push({ name: 'settings' })
    await until(() => press('Result of the last restore'))
    await until(() => expect(said()).toContain('not as it was saved'))
    expect(said()).toContain('备份.json')
  })
})
