import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Settings } from '@/storage/types'
import { useStorage } from './storage'

/** What a person set once: language, name, when the last backup was made. */
export const useSettingsStore = defineStore('settings', () => {
  const settings = ref<Settings>({ language: null, personName: '', lastBackupAt: null })

  async function load(): Promise<void> {
    settings.value = await useStorage().loadSettings()
  }

  async function change(part: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...part }
    await useStorage().saveSettings(part)
  }

  return { settings, load, change }
})
