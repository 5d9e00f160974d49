import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { countVerdicts } from '../support/compare-figures'
import { tryLayout, waysWith } from '../support/layouts/read-layout'
import { layOut } from '../support/layouts/report'

/** A share of the pages that `npm run test:layouts` prints. */
const seeds = [204, 209, 214, 219]
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

describe('a report laid out at random and printed', () => {
  it.each(seeds)('of seed %i is read without a silent error', async (seed) => {
    const page = await browser.newPage()
    const report = layOut(seed, 'pdf')
    const { compared } = await tryLayout(report, waysWith(page))
    await page.close()
    const silent = compared.filter(({ verdict }) => verdict === 'silent')
    expect(silent, JSON.stringify(report.layout)).toEqual([])
    expect(countVerdicts(compared).right).toBeGreaterThan(compared.length * 0.85)
  })
})
