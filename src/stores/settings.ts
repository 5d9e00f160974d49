import { defineStore } from 'pinia'
import { ref } from 'vue'
import { StorageError } from '@/storage/types'
import type { Settings, StorageErrorCode } from '@/storage/types'
import { useStorage } from './storage'

/** What a person set once: language, name, when the last backup was made. */
export const useSettingsStore = defineStore('settings', () => {
  const settings = ref<Settings>({ language: null, personName: '', lastBackupAt: null })
  /** Why settings could not be read or kept; they hold for as long as the page is open. */
  const trouble = ref<StorageErrorCode | null>(null)

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      trouble.value = null
    } catch (error) {
      trouble.value = error instanceof StorageError ? error.code : 'storage.failed'
    }
  }

  function load(): Promise<void> {
    return attempt(async () => {
      settings.value = await useStorage().loadSettings()
    })
  }

  function change(part: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...part }
    return attempt(() => useStorage().saveSettings(part))
  }

  return { settings, trouble, load, change }
})
