/** The main journey without a mouse: every control is reached by Tab and used by Enter, Space and arrows. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { restoreReport } from '@/report/restore/restore'
import { launchChromium, usualOptions } from '../support/chromium'

/** More controls than any page has between two stops of the journey. */
const patience = 250

/** What has the focus: its words or its name, and the path of its figure. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const path = element.getAttribute('data-path') ?? ''
    return `${path} ${element.getAttribute('aria-label') ?? ''} ${element.textContent?.trim() ?? ''}`
  })
}

async function tabTo(page: Page, what: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < patience; presses += 1) {
    const now = await focused(page)
    if (typeof what === 'string' ? now.includes(what) : what.test(now)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${String(what)} was not reached by ${key}; the focus is at “${await focused(page)}”`)
}

describe('with the keyboard alone', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())

  it('a report is opened, filled in, and exported', async () => {
    const page = await (await browser.newContext(usualOptions)).newPage()
    await page.goto(inject('baseUrl'))
    await page.getByRole('button', { name: '先看示例' }).waitFor()
    await tabTo(page, '先看示例')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '云溪市数据局' }).first().waitFor()
    await tabTo(page, /^\s*云溪市数据局$/)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor()

    // Into the table, over it by arrows, and out of it again.
    await tabTo(page, '三、申请办理')
    await page.keyboard.press('Enter')
    await page.locator('[data-path="requests.received.naturalPerson"]').waitFor()
    await tabTo(page, 'requests.received.naturalPerson')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain('requests.carriedIn.business')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toContain('requests.granted.business')
    await page
      .getByText(/^差 \d+$/)
      .first()
      .waitFor()
    await tabTo(page, '下一步')

    // Through the text: Tab leaves the editor, so that nobody is caught in it.
    await tabTo(page, '五、问题与改进', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.locator('.tiptap').waitFor()
    await page.locator('.tiptap').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('只用键盘写的一句。')
    await tabTo(page, '下一步')

    await tabTo(page, '预览与导出', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '数据文件（.json）' }).waitFor()
    await tabTo(page, '数据文件（.json）')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const { value } = restoreReport(JSON.parse(readFileSync(await file.path(), 'utf8')))
    expect(value?.figures['requests.carriedIn.business']).toBe(4)
    expect(JSON.stringify(value?.narratives.problems)).toContain('只用键盘写的一句。')
  })

  it('? lists the shortcuts, and Esc closes them', async () => {
    const page = await (await browser.newContext(usualOptions)).newPage()
    await page.goto(inject('baseUrl'))
    await page.getByRole('button').filter({ hasText: '先看示例' }).click()
    await page.getByRole('link', { name: '云溪市数据局' }).first().click()
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
    await page.getByRole('heading', { level: 1 }).first().focus()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('快捷键').first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})
