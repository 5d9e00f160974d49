/** Ten thousand reports checked in workers while the library is shown, in the production build. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { describeMachine, printMeasurements } from '../support/machine'
import { bundleForPage } from '../support/page-bundle'
import type * as LibraryPage from './library-page'

const units = 1000
const years = 10

declare global {
  interface Window {
    libraryBench: typeof LibraryPage
  }
}

describe('the checks of a large library', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())

  it('run in workers and leave the page to the person', async () => {
    // The page's own policy forbids scripts from elsewhere; this one is ours, for measuring.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1366, height: 768 } })
    const script = await bundleForPage('tests/bench/library-page.ts', 'libraryBench')
    const filling = await context.newPage()
    await filling.goto(`${inject('baseUrl')}#/settings`)
    await filling.addScriptTag({ content: script })
    await filling.evaluate(([units, years]) => window.libraryBench.fill(units, years), [
      units,
      years,
    ] as const)
    await filling.close()

    const page = await context.newPage()
    await page.goto(inject('baseUrl'))
    await page.waitForSelector('.row')
    await page.addScriptTag({ content: script })
    const seen = await page.evaluate((count) => window.libraryBench.watchUntil(count), units * years)
    printMeasurements(`Checks of a library of ${units * years} reports`, describeMachine(browser.version()), [
      { what: 'all counted', samples: [seen.took / 1000], unit: 's', target: '≤ 10 s' },
      { what: '  longest gap between frames', samples: [seen.longestFrame], unit: 'ms', target: '≤ 50 ms' },
      { what: '  longest turn of the thread', samples: [seen.longestTurn], unit: 'ms', target: '≤ 50 ms' },
    ])

    await page.reload()
    await page.waitForSelector('.findings')
    await page.addScriptTag({ content: script })
    expect(await page.evaluate(() => window.libraryBench.counted())).toBe(units * years)
    await context.close()
  })
})
