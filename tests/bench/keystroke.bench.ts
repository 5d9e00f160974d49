/**
 * From a keystroke in table three to the frame that shows it, at a quarter of the processor's speed, beside the same
 * keys in the only box of an empty page: what the browser itself takes. The wait for the screen's own rhythm (up to
 * 16.7 ms at 60 Hz) is measured apart: it is there however fast the program is.
 */
import { chromium } from 'playwright'
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { launchOptions } from '../support/chromium'
import { describeMachine, percentile, printMeasurements } from '../support/machine'

declare global {
  interface Window {
    keystrokes: { frame: number; work: number }[]
  }
}

const slowDown = 4
const rounds = 30

/** Each key's time to the end of its frame, and the time that handlers, styles, layout and paint took of it. */
async function watchKeystrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keystrokes = []
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const begun = performance.now()
        requestAnimationFrame(() => {
          const inFrame = performance.now()
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            const end = performance.now()
            window.keystrokes.push({ frame: end - timeStamp, work: end - inFrame })
          }
          port2.postMessage(begun)
        })
      },
      { capture: true },
    )
  })
}

/** Types through a column: two digits a cell, then on to the next, as a person does with figures. */
async function typeFigures(page: Page, box: string): Promise<readonly { frame: number; work: number }[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  await page.locator(box).focus()
  await watchKeystrokes(page)
  for (let round = 0; round < rounds; round += 1) {
    for (const key of [String(round % 9), '5', 'Enter']) {
      await page.keyboard.press(key)
      // eslint-disable-next-line no-restricted-syntax -- the rhythm of a person who types
      await page.waitForTimeout(60)
    }
  }
  return page.evaluate(() => window.keystrokes)
}

async function measure(args: readonly string[]) {
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...args] })
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
    await page.goto(inject('baseUrl'))
    await page.getByRole('button', { name: '先看示例' }).click()
    await page.getByRole('row', { name: /2024/ }).getByRole('link').click()
    await page.waitForURL(/#\/report\//)
    await page.goto(page.url().replace(/(#\/report\/[^/]+).*$/, '$1/requests'))
    await page.getByLabel('显示上年').check()
    const strokes = await typeFigures(page, '[data-path="requests.received.naturalPerson"]')
    const empty = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await empty.setContent('<input>')
    return { strokes, bare: await typeFigures(empty, 'input'), version: browser.version() }
  } finally {
    await browser.close()
  }
}

describe('a keystroke in table three', () => {
  it('is on the screen within a frame', async () => {
    const free = await measure(['--disable-gpu-vsync', '--disable-frame-rate-limit'])
    const paced = await measure([])
    const frames = free.strokes.map((stroke) => stroke.frame)
    printMeasurements(`Keystroke to paint, table three, ${slowDown}× slower`, describeMachine(free.version), [
      { what: 'keystroke → frame done', samples: frames, unit: 'ms', target: 'p95 < 16 ms' },
      { what: 'same keys, one box on an empty page', samples: free.bare.map((one) => one.frame), unit: 'ms' },
      {
        what: 'same, waiting for a 60 Hz screen',
        samples: paced.strokes.map((stroke) => stroke.frame),
        unit: 'ms',
      },
      { what: 'of it styles, layout, paint', samples: free.strokes.map((one) => one.work), unit: 'ms' },
    ])
    expect(frames).toHaveLength(rounds * 3)
    expect(percentile(frames, 0.5)).toBeGreaterThan(0)
  })
})
