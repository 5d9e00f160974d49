import './polyfills'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import AppShell from './app/AppShell.vue'
import { createAppI18n, loadWords, preferredLanguage, setLanguage } from './app/i18n'
import type { Language } from './app/i18n'
import { createAppRouter } from './app/router'
import { catchUnexpectedErrors } from './app/unexpected-error'
import { createDexieStorage } from './storage/dexie-storage'
import { useLibraryStore } from './stores/library'
import { useSettingsStore } from './stores/settings'
import { provideStorage } from './stores/storage'
import './styles/theme.css'
import './styles/base.css'

/** Milliseconds that the first screen waits for the language chosen last time. */
const settingsPatience = 1000

/** Milliseconds after the first screen until what a killed restoring left is looked for. */
const leftoversDelay = 5000

async function start(): Promise<void> {
  const i18n = createAppI18n()
  const app = createApp(AppShell, { onLanguage: (language: Language) => setLanguage(i18n, language) })
  catchUnexpectedErrors(app)
  app.use(createPinia())
  app.use(i18n)
  app.use(createAppRouter((rooms) => loadWords(i18n, rooms)))
  const storage = createDexieStorage()
  provideStorage(storage)
  useLibraryStore().start()
  const settings = useSettingsStore()
  await Promise.race([settings.load(), new Promise((resolve) => setTimeout(resolve, settingsPatience))])
  await setLanguage(i18n, preferredLanguage(settings.settings.language, navigator.languages))
  app.mount('#app')
  // What the first screen does not need: it comes now, since the network may be gone when it is wanted.
  void storage.prepare().catch(() => undefined)
  void loadWords(i18n, ['keeping'])
  // Nobody sees them, and they may be there next time.
  setTimeout(() => void storage.clearLeftovers().catch(() => undefined), leftoversDelay)
}

void start()
