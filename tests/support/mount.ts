/** Mounts a component as the app does: with Pinia, both languages, and a router that knows the app's names. */
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createAppI18n, loadWords, setLanguage } from '@/app/i18n'
import type { Language } from '@/app/i18n'
import { createAppRouter } from '@/app/router'
import '@/styles/theme.css'
import '@/styles/base.css'

interface MountOptions {
  readonly props?: Record<string, unknown>
  readonly slots?: Record<string, string>
  readonly language?: Language
}

export async function mountInApp(component: Component, options: MountOptions = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const i18n = createAppI18n()
  await loadWords(i18n)
  if (options.language) await setLanguage(i18n, options.language)
  const router = createAppRouter((rooms) => loadWords(i18n, rooms))
  const wrapper = mount(component, {
    ...(options.props ? { props: options.props } : {}),
    ...(options.slots ? { slots: options.slots } : {}),
    global: { plugins: [pinia, i18n, router] },
    attachTo: document.body,
  })
  return { wrapper, i18n, router, pinia }
}
