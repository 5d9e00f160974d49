import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'

const address = '[data-field="header.contact.address"]'

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

beforeEach(async () => {
  context = await browser.newContext(usualOptions)
  page = await context.newPage()
})

afterEach(() => context.close())

/** A new draft on its first step. */
async function startDraft(): Promise<void> {
  await page.goto(inject('baseUrl'))
  await page.getByRole('button', { name: '新建空白年报' }).click()
  await page.locator('#new-report-unit').fill('云溪市数据局')
  await page.locator('button[form="new-report"]').click()
  await page.locator(address).waitFor()
}

const isSaved = (where: Page) => where.getByText('已保存到本机浏览器').first().waitFor()

describe('a disk that is full', () => {
  /** Bytes that do not compress. */
  const noise = (length: number): string => {
    let text = ''
    while (text.length < length) text += Math.random().toString(36).slice(2)
    return text
  }

  /** Takes all the room there is, in a database that is none of the program's. */
  async function fillDisk(): Promise<void> {
    await page.evaluate(async (content) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('filler')
        request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
        request.onsuccess = () => resolve(request.result)
      })
      for (let length = content.length; length > 100;) {
        const transaction = db.transaction('rows', 'readwrite')
        transaction.objectStore('rows').put(content.slice(0, length))
        const isKept = await new Promise<boolean>((resolve) => {
          transaction.oncomplete = () => resolve(true)
          transaction.onabort = () => resolve(false)
        })
        if (!isKept) length /= 2
      }
      db.close()
    }, noise(100_000))
  }

  it('is told with what to do, keeps what was typed, and saving goes on once there is room', async () => {
    const devtools = await context.newCDPSession(page)
    const { origin } = new URL(inject('baseUrl'))
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 })
    await startDraft()
    await isSaved(page)
    await fillDisk()
    const tooMuch = noise(400)
    await page.locator(address).fill(tooMuch)
    await page.getByText('未能保存').first().waitFor()
    await page.getByText('本机浏览器可用的空间已满').waitFor()
    expect(await page.locator(address).inputValue()).toBe(tooMuch)

    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    await page.locator(address).fill('云溪大道1号')
    // Nobody has to ask: it is tried again by itself.
    await page.getByText('已保存到本机浏览器').first().waitFor({ timeout: 90_000 })
    await page.reload()
    await page.locator(address).waitFor()
    expect(await page.locator(address).inputValue()).toBe('云溪大道1号')
  })

  it('takes the oldest versions that were kept by the way, says so, and leaves those that were promised', async () => {
    await startDraft()
    await isSaved(page)
    const devtools = await context.newCDPSession(page)
    const { origin } = new URL(inject('baseUrl'))
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 })
    // Versions of two days ago, every fifth of a conflict, until nothing more goes in.
    const conflicts = await page.evaluate(async (content) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('nianbao')
        request.onsuccess = () => resolve(request.result)
      })
      const reportId = /report\/([^/]+)/.exec(location.hash)?.[1]
      let count = 0
      for (let length = content.length; length > 1000;) {
        const takenAt = Date.now() - 2 * 86_400_000 + count * 1000
        const reason = count % 5 === 0 ? 'conflict' : 'interval'
        const id = `old-${count}`
        const transaction = db.transaction(['snapshots', 'snapshotReports'], 'readwrite')
        transaction.objectStore('snapshots').put({ id, reportId, takenAt, reason, completeness: 0 })
        transaction.objectStore('snapshotReports').put({ id, report: content.slice(0, length) })
        const isKept = await new Promise<boolean>((resolve) => {
          transaction.oncomplete = () => resolve(true)
          transaction.onabort = () => resolve(false)
        })
        if (isKept) count += 1
        else length /= 2
      }
      db.close()
      return Math.ceil(count / 5)
    }, noise(200_000))
    expect(conflicts).toBeGreaterThan(2)
    for (let time = 0; time < 5; time += 1) {
      await page.locator(address).fill(`云溪大道${time}号${noise(400)}`)
      // eslint-disable-next-line no-restricted-syntax -- each text is to be a saved one of its own, and a second is what saving promises
      await new Promise((resolve) => setTimeout(resolve, 1500))
    }
    await page
      .getByText(/已自动清理 \d+ 个/)
      .first()
      .waitFor()
    const left = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('nianbao')
        request.onsuccess = () => resolve(request.result)
      })
      const request = db.transaction('snapshots').objectStore('snapshots').getAll()
      await new Promise((resolve) => (request.onsuccess = resolve))
      db.close()
      return (request.result as { reason: string }[]).filter(({ reason }) => reason === 'conflict').length
    })
    expect(left).toBe(conflicts)
  })
})

describe('two tabs on one draft', () => {
  let other: Page

  beforeEach(async () => {
    await startDraft()
    await isSaved(page)
    other = await context.newPage()
    await other.goto(page.url())
    await other.locator(address).waitFor()
  })

  it('follow one another while only one is typed into', async () => {
    await page.locator(address).fill('云溪大道1号')
    await expect.poll(() => other.locator(address).inputValue()).toBe('云溪大道1号')
    await other.locator(address).fill('云溪大道2号')
    await expect.poll(() => page.locator(address).inputValue()).toBe('云溪大道2号')
    await isSaved(page)
    await isSaved(other)
  })

  it('never overwrite each other silently: one of two that type at once has to choose', async () => {
    const type = (where: Page, key: string) =>
      where.locator(address).pressSequentially(key.repeat(30), { delay: 60 })
    await Promise.all([type(page, '1'), type(other, '2')])
    const conflict = (where: Page) => where.getByRole('button', { name: '保留我的' })
    await expect.poll(async () => (await conflict(page).count()) + (await conflict(other).count())).toBe(1)
    const [loser, winner] = (await conflict(page).count()) > 0 ? [page, other] : [other, page]
    const kept = await loser.locator(address).inputValue()
    expect(await winner.locator(address).inputValue()).not.toBe(kept)
    // Whoever has something unsaved would have to choose as well.
    await isSaved(winner)
    await conflict(loser).click()
    await isSaved(loser)
    await expect.poll(() => winner.locator(address).inputValue()).toBe(kept)
  })
})

describe('a browser that lets no page save', () => {
  it('still opens the program, which says so', async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    })
    const troubles = watchTroubles(page, inject('baseUrl'))
    await page.goto(inject('baseUrl'))
    await page.getByText('本机浏览器不允许保存数据').waitFor()
    await page.getByRole('heading', { level: 1, name: '年报库' }).waitFor()
    expect(troubles.errors).toEqual([])
  })
})
