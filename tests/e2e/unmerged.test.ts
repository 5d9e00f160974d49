import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { startKillable } from '../../scripts/killable-chromium.mjs'

const address = '[data-field="header.contact.address"]'
const notice = '.unmerged'

let profile: string
let running: Awaited<ReturnType<typeof startKillable>>

async function start(): Promise<Page> {
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) throw new Error('CHROME_PATH names no browser')
  running = await startKillable(executablePath, profile)
  return running.page
}

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'nianbao-unmerged-'))
})

afterEach(async () => {
  await running.kill()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function startDraft(page: Page): Promise<string> {
  await page.goto(inject('baseUrl'))
  await page.getByRole('button', { name: '新建空白年报' }).click()
  await page.locator('#new-report-unit').fill('云溪市数据局')
  await page.locator('button[form="new-report"]').click()
  await page.locator(address).waitFor()
  await page.getByText('已保存到本机浏览器').first().waitFor()
  return page.url()
}

const isInConflict = async (page: Page): Promise<boolean> =>
  (await page.getByRole('button', { name: '保留我的' }).count()) > 0

async function typeFor(page: Page, key: string, ms: number): Promise<void> {
  const end = Date.now() + ms
  while (Date.now() < end) await page.locator(address).press(key, { delay: 20 })
}

const text = (page: Page): Promise<string> => page.locator(address).inputValue()

describe('three tabs that type into one report while the browser is killed', () => {
  it('find all but the last second of what each typed, and are asked what becomes of it', async () => {
    const first = await start()
    const url = await startDraft(first)
    const others = [await first.context().newPage(), await first.context().newPage()]
    for (const other of others) {
      await other.goto(url)
      await other.locator(address).waitFor()
    }
    const tabs = [first, ...others]
    const type = (ms: number) => Promise.all(tabs.map((tab, index) => typeFor(tab, 'abc'[index]!, ms)))
    await type(3000)
    const conflicts = await Promise.all(tabs.map(isInConflict))
    expect(conflicts.filter(Boolean)).toHaveLength(2)
    await type(4500)
    // eslint-disable-next-line no-restricted-syntax -- a second is the promise that is tested
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const typed = await Promise.all(tabs.map(text))
    const losers = typed.filter((_text, index) => conflicts[index])
    const winner = typed.find((_text, index) => !conflicts[index])
    expect(new Set(losers).size).toBe(2)
    await running.kill()

    const page = await start()
    await page.goto(inject('baseUrl'))
    await page.locator(notice).nth(1).waitFor()
    expect(await page.locator(notice).allInnerTexts()).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/云溪市数据局.+没有合并的内容/)),
    )
    await page.goto(url)
    await page.locator(address).waitFor()
    expect(await text(page)).toBe(winner)
    await page.locator(notice).nth(1).waitFor()

    const found: string[] = []
    for (const left of [1, 0]) {
      await page.locator(notice).first().getByRole('button', { name: '采用这份内容' }).click()
      await expect.poll(() => page.locator(notice).count()).toBe(left)
      found.push(await text(page))
    }
    expect(found.sort()).toEqual([...losers].sort())
  })

  it('show such a text beside what the report says now, and let it go into the versions', async () => {
    const first = await start()
    const url = await startDraft(first)
    const second = await first.context().newPage()
    await second.goto(url)
    await second.locator(address).waitFor()
    await Promise.all([typeFor(first, 'a', 3000), typeFor(second, 'b', 3000)])
    const loser = (await isInConflict(first)) ? first : second
    await typeFor(loser, 'z', 1000)
    // eslint-disable-next-line no-restricted-syntax -- a second is the promise that is tested
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const typed = await text(loser)
    await running.kill()

    const page = await start()
    await page.goto(url)
    await page.locator(notice).getByRole('button', { name: '与现在的内容对比' }).click()
    await page.getByRole('heading', { level: 1, name: '对比' }).waitFor()
    await page.getByText(typed).first().waitFor()
    await page.goto(`${inject('baseUrl')}#/library`)
    await page.locator(notice).getByRole('button', { name: '留作历史版本' }).click()
    await expect.poll(() => page.locator(notice).count()).toBe(0)
    await page.getByText('已留作历史版本').waitFor()
  })
})
