// eslint-disable-next-line no-restricted-imports -- it needs nothing of the app
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { getInstanceByDom } from 'echarts/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ChartView from '@/components/ChartView.vue'
import { drawPng, drawSvg } from '@/components/chart-engine'
import { expectAccessible } from '../support/axe'

const bars = (data: readonly (number | string)[], note = '2022 年未报告') => ({
  title: { text: note, left: 0, top: 0 },
  grid: { left: 0, top: 30, width: 300, height: 120 },
  xAxis: { type: 'category', data: ['2021', '2022', '2023'] },
  yAxis: { type: 'value', show: false },
  series: [{ type: 'bar', data, label: { show: true, position: 'top' } }],
})

const words = { label: '网站信息发布总数', description: '2021 至 2023 年。' }

function open(data: readonly (number | string)[]) {
  const host = document.createElement('div')
  host.style.width = '400px'
  document.body.append(host)
  const wrapper = mount(ChartView, {
    props: { option: bars(data), height: 200, ...words },
    attachTo: host,
  })
  return { wrapper, host, element: wrapper.element as HTMLElement }
}

const textsOf = (element: Element) => [...element.querySelectorAll('svg text')].map((one) => one.textContent)

enableAutoUnmount(afterEach)

describe('ChartView', () => {
  it('draws SVG with every label, and a gap without one', async () => {
    const { element } = open([268, '-', 284])
    await vi.waitFor(() => expect(textsOf(element)).toContain('268'))
    expect(textsOf(element)).toEqual(expect.arrayContaining(['284', '2021', '2022', '2023', '2022 年未报告']))
    expect(textsOf(element)).not.toContain('0')
  })

  it('is a picture with a name and a description', async () => {
    const { element } = open([1, 2, 3])
    await vi.waitFor(() => expect(element.querySelector('svg')).not.toBeNull())
    expect(element.getAttribute('role')).toBe('img')
    expect(element.getAttribute('aria-label')).toBe('网站信息发布总数 2021 至 2023 年。')
    await expectAccessible(element)
  })

  it('follows a new option; what is gone does not stay', async () => {
    const { wrapper, element } = open([268, '-', 284])
    await vi.waitFor(() => expect(textsOf(element)).toContain('268'))
    await wrapper.setProps({ option: bars([291, 5, '-'], '2023 年未报告') })
    expect(textsOf(element)).toEqual(expect.arrayContaining(['291', '5', '2023 年未报告']))
    expect(textsOf(element)).not.toContain('284')
    await wrapper.setProps({ option: { ...bars([7, 8, 9]), title: [] } })
    expect(textsOf(element)).not.toContain('2022 年未报告')
  })

  it('fits the width that it is given', async () => {
    const { host, element } = open([1, 2, 3])
    await vi.waitFor(() => expect(element.querySelector('svg')?.getAttribute('width')).toBe('400'))
    host.style.width = '250px'
    await vi.waitFor(() => expect(element.querySelector('svg')?.getAttribute('width')).toBe('250'))
  })

  it('leaves nothing behind', async () => {
    const { wrapper, element } = open([1, 2, 3])
    await vi.waitFor(() => expect(getInstanceByDom(element)).toBeDefined())
    wrapper.unmount()
    expect(getInstanceByDom(element)).toBeUndefined()
  })
})

describe('a chart on paper', () => {
  const paper = { option: bars([268, '-', 284]), width: 360, height: 200, ...words, label: '发布 <总数>' }

  it('is an SVG of its own with its name and description', () => {
    const svg = new DOMParser().parseFromString(drawSvg(paper), 'image/svg+xml')
    expect(svg.querySelector('parsererror')).toBeNull()
    expect(svg.documentElement.getAttribute('width')).toBe('392')
    expect(svg.querySelector('title')?.textContent).toBe('发布 <总数>')
    expect(svg.querySelector('desc')?.textContent).toBe('2021 至 2023 年。')
    expect(textsOf(svg.documentElement.parentElement ?? svg.documentElement)).toContain('284')
  })

  it('is a PNG of the size asked for, and not an empty one', async () => {
    const bitmap = await createImageBitmap(await drawPng(paper, 2))
    expect([bitmap.width, bitmap.height]).toEqual([784, 464])
    const canvas = new OffscreenCanvas(784, 464)
    const context = canvas.getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, 784, 464)
    expect(new Set(data).size).toBeGreaterThan(10)
  })
})
