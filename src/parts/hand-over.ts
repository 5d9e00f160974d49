/** Hands written files to the person. */
import { useI18n } from 'vue-i18n'
import { saveBytes } from '@/composables/save-file'
import { useToasts } from '@/composables/useToasts'
import type { WrittenFile } from '@/formats/types'

/** Gives what puts a file where the browser puts downloads, and says its name. */
export function useHandOver(): (file: WrittenFile) => void {
  const { t } = useI18n()
  const toasts = useToasts()
  return ({ bytes, mimeType, fileName }) => {
    saveBytes(bytes, mimeType, fileName)
    toasts.show(t('export.done', { name: fileName }))
  }
}
