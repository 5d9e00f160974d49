/** Files that are no reports: a clear message in the person's language, and a library that did not change. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'

const fixture = readFileSync('tests/fixtures/yunxi-2024.txt', 'utf8')
const bytes = (...parts: (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

interface Case {
  readonly what: string
  readonly name: string
  readonly content: () => Buffer
}

const refused: readonly Case[] = [
  { what: 'an empty file', name: 'empty.txt', content: () => Buffer.alloc(0) },
  { what: 'a file of white space', name: 'spaces.txt', content: () => bytes(' \n\t\u3000\n') },
  {
    what: 'a picture',
    name: 'report.png',
    content: () => bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  {
    what: 'a program that calls itself text',
    name: 'report.txt',
    content: () => bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4]),
  },
  {
    what: 'a text about something else',
    name: 'letter.txt',
    content: () => bytes('今天天气很好。\n\n我们去公园。'),
  },
  { what: '50 MB of text', name: 'huge.txt', content: () => Buffer.alloc(50 * 1024 * 1024, '政府信息公开') },
  { what: 'JSON that is broken', name: 'report.json', content: () => bytes('{"year": 2024,') },
  { what: 'JSON of something else', name: 'other.json', content: () => bytes('{"name":"x","version":"1"}') },
  {
    what: 'broken encoding',
    name: 'broken.txt',
    content: () => Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)),
  },
]

describe.each([
  { locale: 'zh-CN', words: /[\u4e00-\u9fff]{6}/ },
  { locale: 'en-US', words: /[a-z]+ [a-z]+ [a-z]+/i },
])('bad input in $locale', ({ locale, words }) => {
  let browser: Browser
  let page: Page
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-bad-'))
    browser = await launchChromium()
    page = await (await browser.newContext({ ...usualOptions, locale })).newPage()
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(refused)('$what is refused in words, and nothing is imported', async ({ name, content }) => {
    const troubles = watchTroubles(page, inject('baseUrl'))
    await page.goto(`${inject('baseUrl')}#/import`)
    await page.reload()
    const file = join(folder, name)
    writeFileSync(file, content())
    await page.locator('input[type=file]').setInputFiles(file)
    const alert = page.getByRole('main').getByRole('alert')
    await alert.first().waitFor()
    const text = await alert.first().innerText()
    expect(text).toContain(name)
    expect(text).toMatch(words)
    // Words, never a bare code such as text.empty.
    expect(text).not.toMatch(/\b(?:text|json|recognise|reading|restore)\.[a-z]/i)
    await page.goto(`${inject('baseUrl')}#/library`)
    await page.locator('.door').first().waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  it.each([
    ['half a report', fixture.slice(0, Math.floor(fixture.length * 0.45))],
    ['a report without tables', fixture.replace(/^.*\t.*$/gm, '')],
  ])(
    '%s is read as far as it goes, and says what is missing before anything is stored',
    async (_what, text) => {
      await page.goto(`${inject('baseUrl')}#/import`)
      await page.reload()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'part.txt', mimeType: '', buffer: Buffer.from(text) })
      await page.locator('input[type=radio]').first().waitFor()
      const unsure = page
        .getByRole('main')
        .getByText(locale === 'zh-CN' ? /有 \d+ 处需要确认/ : /\d+ .*(?:look|confirm|check)/i)
      await unsure.first().waitFor()
      await page.goto(`${inject('baseUrl')}#/library`)
      await page.reload()
      await page.locator('.door').first().waitFor()
      expect(await page.getByRole('table').count()).toBe(0)
    },
  )
})
