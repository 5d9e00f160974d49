import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Report } from '@/report/report'
import type { WebsiteForm } from '@/report/website-form'
import { backupFormat } from '@/storage/types'
import { sampleUnit } from '@/sample/name'
import { useLibraryStore } from './library'
import { useReadingStore } from './reading'

/** Bytes: the format's name stands at the very beginning of a backup. */
const headLength = 200

async function isBackup(file: File): Promise<boolean> {
  try {
    return (await file.slice(0, headLength).text()).includes(`"${backupFormat}"`)
  } catch {
    // Moved away or not allowed: reading it says so in its own words.
    return false
  }
}

/** What a person brings in: a report goes to be read, a backup waits to be restored. */
export const useIncomingStore = defineStore('incoming', () => {
  const reading = useReadingStore()
  const backup = shallowRef<File>()
  /** What was read, as a person corrected it so far: it outlives a look at another page. */
  const corrected = shallowRef<Report>()
  const correctedForm = shallowRef<WebsiteForm>()

  /** Drops what was brought in before; nothing of it is stored. */
  function reset(): void {
    backup.value = undefined
    corrected.value = undefined
    correctedForm.value = undefined
    reading.cancel()
    reading.reset()
  }

  async function takeFile(file: File): Promise<void> {
    reset()
    if (await isBackup(file)) backup.value = file
    else await reading.startFile(file)
  }

  async function takeText(text: string): Promise<void> {
    reset()
    await reading.startText(text)
  }

  /** A file that a person calls a backup: restoring it says so where it is none. */
  function offerBackup(file: File): void {
    reset()
    backup.value = file
  }

  /** Whether the sample report is here that the sample's website form goes into. */
  const hasSample = computed(() => useLibraryStore().find(sampleUnit, 2024) !== undefined)

  /** The sample's own website form, read the way a file is. */
  async function takeSampleForm(): Promise<void> {
    const { sampleWebsiteForm } = await import('@/sample/website-form')
    await takeFile(sampleWebsiteForm())
  }

  return {
    backup,
    corrected,
    correctedForm,
    takeFile,
    takeText,
    takeSampleForm,
    hasSample,
    offerBackup,
    reset,
  }
})
