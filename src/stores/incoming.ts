import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Report } from '@/report/report'
import { backupFormat } from '@/storage/types'
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

  /** Drops what was brought in before; nothing of it is stored. */
  function reset(): void {
    backup.value = undefined
    corrected.value = undefined
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

  return { backup, corrected, takeFile, takeText, offerBackup, reset }
})
