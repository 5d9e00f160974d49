import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Report } from '@/report/types'
import type { WebsiteForm } from '@/report/website-form'
import { backupFormat } from '@/storage/types'
import type { BackupOutcome } from '@/storage/types'
import { sampleUnit } from '@/sample/name'
import { useLibraryStore } from './library'
import { useReadingStore } from './reading'

/** Bytes: the format's name stands at the very beginning of a backup. */
const headLength = 200

async function headOf(file: File): Promise<string> {
  try {
    return await file.slice(0, headLength).text()
  } catch {
    // Moved away or not allowed: reading it says so in its own words.
    return ''
  }
}

/** What a person said to something that was unclear in what was read. */
export interface Decision {
  /** Names the question, as the import screen does. */
  readonly id: string
  readonly how: 'accepted' | 'corrected'
  /** The report as it was before the question's fields were corrected. */
  readonly before: Report
}

/** A file as it was brought in. */
export interface IncomingFile {
  readonly file: File
  /** Its pages can be shown. */
  readonly isPdf: boolean
}

/** What a person brings in: a report goes to be read, a backup waits to be restored. */
export const useIncomingStore = defineStore('incoming', () => {
  const reading = useReadingStore()
  const backup = shallowRef<File>()
  /** What became of an earlier backup, to be read again. */
  const pastRestore = shallowRef<BackupOutcome>()
  /** What was read, as a person corrected it so far: it outlives a look at another page. */
  const corrected = shallowRef<Report>()
  /** What was said so far to what is unclear, in that order. */
  const decisions = shallowRef<readonly Decision[]>([])
  /** The file that is being imported; pasted text has none. */
  const original = shallowRef<IncomingFile>()
  const keepsOriginal = ref(true)
  const correctedForm = shallowRef<WebsiteForm>()

  /** Drops what was brought in before; nothing of it is stored. */
  function reset(): void {
    backup.value = undefined
    pastRestore.value = undefined
    corrected.value = undefined
    decisions.value = []
    original.value = undefined
    keepsOriginal.value = true
    correctedForm.value = undefined
    reading.cancel()
    reading.reset()
  }

  async function takeFile(file: File): Promise<void> {
    reset()
    const head = await headOf(file)
    if (head.includes(`"${backupFormat}"`)) {
      backup.value = file
      return
    }
    original.value = { file, isPdf: head.includes('%PDF-') }
    await reading.startFile(file)
  }

  /** `html` is the same words with their markup, blank where there is none. */
  async function takeText(text: string, html = ''): Promise<void> {
    reset()
    await reading.startText(text, html)
  }

  /** A file that a person calls a backup: restoring it says so where it is none. */
  function offerBackup(file: File): void {
    reset()
    backup.value = file
  }

  function showRestore(outcome: BackupOutcome): void {
    reset()
    pastRestore.value = outcome
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
    pastRestore,
    corrected,
    correctedForm,
    decisions,
    original,
    keepsOriginal,
    hasSample,
    takeFile,
    takeText,
    takeSampleForm,
    offerBackup,
    showRestore,
    reset,
  }
})
