/** Findings of the checks where a report is written: at the field, in the panel, mended, accepted, and kept. */
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { violationsOf } from '../support/axe-page'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'
import type { Troubles } from '../support/chromium'

const carriedIn = '[data-path="requests.carriedIn.naturalPerson"]'

describe('findings in the wizard', () => {
  let browser: Browser
  let page: Page
  let troubles: Troubles

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser.close())
  afterEach(async () => {
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
    await page.context().close()
  })

  /** The sample's newest report, its table three open. */
  async function openSample(locale = 'zh-CN', sample: string | RegExp = '先看示例'): Promise<void> {
    page = await (await browser.newContext({ ...usualOptions, locale })).newPage()
    troubles = watchTroubles(page, inject('baseUrl'))
    await page.goto(inject('baseUrl'))
    await page.getByRole('button').filter({ hasText: sample }).click()
    const newest = page.getByRole('row').filter({ hasText: '2024' })
    await newest.getByRole('link', { name: '云溪市数据局' }).click()
    await page.waitForURL(/report\/[^/]+\/basics/)
    await goTo('requests')
    await page.locator(carriedIn).waitFor()
  }

  async function goTo(step: string): Promise<void> {
    const hash = await page.evaluate(() => location.hash)
    await page.goto(`${inject('baseUrl')}${hash.replace(/[^/]*$/, step)}`)
  }

  const panel = () => page.getByRole('tabpanel')
  const finding = (title: string | RegExp) => panel().getByRole('listitem').filter({ hasText: title })

  it('appear at the cell, the step and the panel, and a fix shows what it does before it is done', async () => {
    await openSample()
    const before = await page.locator(carriedIn).inputValue()
    await page.locator(carriedIn).fill('5')
    const breach = finding('上年结转是 5')
    await breach.first().waitFor()
    expect(
      await page
        .locator('td')
        .filter({ has: page.locator(carriedIn) })
        .getAttribute('title'),
    ).toContain('上年结转是 5')
    await page
      .getByRole('navigation', { name: '填报步骤' })
      .getByText(/有问题/)
      .first()
      .waitFor()

    await breach.getByRole('button', { name: /改为/ }).first().click()
    const preview = breach.getByRole('group', { name: '修改预览' })
    await preview.getByText(/会消除/).waitFor()
    expect(await preview.locator('del').first().textContent()).toBe('5')
    expect(await preview.locator('ins').first().textContent()).toBe(before)
    await preview.getByRole('button', { name: '修改' }).click()
    await panel().getByText('这一步没有发现问题').waitFor()
    expect(await page.locator(carriedIn).inputValue()).toBe(before)

    await page.getByRole('button', { name: '撤销' }).last().click()
    await breach.first().waitFor()
    expect(await page.locator(carriedIn).inputValue()).toBe('5')
  })

  it('lead from the whole report’s list to the words, and select them', async () => {
    await openSample()
    await goTo('problems')
    const editor = page.locator('.tiptap')
    await editor.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('联系人电话13812345678。')
    await page.locator('.text-mark', { hasText: '13812345678' }).waitFor()
    await goTo('disputes')
    await panel().getByRole('button', { name: /^全部/ }).click()
    await finding('手机号码').getByRole('button', { name: /五、/ }).click()
    await page.waitForURL(/problems$/)
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('13812345678')

    await finding('手机号码').getByRole('button', { name: /遮为/ }).click()
    await finding('手机号码').getByRole('button', { name: '修改' }).click()
    await expect.poll(() => editor.textContent()).toContain('138****5678')
    await page.getByRole('button', { name: '撤销' }).last().click()
    await expect.poll(() => editor.textContent()).toContain('13812345678')
  })

  it('are accepted with a reason and a name, which are asked for, kept, and lapse when the figure changes', async () => {
    await openSample()
    await page.locator(carriedIn).fill('5')
    const breach = finding('上年结转是 5')
    await breach.getByRole('button', { name: '接受…' }).click()
    await page.getByRole('button', { name: '接受', exact: true }).click()
    await page.getByText('请写明理由').waitFor()
    await page.getByLabel('为什么可以保留').fill('上年漏报四件')
    await page.getByLabel('您的姓名').fill('张华')
    await page.getByRole('button', { name: '接受', exact: true }).click()
    await panel().getByText('已接受 1').waitFor()
    await page.getByText(/已保存到本机浏览器/).waitFor()

    await page.reload()
    await panel().getByText('已接受 1').click()
    await finding('上年结转是 5')
      .getByText(/张华.*上年漏报四件/)
      .waitFor()

    await page.locator(carriedIn).fill('6')
    await finding('上年结转是 6')
      .getByText(/上年漏报四件.*重新确认/)
      .waitFor()
  })

  it.each([
    ['zh-CN', '先看示例', '接受…', /改为/],
    ['en-US', /sample/i, 'Accept…', /^Change /],
  ] as const)('are accessible in %s, folded out too', async (locale, sample, accept, change) => {
    await openSample(locale, sample)
    await page.locator(carriedIn).fill('5')
    await panel().getByRole('button', { name: change }).first().click()
    await panel().locator('del').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    await panel().getByRole('button', { name: accept }).first().click()
    expect(await violationsOf(page)).toEqual([])
  })
})
