import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { describeMachine, printMeasurements } from '../support/machine'
import type { Measurement } from '../support/machine'
import { bundleForPage } from '../support/page-bundle'
import type * as StoragePage from './storage-page'

declare global {
  interface Window {
    bench: typeof StoragePage
  }
}

const librarySize = 10_000

describe('storage', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    // The page's own policy forbids scripts from elsewhere; this one is ours, for measuring.
    const context = await browser.newContext({ bypassCSP: true })
    page = await context.newPage()
    await page.goto(inject('baseUrl'))
    await page.addScriptTag({ content: await bundleForPage('tests/bench/storage-page.ts', 'bench') })
  })

  afterAll(() => browser.close())

  it(`saves and lists among ${librarySize} reports`, async () => {
    const rows: Measurement[] = []
    const size = await page.evaluate(() => window.bench.reportSize())
    const empty = await page.evaluate(() => window.bench.saveMany(300))
    rows.push({ what: 'put document + summary, empty library', samples: empty, unit: 'ms' })

    const restored = await page.evaluate(async (count) => {
      const file = window.bench.backupOf(count)
      const { took, longestBlock } = await window.bench.time(() => window.bench.storage.readBackup(file))
      return { took, longestBlock, megabytes: file.size / 2 ** 20 }
    }, librarySize)
    rows.push({ what: 'restore a backup of all', samples: [restored.took], unit: 'ms' })
    rows.push({ what: '  longest block of the page', samples: [restored.longestBlock], unit: 'ms' })

    const full = await page.evaluate(() => window.bench.saveMany(300))
    rows.push({ what: 'put document + summary, full library', samples: full, unit: 'ms' })

    const lists = await page.evaluate(() =>
      window.bench.repeat(20, () => window.bench.storage.listSummaries()),
    )
    rows.push({ what: 'list all summaries', samples: lists, unit: 'ms' })

    const loads = await page.evaluate(() =>
      window.bench.repeat(100, (index) => window.bench.storage.load(`r${index * 97}`)),
    )
    rows.push({ what: 'load one report', samples: loads, unit: 'ms' })

    const written = await page.evaluate(async () => {
      const { took, longestBlock } = await window.bench.time(() => window.bench.storage.writeBackup())
      return { took, longestBlock }
    })
    rows.push({ what: 'write a backup of all', samples: [written.took], unit: 'ms' })
    rows.push({ what: '  longest block of the page', samples: [written.longestBlock], unit: 'ms' })

    printMeasurements(
      `Storage: ${(size / 1024).toFixed(1)} KB a report, ${librarySize} reports (${restored.megabytes.toFixed(0)} MB)`,
      describeMachine(browser.version()),
      rows,
    )
  })
})
