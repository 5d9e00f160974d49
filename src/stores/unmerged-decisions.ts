/** What a person decides about a text that was not merged. Each rejects with the StorageError that stood in the way. */
import type { Report } from '@/report/types'
import { StorageError } from '@/storage/types'
import type { UnmergedInfo } from '@/storage/types'
import { useLibraryStore } from './library'
import { useReportStore } from './report'
import { useStorage } from './storage'

export const loadUnmerged = async (id: string): Promise<Report | undefined> =>
  (await useStorage().loadSnapshot(id))?.report

export const isReportThere = async (reportId: string): Promise<boolean> =>
  (await useStorage().load(reportId)) !== undefined

/**
 * Puts a text in place of its report, which becomes a version, or makes a new report of it where that is gone. Gives
 * the report's id; rejects where storage refuses, and then the text stays.
 */
export async function takeUnmerged({ id, reportId }: UnmergedInfo): Promise<string> {
  const report = await loadUnmerged(id)
  if (!report) throw new StorageError('storage.missing')
  const isReplaced = await isReportThere(reportId)
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
export async function letGoUnmerged({ id, reportId }: UnmergedInfo): Promise<'version' | 'ended'> {
  const isKept = await isReportThere(reportId)
  const report = isKept ? await loadUnmerged(id) : undefined
  if (report) await useStorage().takeSnapshot(reportId, report, 'conflict')
  await useStorage().dropUnmerged(id)
  return report ? 'version' : 'ended'
}
