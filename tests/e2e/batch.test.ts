/** Three documents of one unit in a folder that was packed: read, listed, stored, and found in the library. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { writeDocx } from '@/formats/docx/write'
import { writeHtml } from '@/formats/html/write'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'
import { filledReport } from '../support/report-fixtures'
import { zipOf } from '../support/zip-archive'

const fixture = readFileSync('tests/fixtures/yunxi-2024.txt', 'utf8')

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await (await browser.newContext(usualOptions)).newPage()
})

afterAll(() => browser.close())

describe('an archive of reports', () => {
  it('becomes a table, then reports in the library, and a table to send back', async () => {
    const troubles = watchTroubles(page, inject('baseUrl'))
    await page.goto(`${inject('baseUrl')}#/import`)
    const zip = zipOf({
      '年报/2022.docx': (await writeDocx(filledReport(2022), {})).bytes,
      '年报/2023.html': (await writeHtml(filledReport(2023), {})).bytes,
      '年报/2024.txt': fixture,
      '年报/2024 副本.txt': fixture,
      '年报/说明.txt': '请于月底前报送。',
      '__MACOSX/年报/2022.docx': 'x',
    })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '汇总.zip', mimeType: '', buffer: Buffer.from(zip) })
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('row').count()).toBe(6)
    expect(await page.getByRole('row', { name: /2022\.docx/ }).innerText()).toMatch(/2022[\s\S]*新增/)
    expect(await page.getByRole('row', { name: /说明\.txt/ }).innerText()).toContain('未读出')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出结果表' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv.startsWith('\ufeff"文件夹","文件","单位"')).toBe(true)
    expect(csv.trim().split('\r\n')).toHaveLength(6)

    await page.getByRole('button', { name: /存入年报库（3 份）/ }).click()
    await page.getByRole('link', { name: '去年报库查看' }).click()
    for (const year of [2022, 2023, 2024]) {
      await page.getByRole('row', { name: new RegExp(`云溪市数据局.*${year}年度`) }).waitFor()
    }
    expect(await page.getByRole('row').count()).toBe(4)
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  })

  it('is read from a folder that is chosen', async () => {
    await page.goto(`${inject('baseUrl')}#/import`)
    // A batch under way outlives a look at another page; this test begins with none.
    await page.reload()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择文件夹…' }).click()
    await (await chooser).setFiles('tests/fixtures')
    await page.getByRole('row', { name: /yunxi-2024\.txt/ }).waitFor()
    expect(await page.getByRole('row', { name: /yunxi-2024\.truth/ }).innerText()).toContain('未读出')
  })
})
