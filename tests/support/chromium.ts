/** Real Chromium for journeys on the production build. */
import { chromium } from 'playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'

export const launchOptions = {
  executablePath: process.env.CHROME_PATH,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Milliseconds: on a machine with fifteen other busy programs a page comes late, not never. */
export const patience = 120_000

export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch(launchOptions)
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    context.setDefaultTimeout(patience)
    return context
  }
  return browser
}

export const usualOptions: BrowserContextOptions = {
  locale: 'zh-CN',
  viewport: { width: 1366, height: 768 },
  acceptDownloads: true,
}

/** What went wrong on a page: errors, refused policies, and any attempt to reach beyond its own origin. */
export interface Troubles {
  readonly errors: string[]
  readonly foreignRequests: string[]
}

export function watchTroubles(page: Page, baseUrl: string): Troubles {
  const troubles: Troubles = { errors: [], foreignRequests: [] }
  page.on('pageerror', (error) => troubles.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.errors.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseUrl) && !/^(?:blob|data):/.test(url)) troubles.foreignRequests.push(url)
  })
  return troubles
}
