/** Hands out a report as it is stored, for whoever can read it. */
import { useI18n } from 'vue-i18n'
import { useToasts } from '@/composables/useToasts'
import { useReportStore } from '@/stores/report'

export function useOriginalData() {
  const { t } = useI18n()
  const toasts = useToasts()
  const store = useReportStore()

  async function download(reportId: string | undefined): Promise<void> {
    if (reportId === undefined) return
    try {
      const { saveData } = await import('@/composables/save-file')
      const { unit = '', year = '' } = store.report ?? {}
      saveData(await store.contentOf(reportId), t('common.newer.fileName', { unit, year }))
    } catch {
      toasts.showError(t('storage.errors.storage.failed.what'))
    }
  }

  return { download }
}
