/** The oldest browser that the program promises to run in; `npm run test:browsers` asks more of it and of others. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { noOldChromium } from '../../scripts/old-chromium.mjs'
import { launchChromium } from '../support/chromium'
import {
  expectDrawnPage,
  expectWholeDialog,
  keepRead,
  openOldBrowser,
  openVersions,
  readIn,
} from '../support/old-browser'
import type { OldBrowser } from '../support/old-browser'
import { layoutOf, printReport } from '../support/report-pages'

async function printSample(): Promise<Uint8Array> {
  const [, , sample] = (await loadSample()) as [Report, Report, Report]
  const browser = await launchChromium()
  try {
    return await printReport(await browser.newPage(), sample, layoutOf(5))
  } finally {
    await browser.close()
  }
}

describe.skipIf(noOldChromium)(`Chromium 86${noOldChromium ? ` (skipped: ${noOldChromium})` : ''}`, () => {
  const baseUrl = inject('baseUrl')
  let old: OldBrowser

  beforeAll(async () => {
    old = await openOldBrowser(86, baseUrl)
  })

  afterAll(() => old?.close())

  it('reads a PDF and draws it beside what was read', async () => {
    await readIn(old.page, baseUrl, { name: '年报.pdf', bytes: await printSample() })
    await expectDrawnPage(old.page)
    expect(old.troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  it('shows a dialog whole whose content comes after it has opened', async () => {
    const bytes = readFileSync('tests/fixtures/yunxi-2024.txt')
    await readIn(old.page, baseUrl, { name: '年报.txt', bytes })
    await keepRead(old.page)
    await openVersions(old.page, baseUrl)
    await expectWholeDialog(old.page)
    expect(old.troubles).toEqual({ errors: [], foreignRequests: [] })
  })
})
