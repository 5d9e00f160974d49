import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import { holdInput } from '@/composables/pending-input'
import LeaveDialog from '@/parts/open-report/LeaveDialog.vue'
import MissingReport from '@/parts/open-report/MissingReport.vue'
import { useOpenReport } from '@/parts/open-report/use-open-report'
import { setFigure } from '@/report/figures/figures'
import { StorageError } from '@/storage/types'
import type { ReportStorage } from '@/storage/types'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { filledReport } from '../../support/report-fixtures'

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const opened = vi.fn(() => Promise.resolve())

/** The page of one report, as features build theirs. */
const page = defineComponent({
  props: { id: { type: String, required: true } },
  setup(props) {
    const { state, asksToLeave, leave, retry } = useOpenReport(() => props.id, opened)
    const store = useReportStore()
    return () =>
      h('section', { 'data-state': state.value }, [
        state.value === 'missing' ? h(MissingReport, { reportId: 'x', onRetry: () => void retry() }) : null,
        state.value === 'open' ? h('h1', String(store.report?.year)) : null,
        asksToLeave.value ? h(LeaveDialog, { onAnswer: leave }) : null,
      ])
  },
})
const elsewhere = defineComponent(() => () => h('h1', 'elsewhere'))

let storage: ReportStorage
let unmount: (() => void) | undefined

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
  opened.mockClear()
})

afterEach(async () => {
  vi.restoreAllMocks()
  unmount?.()
  await useReportStore().close()
  window.location.hash = ''
})

async function show(id: string, language: Language = 'zh-CN') {
  const shell = defineComponent(() => () => h('main', [h(RouterView)]))
  const { wrapper, router } = await mountInApp(shell, { language })
  unmount = () => wrapper.unmount()
  router.addRoute({ path: '/one/:id', name: 'one', component: page, props: true })
  router.addRoute({ path: '/elsewhere', name: 'elsewhere', component: elsewhere })
  await router.push({ name: 'one', params: { id } })
  const root = wrapper.element as HTMLElement
  const state = () => root.querySelector('section')?.dataset.state
  const heading = () => root.querySelector('h1')?.textContent
  return { root, router, state, heading }
}

const create = async (year = 2024): Promise<string> => (await storage.create(filledReport(year))).id
const type = () => useReportStore().update((report) => setFigure(report, 'requests.received.business', 77))

describe('the page of a report', () => {
  it('opens the report of its address, and follows the address to another', async () => {
    const { state, heading, router } = await show(await create(2024))
    expect(state()).toBe('loading')
    await until(() => expect(heading()).toBe('2024'))
    await router.push({ name: 'one', params: { id: await create(2023) } })
    await until(() => expect(heading()).toBe('2023'))
    expect(opened).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['zh-CN', '打不开这份年报', '再试一次'],
    ['en', 'cannot be opened', 'Try again'],
  ] as const)(
    'says in %s that there is none, where to go, and tries again',
    async (language, title, retry) => {
      const id = await create()
      await storage.moveToBin([id])
      const { root, state, heading } = await show(id, language)
      await until(() => expect(state()).toBe('missing'))
      expect(heading()).toContain(title)
      await expectAccessible(root)
      await storage.takeFromBin([id])
      await userEvent.keyboard('{Tab}')
      expect(document.activeElement?.getAttribute('href')).toBe('#/library')
      await userEvent.keyboard('{Tab}')
      expect(document.activeElement?.textContent?.trim()).toBe(retry)
      await userEvent.keyboard('{Enter}')
      await until(() => expect(heading()).toBe('2024'))
    },
  )

  it('says so too where the open report is let go of', async () => {
    const { state } = await show(await create())
    await until(() => expect(state()).toBe('open'))
    await useReportStore().close()
    await until(() => expect(state()).toBe('missing'))
  })

  it('saves before it is left, and never calls a report missing that is only left', async () => {
    const id = await create()
    const { state, heading, router } = await show(id)
    await until(() => expect(state()).toBe('open'))
    type()
    let arrive: (() => void) | undefined
    const slow = new Promise<void>((resolve) => (arrive = resolve))
    router.addRoute({ path: '/slow', name: 'slow', component: () => slow.then(() => elsewhere) })
    const going = router.push({ name: 'slow' })
    await until(() => expect(useReportStore().isOpen).toBe(false))
    await nextTick()
    expect(state()).toBe('loading')
    arrive?.()
    await going
    expect(heading()).toBe('elsewhere')
    expect((await storage.load(id))?.report.figures['requests.received.business']).toBe(77)
  })

  it.each(['another page', 'another report'])(
    'saves what a field still holds back before %s',
    async (where) => {
      const id = await create()
      const { state, router } = await show(id)
      await until(() => expect(state()).toBe('open'))
      const letGo = holdInput(() => {
        letGo()
        type()
      })
      const there = { name: 'one', params: { id: await create(2023) } }
      await router.push(where === 'another page' ? { name: 'elsewhere' } : there)
      await until(async () =>
        expect((await storage.load(id))?.report.figures['requests.received.business']).toBe(77),
      )
    },
  )

  it('stands with its report where somebody turns back before the other page has come', async () => {
    const { state, heading, router } = await show(await create())
    await until(() => expect(heading()).toBe('2024'))
    const going = router.push({ name: 'elsewhere' })
    await router.push(router.currentRoute.value.fullPath)
    await going
    await until(() => expect([state(), heading()]).toEqual(['open', '2024']))
  })

  it('stands with its report where the page that was wanted cannot be fetched', async () => {
    const { state, heading, router } = await show(await create())
    await until(() => expect(state()).toBe('open'))
    router.addRoute({
      path: '/broken',
      name: 'broken',
      component: () => Promise.reject(new Error('no server')),
    })
    await expect(router.push({ name: 'broken' })).rejects.toThrow('no server')
    await until(() => expect(heading()).toBe('2024'))
  })
})

describe('leaving a report that could not be saved', () => {
  async function leaveUnsaved(language: Language = 'zh-CN') {
    const shown = await show(await create(), language)
    await until(() => expect(shown.state()).toBe('open'))
    vi.spyOn(storage, 'save').mockRejectedValue(new StorageError('storage.full'))
    type()
    const go = async () => {
      const going = shown.router.push({ name: 'elsewhere' })
      await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
      return going
    }
    return { ...shown, go }
  }

  it.each(['zh-CN', 'en'] as const)(
    'is asked about in %s, and staying is the first answer',
    async (language) => {
      const { root, router, heading, go } = await leaveUnsaved(language)
      const going = go()
      await until(() =>
        expect(document.activeElement).toBe(document.querySelector('dialog .button--primary')),
      )
      await expectAccessible(root)
      await userEvent.keyboard('{Enter}')
      await going
      expect([router.currentRoute.value.name, heading()]).toEqual(['one', '2024'])
      expect(useReportStore().report?.figures['requests.received.business']).toBe(77)
    },
  )

  it('is not done by Esc, and is done where somebody says so: what was typed stays open', async () => {
    const { router, heading, go } = await leaveUnsaved()
    const first = go()
    await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    await userEvent.keyboard('{Escape}')
    await first
    expect(router.currentRoute.value.name).toBe('one')
    const second = go()
    await until(() => expect(document.querySelector('dialog[open] .dialog__actions')).not.toBeNull())
    document.querySelector<HTMLElement>('dialog .dialog__actions .button:not(.button--primary)')!.click()
    await second
    expect(heading()).toBe('elsewhere')
    expect(useReportStore().report?.figures['requests.received.business']).toBe(77)
  })
})
