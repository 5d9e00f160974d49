import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import { setFigure } from '@/report/figures/figures'
import { paragraph } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { addComment } from '@/report/review/review-comments'
import { loadSample } from '@/sample/load'
import type { ReportStorage } from '@/storage/types'
import { useSettingsStore } from '@/stores/settings'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { readyToSign, signedReport } from '../../support/reviewed'

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView), h(ToastStack)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const at = '2026-01-20T09:30:00+08:00'

const sample = (await loadSample()).at(-1)!
const sentence = '第一句说明情况。'
const report: Report = {
  ...sample,
  narratives: { ...sample.narratives, other: [paragraph(`${sentence}第二句另有说明。`)] },
}

let storage: ReportStorage
let id: string

async function open(content: Report = report, options: { name?: string; language?: Language } = {}) {
  const { name = '张华', language = 'zh-CN' } = options
  id = (await storage.create(content)).id
  const mounted = await mountInApp(shell, { language })
  if (name) await useSettingsStore().change({ personName: name })
  await mounted.router.push({ name: 'review', params: { id } })
  await until(() => expect(document.querySelector('.checked > p span')).not.toBeNull())
  return mounted
}

const stored = async (): Promise<Report> => (await storage.load(id))!.report
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '')
const button = (text: string, within = 'main'): HTMLButtonElement => {
  const all = document.querySelectorAll<HTMLButtonElement>(`${within} button`)
  const found = [...all].find((one) => one.textContent?.trim() === text)
  if (!found) throw new Error(`no button says ${text}`)
  return found
}

/** Waits for a step that is on its way, then takes another. */
async function press(text: string): Promise<void> {
  await until(() => expect(button(text).disabled).toBe(false))
  button(text).click()
}

/** Marks some words of the document, as a mouse or the keys do. */
async function select(words: string): Promise<void> {
  const walker = document.createTreeWalker(document.querySelector('.review__document')!, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const from = node.textContent?.indexOf(words) ?? -1
    if (from < 0) continue
    document.getSelection()?.setBaseAndExtent(node, from, node, from + words.length)
    return
  }
  throw new Error(`the document does not say ${words}`)
}

async function write(field: string, text: string): Promise<void> {
  const box = document.querySelector<HTMLTextAreaElement>(field)!
  await userEvent.fill(box, text)
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

describe('the page of a review', () => {
  it('shows where the report stands, and each step as it was recorded', async () => {
    await open(readyToSign(report))
    expect(texts('.stages__one--done .stages__name')).toEqual(['✓ 拟稿', '✓ 初审', '✓ 复审', '✓ 终审'])
    expect(texts('.stages__one--current .stages__name')).toEqual(['签发'])
    expect(texts('.records__one strong')).toEqual(['保密审查', '终审通过', '复审通过', '初审通过', '送初审'])
    expect(texts('.records__one')[3]).toContain('张华')
  })

  it('takes a step with the opinion that was chosen', async () => {
    await open()
    button('请审核。').click()
    await nextTick()
    await press('送初审')
    await until(async () => expect((await stored()).review.records).toHaveLength(1))
    expect((await stored()).review.records[0]).toMatchObject({ who: '张华', opinion: '请审核。' })
    await until(() => expect(texts('.step h2')).toEqual(['初审']))
    expect(texts('.step__done')).toEqual(['已记录：送初审'])
    expect(document.querySelector<HTMLTextAreaElement>('.step textarea')?.value).toBe('')
  })

  it('asks for the name in place where none was typed, and keeps it in the settings', async () => {
    await open(report, { name: '' })
    await press('送初审')
    await until(() => expect(texts('.step__refused li')).toEqual(['请先在上方填写您的姓名。']))
    await write('.actor__name input', '李明')
    await userEvent.keyboard('{Enter}')
    await until(() => expect(useSettingsStore().settings.personName).toBe('李明'))
    await press('送初审')
    await until(async () => expect((await stored()).review.records[0]?.who).toBe('李明'))
  })

  it('sends back only with a reason', async () => {
    await open()
    await press('送初审')
    await until(() => expect(texts('.step h2')).toEqual(['初审']))
    await press('退回修改')
    await until(() => expect(texts('.step__refused li')).toEqual(['请在意见栏写明原因。']))
    await write('.step textarea', '请补写第五部分')
    await press('退回修改')
    await until(() => expect(texts('.step h2')).toEqual(['拟稿：送审']))
    expect((await stored()).review.records.at(-1)?.opinion).toBe('请补写第五部分')
  })

  it('says at once what stands in the way of signing', async () => {
    const anchor = { id: 'c1', path: 'narratives.other', quote: sentence } as const
    const changed = setFigure(readyToSign(report), 'requests.received.business', 99)
    await open(addComment(changed, anchor, { who: '赵刚', at, text: '请核' }))
    await until(() => expect(texts('.step__obstacles li')).toHaveLength(4))
    await press('签发')
    await until(() => expect(texts('.step__refused li')).toHaveLength(4))
    expect((await stored()).review.records.some((one) => one.action === 'sign')).toBe(false)
  })

  it('warns where the same name passes two reviews', async () => {
    await open()
    await press('送初审')
    await until(() => expect(texts('.step h2')).toEqual(['初审']))
    await press('初审通过')
    await until(() => expect(texts('.step__same')).toHaveLength(1))
    expect(texts('.step__same')[0]).toContain('初审')
  })

  it('records a secrecy review with its conclusion', async () => {
    await open()
    button('进行保密审查').click()
    await nextTick()
    document.querySelectorAll<HTMLInputElement>('.secrecy input[type=radio]')[0]?.click()
    button('记录结论').click()
    await until(async () =>
      expect((await stored()).review.records.at(-1)).toMatchObject({ conclusion: 'publishable' }),
    )
  })

  it('lets an error stand with a reason, and counts it no longer', async () => {
    await open(setFigure(report, 'requests.received.business', 99))
    await until(() => expect(texts('.checked__errors')[0]).toMatch(/^错误 [1-9]/))
    document.querySelector<HTMLElement>('.checked summary')?.click()
    button('接受…').click()
    await nextTick()
    await write('.accept textarea', '已与台账核实')
    button('接受', '.accept').click()
    await until(async () => expect((await stored()).acceptances[0]?.reason).toBe('已与台账核实'))
    await until(() => expect(texts('.checked > p span').at(-1)).toBe('已接受 1'))
  })

  it('is not there for a report that is not', async () => {
    const mounted = await mountInApp(shell)
    await mounted.router.push({ name: 'review', params: { id: 'nowhere' } })
    await until(() => expect(texts('h1')).toEqual(['打不开这份年报']))
  })
})

describe('comments', () => {
  it('are written about the sentence that is selected, whole', async () => {
    await open()
    await select('说明情')
    await until(() => expect(texts('.comment-form option:checked')).toContain(sentence))
    await write('.comment-form textarea', '请写明时间')
    button('写入批注').click()
    await until(async () =>
      expect((await stored()).review.comments[0]).toMatchObject({
        path: 'narratives.other',
        quote: sentence,
        text: '请写明时间',
        who: '张华',
      }),
    )
    await until(() => expect(texts('.document__mark')).toEqual([sentence]))
  })

  it('are written about a figure that is clicked', async () => {
    await open()
    document.querySelector<HTMLElement>('[data-place="requests.received.business"]')?.click()
    await nextTick()
    await write('.comment-form textarea', '与台账不一致')
    button('写入批注').click()
    await until(async () =>
      expect((await stored()).review.comments[0]?.path).toBe('requests.received.business'),
    )
    const cell = document.querySelector('[data-place="requests.received.business"]')
    await until(() => expect(cell?.classList).toContain('document__figure--open'))
  })

  it('are written, answered and settled with the keys alone', async () => {
    await open()
    const place = document.querySelector<HTMLSelectElement>('.comment-form select')!
    await userEvent.selectOptions(place, 'narratives.other')
    const choice = document.querySelectorAll<HTMLSelectElement>('.comment-form select')[1]!
    await userEvent.selectOptions(choice, sentence)
    choice.focus()
    await userEvent.keyboard('{Tab}请核对{Tab}{Enter}')
    await until(() => expect(texts('.comment__text')).toEqual(['请核对']))
    button('回复').focus()
    await userEvent.keyboard('{Enter}')
    await nextTick()
    document.querySelector<HTMLElement>('.comment__form textarea')?.focus()
    await userEvent.keyboard('已核对{Tab}{Enter}')
    await until(() => expect(texts('.comment__reply .comment__text')).toEqual(['已核对']))
    button('标为已处理').focus()
    await userEvent.keyboard('{Enter}')
    await until(async () => expect((await stored()).review.comments[0]?.resolved?.who).toBe('张华'))
  })

  it('stand open first, and are filtered', async () => {
    const anchor = { path: 'narratives.other', quote: '' } as const
    const said = (text: string) => ({ who: '赵刚', at, text })
    let commented = addComment(report, { ...anchor, id: 'a' }, said('先写的'))
    commented = addComment(commented, { ...anchor, id: 'b' }, said('后写的'))
    const [first, second] = commented.review.comments
    const comments = [{ ...first!, resolved: { who: '李明', at } }, second!]
    await open({ ...commented, review: { ...commented.review, comments } })
    expect(texts('.comment > .comment__text')).toEqual(['后写的', '先写的'])
    await userEvent.selectOptions(document.querySelector('.comments__filter select')!, 'resolved')
    expect(texts('.comment > .comment__text')).toEqual(['先写的'])
  })

  it('say so when their sentence is gone', async () => {
    const anchor = {
      id: 'c1',
      path: 'narratives.other',
      quote: '早先写过别的内容，后来全部删去了。',
    } as const
    await open(addComment(report, anchor, { who: '赵刚', at, text: '请核' }))
    expect(texts('.comment__gone')).toEqual(['它的句子已不在正文里。'])
    expect(document.querySelector('.document__mark')).toBeNull()
  })

  it('lead to their place in the document and where it is filled in, and back', async () => {
    const anchor = { id: 'c1', path: 'narratives.other', quote: sentence } as const
    await open(addComment(report, anchor, { who: '赵刚', at, text: '请核' }))
    const link = document.querySelector<HTMLAnchorElement>('.comment__place a')
    expect(decodeURIComponent(link?.getAttribute('href') ?? '')).toBe(`#/report/${id}?at=narratives.other`)
    document.querySelector<HTMLElement>('.comment__show')?.click()
    document.querySelector<HTMLElement>('.document__mark')?.click()
    await until(() => expect(document.activeElement?.id).toBe('comment-c1'))
  })
})

describe('a signed report', () => {
  it('takes no comment and no acceptance; it is published or reopened', async () => {
    await open(signedReport(report))
    expect(document.querySelector('.comment-form')).toBeNull()
    expect(document.querySelector('.secrecy button')).toBeNull()
    expect(texts('.step__actions button')).toEqual(['登记公布', '撤回签发'])
    await press('撤回签发')
    await until(() => expect(texts('.step__refused li')).toEqual(['请在意见栏写明原因。']))
    await write('.step textarea', '第三部分有误')
    await press('撤回签发')
    await until(() => expect(texts('.step h2')).toEqual(['拟稿：送审']))
    expect(texts('.records__one strong')[0]).toBe('撤回签发')
  })

  it('prints its sign-off sheet', async () => {
    await open(signedReport(report))
    const sheet = document.querySelector('.sign-off')
    expect(sheet?.querySelector('h1')?.textContent).toBe('政府信息公开工作年度报告审签单')
    expect(sheet?.textContent).toContain('王立新')
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    button('打印审签单').click()
    expect(print).toHaveBeenCalledOnce()
  })
})

describe('records that do not fit together', () => {
  it('are told above the list, each by its number', async () => {
    await open(setFigure(signedReport(report), 'requests.received.business', 123))
    const [notice] = texts('.records__faults')
    expect(notice).toContain('审签记录前后对不上')
    expect(notice).toContain('现在的内容与第 6 条（签发）时的内容不一致')
  })

  it('are none where the program alone wrote them', async () => {
    await open(signedReport(report))
    expect(texts('.records__faults')).toEqual([])
  })
})

describe('the page', () => {
  it.each(['zh-CN', 'en'] as const)('has no accessibility violation in %s', async (language) => {
    const anchor = { id: 'c1', path: 'narratives.other', quote: sentence } as const
    const wrong = setFigure(readyToSign(report), 'requests.received.business', 99)
    const { wrapper } = await open(addComment(wrong, anchor, { who: '赵刚', at, text: '请核' }), { language })
    document.querySelector<HTMLElement>('.checked summary')?.click()
    for (const fold of document.querySelectorAll<HTMLElement>('.review__side [aria-expanded="false"]'))
      fold.click()
    await nextTick()
    await expectAccessible(wrapper.element as Element)
  })

  it.each(['zh-CN', 'en'] as const)('has none either once it is signed, in %s', async (language) => {
    const { wrapper } = await open(signedReport(report), { language, name: '' })
    await expectAccessible(wrapper.element as Element)
  })
})

describe('a report that does not say at its end who signs', () => {
  const unsigned: Report = {
    ...readyToSign(report),
    header: { ...report.header, signature: { unit: '云溪市数据局', date: '' } },
  }

  it('is asked for it before it is signed, at the field that is blank', async () => {
    await open(unsigned)
    const asked = document.querySelector('.step__unsigned')
    expect(asked?.textContent).toContain('落款')
    expect(asked?.querySelector('a')?.getAttribute('href')).toContain('at=header.signature.date')
  })

  it('is not while it is drafted, nor once it says so', async () => {
    await open({ ...unsigned, review: report.review })
    expect(document.querySelector('.step__unsigned')).toBeNull()
    await open(readyToSign(report))
    expect(document.querySelector('.step__unsigned')).toBeNull()
  })
})
