/**
 * A report on its way through the office on the production build: drafted, reviewed, signed, read-only, reopened; handed
 * from one machine to the next as a file.
 */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Download, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'
import type { Troubles } from '../support/chromium'
import { pdfPages, startOffice } from '../support/libreoffice'

const unit = '云溪市数据局'
const tight = (text: string): string => text.replace(/\s/g, '')

let browser: Browser
let context: BrowserContext
let page: Page
let troubles: Troubles

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

async function newMachine(): Promise<void> {
  context = await browser.newContext(usualOptions)
  page = await context.newPage()
  troubles = watchTroubles(page, inject('baseUrl'))
  await page.goto(inject('baseUrl'))
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

afterEach(async () => {
  expect(troubles).toEqual({ errors: [], foreignRequests: [] })
  await context.close()
})

/** The sample's report of 2024, in its review; gives its id. */
async function openReview(): Promise<string> {
  await page.getByRole('button').filter({ hasText: '先看示例' }).click()
  const row = page.getByRole('row').filter({ hasText: '2024年度' })
  await row.getByRole('button', { name: /^操作/ }).click()
  await page.getByRole('menuitem', { name: '审核与签发' }).click()
  await page.waitForURL(/#\/review\//)
  await page.getByRole('heading', { level: 1, name: '审核与签发' }).waitFor()
  return /#\/review\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}

const due = (name: string) => page.getByRole('heading', { level: 2, name, exact: true })
const opinion = () => page.getByRole('textbox', { name: '意见' }).first()

async function actAs(name: string, action: string, words: string, next: string): Promise<void> {
  const change = page.getByRole('button', { name: '更改姓名' })
  if (await change.isVisible()) await change.click()
  await page.getByLabel('您的姓名').fill(name)
  await page.getByLabel('您的姓名').press('Enter')
  await page.getByText(`以“${name}”的名义记录`).waitFor()
  await opinion().fill(words)
  await page.getByRole('button', { name: action, exact: true }).click()
  await due(next).waitFor()
}

async function concludeSecrecy(): Promise<void> {
  await page.getByRole('button', { name: '进行保密审查' }).click()
  await page.getByRole('radio', { name: '可以公开', exact: true }).check()
  await page.getByRole('button', { name: '记录结论' }).click()
  await page.locator('.records__one').filter({ hasText: '保密审查' }).waitFor()
}

const records = () => page.locator('.records__one strong').allTextContents()

describe('a review', () => {
  it('leads from the draft to the signature; the wizard is read-only until the report is reopened', async () => {
    await newMachine()
    const id = await openReview()
    await actAs('李明', '送初审', '请审核。', '初审')

    await page.getByLabel('部位').selectOption({ label: '（三）政府信息管理' })
    await page.getByRole('textbox', { name: '批注', exact: true }).fill('请补充数量')
    await page.getByRole('button', { name: '写入批注' }).click()
    await page.getByText('未处理 1，共 1').waitFor()
    await actAs('张华', '退回修改', '请按批注修改', '拟稿：送审')

    await page.getByRole('button', { name: '标为已处理' }).click()
    await page.getByText('未处理 0，共 1').waitFor()
    await actAs('李明', '送初审', '已修改', '初审')
    await actAs('张华', '初审通过', '同意', '复审')
    await actAs('陈静', '复审通过', '同意', '终审')
    await actAs('赵刚', '终审通过', '同意', '签发')
    await page.getByText('还没有保密审查。').first().waitFor()
    await concludeSecrecy()
    await actAs('王立新', '签发', '同意公布', '已签发：登记公布')

    await page.reload()
    await due('已签发：登记公布').waitFor()
    const before = await records()
    expect(before).toEqual([
      '签发',
      '保密审查',
      '终审通过',
      '复审通过',
      '初审通过',
      '送初审',
      '退回修改',
      '送初审',
    ])

    await page.goto(`${inject('baseUrl')}#/report/${id}/requests`)
    const box = page.locator('[data-path="requests.received.business"]')
    await box.waitFor()
    await page.getByText('已由王立新于').waitFor()
    const figure = await box.inputValue()
    await box.click()
    await page.keyboard.type('99')
    await page.keyboard.press('Control+v')
    expect(await box.inputValue()).toBe(figure)

    await page.getByRole('button', { name: '撤回签发…' }).click()
    await page.getByLabel('原因').fill('第三部分数据有误')
    await page.getByRole('button', { name: '撤回签发', exact: true }).click()
    await page.getByText('已由王立新于').waitFor({ state: 'detached' })
    await box.fill('8')
    await page.getByText('已保存到本机浏览器').waitFor()

    await page.goto(`${inject('baseUrl')}#/review/${id}`)
    await due('拟稿：送审').waitFor()
    expect(await records()).toEqual(['撤回签发', ...before])
    await page.locator('.records__one').first().getByText('第三部分数据有误').waitFor()
    await page.locator('.records__one').nth(1).getByText('此后内容有改动').waitFor()

    await page.goto(`${inject('baseUrl')}#/library`)
    await page.getByRole('row').filter({ hasText: '2024年度' }).getByText('退回修改').waitFor()
  })

  it('gives a sign-off sheet that LibreOffice opens, on one page, and the same on paper', async () => {
    await newMachine()
    await openReview()
    await actAs('李明', '送初审', '请审核。', '初审')
    const [file] = await Promise.all([
      page.waitForEvent('download') as Promise<Download>,
      page.getByRole('button', { name: '审签单（Word）' }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`${unit}2024年政府信息公开工作年度报告审签单.docx`)
    const office = startOffice()
    const pages = pdfPages(office.convert(readFileSync(await file.path()), 'pdf')).map(tight)
    office.close()
    const printed = pdfPages(await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm' } })).map(
      tight,
    )
    for (const sheet of [pages, printed]) {
      expect(sheet).toHaveLength(1)
      for (const words of [
        '政府信息公开工作年度报告审签单',
        unit,
        '2024年度',
        '待初审',
        '请审核。',
        '李明',
        '手写签名',
        '不能证明身份',
      ]) {
        expect(sheet[0]).toContain(words)
      }
    }
  })

  it('goes on at another machine from the data file, and comes back with all of its records', async () => {
    await newMachine()
    const id = await openReview()
    await actAs('李明', '送初审', '请审核。', '初审')
    const first = context

    const exportData = async (report: string): Promise<Buffer> => {
      await page.goto(`${inject('baseUrl')}#/report/${report}/preview`)
      const [file] = await Promise.all([
        page.waitForEvent('download') as Promise<Download>,
        page.getByRole('button', { name: '数据文件（.json）' }).click(),
      ])
      return readFileSync(await file.path())
    }
    const importData = async (buffer: Buffer): Promise<void> => {
      await page.goto(`${inject('baseUrl')}#/import`)
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'report.json', mimeType: 'application/json', buffer })
      await page.getByRole('radio', { name: /^只存入/ }).check()
      await page.getByRole('button', { name: /^存入/ }).click()
    }

    const sent = await exportData(id)
    const here = page
    await newMachine()
    await importData(sent)
    await page.waitForURL(/#\/report\//)
    const there = /#\/report\/([^/?]+)/.exec(page.url())?.[1] ?? ''
    await page.goto(`${inject('baseUrl')}#/review/${there}`)
    await actAs('张华', '初审通过', '同意', '复审')
    const back = await exportData(there)
    await context.close()

    context = first
    page = here
    await importData(back)
    await page.getByRole('button', { name: /^替换/ }).click()
    await page.waitForURL(/#\/report\//)
    await page.goto(`${inject('baseUrl')}#/review/${id}`)
    await due('复审').waitFor()
    expect(await records()).toEqual(['初审通过', '送初审'])
  })
})
