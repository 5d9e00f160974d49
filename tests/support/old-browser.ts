/** What is asked of the production build in every old browser, step by step, in the smallest window that offices have. */
import type { Browser, Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { launchOldChromium } from '../../scripts/old-chromium.mjs'
import { watchTroubles } from './chromium'
import type { Troubles } from './chromium'

/** CSS px: a screen of 1366 × 768 with the bars of browser and system. */
export const officeWindow = { width: 1366, height: 632 }

/** ms; an old browser that does not get further is not waited for. */
const patience = 60_000

export interface OldBrowser {
  readonly browser: Browser
  readonly page: Page
  readonly troubles: Troubles
  close(): Promise<void>
}

/** The app, opened in an old Chromium with an empty storage. */
export async function openOldBrowser(version: 86 | 92 | 109, baseUrl: string): Promise<OldBrowser> {
  const browser = await launchOldChromium(version)
  const context = await browser.newContext({ locale: 'zh-CN', viewport: officeWindow })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const troubles = watchTroubles(page, baseUrl)
  await page.goto(baseUrl)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return { browser, page, troubles, close: () => browser.close() }
}

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file as far as the page where it is looked through. */
export async function readIn(page: Page, baseUrl: string, { name, bytes }: GivenFile): Promise<void> {
  await page.goto(`${baseUrl}#/import`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await page.getByRole('heading', { name: '核对读取结果' }).waitFor()
}

/** Keeps what was read as the report that it is, and opens it. */
export async function keepRead(page: Page): Promise<void> {
  await page.getByLabel(/只存入/).check()
  await page.getByRole('button', { name: '存入年报库' }).click()
  await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
}

/** Pixels of all canvases that are darker than paper, counted in the page. */
function inkOf(canvases: Locator): Promise<number> {
  return canvases.evaluateAll((elements) => {
    let ink = 0
    for (const element of elements) {
      if (!(element instanceof HTMLCanvasElement) || element.width === 0) continue
      const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? []
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at + 3] ?? 0) > 0 && (data[at] ?? 255) < 128) ink += 1
      }
    }
    return ink
  })
}

/** The page of the PDF that is spoken of stands drawn beside what was read of it; those far from it wait. */
export async function expectDrawnPage(page: Page): Promise<void> {
  const canvases = page.locator('canvas')
  await canvases.first().waitFor()
  await expect.poll(() => inkOf(canvases), { timeout: patience }).toBeGreaterThan(500)
}

/** The open dialog lies within the window, its last button included. */
export async function expectWholeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (const part of [dialog, dialog.getByRole('button').last()]) {
    const box = await part.boundingBox()
    if (!box) throw new Error('no dialog is shown')
    expect({
      left: box.x >= 0,
      top: box.y >= 0,
      right: box.x + box.width <= officeWindow.width,
      bottom: box.y + box.height <= officeWindow.height,
    }).toEqual({ left: true, top: true, right: true, bottom: true })
  }
}

/** Chooses what is offered for the first report of the library. */
export async function openRowAction(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^操作：/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

/** The versions of the first report of the library: its dialog opens before they are there. */
export async function openVersions(page: Page, baseUrl: string): Promise<void> {
  await page.goto(`${baseUrl}#/library`)
  await openRowAction(page, '历史版本')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /%/ }).first().click()
  await dialog.getByRole('heading').nth(1).waitFor()
}
