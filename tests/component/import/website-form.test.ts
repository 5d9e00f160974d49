import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import type { ReportStorage } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'
import { useLibraryStore } from '@/stores/library'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { holdStorage } from '../../support/held-storage'
import { mountInApp } from '../../support/mount'
import { sampleForm, sampleReport2024 } from '../../support/sample-form'
import { layouts, toHtml, toText } from '../../support/website-forms'

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView), h(ToastStack)]) })
const blocks = layouts['the official sheet, cells merged']!(sampleForm)
const file = () => new File([toHtml(blocks)], '报表.html')
const older = setFigure(sampleReport2024, 'metrics.website.visits', 5)

let storage: ReportStorage

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const get = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const button = () => get<HTMLButtonElement>('.form-review [type=submit]')
const select = () => get<HTMLSelectElement>('.form-head select')

async function openImport(language: Language = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  await mounted.router.push({ name: 'import' })
  const library = useLibraryStore()
  await until(() => expect(library.ready).toBe(true))
  return { ...mounted, library, incoming: useIncomingStore() }
}

async function review(incoming: ReturnType<typeof useIncomingStore>): Promise<void> {
  await incoming.takeFile(file())
  await until(() => expect(document.querySelector('.form-review')).not.toBeNull())
}

function fieldNamed(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll<HTMLLabelElement>('.field-row label')].find(
    (one) => one.textContent?.trim() === label,
  )
  if (!found) throw new Error(`no field ${label}`)
  return document.getElementById(found.htmlFor) as HTMLInputElement
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(() => {
  useIncomingStore().reset()
})

describe.each(['zh-CN', 'en'] as const)('a website form in %s', (language) => {
  it('is checked without an accessibility violation', async () => {
    const { wrapper, incoming, library } = await openImport(language)
    await library.create(older)
    const text = toText(layouts['lines with colons']!(sampleForm))
    await incoming.takeText(`${text}\n网站总访问量：7次`)
    await until(() => expect(document.querySelector('.field-row__words')).not.toBeNull())
    await until(() => expect(document.querySelector('.form-fields__change--replaces')).not.toBeNull())
    await expectAccessible(wrapper.element)
  })
})

describe('a website form', () => {
  it('goes into the report of its unit and year, which becomes a version first', async () => {
    const { incoming, library, router } = await openImport()
    const id = await library.create(older)
    await review(incoming)
    await until(() => expect(textOf('.form-review__note')).toContain('将填入 1 项'))
    expect(select().value).toBe(id)
    expect(textOf('.form-fields__change--replaces')).toContain('年报现为 5')
    button().click()
    await until(() => expect(router.currentRoute.value.name).toBe('wizard'))
    expect((await storage.load(id))?.report).toEqual(sampleReport2024)
    const versions = await storage.listSnapshots(id)
    const version = versions.find(({ reason }) => reason === 'import')
    expect((await storage.loadSnapshot(version!.id))?.report).toEqual(older)
    expect(textOf('.toast')).toContain('填入 1 项')
  })

  it('goes into a report that is open with what was typed last', async () => {
    const { incoming, library, router } = await openImport()
    const id = await library.create(older)
    const open = useReportStore()
    await open.open(id)
    open.update((report) => ({ ...report, header: { ...report.header, title: '刚改的标题' } }))
    await review(incoming)
    await until(() => expect(button().disabled).toBe(false))
    button().click()
    await until(() => expect(router.currentRoute.value.name).toBe('wizard'))
    const { report } = (await storage.load(id))!
    expect([report.header.title, report.figures['metrics.website.visits']]).toEqual([
      '刚改的标题',
      sampleForm.figures['website.visits'],
    ])
  })

  it('becomes a new report where the library has none, with what a person corrected', async () => {
    const { incoming, router } = await openImport()
    await review(incoming)
    await until(() => expect(select().value).toBe('new'))
    await userEvent.fill(fieldNamed('网站总访问量'), '7')
    button().click()
    await until(() => expect(router.currentRoute.value.name).toBe('wizard'))
    const [row] = await storage.listSummaries()
    const report = (await storage.load(row!.id))?.report
    expect([report?.unit, report?.year, report?.figures['metrics.website.visits']]).toEqual([
      sampleForm.unit,
      2024,
      7,
    ])
  })

  it('waits for the library before it says where it goes', async () => {
    await storage.create(older)
    const { held, letGo } = holdStorage(storage)
    provideStorage(held)
    const { router } = await mountInApp(shell)
    await router.push({ name: 'import' })
    await review(useIncomingStore())
    expect(button().disabled).toBe(true)
    expect(textOf('.form-review__note')).toContain('正在打开年报库')
    letGo()
    await until(() => expect(textOf('.form-review__note')).toContain('将填入 1 项'))
  })

  it('asks where to go where several reports would do, and stores nothing before', async () => {
    const { incoming, library } = await openImport()
    const first = await library.create(older)
    const second = await library.create(blankReport(older.unit, 2024))
    await review(incoming)
    expect(select().value).toBe('')
    expect(button().disabled).toBe(true)
    expect(textOf('.form-review__note')).toContain('请在上方选择')
    await userEvent.selectOptions(select(), second)
    await until(() => expect(button().disabled).toBe(false))
    expect((await storage.load(first))?.report).toEqual(older)
  })

  it('has nothing to fill in where the report says the same', async () => {
    const { incoming, library } = await openImport()
    await library.create(sampleReport2024)
    await review(incoming)
    await until(() => expect(textOf('.form-review__note')).toContain('不用再填'))
    expect(button().disabled).toBe(true)
  })

  it('marks a figure’s place in the source while its field has the focus', async () => {
    const { incoming } = await openImport()
    await review(incoming)
    fieldNamed('微信订阅数').focus()
    await until(() => expect(textOf('.source__row--marked')).toContain('13902'))
  })

  it('can be tried with the sample’s own form, once the sample is there', async () => {
    const { incoming, library } = await openImport()
    expect(incoming.hasSample).toBe(false)
    await library.addSample()
    await until(() => expect(incoming.hasSample).toBe(true))
    await incoming.takeSampleForm()
    await until(() => expect(textOf('.form-review__note')).toContain('不用再填'))
  })
})
