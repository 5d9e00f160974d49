import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RecognisedReport, SourceDocument } from '@/documents/types'
import type { Message } from '@/report/message'
import { isFromNewer } from '@/report/restore/restore-loss'
import type { Report } from '@/report/types'
import type { WebsiteForm } from '@/report/website-form'
import type { ReadingProgress, ReadingResult } from '@/workers/read/reading-result'
import { readFile, readPasted } from '@/workers/read/read-file'
import type { FileInput, ReadingOptions } from '@/workers/read/read-file'

export type ReadingState = 'idle' | 'reading' | 'ready' | 'failed'

/** Of files that may not take the place of what was signed. */
const doubts: readonly string[] = ['json.changed', 'json.noChecksum', 'json.brokenRecords']

/** One file or paste being read for import, and what came of it, before a draft is made. */
export const useReadingStore = defineStore('reading', () => {
  const state = ref<ReadingState>('idle')
  const progress = ref<ReadingProgress>()
  /** Blank for pasted text. */
  const fileName = ref('')
  /** One of the two, as what the document turned out to be. */
  const report = shallowRef<Report>()
  /** The program's own file word for word, where the report does not say all of it. */
  const asWritten = shallowRef<unknown>()
  const websiteForm = shallowRef<WebsiteForm>()
  const source = shallowRef<SourceDocument | null>(null)
  const messages = shallowRef<readonly Message[]>([])
  const places = shallowRef<RecognisedReport['places']>({})
  const leftOut = shallowRef<RecognisedReport['leftOut']>([])
  let running: AbortController | undefined

  const errors = computed(() => messages.value.filter((message) => message.severity === 'error'))

  /** Nothing says that the file is not what the program wrote, or that nobody can tell. */
  const isVerified = computed(() => messages.value.every(({ code }) => !doubts.includes(code)))

  function clear(): void {
    progress.value = undefined
    report.value = undefined
    asWritten.value = undefined
    websiteForm.value = undefined
    source.value = null
    messages.value = []
    places.value = {}
    leftOut.value = []
  }

  function keep(result: ReadingResult): void {
    progress.value = undefined
    messages.value = result.messages
    source.value = result.source
    report.value = result.ok && result.kind === 'report' ? result.report : undefined
    asWritten.value = result.ok && result.kind === 'report' ? result.asWritten : undefined
    websiteForm.value = result.ok && result.kind === 'websiteForm' ? result.form : undefined
    places.value = result.ok ? result.places : {}
    leftOut.value = result.ok && result.kind === 'report' ? result.leftOut : []
    state.value = result.ok ? 'ready' : 'failed'
  }

  async function start(
    name: string,
    read: (options: ReadingOptions) => Promise<ReadingResult>,
  ): Promise<void> {
    cancel()
    clear()
    const mine = new AbortController()
    running = mine
    fileName.value = name
    state.value = 'reading'
    const result = await read({
      signal: mine.signal,
      onProgress: (now) => {
        if (running === mine) progress.value = now
      },
    })
    if (running !== mine) return
    running = undefined
    keep(result)
  }

  /** Reads a file; what was read before is dropped. Settles when reading has ended, well or badly. */
  function startFile(file: FileInput): Promise<void> {
    return start(file.name, (options) => readFile(file, options))
  }

  function startText(text: string, html = ''): Promise<void> {
    return start('', (options) => readPasted({ text, html }, options))
  }

  /** Ends a reading under way; nothing of it is kept. */
  function cancel(): void {
    if (!running) return
    running.abort()
    running = undefined
    reset()
  }

  function reset(): void {
    clear()
    fileName.value = ''
    state.value = 'idle'
  }

  return {
    state,
    progress,
    fileName,
    report,
    asWritten,
    /** A newer version of the program wrote the file. */
    isNewer: computed(() => isFromNewer(messages.value)),
    websiteForm,
    source,
    messages,
    errors,
    isVerified,
    places,
    /** What no text of the report took of the document. */
    leftOut,
    startFile,
    startText,
    cancel,
    reset,
  }
})
