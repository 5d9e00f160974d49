import { getActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import { blankReport } from '@/report/report'
import { provideStorage } from '@/stores/storage'
import { openStorage } from '../support/databases'
import { endApps, mountInApp } from '../support/mount'
import { nextTurn } from '../support/turns'

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

it('an app that is left while it opens a report is over before the next one begins', async () => {
  const storage = openStorage()
  const { id } = await storage.create(blankReport('云溪市数据局', 2025))
  let goOn = (): void => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  const takeSnapshot = vi.fn(async (...given: Parameters<typeof storage.takeSnapshot>) => {
    await held
    return storage.takeSnapshot(...given)
  })
  provideStorage({ ...storage, takeSnapshot })
  const left = await mountInApp(shell)
  await left.router.push({ name: 'wizard', params: { id } })
  await until(() => expect(takeSnapshot).toHaveBeenCalled())

  let isOver = false
  const over = endApps().then(() => (isOver = true))
  await nextTurn()
  expect(isOver).toBe(false)
  goOn()
  await over

  const next = await mountInApp(shell)
  await next.router.push({ name: 'settings' })
  await nextTurn()
  expect(getActivePinia()).toBe(next.pinia)
  expect(next.router.currentRoute.value.name).toBe('settings')
})
