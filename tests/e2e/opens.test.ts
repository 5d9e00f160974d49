import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'

describe('the production build', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())

  it.each([
    ['zh-CN', '年报工坊'],
    ['en-US', 'Nianbao'],
  ])(
    'opens in the browser’s language %s, without an error, and asks nothing of anyone else',
    async (locale, name) => {
      const context = await browser.newContext({ ...usualOptions, locale })
      const page = await context.newPage()
      const troubles = watchTroubles(page, inject('baseUrl'))
      await page.goto(inject('baseUrl'))
      await page.getByRole('link', { name, exact: true }).waitFor()
      expect(troubles).toEqual({ errors: [], foreignRequests: [] })
      await context.close()
    },
  )
})
