import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import { setFigure } from '@/report/figures/figures'
import type { StepId } from '@/report/progress'
import { loadSample } from '@/sample/load'
import { reportSchema } from '@/report/types'
import type { ReportStorage } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'
import { useLibraryStore } from '@/stores/library'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'

const shell = defineComponent({ setup: () => () => h('main', { style: 'height: 100vh' }, [h(RouterView)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const sample = (await loadSample()).at(-1)!
/** As a version to come might write it. */
const newer = { ...sample, schema: reportSchema + 1, seal: { by: '云溪市数据局' } }

let storage: ReportStorage
let unmount: (() => void) | undefined

async function start() {
  const mounted = await mountInApp(shell)
  unmount = () => mounted.wrapper.unmount()
  return mounted
}

async function open(step: StepId): Promise<string> {
  const { id } = await storage.create(sample, newer)
  const { router } = await start()
  await router.push({ name: 'wizard', params: { id, step } })
  await until(() => expect(document.querySelector('.newer')).not.toBeNull())
  await until(() => expect(document.querySelector('.wizard__pane [data-step-heading]')).not.toBeNull())
  await nextTick()
  return id
}

function openBoxes(): string[] {
  const boxes = document.querySelectorAll<HTMLInputElement>(
    '.wizard__pane input:not([type=checkbox]), .wizard__pane textarea, .wizard__pane select, .wizard__pane [contenteditable=true]',
  )
  return [...boxes].filter((box) => !box.readOnly && !box.disabled).map((box) => box.outerHTML)
}

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

describe('a report that a newer version wrote', () => {
  it.each<StepId>(['basics', 'requests', 'overview'])('can only be looked at: %s', async (step) => {
    const id = await open(step)
    expect(document.querySelector('.newer')?.textContent).toContain(String(newer.schema))
    expect(openBoxes()).toEqual([])
    const store = useReportStore()
    store.update((report) => setFigure(report, 'requests.received.naturalPerson', 99))
    await store.replace(sample, 'restore')
    expect(store.trouble).toBe('report.newer')
    expect(await store.flush()).toBe(true)
    expect(await storage.loadContent(id)).toEqual(newer)
    expect(await storage.listSnapshots(id)).toEqual([])
    await expectAccessible(document.body)
  })

  it('hands out its data word for word', async () => {
    const id = await open('basics')
    const made = vi.spyOn(URL, 'createObjectURL')
    document.querySelector<HTMLButtonElement>('.newer button')!.click()
    await until(() => expect(made).toHaveBeenCalled())
    expect(JSON.parse(await (made.mock.calls[0]![0] as Blob).text())).toEqual(await storage.loadContent(id))
    made.mockRestore()
  })

  it('takes no step of a review', async () => {
    const { id } = await storage.create(sample, newer)
    const { router } = await start()
    await router.push({ name: 'review', params: { id } })
    await until(() => expect(document.querySelector('.newer')).not.toBeNull())
    expect(document.querySelectorAll('.step, .secrecy, .comment-form')).toHaveLength(0)
  })

  it('comes in from a file whole, beside the report that is there', async () => {
    const { id } = await storage.create(sample)
    const { router } = await start()
    await router.push({ name: 'import' })
    await useIncomingStore().takeFile(new File([JSON.stringify(newer)], '年报.json'))
    await until(() => expect(document.querySelector('.newer-report')).not.toBeNull())
    document.querySelector<HTMLButtonElement>('.newer-report .button--primary')!.click()
    await until(() => expect(document.querySelector('.newer')).not.toBeNull())
    const other = (await storage.listSummaries()).find((row) => row.id !== id)!
    expect(await storage.loadContent(other.id)).toEqual(newer)
    expect(await storage.loadContent(id)).toEqual(sample)
  })
})

describe('a file that cannot be restored whole', () => {
  it('stays as a version of the report that is made of it', async () => {
    const odd = { ...sample, seal: 1 }
    const { router } = await start()
    useLibraryStore().start()
    await router.push({ name: 'import' })
    await useIncomingStore().takeFile(new File([JSON.stringify(odd)], '年报.json'))
    await until(() => expect(document.querySelector('.review__foot')).not.toBeNull())
    document.querySelectorAll<HTMLInputElement>('.foot [type=radio]')[1]!.click()
    // Nothing is stored before it is known what the library holds.
    await until(() => expect(document.querySelector('.foot .button--primary:enabled')).not.toBeNull())
    document.querySelector<HTMLButtonElement>('.foot .button--primary')!.click()
    await until(async () => expect(await storage.listSummaries()).toHaveLength(1))
    const [row] = await storage.listSummaries()
    await until(async () => expect(await storage.listSnapshots(row!.id)).not.toEqual([]))
    const versions = await storage.listSnapshots(row!.id)
    const kept = versions.find(({ reason }) => reason === 'original')!
    expect(await storage.loadSnapshotContent(kept.id)).toEqual(odd)
  })
})
