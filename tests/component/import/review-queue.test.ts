import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import type { Router } from 'vue-router'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import type { ReportStorage } from '@/storage/types'
import { StorageError } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'
import { useLibraryStore } from '@/stores/library'
import { useReadingStore } from '@/stores/reading'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { pdfFile } from '../../support/pdf-file'

const row = '一、本年新收政府信息公开申请数量'

/** A total of 0 beside parts that add up to 11, no address, no telephone. */
const text = [
  '云溪市数据局2025年政府信息公开工作年度报告',
  '本年度报告中所列数据的统计期限自2025年1月1日起，至2025年12月31日止。',
  '一、总体情况',
  '全年主动公开政府信息120条。',
  '三、收到和处理政府信息公开申请情况',
  [row, 5, 6, 0, 0, 0, 0, 0].join('\t'),
  '五、存在的主要问题及改进情况',
  '公开的主动性还不够。',
].join('\n')

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView), h(ToastStack)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

/** The wizard has settled on its first step; until then it still changes the address. */
const untilInWizard = (router: Router) =>
  until(() => expect(router.currentRoute.value.params.step).toBe('basics'))

let storage: ReportStorage

async function openReview(language: Language = 'zh-CN', file = new File([text], '年报.txt')) {
  const mounted = await mountInApp(shell, { language })
  await mounted.router.push({ name: 'import' })
  const library = useLibraryStore()
  await until(() => expect(library.ready).toBe(true))
  const incoming = useIncomingStore()
  await incoming.takeFile(file)
  await until(() => expect(document.querySelector('.review')).not.toBeNull())
  return { ...mounted, library, incoming, reading: useReadingStore() }
}

const all = <Found extends HTMLElement = HTMLElement>(selector: string): Found[] => [
  ...document.querySelectorAll<Found>(selector),
]
const get = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
  const [found] = all<Found>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}
const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? ''
const names = () => all('.question__name').map((one) => one.textContent?.trim() ?? '')
const focused = () => document.activeElement?.querySelector('.question__name')?.textContent?.trim() ?? ''
const left = () => all('.question').length
const questionOf = (words: string): HTMLElement => {
  const found = all('.question').find((one) => one.textContent?.includes(words))
  if (!found) throw new Error(`no question about ${words}`)
  return found
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(() => {
  useIncomingStore().reset()
})

describe.each(['zh-CN', 'en'] as const)('confirming in %s', (language) => {
  it('has no accessibility violation: open, settled, keys', async () => {
    const { wrapper } = await openReview(language)
    await expectAccessible(wrapper.element)
    get('.question__accept').click()
    await until(() => expect(document.querySelector('.settled')).not.toBeNull())
    get('.settled summary').click()
    await expectAccessible(wrapper.element)
    get('.queue__help').click()
    await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    await expectAccessible(wrapper.element)
  })
})

describe('what asks to be confirmed', () => {
  it('comes with the gravest first, its number, and its place marked in the source', async () => {
    await openReview()
    expect(textOf('.queue__progress')).toBe(`还有 ${left()} 处需要确认`)
    const gravities = all('.question__severity').map((one) => one.textContent ?? '')
    expect(gravities).toEqual(
      [...gravities].sort((a, b) => '错注提'.indexOf(a[0]!) - '错注提'.indexOf(b[0]!)),
    )
    const question = questionOf('各类申请人之和')
    question.focus()
    await until(() => expect(textOf('.source__cell--marked')).toBe('0'))
    expect(get('.source__cell--marked').closest('tr')?.textContent).toContain('本年新收')
  })

  it('is accepted by one key, which goes on to the next', async () => {
    await openReview()
    const before = names()
    get('.question').focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(left()).toBe(before.length - 1))
    await until(() => expect(focused()).toBe(before[1]))
    expect(textOf('.settled summary')).toBe('已确认 1 处')
    await userEvent.keyboard('u')
    await until(() => expect(names()).toEqual(before))
    await until(() => expect(focused()).toBe(before[0]))
  })

  it('lists what was left out, and one key puts it where it stood', async () => {
    const file = new File([`${text}\n六、其他需要报告的事项\n没有收费。\n附件下载\n打印 关闭`], '年报.txt')
    const { incoming, wrapper } = await openReview('zh-CN', file)
    await until(() =>
      expect(all('.left__text').map((one) => one.textContent)).toEqual(['附件下载', '打印 关闭']),
    )
    await expectAccessible(wrapper.element)
    const before = left()
    questionOf('附件下载').focus()
    await userEvent.keyboard('r')
    await until(() => expect(left()).toBe(before - 1))
    const otherText = () => JSON.stringify(incoming.corrected?.narratives.other)
    expect(otherText()).toMatch(/没有收费.*附件下载.*打印 关闭/)
    await userEvent.keyboard('u')
    await until(() => expect(left()).toBe(before))
    expect(otherText()).not.toContain('附件下载')
    questionOf('附件下载').querySelector<HTMLElement>('.left__line .button')?.click()
    await until(() => expect(otherText()).toMatch(/没有收费.*附件下载/))
    expect(left()).toBe(before)
  })

  it('is gone through by arrows and letters', async () => {
    await openReview()
    get('.question').focus()
    await userEvent.keyboard('{ArrowDown}j{ArrowUp}')
    await until(() => expect(focused()).toBe(names()[1]))
    await userEvent.keyboard('k')
    await until(() => expect(focused()).toBe(names()[0]))
    expect(all('.question[tabindex="0"]')).toHaveLength(1)
  })

  it('is corrected by F2 and Enter; Esc brings the value back', async () => {
    const { incoming } = await openReview()
    questionOf('电话').focus()
    await userEvent.keyboard('{F2}')
    await until(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await userEvent.keyboard('123{Escape}')
    await until(() => expect(focused()).toContain('电话'))
    expect(questionOf('电话').querySelector('input')?.value).toBe('')
    const before = left()
    await userEvent.keyboard('0')
    await until(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await userEvent.keyboard('600-5550123{Enter}')
    await until(() => expect(left()).toBe(before - 1))
    expect(incoming.corrected?.header.contact.phone).toBe('0600-5550123')
    await userEvent.keyboard('u')
    await until(() => expect(left()).toBe(before))
    expect(incoming.corrected?.header.contact.phone).toBe('')
  })

  it('takes no more than a line holds, and keeps the rest in sight', async () => {
    const { incoming } = await openReview()
    questionOf('电话').focus()
    await userEvent.keyboard('{F2}')
    await until(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    document.execCommand('insertText', false, '1'.repeat(202))
    await until(() => expect(textOf('.limited__rest')).toBe('11'))
    expect(questionOf('电话').querySelector('input')?.value).toHaveLength(200)
    await userEvent.keyboard('{Enter}')
    await until(() => expect(incoming.corrected?.header.contact.phone).toHaveLength(200))
  })

  it('offers a total as stated and as computed, each at one click', async () => {
    const { incoming } = await openReview()
    const choices = () => [...questionOf('各类申请人之和').querySelectorAll('button.queue-field__choice')]
    expect(choices().map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '原文 0',
      '合计 11',
    ])
    ;(choices()[1] as HTMLElement).click()
    await until(() => expect(incoming.corrected?.stated).toEqual({}))
    expect(names().join()).not.toContain('本年新收')
  })

  it('may stay open: the button says how many, and the report is made all the same', async () => {
    const { router } = await openReview()
    expect(textOf('.foot [type=submit]')).toContain(`还有 ${left()} 处未确认`)
    get('.foot [type=submit]').click()
    await untilInWizard(router)
  })

  it('stays decided while one looks at another page, until all is', async () => {
    const { router } = await openReview()
    get('.question__accept').click()
    const rest = left() - 1
    await until(() => expect(left()).toBe(rest))
    await router.push({ name: 'settings' })
    await until(() => expect(document.querySelector('.review')).toBeNull())
    await router.push({ name: 'import' })
    await until(() => expect(left()).toBe(rest))
    while (left() > 0) {
      const now = left()
      get('.question__accept').click()
      await until(() => expect(left()).toBe(now - 1))
    }
    await until(() => expect(document.activeElement?.textContent?.trim()).toBe('已全部确认。'))
    expect(textOf('.foot [type=submit]')).not.toContain('未确认')
  })
})

describe('the original file', () => {
  const reportOf = async (year: number) => (await storage.listSummaries()).find((one) => one.year === year)!

  it('is kept with the report that was read, not with the draft', async () => {
    const { router } = await openReview()
    get('.foot [type=submit]').click()
    await untilInWizard(router)
    const original = await storage.loadOriginal((await reportOf(2025)).id)
    expect(original?.name).toBe('年报.txt')
    expect(await original?.bytes.text()).toBe(text)
    expect(await storage.loadOriginal((await reportOf(2026)).id)).toBeUndefined()
  })

  it('is not kept where that is not wanted', async () => {
    const { router } = await openReview()
    get('.foot__keep input').click()
    get('.foot [type=submit]').click()
    await untilInWizard(router)
    expect(await storage.loadOriginal((await reportOf(2025)).id)).toBeUndefined()
  })

  it('that finds no room is told; the report is stored all the same', async () => {
    storage.keepOriginal = () => Promise.reject(new StorageError('storage.full'))
    const { router, library } = await openReview()
    get('.foot [type=submit]').click()
    await untilInWizard(router)
    expect(
      all('.toast')
        .map((one) => one.textContent)
        .join(),
    ).toContain('原文件没有留存：磁盘空间不足')
    expect(library.trouble).toBeNull()
    expect(await reportOf(2025)).toBeDefined()
  })
})

describe('beside the pages of a PDF', () => {
  it('the page with the marked place is shown, and the text at a key', async () => {
    const { incoming, reading, wrapper } = await openReview()
    const boxes = { 0: { page: 2, x: 72, y: 80, width: 300, height: 24 } } as const
    const source = reading.source!
    const blocks = source.blocks.map((block, index) =>
      index === 0 && block.kind !== 'table' ? { ...block, at: [boxes[0]] } : block,
    )
    // What a reader of PDF hands over, under the same messages.
    incoming.original = { file: pdfFile(['One', 'Two']), isPdf: true }
    reading.state = 'reading'
    await until(() => expect(document.querySelector('.review')).toBeNull())
    reading.source = { ...source, blocks }
    reading.messages = [{ code: 'recognise.unitAbbreviated', severity: 'notice', path: 'unit' }]
    reading.places = { unit: { block: 0 } }
    reading.state = 'ready'
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    await until(() => expect(document.querySelector('.pdf-sheet__mark')).not.toBeNull())
    const page = get('.pdf-sheet__mark').parentElement!
    expect(page.querySelector('canvas')?.getAttribute('aria-label')).toBe('原文第 2 页')
    await expectAccessible(wrapper.element)
    get('[role=tab][aria-selected=true]').focus()
    await userEvent.keyboard('{ArrowRight}')
    await until(() => expect(textOf('.source')).toContain('全年主动公开政府信息120条'))
  })
})
