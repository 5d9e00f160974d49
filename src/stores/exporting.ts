import { defineStore } from 'pinia'
import { ref } from 'vue'
import { formats } from '@/formats/registry'
import type { FormatId, WrittenFile } from '@/formats/types'
import type { Report } from '@/report/types'

/** Formats that can be written: what is handed in first, what only this program reads last. */
const usualOrder: readonly FormatId[] = ['docx', 'html', 'text', 'json']
export const writableFormats: readonly FormatId[] = usualOrder.filter((id) =>
  formats.some((format) => format.id === id && format.loadWriter !== undefined),
)

/** Writes reports as files. A writer and its library are loaded when they are used for the first time. */
export const useExportingStore = defineStore('exporting', () => {
  /** The format that is being written. */
  const writing = ref<FormatId | null>(null)
  /** The format that could not be written; nothing is lost, trying again may help. */
  const failed = ref<FormatId | null>(null)

  /** `null` where it did not work (see `failed`) or another file is still being written. */
  async function write(id: FormatId, report: Report, previous?: Report): Promise<WrittenFile | null> {
    if (writing.value) return null
    const load = formats.find((format) => format.id === id)?.loadWriter
    if (!load) throw new Error(`no writer for ${id}`)
    writing.value = id
    failed.value = null
    try {
      const writeFormat = await load()
      return await writeFormat(report, { previous })
    } catch {
      // A part of the program that could not be loaded, or a library that gave up: both are told, not thrown.
      failed.value = id
      return null
    } finally {
      writing.value = null
    }
  }

  return { writing, failed, write }
})
