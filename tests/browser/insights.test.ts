import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Language } from '@/app/i18n'
import { charts } from '@/charts/catalogue'
import { toChartTable } from '@/charts/table'
import { writeExact, writeShort } from '@/charts/words'
import { readYears } from '@/charts/years'
import InsightsPage from '@/features/insights/InsightsPage.vue'
import { isFigure } from '@/report/figures/cell'
import { setFigures } from '@/report/figures/figures'
import { inputPaths } from '@/report/form/form'
import type { Report } from '@/report/types'
import { summarise } from '@/report/summary'
import { loadSample } from '@/sample/load'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../support/axe'
import { chinese, wordsIn } from '../support/charts'
import { openStorage } from '../support/databases'
import { mountInApp } from '../support/mount'

interface Download {
  readonly name: string
  readonly content: Blob
}

let downloads: Promise<Download>[] = []

/** Takes what the page hands to the browser, in place of the download folder. */
function catchDownload(event: Event): void {
  const link = event.target
  if (!(link instanceof HTMLAnchorElement) || !link.download) return
  event.preventDefault()
  downloads.push(
    fetch(link.href)
      .then((answer) => answer.blob())
      .then((content) => ({ name: link.download, content })),
  )
}

beforeEach(() => {
  downloads = []
  document.addEventListener('click', catchDownload, true)
})
afterEach(() => {
  document.removeEventListener('click', catchDownload, true)
})

async function nextDownload(): Promise<Download> {
  await vi.waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 })
  return downloads[0]!
}

interface PageOptions {
  readonly language?: Language
  readonly query?: Record<string, string>
}

async function openPage(reports: readonly Report[], { language = 'zh-CN', query = {} }: PageOptions = {}) {
  const storage = openStorage()
  for (const report of reports) await storage.create(report)
  provideStorage(storage)
  const { wrapper, router } = await mountInApp(InsightsPage, { language })
  await router.push({ name: 'insights', query })
  useLibraryStore().start()
  await vi.waitFor(() => expect(wrapper.find('.insights__headline, .insights__empty').exists()).toBe(true))
  const page = wrapper.element as HTMLElement
  const card = (id: string): HTMLElement => {
    const index = charts.findIndex((chart) => chart.id === id)
    return page.querySelectorAll<HTMLElement>('.chart-card')[index]!
  }
  const drawn = () =>
    vi.waitFor(() => expect(page.querySelectorAll('.chart-view svg text').length).toBeGreaterThan(30), {
      timeout: 10_000,
    })
  const button = (inside: Element, text: string): HTMLButtonElement =>
    [...inside.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(text))!
  return { wrapper, router, page, card, drawn, button }
}

const textsOf = (element: Element) => [...element.querySelectorAll('svg text')].map((one) => one.textContent)

/** A report of a year with every figure the same, website visits left out where they were not reported. */
function plainReport(year: number, figure: number, withoutVisits = false): Report {
  return setFigures(
    { ...sample[0]!, unit: '云溪市档案馆', year, stated: {} },
    inputPaths.map((path) => [path, withoutVisits && path === 'metrics.website.visits' ? null : figure]),
  )
}

let sample: readonly Report[] = []
beforeEach(async () => {
  sample = await loadSample()
})

const seriesOf = (reports: readonly Report[]) => readYears(reports.map((report) => summarise(report)))

describe('the insights page', () => {
  it.each(['zh-CN', 'en'] as const)(
    'draws every chart with its figures and its name in %s',
    async (language) => {
      const words = wordsIn(language)
      const { card, drawn } = await openPage(sample, { language })
      await drawn()
      const series = seriesOf(sample)
      for (const chart of charts) {
        const picture = card(chart.id).querySelector('.chart-view')!
        expect(picture.getAttribute('aria-label')).toContain(words.say(`charts.titles.${chart.id}`))
        expect(textsOf(picture)).toEqual(expect.arrayContaining(series.years.map(String)))
      }
      for (const id of ['website', 'wechat', 'requests']) {
        const chart = charts.find((one) => one.id === id)!
        const figures = toChartTable(chart, series, words).rows.flatMap((row) => row.cells.filter(isFigure))
        expect(textsOf(card(id))).toEqual(
          expect.arrayContaining(figures.map((figure) => writeShort(figure, language))),
        )
      }
    },
  )

  it('opens with a sentence, and with cards that say what changed', async () => {
    const { page } = await openPage(sample)
    expect(page.querySelector('.insights__headline')?.textContent).toMatch(/^2024 年，.+比上年.+。$/)
    const cards = [...page.querySelectorAll('.metric-card')]
    expect(cards).toHaveLength(6)
    for (const card of cards) {
      expect(card.querySelector('.metric-card__change')?.textContent).toContain('上年')
      expect(card.querySelector('svg')?.getAttribute('aria-label')).toContain('2022 年')
    }
  })

  it('shows a year without a report, or without a figure, as a gap that says so', async () => {
    const reports = [plainReport(2020, 3), plainReport(2021, 4, true), plainReport(2023, 5)]
    const { page, card, drawn, button } = await openPage(reports)
    await drawn()
    const texts = textsOf(card('website'))
    expect(texts.filter((text) => text === '无年报')).toHaveLength(2)
    expect(texts.filter((text) => text === '未报告')).toHaveLength(1)
    expect(texts).not.toContain('0')
    expect(page.querySelector('.insights__headline')?.textContent).toContain('缺少 2022 年的年报')
    button(card('website'), '表格').click()
    await vi.waitFor(() => expect(card('website').querySelector('table')).not.toBeNull())
    const cells = [...card('website').querySelectorAll('tbody tr:nth-child(2) td')].map((one) =>
      one.textContent?.trim(),
    )
    expect(cells).toEqual(['次', '3', '未报告', '无年报', '5'])
  })

  it('keeps the same figures in the table as in the reports', async () => {
    const { card, button } = await openPage(sample)
    const series = seriesOf(sample)
    for (const chart of charts) {
      button(card(chart.id), '表格').click()
      await vi.waitFor(() => expect(card(chart.id).querySelector('table')).not.toBeNull())
      const shown = [...card(chart.id).querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td.numeric')].map((cell) => cell.textContent?.trim()),
      )
      const expected = toChartTable(chart, series, chinese).rows.map((row) =>
        row.cells.map((cell) => (isFigure(cell) ? writeExact(cell, 'zh-CN') : '未报告')),
      )
      expect(shown).toEqual(expected)
    }
    button(card('website'), '图表').click()
    await vi.waitFor(() => expect(textsOf(card('website'))).toContain('2024'))
  })

  it('says beside a chart why a figure is what it is, where its report does', async () => {
    const acceptance = { key: 'Y-04 high metrics.website.visits', fingerprint: '1', who: '甲', at: '' }
    const explained: Report = {
      ...plainReport(2024, 900),
      acceptances: [{ ...acceptance, path: 'metrics.website.visits', reason: '首次计入移动端' }],
    }
    const { card } = await openPage([plainReport(2023, 4), explained])
    expect(card('website').querySelector('.chart-card__explanations')?.textContent).toContain(
      '2024 年 网站总访问量：首次计入移动端',
    )
    expect(card('wechat').querySelector('.chart-card__explanations')).toBeNull()
  })

  it('keeps unit and years in the address', async () => {
    const reports = [...sample, plainReport(2019, 1), plainReport(2020, 2)]
    const { page, router, wrapper } = await openPage(reports, {
      query: { unit: sample[0]!.unit, from: '2023', to: '2024' },
    })
    expect(page.querySelector('h1')?.textContent).toBe(`${sample[0]!.unit} 2023—2024 年`)
    const [unitField, fromField] = wrapper.findAll('select')
    await fromField!.setValue('2022')
    await vi.waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ unit: sample[0]!.unit, from: '2022', to: '2024' }),
    )
    await unitField!.setValue('云溪市档案馆')
    await vi.waitFor(() => expect(page.querySelector('h1')?.textContent).toBe('云溪市档案馆 2019—2020 年'))
    expect(router.currentRoute.value.query).toEqual({ unit: '云溪市档案馆' })
  })

  it('says what to do without a report, and what is missing with one year only', async () => {
    const empty = await openPage([])
    expect(empty.page.querySelector('a')?.getAttribute('href')).toBe('#/library')
    empty.wrapper.unmount()
    const single = await openPage(sample.slice(-1))
    expect(single.page.querySelector('.insights__headline')?.textContent).toContain('只有 2024 年一年的年报')
    expect(single.page.querySelector('.metric-card__change')?.textContent).toBe('没有上年数据')
  })

  it.each(['zh-CN', 'en'] as const)(
    'has no accessibility fault in %s, charts or tables',
    async (language) => {
      const { page, drawn, wrapper } = await openPage(sample, { language })
      await drawn()
      await expectAccessible(page)
      for (const toggle of wrapper.findAll('.chart-card__actions > button')) await toggle.trigger('click')
      expect(page.querySelectorAll('table')).toHaveLength(charts.length)
      await expectAccessible(page)
    },
  )

  it('works by keyboard alone', async () => {
    const { card, drawn, button } = await openPage(sample)
    await drawn()
    button(card('outcomes'), '表格').focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(card('outcomes').querySelector('table')).not.toBeNull())
    await userEvent.keyboard('{Tab}{Enter}')
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'))
    await userEvent.keyboard('{End}{Enter}')
    expect((await nextDownload()).name).toMatch(/办理结果构成\.csv$/)
    expect(document.activeElement).toBe(button(card('outcomes'), '下载'))
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.getAttribute('role')).toBe('region')
  })

  it('is laid out anew as paper while it is printed', async () => {
    const { page, drawn } = await openPage(sample)
    await drawn()
    const width = () => Number(page.querySelector('.chart-view svg')?.getAttribute('width'))
    const onScreen = width()
    window.dispatchEvent(new Event('beforeprint'))
    // Nothing later than this: the browser takes its picture when the event is over.
    await Promise.resolve()
    expect(page.offsetWidth).toBe(690)
    expect(width()).toBeLessThan(330)
    expect(width()).not.toBe(onScreen)
    window.dispatchEvent(new Event('afterprint'))
    await vi.waitFor(() => expect(width()).toBe(onScreen))
  })
})

describe('what goes out', () => {
  async function download(kind: 'PNG' | 'SVG' | 'CSV', language: Language = 'zh-CN'): Promise<Download> {
    const { card, button } = await openPage(sample, { language })
    button(card('website'), language === 'en' ? 'Download' : '下载').click()
    await vi.waitFor(() => expect(document.querySelector('[role="menu"]')).not.toBeNull())
    const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
      one.textContent?.includes(kind),
    )
    item!.click()
    return nextDownload()
  }

  it('is a PNG twice as sharp as the screen', async () => {
    const { name, content } = await download('PNG')
    expect(name).toBe(`${sample[0]!.unit} 2022—2024 年 政府网站：信息发布与访问.png`)
    const bytes = new DataView(await content.arrayBuffer())
    expect(bytes.getUint32(0)).toBe(0x89504e47)
    expect(bytes.getUint32(16)).toBe(1504)
    expect(bytes.getUint32(20)).toBeGreaterThan(600)
  })

  it('is an SVG that says whose figures it shows', async () => {
    const { content } = await download('SVG')
    const svg = new DOMParser().parseFromString(await content.text(), 'image/svg+xml')
    expect(svg.querySelector('parsererror')).toBeNull()
    const heading = `${sample[0]!.unit} 2022—2024 年 政府网站：信息发布与访问`
    expect(svg.querySelector('title')?.textContent).toBe(heading)
    expect([...svg.querySelectorAll('text')].map((one) => one.textContent)).toContain(heading)
  })

  it.each([
    ['zh-CN', '指标', '网站信息发布总数'],
    ['en', 'Measure', 'Website posts'],
  ] as const)('is a CSV in the language of the interface: %s', async (language, head, first) => {
    const { content } = await download('CSV', language)
    const bytes = new Uint8Array(await content.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = (await content.text()).trim().split('\r\n')
    expect(lines[0]).toContain(`"${head}"`)
    const posts = sample.map((report) => report.figures['metrics.website.posts'])
    expect(lines[1]).toBe([`"${first}"`, language === 'en' ? '"items"' : '"条"', ...posts].join(','))
  })

  it('is everything at once in one zip', async () => {
    const { page, button } = await openPage(sample)
    button(page, '下载全部').click()
    const { name, content } = await nextDownload()
    expect(name).toBe(`${sample[0]!.unit} 2022—2024 年.zip`)
    const files = unzipSync(new Uint8Array(await content.arrayBuffer()))
    const names = Object.keys(files)
    expect(names).toHaveLength(1 + charts.length * 3)
    const all = strFromU8(files[names.find((one) => one.includes('全部数据'))!]!)
    const received = sample.map((report) => summarise(report).figures['requests.received.total'])
    expect(all).toContain(`,"件",${received.join(',')}\r\n`)
  })
})
