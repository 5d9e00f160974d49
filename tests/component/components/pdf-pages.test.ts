import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import PdfPages from '@/components/PdfPages.vue'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'
import { pdfFile } from '../../support/pdf-file'

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const lines = Array.from({ length: 12 }, (_, index) => `Page ${index + 1} of the report`)

async function show(file: File, boxes: readonly object[] = []) {
  const { wrapper } = await mountInApp(PdfPages, { props: { file, label: '原文', boxes } })
  Object.assign((wrapper.element as HTMLElement).style, { width: '624px', height: '400px' })
  return wrapper
}

/** Dark pixels of a page as drawn. */
function ink(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! < 128) dark += 1
  return dark
}

const canvases = () => [...document.querySelectorAll<HTMLCanvasElement>('.pdf-sheet__canvas')]

describe('the pages of a PDF', () => {
  it('are drawn near what is seen and at no other time', async () => {
    const wrapper = await show(pdfFile(lines))
    await until(() => expect(canvases()).toHaveLength(12))
    await until(() => expect(ink(canvases()[0]!)).toBeGreaterThan(100))
    expect(canvases()[11]!.width).toBe(0)
    wrapper.element.scrollTop = wrapper.element.scrollHeight
    await until(() => expect(ink(canvases()[11]!)).toBeGreaterThan(100))
    await until(() => expect(canvases()[0]!.width).toBe(0))
    await expectAccessible(wrapper.element)
  })

  it('mark a place where it stands and bring it into sight', async () => {
    const wrapper = await show(pdfFile(lines))
    await until(() => expect(canvases()).toHaveLength(12))
    await wrapper.setProps({ boxes: [{ page: 7, x: 72, y: 80, width: 300, height: 24 }] })
    await until(() => expect(document.querySelector('.pdf-sheet__mark')).not.toBeNull())
    const mark = document.querySelector<HTMLElement>('.pdf-sheet__mark')!
    await nextTick()
    const view = wrapper.element.getBoundingClientRect()
    const at = mark.getBoundingClientRect()
    expect(at.top).toBeGreaterThan(view.top)
    expect(at.bottom).toBeLessThan(view.bottom)
    const sheet = mark.parentElement!
    expect(sheet.querySelector('canvas')?.getAttribute('aria-label')).toContain('7')
    const scale = sheet.clientWidth / 600
    expect(at.left - sheet.getBoundingClientRect().left).toBeCloseTo(72 * scale - 2, 0)
  })

  it('that cannot be opened say so', async () => {
    const wrapper = await show(new File(['%PDF-1.7 and nothing else'], '坏.pdf'))
    await until(() => expect(wrapper.text()).toContain('原文页面显示不出来'))
  })
})
