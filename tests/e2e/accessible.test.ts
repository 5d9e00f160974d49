/** Every page of the built app under axe, in both languages and both themes, and readable at 200% zoom. */
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { stepIds } from '@/report/progress'
import { violationsOf } from '../support/axe-page'
import { launchChromium, usualOptions } from '../support/chromium'

/** What of the page stands outside a window this wide, other than in something that scrolls by itself. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What each page shows once all that it waits for has come. */
const arrivals: Readonly<Record<string, string>> = {
  library: '.door, .row',
  report: '[data-step-heading]',
  review: '.document__title',
  import: '.source-choice',
  insights: 'svg text',
  compare: '.compare__summary',
  settings: '#limit-overviewLimit',
}

/**
 * Goes to a page of the app, `path` as after the # of its address. The page before is left first: it may show the same
 * thing, a preview the same document as a review, and would be taken for the one that is on its way.
 */
async function arriveAt(page: Page, path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${inject('baseUrl')}#/${path}`)
  const [name = ''] = path.split('/')
  await page
    .locator(arrivals[name] ?? '')
    .first()
    .waitFor()
}

const languages = [
  { locale: 'zh-CN', sample: '先看示例', scheme: 'light' },
  { locale: 'en-US', sample: /sample/i, scheme: 'dark' },
] as const

describe('every page', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())

  it.each(languages)('is accessible in $locale, $scheme', async ({ locale, sample, scheme }) => {
    const context = await browser.newContext({ ...usualOptions, locale, colorScheme: scheme })
    const page = await context.newPage()
    const found: Record<string, string[]> = {}
    const look = async (name: string): Promise<void> => {
      const violations = await violationsOf(page)
      if (violations.length > 0) found[name] = violations
    }
    const go = (path: string): Promise<void> => arriveAt(page, path)

    await go('library')
    await look('empty library')
    await page.getByRole('button').filter({ hasText: sample }).click()
    await page.getByRole('link', { name: '云溪市数据局' }).first().waitFor()
    await look('library')

    await page.getByRole('link', { name: '云溪市数据局' }).first().click()
    await page.waitForURL(/#\/report\//)
    const report = /#\/(report\/[^/?]+)/.exec(page.url())?.[1] ?? ''
    for (const step of stepIds) {
      await go(`${report}/${step}`)
      // Editors and grids are loaded when they are used.
      await page.waitForLoadState('networkidle')
      await look(`wizard: ${step}`)
    }

    await go(report.replace('report', 'review'))
    await look('review')

    await go('import')
    await look('import')
    await page.locator('input[type=file]').setInputFiles(resolve('tests/fixtures/yunxi-2024.txt'))
    await page.locator('input[type=radio]').first().waitFor()
    await look('what was read')

    await go('insights')
    await look('insights')
    await go('compare')
    await look('compare')
    await go('settings')
    await look('settings')

    expect(found).toEqual({})
    await context.close()
  })

  it('stays within a window of 683 × 384, which is 200% zoom on a small screen', async () => {
    const context = await browser.newContext({ ...usualOptions, viewport: { width: 683, height: 384 } })
    const page = await context.newPage()
    await page.goto(`${inject('baseUrl')}#/library`)
    await page.getByRole('button').filter({ hasText: '先看示例' }).click()
    await page.getByRole('link', { name: '云溪市数据局' }).first().click()
    await page.waitForURL(/#\/report\//)
    // A worker that is ended while it is fetched leaves the network busy for good, as far as Playwright knows.
    await page.waitForLoadState('networkidle')
    const report = /#\/(report\/[^/?]+)/.exec(page.url())?.[1] ?? ''
    const paths = [
      'library',
      'import',
      'insights',
      'compare',
      'settings',
      ...stepIds.map((step) => `${report}/${step}`),
      report.replace('report', 'review'),
    ]
    const over: Record<string, number> = {}
    for (const path of paths) {
      await arriveAt(page, path)
      await page.waitForLoadState('networkidle')
      const pixels = await overflow(page)
      if (pixels > 0) over[path.replace(report, 'report')] = pixels
    }
    expect(over).toEqual({})
    await context.close()
  })
})
