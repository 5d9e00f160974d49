/** The file that is being imported: whether it is kept, and what is said where it could not be. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToasts } from '@/composables/useToasts'
import { originalLimit } from '@/storage/types'
import type { StorageErrorCode } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'

/** Reports that the program itself saved whole are no originals of anything. */
const isOwnData = (name: string): boolean => /\.json$/i.test(name)

export function useOriginal() {
  const { t } = useI18n()
  const toasts = useToasts()
  const incoming = useIncomingStore()

  const file = computed(() => {
    const found = incoming.original?.file
    return found && !isOwnData(found.name) ? found : undefined
  })

  return {
    /** Bytes; `undefined` where there is nothing to keep. */
    size: computed(() => file.value?.size),
    /** The file, where its pages can be shown. */
    pdf: computed(() => (incoming.original?.isPdf ? incoming.original.file : undefined)),
    toKeep: computed(() =>
      incoming.keepsOriginal && file.value && file.value.size <= originalLimit ? file.value : undefined,
    ),
    /** The report is stored all the same. */
    sayLost: (code: StorageErrorCode): void =>
      void toasts.showError(t('transfer.original.lost', { why: t(`storage.errors.${code}.short`) })),
  }
}
