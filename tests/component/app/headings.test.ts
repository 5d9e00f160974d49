import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RouteLocationRaw } from 'vue-router'
import AppShell from '@/app/AppShell.vue'
import { loadSample } from '@/sample/load'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { holdStorage } from '../../support/held-storage'
import { mountInApp } from '../../support/mount'

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const samples = await loadSample()
const id = 'no-report'

let storage: ReportStorage
let observer: MutationObserver | undefined

/** Headings of the first rank that a person can meet; the sheet that is only printed is none. */
const headings = () =>
  [...document.querySelectorAll<HTMLElement>('h1')]
    .filter((one) => one.getClientRects().length > 0)
    .map((one) => one.textContent?.trim() ?? '')

/** Every state that the page was ever in, as far as its headings go. */
function watchHeadings(): string[][] {
  const seen = [headings()]
  observer = new MutationObserver(() => seen.push(headings()))
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  return seen
}

beforeEach(() => {
  storage = openStorage()
})

afterEach(() => observer?.disconnect())

interface Page {
  readonly to: RouteLocationRaw
  /** What is there once everything has come. */
  readonly arrived: string
}

const pages: Readonly<Record<string, Page>> = {
  'an empty library': { to: { name: 'library' }, arrived: '.door' },
  'the bin': { to: { name: 'library', query: { bin: null } }, arrived: '.library' },
  'an import': { to: { name: 'import' }, arrived: '.source-choice' },
  'a batch': { to: { name: 'batch' }, arrived: '.batch' },
  'insights without a report': { to: { name: 'insights' }, arrived: '.insights__empty' },
  'a comparison without a report': { to: { name: 'compare' }, arrived: '.compare__empty' },
  'the settings': { to: { name: 'settings' }, arrived: '#limit-overviewLimit' },
  'a wizard without its report': { to: { name: 'wizard', params: { id } }, arrived: '.missing-report' },
  'a review without its report': { to: { name: 'review', params: { id } }, arrived: '.missing-report' },
}

const reportPages: Readonly<Record<string, (id: string) => Page>> = {
  'the library': () => ({ to: { name: 'library' }, arrived: '.row' }),
  'the wizard': (id) => ({ to: { name: 'wizard', params: { id } }, arrived: '[data-step-heading]' }),
  'a table': (id) => ({
    to: { name: 'wizard', params: { id, step: 'requests' } },
    arrived: '.wizard__pane .grid__input',
  }),
  'a text': (id) => ({ to: { name: 'wizard', params: { id, step: 'other' } }, arrived: '.tiptap' }),
  'the preview': (id) => ({
    to: { name: 'wizard', params: { id, step: 'preview' } },
    arrived: '.document__title',
  }),
  'the review': (id) => ({ to: { name: 'review', params: { id } }, arrived: '.document__title' }),
  insights: () => ({ to: { name: 'insights' }, arrived: '.insights__headline' }),
  'the comparison': () => ({ to: { name: 'compare' }, arrived: '.compare__summary' }),
}

async function expectOneHeading({ to, arrived }: Page): Promise<void> {
  const { held, letGo } = holdStorage(storage)
  provideStorage(held)
  const { wrapper, router } = await mountInApp(AppShell)
  const seen = watchHeadings()
  await router.push(to)
  useLibraryStore().start()
  await expectAccessible(wrapper.element as Element)
  letGo()
  await until(() => expect(document.querySelector(arrived)).not.toBeNull())
  await expectAccessible(wrapper.element as Element)
  seen.push(headings())
  expect(seen.filter((state) => state.length !== 1 || state[0] === '')).toEqual([])
}

describe('one heading of the first rank stands on the page from its first frame, while it loads, and after', () => {
  it.each(Object.entries(pages))('%s', (_name, page) => expectOneHeading(page))

  it.each(Object.entries(reportPages))('%s', async (_name, pageOf) => {
    const ids: string[] = []
    for (const report of samples) ids.push((await storage.create(report)).id)
    await expectOneHeading(pageOf(ids.at(-1)!))
  })
})
