import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import { blankReport } from '@/report/report'
import { loadSample } from '@/sample/load'
import type { ReportStorage } from '@/storage/types'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { signedReport } from '../../support/reviewed'

const shell = defineComponent({ setup: () => () => h('main', { style: 'height: 100vh' }, [h(RouterView)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const sample = (await loadSample()).at(-1)!
const blank = blankReport('云溪市数据局', 2025)

let storage: ReportStorage
let unmount: (() => void) | undefined

async function open(report = blank, at = 'header.signature.unit'): Promise<void> {
  const { id } = await storage.create(report)
  const { router, wrapper } = await mountInApp(shell)
  unmount = () => wrapper.unmount()
  await router.push({ name: 'wizard', params: { id }, query: { at } })
  await until(() => expect(box('unit')).not.toBeNull())
}

const box = (field: 'unit' | 'date') =>
  document.querySelector<HTMLInputElement>(`[data-field="header.signature.${field}"]`)
const signature = () => useReportStore().report?.header.signature
const takeUnit = () =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === '与单位名称相同')

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(async () => {
  await useReportStore().close()
  unmount?.()
  document.body.innerHTML = ''
  window.location.hash = ''
})

describe('the signature at the end of a report', () => {
  it('is reached by an address that names it, although its fields come late', async () => {
    await open(blank, 'header.signature.date')
    await until(() => expect(document.activeElement).toBe(box('date')))
  })

  it('takes the name of the unit by one key, and nothing over what was typed', async () => {
    await open()
    await until(() => expect(document.activeElement).toBe(box('unit')))
    await userEvent.keyboard('{Enter}')
    await until(() => expect(signature()).toEqual({ unit: '云溪市数据局', date: '' }))
    expect(takeUnit()).toBeUndefined()
    await userEvent.fill(box('unit')!, '云溪市数据局办公室')
    await userEvent.keyboard('{Enter}')
    expect(signature()?.unit).toBe('云溪市数据局办公室')
    takeUnit()!.click()
    await until(() => expect(signature()?.unit).toBe('云溪市数据局'))
  })

  it('is dated by a day, and blank until somebody types it', async () => {
    await open()
    expect(signature()).toEqual({ unit: '', date: '' })
    await userEvent.fill(box('date')!, '2026-01-20')
    await until(() => expect(signature()?.date).toBe('2026-01-20'))
    await expectAccessible(document.querySelector('.basics')!)
  })

  it('of a signed report can only be read', async () => {
    await open(signedReport(sample))
    expect([box('unit')!.readOnly, box('date')!.readOnly, takeUnit()]).toEqual([true, true, undefined])
    await userEvent.keyboard('{Enter}')
    expect(signature()).toEqual(sample.header.signature)
  })
})
