import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import { setFigure } from '@/report/figures/figures'
import type { StepId } from '@/report/progress'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import type { ReportStorage } from '@/storage/types'
import { useInsertionStore } from '@/stores/insertion'
import { useReportStore } from '@/stores/report'
import { useSettingsStore } from '@/stores/settings'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { readyToSign, signedReport } from '../../support/reviewed'

const shell = defineComponent({ setup: () => () => h('main', { style: 'height: 100vh' }, [h(RouterView)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const sample = (await loadSample()).at(-1)!

let storage: ReportStorage
let id: string

async function open(content: Report, step: StepId, language: Language = 'zh-CN') {
  id = (await storage.create(content)).id
  const mounted = await mountInApp(shell, { language })
  await mounted.router.push({ name: 'wizard', params: { id, step } })
  await until(() => expect(document.querySelector('.wizard__pane [data-step-heading]')).not.toBeNull())
  await nextTick()
  return mounted
}

const stored = async (): Promise<Report> => (await storage.load(id))!.report
const banner = () => document.querySelector('.signed')

/** Boxes of the step that could be typed into or chosen from. */
function openBoxes(): string[] {
  const boxes = document.querySelectorAll<HTMLInputElement>(
    '.wizard__pane input:not([type=checkbox]), .wizard__pane textarea, .wizard__pane select, .wizard__pane [contenteditable=true]',
  )
  return [...boxes].filter((box) => !box.readOnly && !box.disabled).map((box) => box.outerHTML)
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

describe('the wizard of a signed report', () => {
  it.each(['basics', 'proactive', 'requests', 'disputes', 'overview', 'problems', 'other'] as const)(
    'has nothing to type into in the step %s, and says by whom and when it was signed',
    async (step) => {
      await open(signedReport(sample), step)
      await until(() =>
        expect(
          document.querySelector('.wizard__pane .field, .wizard__pane .grid__input, .wizard__pane .tiptap'),
        ).not.toBeNull(),
      )
      expect(openBoxes()).toEqual([])
      await until(() => expect(banner()?.textContent).toContain('王立新'))
      expect(banner()?.textContent).toContain('2026')
    },
  )

  it('offers no fix, no acceptance and no text of last year', async () => {
    const wrong = setFigure(sample, 'requests.received.business', 99)
    await open(signedReport(wrong), 'requests')
    await until(() => expect(document.querySelector('.wizard__side .finding')).not.toBeNull())
    const offers = '.finding__fix, .finding__quiet'
    expect(document.querySelectorAll(`.wizard__side :is(${offers})`)).toHaveLength(0)
    useReportStore().update((report) => ({ ...report, review: { ...report.review, records: [] } }))
    expect(useReportStore().trouble).toBe('review.signed')
  })

  it('is one to type into before it is signed', async () => {
    await open(readyToSign(sample), 'requests')
    expect(openBoxes().length).toBeGreaterThan(100)
    expect(banner()).toBeNull()
  })

  it('takes no paste, no key and no text of last year', async () => {
    await open(signedReport(sample), 'requests')
    const before = await stored()
    const box = document.querySelector<HTMLInputElement>('[data-path="requests.received.business"]')!
    box.focus()
    const data = new DataTransfer()
    data.setData('text/plain', '8\t9')
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    await userEvent.keyboard('7{Shift>}{ArrowRight}{/Shift}{Delete}{Control>}z{/Control}')
    expect(box.value).toBe(String(before.figures['requests.received.business']))
    useInsertionStore().request('上年的一句话。')
    await useReportStore().flush()
    expect(await stored()).toEqual(before)
  })

  it('takes no text of last year into a text either', async () => {
    await open(signedReport(sample), 'other')
    const page = await until(() => {
      const found = document.querySelector('.tiptap')
      expect(found?.textContent).not.toBe('')
      return found
    })
    const before = (page as Element | null)?.textContent
    useInsertionStore().request('上年的一句话。')
    await nextTick()
    expect(document.querySelector('.tiptap')?.textContent).toBe(before)
    expect(document.querySelector('.tiptap')?.getAttribute('aria-readonly')).toBe('true')
  })

  it('is reopened with a reason, which is recorded, and is typed into again', async () => {
    await open(signedReport(sample), 'other')
    await useSettingsStore().change({ personName: '李明' })
    await until(() => expect(banner()).not.toBeNull())
    ;[...document.querySelectorAll<HTMLElement>('.signed button')].at(-1)?.click()
    await until(() => expect(document.querySelector('#reopen-reason')).not.toBeNull())
    const confirm = document.querySelector<HTMLButtonElement>('dialog [type=submit]')!
    expect(confirm.disabled).toBe(true)
    await userEvent.fill(document.querySelector('#reopen-reason')!, '第六部分有误')
    await userEvent.fill(document.querySelector('#reopen-name')!, '李明')
    confirm.click()
    await until(() => expect(banner()).toBeNull())
    expect((await stored()).review.records.at(-1)).toMatchObject({
      action: 'reopen',
      who: '李明',
      opinion: '第六部分有误',
    })
    await until(() => expect(document.querySelector('.tiptap')?.getAttribute('contenteditable')).toBe('true'))
  })

  it.each(['zh-CN', 'en'] as const)('has no accessibility violation in %s', async (language) => {
    const { wrapper } = await open(signedReport(sample), 'other', language)
    await until(() => expect(banner()).not.toBeNull())
    await expectAccessible(wrapper.element as Element)
    ;[...document.querySelectorAll<HTMLElement>('.signed button')].at(-1)?.click()
    await until(() => expect(document.querySelector('#reopen-reason')).not.toBeNull())
    await expectAccessible(wrapper.element as Element)
  })
})

describe('an address that names a field', () => {
  it('leads to the field, whatever step was open last', async () => {
    const { router } = await open(sample, 'other')
    await router.push({ name: 'library' })
    await router.push({ name: 'wizard', params: { id }, query: { at: 'requests.granted.research' } })
    await until(() =>
      expect((document.activeElement as HTMLElement | null)?.dataset.path).toBe('requests.granted.research'),
    )
    expect(router.currentRoute.value.fullPath).toBe(`/report/${id}/requests`)
  })

  it('leads to a text, and to a field of the first step', async () => {
    const { router } = await open(sample, 'requests')
    await router.push({ name: 'library' })
    await router.push({ name: 'wizard', params: { id }, query: { at: 'narratives.management' } })
    await until(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('政府信息管理'))
    await router.push({ name: 'library' })
    await router.push({ name: 'wizard', params: { id }, query: { at: 'header.contact.phone' } })
    await until(() =>
      expect((document.activeElement as HTMLElement | null)?.dataset.field).toBe('header.contact.phone'),
    )
  })
})
