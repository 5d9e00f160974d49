import './app/polyfills'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import AppShell from './app/AppShell.vue'
import { createAppI18n, preferredLanguage, setLanguage } from './app/i18n'
import type { Language } from './app/i18n'
import { createAppRouter } from './app/router'
import { catchUnexpectedErrors } from './app/unexpected-error'
import { useSettingsStore } from './stores/settings'
import './styles/theme.css'
import './styles/base.css'

async function start(): Promise<void> {
  const i18n = createAppI18n()
  const app = createApp(AppShell, { onLanguage: (language: Language) => setLanguage(i18n, language) })
  catchUnexpectedErrors(app)
  app.use(createPinia())
  app.use(i18n)
  app.use(createAppRouter())
  await setLanguage(i18n, preferredLanguage(useSettingsStore().settings.language, navigator.languages))
  app.mount('#app')
}

void start()
