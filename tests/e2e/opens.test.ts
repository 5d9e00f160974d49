import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

describe('the production build', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] })
  })

  afterAll(() => browser.close())

  it('opens without an error', async () => {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(inject('baseUrl'))
    await page.getByText('年报工坊').first().waitFor()
    expect(errors).toEqual([])
  })
})
