/**
 * Mounts a component as the app does: with Pinia, both languages, and a router that knows the app's names. Each app
 * has an address of its own, and is over before the next test begins.
 */
// eslint-disable-next-line no-restricted-imports -- here it is ended
import { mount } from '@vue/test-utils'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import type { Pinia } from 'pinia'
import { expect, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { createAppI18n, loadWords, setLanguage } from '@/app/i18n'
import type { Language } from '@/app/i18n'
import { createAppRouter } from '@/app/router'
import { useToasts } from '@/composables/useToasts'
import { useReportStore } from '@/stores/report'
import '@/styles/theme.css'
import '@/styles/base.css'
import { nextTurn } from './turns'

interface MountOptions {
  readonly props?: Record<string, unknown>
  readonly slots?: Record<string, string>
  readonly language?: Language
}

interface Running {
  readonly pinia: Pinia
  /** Names of the stores' actions that have not ended. */
  readonly underWay: () => readonly string[]
  unmount(): void
}

const running = new Set<Running>()

/** Counts what stores are at; to be called before anything uses one. */
function watchActions(pinia: Pinia): () => readonly string[] {
  const underWay = new Set<{ readonly name: string }>()
  pinia.use(({ store }) => {
    store.$onAction(({ name, after, onError }) => {
      const action = { name: `${store.$id}.${name}` }
      underWay.add(action)
      const end = (): void => void underWay.delete(action)
      after(end)
      onError(end)
    }, true)
  })
  return () => [...underWay].map(({ name }) => name)
}

/** Waits until no action is under way, nor one that follows from another. */
async function settle({ underWay }: Running): Promise<void> {
  do {
    await vi.waitFor(() => expect(underWay()).toEqual([]), { timeout: 20_000 })
    await nextTurn()
  } while (underWay().length > 0)
}

/**
 * Ends every app that is there and all that it is still at. One left behind would go on in the next test: an action
 * of its stores makes its Pinia the active one again, and the test takes its stores for those of its own app.
 */
export async function endApps(): Promise<void> {
  for (const app of running) {
    running.delete(app)
    app.unmount()
    await settle(app)
    await useReportStore(app.pinia).close()
    await settle(app)
    disposePinia(app.pinia)
  }
  const { toasts, dismiss } = useToasts()
  for (const { id } of toasts.value) dismiss(id)
  document.body.innerHTML = ''
}

export async function mountInApp(component: Component, options: MountOptions = {}) {
  const pinia = createPinia()
  const underWay = watchActions(pinia)
  setActivePinia(pinia)
  const i18n = createAppI18n()
  await loadWords(i18n)
  if (options.language) await setLanguage(i18n, options.language)
  // Addresses read as the app's own do.
  const router = createAppRouter((rooms) => loadWords(i18n, rooms), createMemoryHistory('/#'))
  let isMounted = true
  const wrapper = mount(component, {
    ...(options.props ? { props: options.props } : {}),
    ...(options.slots ? { slots: options.slots } : {}),
    global: {
      plugins: [pinia, i18n, router, { install: (app) => app.onUnmount(() => (isMounted = false)) }],
    },
    attachTo: document.body,
  })
  running.add({ pinia, underWay, unmount: () => isMounted && wrapper.unmount() })
  return { wrapper, i18n, router, pinia }
}
