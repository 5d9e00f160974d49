import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import type { Router } from 'vue-router'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import { blankReport } from '@/report/report'
import { sampleReports } from '@/sample/reports'
import type { ReportStorage } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'
import { useLibraryStore } from '@/stores/library'
import { useReadingStore } from '@/stores/reading'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { holdStorage } from '../../support/held-storage'
import { mountInApp } from '../../support/mount'

const unit = '云溪市数据局'

/** A report of 2025 as somebody would paste it: no postcode, a word about requests. */
const pastedReport = [
  `${unit}2025年政府信息公开工作年度报告`,
  '本年度报告中所列数据的统计期限自2025年1月1日起，至2025年12月31日止。联系电话：0600-5550123。',
  '一、总体情况',
  '（一）主动公开',
  '全年主动公开政府信息120条。',
  '（二）依申请公开',
  '全年收到申请5件，均已答复。',
  '五、存在的主要问题及改进情况',
  '公开的主动性还不够。',
  '六、其他需要报告的事项',
  '没有收取信息处理费。',
].join('\n')

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView), h(ToastStack)]) })

let storage: ReportStorage

/** Pages and the reading worker come when they are asked for, here from a server that makes them first. */
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

/** The wizard has settled on its first step; until then it still changes the address. */
const untilInWizard = (router: Router) =>
  until(() => expect(router.currentRoute.value.params.step).toBe('basics'))

async function openImport(language: Language = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  await mounted.router.push({ name: 'import' })
  const library = useLibraryStore()
  await until(() => expect(library.ready).toBe(true))
  return { ...mounted, library, incoming: useIncomingStore(), reading: useReadingStore() }
}

async function openReview(text = pastedReport, language: Language = 'zh-CN') {
  const opened = await openImport(language)
  await opened.incoming.takeText(text)
  await until(() => expect(document.querySelector('.review')).not.toBeNull())
  return opened
}

const get = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const stored = async () => (await storage.listSummaries()).map((row) => row.year).sort((a, b) => a - b)

async function unfold(title: string): Promise<void> {
  const summary = [...document.querySelectorAll<HTMLElement>('.groups__group summary')].find((one) =>
    one.textContent?.includes(title),
  )
  summary?.click()
  await until(() => expect(summary?.parentElement?.children.length).toBeGreaterThan(1))
}

function fieldNamed(label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLLabelElement>('.field-row label')].find(
    (one) => one.textContent?.trim() === label,
  )
  if (!found) throw new Error(`no field ${label}`)
  return document.getElementById(found.htmlFor) as HTMLElement
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(() => {
  useIncomingStore().reset()
})

describe.each(['zh-CN', 'en'] as const)('importing in %s', (language) => {
  it('has no accessibility violation: choosing, failing, checking, replacing', async () => {
    const { wrapper, incoming, library } = await openImport(language)
    await expectAccessible(wrapper.element)
    await incoming.takeFile(new File(['%PDF-1.7'], '年报.pdf'))
    await until(() => expect(document.querySelector('.failed')).not.toBeNull())
    await expectAccessible(wrapper.element)
    await library.create(blankReport(unit, 2025))
    await incoming.takeText(pastedReport)
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    for (const summary of document.querySelectorAll<HTMLElement>('.groups__group summary')) summary.click()
    await until(() => expect(document.querySelectorAll('.read-table')).toHaveLength(3))
    await expectAccessible(wrapper.element)
    get('.foot [type=submit]').click()
    await until(() => expect(document.querySelector('.replace__sum')).not.toBeNull())
    await expectAccessible(wrapper.element)
  })
})

describe('a file that cannot be imported', () => {
  it.each([
    ['an empty file', new File([], '空.txt'), '文件是空的'],
    ['a PDF', new File(['%PDF-1.7'], '年报.pdf'), 'PDF'],
    ['a text that is no report', new File(['今天天气很好。\n'.repeat(30)], '日记.txt'), '没有找到'],
    ['half a report file', new File(['{"schema":1,"year":2025,"fig'], '半份.json'), '不完整'],
  ])('%s says what happened and what to do, and changes nothing', async (_what, file, words) => {
    const { incoming } = await openImport()
    await incoming.takeFile(file)
    await until(() => expect(textOf('.failed')).toContain(words))
    expect(textOf('.failed')).toContain(file.name)
    expect(document.querySelector('.source-choice')).not.toBeNull()
    expect(await stored()).toEqual([])
  })
})

describe('checking what was read', () => {
  it('shows the source, and what is unclear before everything else', async () => {
    await openReview()
    expect(textOf('.source')).toContain('全年主动公开政府信息120条')
    const headings = [...document.querySelectorAll('.review__fields h2')].map(
      (one) => one.textContent?.trim() ?? '',
    )
    expect(headings[0]).toContain('需要确认')
    expect(document.querySelectorAll('details[open]')).toHaveLength(0)
  })

  it('marks a field’s place in the source while the field has the focus', async () => {
    await openReview()
    await unfold('基本信息')
    fieldNamed('电话').focus()
    await until(() => expect(textOf('.source mark')).toContain('0600-5550123'))
  })

  it('takes corrections of unit, year and fields, and stores nothing before the button', async () => {
    const { router } = await openReview()
    await userEvent.fill(get('.import-head__unit input'), '云溪市档案局')
    await userEvent.fill(get('.import-head__year'), '2024')
    await unfold('基本信息')
    await userEvent.fill(fieldNamed('邮编'), '580012')
    expect(await stored()).toEqual([])
    get('.foot [type=submit]').click()
    await untilInWizard(router)
    expect(await stored()).toEqual([2024, 2025])
    const row = (await storage.listSummaries()).find((one) => one.year === 2024)!
    const report = (await storage.load(row.id))?.report
    expect(report).toMatchObject({
      unit: '云溪市档案局',
      header: { contact: { postcode: '580012' }, period: { from: '2024-01-01', to: '2024-12-31' } },
    })
  })

  it('opens the draft it made, which carries the words and no figures', async () => {
    const { router } = await openReview()
    expect(textOf('.foot [type=submit]')).toContain('生成草稿')
    get('.foot [type=submit]').click()
    await untilInWizard(router)
    const draft = (await storage.load(String(router.currentRoute.value.params.id)))?.report
    expect(draft?.year).toBe(2026)
    expect(JSON.stringify(draft?.narratives.problems)).toContain('公开的主动性还不够')
    expect(textOf('.toast')).toContain('生成 2026 年度草稿')
  })

  it('stores the report alone where that is chosen', async () => {
    const { router } = await openReview()
    get<HTMLInputElement>('.foot label:nth-of-type(2) input').click()
    await nextTick()
    get('.foot [type=submit]').click()
    await untilInWizard(router)
    expect(await stored()).toEqual([2025])
  })

  it('keeps corrections while one looks at another page', async () => {
    const { router } = await openReview()
    await userEvent.fill(get('.import-head__unit input'), '云溪市档案局')
    await router.push({ name: 'settings' })
    await until(() => expect(document.querySelector('.review')).toBeNull())
    await router.push({ name: 'import' })
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    expect(get<HTMLInputElement>('.import-head__unit input').value).toBe('云溪市档案局')
  })

  it('waits for the library before it stores, so that nothing is stored a second time', async () => {
    await storage.create(blankReport(unit, 2025))
    const { held, letGo } = holdStorage(storage)
    provideStorage(held)
    const { router } = await mountInApp(shell)
    await router.push({ name: 'import' })
    await useIncomingStore().takeText(pastedReport)
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    expect(get('.foot [type=submit]')).toHaveProperty('disabled', true)
    expect(textOf('.foot__note')).toContain('正在打开年报库')
    letGo()
    await until(() => expect(textOf('.foot__note')).toContain('已有'))
    expect(get('.foot [type=submit]')).toHaveProperty('disabled', false)
  })

  it('asks for a unit where none was read', async () => {
    await openReview()
    await userEvent.fill(get('.import-head__unit input'), ' ')
    await until(() => expect(get('.foot [type=submit]')).toHaveProperty('disabled', true))
    expect(textOf('.foot__note')).toContain('请在上方填写单位名称')
  })

  it('compares before it replaces, and keeps what was there as a version', async () => {
    const { library, router } = await openImport()
    const [old] = sampleReports().filter((report) => report.year === 2024)
    const id = await library.create(old!)
    await until(() => expect(library.summaries).toHaveLength(1))
    await useIncomingStore().takeText(pastedReport.replaceAll('2025', '2024'))
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    get('.foot [type=submit]').click()
    await until(() => expect(textOf('.replace__sum')).toMatch(/数据 \d+ 项不同/))
    expect((await storage.load(id))?.report).toEqual(old)
    get('dialog[open] .button--primary').click()
    await untilInWizard(router)
    expect(await stored()).toEqual([2024, 2025])
    const [version] = await storage.listSnapshots(id)
    expect(version?.reason).toBe('import')
    expect((await storage.loadSnapshot(version!.id))?.report).toEqual(old)
  })

  it('is done by the keyboard alone', async () => {
    const { router } = await openImport()
    get('#import-text').focus()
    await userEvent.fill(get('#import-text'), pastedReport)
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.textContent).toContain('读取文字')
    await userEvent.keyboard('{Enter}')
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    get('.import-head__year').focus()
    await userEvent.keyboard('{Enter}')
    const button = get('.foot [type=submit]')
    for (let press = 0; press < 60 && document.activeElement !== button; press += 1) {
      await userEvent.keyboard('{Tab}')
    }
    expect(document.activeElement).toBe(button)
    await userEvent.keyboard('{Enter}')
    await untilInWizard(router)
  })
})

describe('a table pasted into the field of text', () => {
  const html = `<table>${['许可', '处罚', '强制'].map((name) => `<tr><td>行政${name}</td><td>7</td></tr>`).join('')}</table>`
  const paste = (markup: string) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '行政许可\t7\n行政处罚\t7\n行政强制\t7')
    if (markup) clipboardData.setData('text/html', markup)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    get('#import-text').dispatchEvent(event)
    return event
  }

  it('is read at once, year and unit to be typed', async () => {
    const { reading } = await openImport()
    expect(paste(html).defaultPrevented).toBe(true)
    await until(() => expect(reading.state).toBe('ready'))
    expect(reading.report?.figures['proactive.licensing.decisions']).toBe(7)
    expect(reading.report?.year).toBe(new Date().getFullYear() - 1)
    await until(() => expect(textOf('.foot__note')).toContain('请在上方填写单位名称'))
  })

  it('stays the field’s own where it is text alone, or something was typed before', async () => {
    const { reading } = await openImport()
    expect(paste('').defaultPrevented).toBe(false)
    await userEvent.fill(get('#import-text'), '已经写好的文字')
    expect(paste(html).defaultPrevented).toBe(false)
    expect(reading.state).toBe('idle')
  })
})

describe('reading', () => {
  it('says what it is at and can be cancelled, with nothing imported', async () => {
    const { incoming, reading } = await openImport()
    void incoming.takeText(`${pastedReport}\n${'推进政务公开工作提质增效。\n'.repeat(40_000)}`)
    await until(() => expect(document.querySelector('.progress [role=status]')).not.toBeNull())
    expect(textOf('.progress [role=status]')).toMatch(/^正在/)
    get('.progress button').click()
    await until(() => expect(document.querySelector('.source-choice')).not.toBeNull())
    expect(reading.state).toBe('idle')
    expect(await stored()).toEqual([])
  })
})

describe('a backup', () => {
  it('is known by its content, and restored with its outcome in words', async () => {
    const { library, incoming } = await openImport()
    await library.create(blankReport(unit, 2024))
    const backup = new File([await library.writeBackup()], '随便什么名字.txt')
    await library.purge((await storage.listSummaries()).map((row) => row.id))
    await incoming.takeFile(backup)
    await until(() => expect(textOf('.backup')).toContain('恢复备份'))
    expect(await stored()).toEqual([])
    get('.backup .button--primary').click()
    await until(() => expect(textOf('.result')).toContain('新增年报 1 份'))
    expect(await stored()).toEqual([2024])
  })
})
