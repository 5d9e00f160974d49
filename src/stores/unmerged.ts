import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Report } from '@/report/report'
import { sameContent } from '@/report/same-content'
import { StorageError } from '@/storage/types'
import type { UnmergedInfo } from '@/storage/types'
import { useLibraryStore } from './library'
import { useReportStore } from './report'
import { useStorage } from './storage'

/**
 * What was typed in windows that could not save it and are gone: left to be looked at, taken, or let go. A window that
 * is still open asks itself.
 */
export const useUnmergedStore = defineStore('unmerged', () => {
  const texts = shallowRef<readonly UnmergedInfo[]>([])
  const left = computed(() => texts.value.filter((one) => !one.isLive))
  let stop: (() => void) | undefined

  /** Begins to follow storage; calling it again changes nothing. */
  function start(): void {
    stop ??= useStorage().watchUnmerged((all) => void show(all))
  }

  /** Looks again: a browser that is killed tells nobody. */
  async function refresh(): Promise<void> {
    await show(
      await useStorage()
        .listUnmerged()
        .catch(() => texts.value),
    )
  }

  async function show(all: readonly UnmergedInfo[]): Promise<void> {
    const differ = await Promise.all(all.map(async (one) => one.isLive || !(await isInReport(one))))
    texts.value = all.filter((_one, index) => differ[index])
  }

  /** The window was gone before it could take away what it had saved by then. */
  async function isInReport({ id, reportId }: UnmergedInfo): Promise<boolean> {
    try {
      const [text, stored] = await Promise.all([useStorage().loadSnapshot(id), useStorage().load(reportId)])
      if (!text || !stored || !sameContent(text.report, stored.report)) return false
      await useStorage().dropUnmerged(id)
      return true
    } catch {
      // Told as it is: whoever looks at it hears why it cannot be read.
      return false
    }
  }

  const load = async (id: string): Promise<Report | undefined> =>
    (await useStorage().loadSnapshot(id))?.report

  const isThere = async (reportId: string): Promise<boolean> =>
    (await useStorage().load(reportId)) !== undefined

  /**
   * Puts a text in place of its report, which becomes a version, or makes a new report of it where that is gone. Gives
   * the report's id; rejects where storage refuses, and then the text stays.
   */
  async function take({ id, reportId }: UnmergedInfo): Promise<string> {
    const report = await load(id)
    if (!report) throw new StorageError('storage.missing')
    const isReplaced = await isThere(reportId)
    const takenBy = isReplaced ? reportId : await useLibraryStore().create(report)
    if (isReplaced) await putInto(reportId, report)
    await useStorage().dropUnmerged(id)
    return takenBy
  }

  async function putInto(reportId: string, report: Report): Promise<void> {
    const open = useReportStore()
    await useLibraryStore().takeFromBin([reportId])
    if (open.id !== reportId) return useLibraryStore().replace(reportId, report, 'conflict')
    if (!(await open.replace(report, 'conflict'))) throw new StorageError(open.trouble ?? 'storage.failed')
  }

  /** Makes a version of a text where its report is there, and ends it where it is gone; gives which. */
  async function letGo({ id, reportId }: UnmergedInfo): Promise<'version' | 'ended'> {
    const isKept = await isThere(reportId)
    const report = isKept ? await load(id) : undefined
    if (report) await useStorage().takeSnapshot(reportId, report, 'conflict')
    await useStorage().dropUnmerged(id)
    return report ? 'version' : 'ended'
  }

  return { left, start, refresh, load, isThere, take, letGo }
})
