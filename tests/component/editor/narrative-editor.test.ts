import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { paragraph, textInline } from '@/report/narrative/narrative'
import type { Inline, LiveFigure, Narrative } from '@/report/narrative/narrative'
import { expectAccessible } from '../../support/axe'
import { cursorSettled } from '../../support/editor-cursor'
import { contextOf, mountEditor } from './editor-host'

const live = (attrs: LiveFigure): Inline => ({ type: 'liveFigure', attrs })
const posts = live({ path: 'metrics.website.posts', form: 'value' })
const postsChange = live({ path: 'metrics.website.posts', form: 'change', lead: '比上年', verbs: 'increase' })
const visitsStated = live({ path: 'metrics.website.visits', form: 'percent', stated: '同比增长13.0%' })
const sentence: Narrative = [paragraph('发布信息', posts, '条，', postsChange, '。')]
const both = contextOf({ 'metrics.website.posts': 307 }, { 'metrics.website.posts': 284 })

describe('the narrative editor', () => {
  it('has no accessibility violation: empty, with figures, with gaps and hints', async () => {
    const empty = await mountEditor()
    await expectAccessible(empty.wrapper.element)
    empty.wrapper.unmount()
    const text: Narrative = [...sentence, paragraph('共____件，发布307条', visitsStated)]
    const full = await mountEditor({ text, context: both })
    await vi.waitFor(() => full.wrapper.get('.hints'), { timeout: 10_000 })
    await expectAccessible(full.wrapper.element)
    full.wrapper.unmount()
  })

  it('hands out every change as it is made, so that leaving loses nothing', async () => {
    const { wrapper, focusEnd, latest } = await mountEditor()
    await focusEnd()
    await userEvent.keyboard('公开')
    expect(latest()).toEqual([paragraph('公开')])
    await userEvent.keyboard('年报')
    wrapper.unmount()
    expect(latest()).toEqual([paragraph('公开年报')])
  })

  it('tells with every change which text it is of', async () => {
    const { wrapper, focusEnd } = await mountEditor({ home: 'oversight' })
    await focusEnd()
    await userEvent.keyboard('一')
    expect(wrapper.emitted('update:modelValue')?.[0]).toEqual([[paragraph('一')], 'oversight'])
    expect(wrapper.emitted('cursor')?.pop()).toEqual([{ from: 2, to: 2 }, 'oversight'])
  })

  it('hands out nothing where nothing was typed', async () => {
    const { area, handedOut, wrapper } = await mountEditor({ text: sentence, context: both })
    area.focus()
    area.blur()
    wrapper.unmount()
    expect(handedOut).toEqual([])
  })

  it('makes bold, headings and lists by keys, and takes them back', async () => {
    const { focusEnd, latest, area } = await mountEditor({ text: [paragraph('平台')] })
    await focusEnd()
    await userEvent.keyboard('{Control>}{Alt>}2{/Alt}{/Control}')
    await vi.waitFor(() =>
      expect(latest()).toEqual([{ type: 'heading', attrs: { level: 2 }, content: [textInline('平台')] }]),
    )
    await userEvent.keyboard('{Control>}z{/Control}')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('平台')]))
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(area.querySelector('h2')).not.toBeNull()
    await userEvent.keyboard('{Control>}z{/Control}{Control>}b{/Control}建设')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('平台', textInline('建设', true))]))
  })

  it('makes a list, leaves it by Enter on an empty item, and joins items by Backspace', async () => {
    const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text)] })
    const { area, focusEnd, latest } = await mountEditor({ text: [paragraph('一')] })
    await focusEnd()
    await userEvent.keyboard('{Control>}{Shift>}8{/Shift}{/Control}{Enter}二{Enter}{Enter}三')
    expect(latest()).toEqual([{ type: 'bulletList', content: [item('一'), item('二')] }, paragraph('三')])
    await userEvent.keyboard('{Control>}{Shift>}7{/Shift}{/Control}')
    expect(latest()?.[1]).toEqual({ type: 'orderedList', content: [item('三')] })
    await userEvent.keyboard('{Home}')
    await cursorSettled(area)
    await userEvent.keyboard('{Backspace}')
    await vi.waitFor(() => expect(latest()?.[1]).toEqual(paragraph('三')))
  })

  it('lets Tab leave, from a list too', async () => {
    const list: Narrative = [
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('一')] }] },
    ]
    const { area, focusEnd, wrapper } = await mountEditor({ text: list })
    const after = document.body.appendChild(document.createElement('button'))
    await focusEnd()
    await userEvent.keyboard('{Tab}')
    expect(area.contains(document.activeElement)).toBe(false)
    expect(document.activeElement).toBe(after)
    wrapper.unmount()
  })

  it('takes markdown signs and underscores for what they are', async () => {
    const { focusEnd, latest } = await mountEditor()
    await focusEnd()
    await userEvent.keyboard('1. 共____件 ____次 **重点** ')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('1. 共____件 ____次 **重点** ')]))
  })

  it('puts the cursor where it was left', async () => {
    const {
      focusEnd: _unused,
      area,
      latest,
    } = await mountEditor({
      text: [paragraph('公开信息')],
      cursor: { from: 3, to: 3 },
    })
    area.focus()
    await userEvent.keyboard('的')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('公开的信息')]))
  })
})

describe('a live figure', () => {
  it('shows its state by more than colour', async () => {
    const { area } = await mountEditor({
      text: [paragraph(posts, postsChange, visitsStated, live({ path: 'metrics.trainings', form: 'value' }))],
      context: contextOf(
        { 'metrics.website.posts': 307, 'metrics.website.visits': 9 },
        { 'metrics.website.posts': 284 },
      ),
    })
    const figures = [...area.querySelectorAll('.live-figure')]
    expect(figures.map((figure) => figure.textContent)).toEqual([
      '307',
      '比上年增加23条',
      '同比增长13.0%',
      '____',
    ])
    const lines = figures.map((figure) => getComputedStyle(figure).borderBottomStyle)
    expect(lines).toEqual(['solid', 'double', 'dashed', 'dotted'])
    expect(figures[3]?.getAttribute('aria-label')).toBe('培训次数 · 数值：这项数据还没有填报')
  })

  it('is rewritten at once, without moving the cursor or adding to what can be undone', async () => {
    const { wrapper, area, focusEnd, handedOut, latest } = await mountEditor({
      text: sentence,
      context: both,
    })
    await focusEnd()
    await userEvent.keyboard('{ArrowLeft}')
    await wrapper.setProps({
      context: contextOf({ 'metrics.website.posts': 280 }, { 'metrics.website.posts': 284 }),
    })
    expect(area.textContent).toBe('发布信息280条，比上年减少4条。')
    expect(handedOut).toEqual([])
    await userEvent.keyboard('左右')
    await vi.waitFor(() =>
      expect(latest()).toEqual([paragraph('发布信息', posts, '条，', postsChange, '左右。')]),
    )
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(area.textContent).toBe('发布信息280条，比上年减少4条。')
  })

  it('is inserted by keys: search, form, Enter', async () => {
    const { wrapper, focusEnd, latest } = await mountEditor({ context: both })
    await focusEnd()
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}')
    const first = await vi.waitFor(() => wrapper.get('[role="option"][aria-selected="true"]'))
    expect(first.text()).toBe('网站信息发布总数307')
    await expectAccessible(wrapper.element)
    await userEvent.keyboard('总访问{ArrowDown}{ArrowUp}{Enter}')
    await vi.waitFor(() =>
      expect(latest()).toEqual([paragraph(live({ path: 'metrics.website.visits', form: 'value' }))]),
    )
    await userEvent.keyboard('次')
    await vi.waitFor(() => expect(latest()?.[0]).toMatchObject({ content: [{}, textInline('次')] }))
  })

  it('is inserted as a change, from the tables too, with a look at its words', async () => {
    const { wrapper, tool, latest } = await mountEditor({
      context: contextOf({ 'requests.received.naturalPerson': 5 }, { 'requests.received.naturalPerson': 4 }),
      home: 'requestWork',
    })
    tool('插入动态数据').click()
    await vi.waitFor(() => wrapper.get('[role="combobox"]'))
    await wrapper.get('input[value="change"]').setValue()
    await userEvent.fill(wrapper.get<HTMLInputElement>('[role="combobox"]').element, '本年新收 自然人')
    const option = wrapper.get('[role="option"]')
    expect(option.text()).toContain('较去年上升1件')
    await option.trigger('click')
    await vi.waitFor(() =>
      expect(latest()).toEqual([
        paragraph(live({ path: 'requests.received.naturalPerson', form: 'change' })),
      ]),
    )
  })

  it('is reworded in its menu, reached by arrows and Enter', async () => {
    const { wrapper, area, latest } = await mountEditor({
      text: sentence,
      context: both,
      cursor: { from: 5, to: 5 },
    })
    area.focus()
    await userEvent.keyboard('{ArrowRight}{Enter}')
    const menu = await vi.waitFor(() => wrapper.get('[role="dialog"]'))
    await expectAccessible(menu.element)
    await userEvent.keyboard('{ArrowDown}')
    await vi.waitFor(() => expect(area.textContent).toContain('发布信息较去年上升23条'))
    const [lead, verbs] = wrapper.findAll('select')
    await lead?.setValue('同比')
    await verbs?.setValue('grow')
    await userEvent.keyboard('{Escape}')
    expect(wrapper.find('[role="dialog"]').exists()).toBe(false)
    expect(document.activeElement).toBe(area)
    await vi.waitFor(() =>
      expect(latest()?.[0]).toEqual(
        paragraph(
          '发布信息',
          live({ path: 'metrics.website.posts', form: 'change', lead: '同比', verbs: 'grow' }),
          '条，',
          postsChange,
          '。',
        ),
      ),
    )
  })

  it('opens its menu by a click, and goes to its field from there', async () => {
    const { wrapper, area } = await mountEditor({ text: sentence, context: both })
    await userEvent.click(area.querySelector('.live-figure') as HTMLElement)
    const menu = await vi.waitFor(() => wrapper.get('[role="dialog"]'))
    await menu.findAll('button')[0]?.trigger('click')
    expect(wrapper.emitted('goToFigure')).toEqual([['metrics.website.posts']])
  })

  it('becomes the text that it shows when it is unlinked', async () => {
    const { wrapper, area, latest } = await mountEditor({ text: sentence, context: both })
    await userEvent.click(area.querySelector('.live-figure') as HTMLElement)
    const menu = await vi.waitFor(() => wrapper.get('[role="dialog"]'))
    await menu.findAll('button')[1]?.trigger('click')
    await cursorSettled(area)
    await userEvent.keyboard('多')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('发布信息307多条，', postsChange, '。')]))
  })

  it('is deleted as one character', async () => {
    const { focusEnd, latest } = await mountEditor({ text: sentence, context: both })
    await focusEnd()
    await userEvent.keyboard('{Backspace}{Backspace}')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('发布信息', posts, '条，')]))
  })

  it('takes the place of digits that equal it', async () => {
    const { wrapper, latest } = await mountEditor({
      text: [paragraph('网站发布信息', textInline('307', true), '条')],
      context: both,
    })
    const hint = await vi.waitFor(() => wrapper.get('[aria-label="链接 307 到“网站信息发布总数”"]'))
    await hint.trigger('click')
    expect(latest()).toEqual([
      paragraph(
        '网站发布信息',
        { ...live({ path: 'metrics.website.posts', form: 'value' }), marks: [{ type: 'bold' }] } as Inline,
        '条',
      ),
    ])
    await vi.waitFor(() => expect(wrapper.find('[aria-label^="链接"]').exists()).toBe(false))
  })
})

describe('a gap', () => {
  it('is counted with the figures that are missing, and reached one after the other', async () => {
    const { wrapper, area, focusEnd, latest } = await mountEditor({
      text: [paragraph('共____件，培训', live({ path: 'metrics.trainings', form: 'value' }), '次，____场')],
    })
    expect(wrapper.text()).toContain('还有 3 处待填')
    await focusEnd()
    await userEvent.keyboard('{F8}5')
    await vi.waitFor(() => expect(area.textContent).toContain('共5件'))
    await vi.waitFor(() => expect(wrapper.text()).toContain('还有 2 处待填'))
    await userEvent.keyboard('{F8}')
    expect(area.querySelector('.ProseMirror-selectednode')?.textContent).toBe('____')
    await userEvent.keyboard('{F8}2{F8}')
    await vi.waitFor(() => expect(latest()?.[0]).toMatchObject({ content: [{}, {}, textInline('次，2场')] }))
    expect(area.querySelectorAll('.blank-gap')).toHaveLength(0)
  })
})

describe('a mark of a draft', () => {
  it('is seen and counted as a gap, and taken away where F8 leads', async () => {
    const { wrapper, area, latest } = await mountEditor({
      text: [paragraph('公开《2024年工作要点》【待核】，局长王明【待核】主持')],
    })
    expect(wrapper.text()).toContain('还有 2 处待填')
    expect([...area.querySelectorAll('.blank-gap')].map((gap) => gap.textContent)).toEqual([
      '【待核】',
      '【待核】',
    ])
    area.focus()
    await userEvent.keyboard('{F8}{Delete}')
    await vi.waitFor(() => expect(wrapper.text()).toContain('还有 1 处待填'))
    expect(latest()?.[0]).toMatchObject({ content: [{}] })
    expect(area.textContent?.split('【待核】')).toHaveLength(2)
  })
})

describe('a change from outside', () => {
  it('replaces the text, keeps the cursor in its sentence and is not undone by Ctrl+Z', async () => {
    const { wrapper, area, focusEnd, latest, handedOut } = await mountEditor({
      text: [paragraph('第一段'), paragraph('第二段')],
    })
    await focusEnd()
    await userEvent.keyboard('末')
    await vi.waitFor(() => expect(handedOut).toHaveLength(1))
    await wrapper.setProps({ modelValue: [paragraph('第一段改写了'), paragraph('第二段末')] })
    expect(area.textContent).toBe('第一段改写了第二段末')
    expect(handedOut).toHaveLength(1)
    await userEvent.keyboard('尾')
    await vi.waitFor(() => expect(latest()).toEqual([paragraph('第一段改写了'), paragraph('第二段末尾')]))
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
    expect(area.textContent).toBe('第一段改写了第二段')
  })

  it('that is the same text is none', async () => {
    const { wrapper, area, handedOut } = await mountEditor({ text: sentence, context: both })
    await wrapper.setProps({ modelValue: JSON.parse(JSON.stringify(sentence)) as Narrative })
    expect(area.textContent).toBe('发布信息307条，比上年增加23条。')
    expect(handedOut).toEqual([])
  })
})

describe('the toolbar', () => {
  it('is one stop for Tab, moved through by arrows, and says what is on', async () => {
    const { tool, area, focusEnd } = await mountEditor({ text: [paragraph('平台')] })
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="toolbar"] button')]
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1)
    tool('标题（一）').focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(tool('恢复'))
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(document.activeElement).toBe(tool('标题 1.'))
    await focusEnd()
    expect(tool('标题 1.').getAttribute('aria-pressed')).toBe('false')
    tool('标题 1.').click()
    await vi.waitFor(() => expect(tool('标题 1.').getAttribute('aria-pressed')).toBe('true'))
    expect(area.querySelector('h3')?.textContent).toBe('平台')
    expect(tool('恢复').getAttribute('aria-disabled')).toBe('true')
  })
})
