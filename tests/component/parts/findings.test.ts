import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { computed, defineComponent, h } from 'vue'
import type { Language } from '@/app/i18n'
import type { Finding } from '@/checks/types'
import { openEntries } from '@/parts/findings/entry'
import FindingCard from '@/parts/findings/FindingCard.vue'
import { setFigure } from '@/report/figures/figures'
import { loadSample } from '@/sample/load'
import type { ReportStorage } from '@/storage/types'
import { useReportFindingsStore } from '@/stores/report-findings'
import { useReportStore } from '@/stores/report'
import { useSettingsStore } from '@/stores/settings'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const sample = await loadSample()
const carriedIn = 'requests.carriedIn.naturalPerson'
const report = setFigure(sample.at(-1)!, carriedIn, 5)

let storage: ReportStorage
let unmount: (() => void) | undefined

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(async () => {
  await useReportStore().close()
  unmount?.()
})

/** The cards of everything that is open about table three, as a page lists them. */
async function show(
  options: { name?: string; language?: Language; props?: Record<string, unknown>; way?: boolean } = {},
) {
  const { name = '', language = 'zh-CN', props = { canFix: true }, way = false } = options
  const went = vi.fn()
  const list = defineComponent(() => {
    const findings = useReportFindingsStore()
    const entries = computed(() => openEntries(findings.judged))
    const slots = { way: ({ place }: { place: string }) => h('a', { href: '#there' }, place) }
    return () =>
      h('ul', { style: 'list-style: none' }, [
        entries.value.map((entry) =>
          h(FindingCard, { key: entry.key, entry, onGo: went, ...props }, way ? slots : {}),
        ),
      ])
  })
  await storage.create(sample.at(-2)!)
  const { id } = await storage.create(report)
  const { wrapper } = await mountInApp(list, { language })
  const end = useReportFindingsStore().follow()
  unmount = () => {
    end()
    wrapper.unmount()
  }
  if (name) await useSettingsStore().change({ personName: name })
  await useReportStore().open(id)
  const root = wrapper.element as HTMLElement
  await until(() => expect(card(root)).not.toBeNull())
  return { root, went }
}

const card = (root: HTMLElement): HTMLElement =>
  root.querySelector<HTMLElement>('.finding:has(.finding__fix, .finding__told)')!
const buttonIn = (within: HTMLElement, text: string | RegExp): HTMLButtonElement => {
  const found = [...within.querySelectorAll('button')].find(({ textContent }) =>
    typeof text === 'string' ? textContent.trim() === text : text.test(textContent),
  )
  if (!found) throw new Error(`no button says ${text}`)
  return found
}
const press = async (within: HTMLElement, text: string | RegExp): Promise<void> => {
  buttonIn(within, text).focus()
  await userEvent.keyboard('{Enter}')
}
const kept = () => useReportStore().report?.acceptances ?? []

describe('a finding', () => {
  it('says what and why, and tells the page to go to its place', async () => {
    const { root, went } = await show()
    expect(card(root).querySelector('strong')?.textContent).not.toBe('')
    expect(card(root).querySelector('.finding__detail')?.textContent).not.toBe('')
    await press(card(root), /^→/)
    expect(went).toHaveBeenCalledOnce()
    await expectAccessible(root)
  })

  it('shows what a fix would do, and gives the cursor back when it is closed', async () => {
    const { root } = await show()
    const offer = card(root).querySelector<HTMLButtonElement>('.finding__fix')!
    offer.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(root.querySelector('.fix del')).not.toBeNull())
    expect(offer.getAttribute('aria-expanded')).toBe('true')
    await expectAccessible(root)
    await userEvent.keyboard('{Escape}')
    expect(root.querySelector('.fix')).toBeNull()
    expect(document.activeElement).toBe(offer)
  })

  it('only tells ways to mend, by severity and with another way there, where the page shows the report', async () => {
    const { root } = await show({ props: { namesSeverity: true }, way: true })
    expect(root.querySelectorAll('.finding__fix, .finding__go')).toHaveLength(0)
    expect(card(root).querySelectorAll('.finding__told li').length).toBeGreaterThan(0)
    expect(card(root).querySelectorAll('.finding__told li').length).toBeLessThanOrEqual(3)
    expect(card(root).querySelector('.finding__severity')?.textContent).toBe('错误')
    expect(card(root).querySelector('a')?.getAttribute('href')).toBe('#there')
    await expectAccessible(root)
  })
})

describe('letting a finding stand', () => {
  it.each([
    ['zh-CN', '接受…', '接受', '请写明理由', '请写明姓名'],
    ['en', 'Accept…', 'Accept', 'Give a reason', 'give your name'],
  ] as const)(
    'asks in %s for the reason, then for the name',
    async (language, unfold, done, reason, name) => {
      const { root } = await show({ language })
      await press(card(root), unfold)
      const said = () =>
        [...root.querySelectorAll('[role=alert]')].map((one) => one.textContent ?? '').join(' ')
      await press(root, done)
      await until(() => expect(said()).toContain(reason))
      expect(said()).toContain(name)
      expect(document.activeElement).toBe(root.querySelector('textarea'))
      await expectAccessible(root)
      await userEvent.keyboard('已与台账核实')
      await press(root, done)
      await until(() => expect(said()).not.toContain(reason))
      expect(document.activeElement).toBe(root.querySelector('.accept input'))
      expect(kept()).toEqual([])
      await userEvent.keyboard(' 张华 {Enter}')
      await until(() => expect(kept()).toMatchObject([{ reason: '已与台账核实', who: '张华' }]))
      expect((await storage.loadSettings()).personName).toBe('张华')
    },
  )

  it('asks for no name where one was typed before', async () => {
    const { root } = await show({ name: '王立新' })
    await press(card(root), '接受…')
    expect(root.querySelectorAll('.accept input')).toHaveLength(0)
    await userEvent.keyboard('   ')
    await press(root, '接受')
    expect(kept()).toEqual([])
    await userEvent.keyboard('上年漏报')
    await press(root, '接受')
    await until(() => expect(kept()).toMatchObject([{ reason: '上年漏报', who: '王立新' }]))
  })

  it('is left by Esc, with nothing kept and the cursor where it was', async () => {
    const { root } = await show()
    await press(card(root), '接受…')
    await userEvent.keyboard('不要{Escape}')
    expect(root.querySelector('.accept')).toBeNull()
    expect(document.activeElement).toBe(buttonIn(card(root), '接受…'))
    expect(kept()).toEqual([])
  })

  it('lapses when the figures change, and the card says who let it stand and why', async () => {
    const { root } = await show({ name: '王立新' })
    const { key } = useReportFindingsStore().judged.open.find((one: Finding) => one.fixes.length > 0)!
    await press(card(root), '接受…')
    await userEvent.keyboard('上年漏报')
    await press(root, '接受')
    await until(() => expect(kept()).toHaveLength(1))
    useReportStore().update((one) => setFigure(one, carriedIn, 6))
    await until(() => expect(useReportFindingsStore().judged.lapsed.map((one) => one.key)).toEqual([key]))
    await until(() => expect(root.textContent).toMatch(/王立新.*接受过（上年漏报）/))
  })
})
