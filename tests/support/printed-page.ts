/** A page of a website as a browser prints it by itself: date and title above, address and page number below. */
import type { Page } from 'playwright'

const printedAddress = 'https://www.yunxi.example/zwgk/2025/0120/c1286.html'

/** The page as Chromium prints it with its own header and footer. */
export async function printWithFurniture(page: Page, html: string, title: string): Promise<Uint8Array> {
  await page.route(printedAddress, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replace('<head>', '').replace('<body>', `<title>${title}</title><body>`),
    }),
  )
  await page.goto(printedAddress)
  const pdf = await page.pdf({ format: 'A4', printBackground: true, displayHeaderFooter: true })
  await page.unroute(printedAddress)
  return pdf
}
