import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick } from 'vue'
import type { Language } from '@/app/i18n'
import NarrativeStep from '@/features/wizard/narrative/NarrativeStep.vue'
import { setFigures } from '@/report/figures/figures'
import type { NarrativeSectionId } from '@/report/form/paths'
import { defaultLimits } from '@/report/check-settings'
import { paragraph } from '@/report/narrative/narrative'
import type { Inline } from '@/report/narrative/narrative'
import { nextYearDraft } from '@/report/years/next-year'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { useInsertionStore } from '@/stores/insertion'
import { useReportStore } from '@/stores/report'
import { useReportFindingsStore } from '@/stores/report-findings'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { cursorSettled } from '../../support/editor-cursor'
import { mountInApp } from '../../support/mount'

const posts: Inline = { type: 'liveFigure', attrs: { path: 'metrics.website.posts', form: 'value' } }
const change: Inline = {
  type: 'liveFigure',
  attrs: { path: 'metrics.website.posts', form: 'change', lead: '比上年', verbs: 'increase' },
}
const received: Inline = { type: 'liveFigure', attrs: { path: 'requests.received.total', form: 'value' } }

const lastYear: Report = {
  ...setFigures(blankReport('云溪市数据局', 2024), [
    ['metrics.website.posts', 284],
    ['metrics.wechat.followers', 4170],
    ['requests.received.naturalPerson', 4],
  ]),
  narratives: {
    ...blankReport('云溪市数据局', 2024).narratives,
    proactiveWork: [paragraph('制发政策文件。')],
    requestWork: [paragraph('收到申请', received, '件。')],
    platforms: [paragraph('发布信息', posts, '条，', change, '；订阅4170人，专栏5个。')],
    problems: [paragraph('公开不够及时。')],
  },
  channels: [{ id: 'one', kind: 'douyin', name: '云溪数据', posts: 12, followers: 3, reads: null }],
}
const draft = nextYearDraft(lastYear).value

const nothingFound = { error: [], warning: [], notice: [], unfilled: [], accepted: [] }

/** The step as the wizard shows it: a real store on a real database, last year's report beside it. */
async function openStep(section: NarrativeSectionId, language: Language = 'zh-CN') {
  const storage = openStorage()
  provideStorage(storage)
  await storage.create(lastYear)
  const { id } = await storage.create(draft)
  const Host = defineComponent(() => {
    const open = useReportStore()
    return () => open.previous && h(NarrativeStep, { section, groups: nothingFound, notes: new Map() })
  })
  const { wrapper } = await mountInApp(Host, { language })
  const store = useReportStore()
  await store.open(id)
  await vi.waitFor(() => expect(store.previous?.year).toBe(2024))
  await nextTick()
  const area = () => wrapper.get<HTMLElement>('[role="textbox"]').element
  const box = (name: string) => wrapper.get<HTMLInputElement>(`[data-path="${name}"]`)
  const openPart = async (title: string) => {
    await wrapper
      .findAll('nav button')
      .find((button) => button.text().includes(title))
      ?.trigger('click')
    await nextTick()
  }
  const focusEnd = async () => {
    area().focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await cursorSettled(area())
  }
  return { wrapper, store, storage, id, area, box, openPart, focusEnd, insertion: useInsertionStore() }
}

describe('a narrative step', () => {
  it.each(['zh-CN', 'en'] as const)('has no accessibility violation in %s', async (language) => {
    const { wrapper } = await openStep('overview', language)
    const platforms = wrapper.findAll('nav button')[4]
    await platforms?.trigger('click')
    await wrapper.get('[aria-expanded="false"][aria-controls$="more"]').trigger('click')
    await expectAccessible(wrapper.element)
  })

  it('opens the first text that is not finished, and says which are', async () => {
    const { wrapper } = await openStep('overview')
    expect(wrapper.get('nav [aria-current="step"]').text()).toContain('依申请公开')
    expect(wrapper.get('header').text()).toContain('第 2 / 5 部分')
    const states = wrapper.findAll('nav button').map((button) => button.attributes('title'))
    expect(states).toEqual(['还没有写', '已写', '还有 1 处待填', '还没有写', '还有 4 处待填', '还没有写'])
  })

  it('counts characters of the open text and of the whole', async () => {
    const { wrapper, openPart } = await openStep('overview')
    await openPart('主动公开')
    expect(wrapper.get('header').text()).toContain('本部分 7 字')
    useReportFindingsStore().limits = { ...defaultLimits, overviewLimit: 800 }
    await nextTick()
    expect(wrapper.get('header').text()).toMatch(/全文 \d+ \/ 800 字/)
  })

  it('has one text and no parts in sections five and six', async () => {
    const { wrapper, area } = await openStep('problems')
    expect(wrapper.find('nav').exists()).toBe(false)
    expect(area().textContent).toBe('公开不够及时。')
    expect(wrapper.get('h1').text()).toBe('五、存在的主要问题及改进情况')
  })

  it('rewrites the sentence with every digit of a metric, and shows the change at once', async () => {
    const { wrapper, store, area, box, openPart } = await openStep('overview')
    await openPart('平台建设')
    expect(area().textContent).toBe('发布信息____条，____；订阅____人，专栏____个。')
    const posts = box('metrics.website.posts')
    posts.element.focus()
    await userEvent.keyboard('30')
    expect(area().textContent).toContain('发布信息30条，比上年减少254条')
    await userEvent.keyboard('7')
    expect(area().textContent).toContain('发布信息307条，比上年增加23条')
    expect(store.report?.figures['metrics.website.posts']).toBe(307)
    const field = wrapper.get('.metric').text()
    expect(field).toContain('上年 284')
    expect(field).toContain('+23')
    expect(field).toContain('+8.1%')
  })

  it('keeps what is no figure as it was typed, and the report its last figure', async () => {
    const { wrapper, store, box, openPart } = await openStep('overview')
    await openPart('平台建设')
    const visits = box('metrics.website.visits')
    visits.element.focus()
    await userEvent.keyboard('12约')
    await userEvent.tab()
    expect(visits.element.value).toBe('12约')
    expect(visits.attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('“12约”不是数字')
    expect(store.report?.figures['metrics.website.visits']).toBe(12)
    visits.element.focus()
    await userEvent.fill(visits.element, ' １，234 ')
    await userEvent.tab()
    expect(visits.element.value).toBe('1234')
    await userEvent.fill(visits.element, '')
    expect(store.report?.figures['metrics.website.visits']).toBeNull()
    await userEvent.fill(visits.element, '0')
    expect(store.report?.figures['metrics.website.visits']).toBe(0)
    await userEvent.fill(visits.element, '—')
    expect(store.report?.figures['metrics.website.visits']).toBe('/')
  })

  it('writes what is typed into its text and no other, also when the part changes meanwhile', async () => {
    const { store, focusEnd, openPart } = await openStep('overview')
    await openPart('主动公开')
    await focusEnd()
    await userEvent.keyboard('末')
    await openPart('监督保障')
    await focusEnd()
    await userEvent.keyboard('新')
    expect(store.report?.narratives.proactiveWork).toEqual([paragraph('制发政策文件。末')])
    expect(store.report?.narratives.oversight).toEqual([paragraph('新')])
    expect(store.report?.narratives.platforms).toEqual(draft.narratives.platforms)
  })

  it('can still undo in a part that was left and is open again', async () => {
    const { area, focusEnd, openPart } = await openStep('overview')
    await openPart('主动公开')
    await focusEnd()
    await userEvent.keyboard('末')
    await openPart('监督保障')
    await openPart('主动公开')
    area().focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(area().textContent).toBe('制发政策文件。')
  })

  it('saves the last character when the step is left at once', async () => {
    const { wrapper, store, storage, id, focusEnd } = await openStep('problems')
    await focusEnd()
    await userEvent.keyboard('改')
    wrapper.unmount()
    await store.flush()
    expect((await storage.load(id))?.report.narratives.problems).toEqual([paragraph('公开不够及时。改')])
  })

  it('follows a version that is restored', async () => {
    const { store, area } = await openStep('problems')
    store.update((report) => ({
      ...report,
      narratives: { ...report.narratives, problems: [paragraph('另一个版本。')] },
    }))
    await vi.waitFor(() => expect(area().textContent).toBe('另一个版本。'))
  })

  it('brings last year’s words in at the cursor, with their figures alive', async () => {
    const { store, insertion, openPart, focusEnd, area } = await openStep('overview')
    await openPart('监督保障')
    await focusEnd()
    insertion.request('发布信息284条，____；订阅4170人')
    await vi.waitFor(() => expect(area().textContent).toBe('发布信息____条，____；订阅____人'))
    expect(store.report?.narratives.oversight).toEqual([
      paragraph(
        '发布信息',
        posts,
        '条，',
        change,
        '；订阅',
        { type: 'liveFigure', attrs: { path: 'metrics.wechat.followers', form: 'value' } },
        '人',
      ),
    ])
  })

  it('adds, changes and removes channels, and takes the removal back', async () => {
    const { wrapper, store, openPart } = await openStep('overview')
    await openPart('平台建设')
    await wrapper.get('[aria-expanded="false"][aria-controls$="more"]').trigger('click')
    await vi.waitFor(() => expect(wrapper.find('tbody tr').exists()).toBe(true))
    const row = wrapper.get('tbody tr')
    expect(row.text()).toContain('上年 12')
    await userEvent.fill(row.get<HTMLInputElement>('[aria-label="云溪数据：发布数"]').element, '20')
    expect(store.report?.channels[0]).toMatchObject({ name: '云溪数据', posts: 20, reads: null })
    expect(row.text()).toContain('上年 12 +8')
    const add = wrapper.findAll('button').find((one) => one.text() === '＋ 添加渠道')
    await add!.trigger('click')
    expect(store.report?.channels).toHaveLength(2)
    await wrapper.get('[aria-label="删除 云溪数据"]').trigger('click')
    expect(store.report?.channels.map((channel) => channel.name)).toEqual([''])
  })

  it('finds texts, metrics in the fold and names of accounts, and sends on what is elsewhere', async () => {
    const { wrapper, area, box } = await openStep('overview')
    const step = wrapper.getComponent(NarrativeStep)
    const { focusField } = step.vm
    expect(focusField?.('metrics.weibo.posts')).toBe(true)
    await vi.waitFor(() => expect(document.activeElement).toBe(box('metrics.weibo.posts').element))
    expect(focusField?.('accounts.wechat')).toBe(true)
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(wrapper.get('[data-field="accounts.wechat"]').element),
    )
    expect(focusField?.('channels')).toBe(true)
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(wrapper.get('[data-field="channels"]').element),
    )
    expect(focusField?.('narratives.proactiveWork', 3, 3)).toBe(true)
    await vi.waitFor(() => expect(area().textContent).toBe('制发政策文件。'))
    expect(document.activeElement).toBe(area())
    expect(step.vm.cursor?.()).toEqual({ field: 'narratives.proactiveWork', from: 3, to: 3 })
    expect(focusField?.('requests.received.total')).toBe(false)
    expect(focusField?.('narratives.problems')).toBe(false)
  })
})
