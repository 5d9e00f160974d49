/** 200 files in one go, as the page reads them: time for each, and what stays in memory on the way. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, inject, it } from 'vitest'
import { writeDocx } from '@/formats/docx/write'
import { writeHtml } from '@/formats/html/write'
import { launchChromium, usualOptions } from '../support/chromium'
import { describeMachine, printMeasurements } from '../support/machine'
import { filledReport } from '../support/report-fixtures'
import { fixtureText } from '../support/reading'

const files = 200
const step = 50

let browser: Browser
let folder: string

/** Texts, web pages and Word files by turns, each of another unit. */
async function writeFiles(): Promise<void> {
  for (let index = 0; index < files; index += 1) {
    const unit = `云溪市第${index + 1}局`
    const report = { ...filledReport(2024), unit }
    const name = join(folder, String(index).padStart(3, '0'))
    if (index % 3 === 0) writeFileSync(`${name}.txt`, fixtureText.replaceAll('云溪市数据局', unit))
    else if (index % 3 === 1) writeFileSync(`${name}.html`, (await writeHtml(report, {})).bytes)
    else writeFileSync(`${name}.docx`, (await writeDocx(report, {})).bytes)
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-batch-'))
  await writeFiles()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

it(`reads ${files} files`, async () => {
  const page = await (await browser.newContext(usualOptions)).newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20
  }
  await page.goto(`${inject('baseUrl')}#/import`)
  await page.getByRole('button', { name: '选择文件夹…' }).waitFor()
  const before = await heap()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件夹…' }).click()
  const start = performance.now()
  await (await chooser).setFiles(folder)
  const memory: { read: number; megabytes: string }[] = [{ read: 0, megabytes: before.toFixed(1) }]
  for (let mark = step; mark <= files; mark += step) {
    await page.waitForFunction(
      (count) => {
        const bar = document.querySelector('progress')
        return document.querySelector('.batch-list') !== null || (bar?.value ?? 0) >= count
      },
      mark,
      { timeout: 300_000 },
    )
    memory.push({ read: mark, megabytes: (await heap()).toFixed(1) })
  }
  await page.locator('.batch-list').waitFor()
  const took = performance.now() - start
  printMeasurements(`${files} files in one batch`, describeMachine(browser.version()), [
    { what: 'a file', samples: [took / files], unit: 'ms' },
    { what: 'all files', samples: [took], unit: 'ms' },
  ])
  console.table(memory)
  const started = performance.now()
  await page.locator('.batch__foot button').click()
  await page.locator('.batch-head__stored').waitFor({ timeout: 300_000 })
  printMeasurements('Storing them', describeMachine(browser.version()), [
    { what: 'a report', samples: [(performance.now() - started) / files], unit: 'ms' },
  ])
})
