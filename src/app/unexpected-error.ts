import { readonly, ref } from 'vue'
import type { App } from 'vue'
import { StorageError } from '@/storage/types'

const unexpected = ref<string>()

/**
 * Programmer errors reach people as one calm line; what was typed is still there and still saved. What storage
 * could not do is expected trouble: the stores keep it, and the shell shows it in its own words.
 */
export function catchUnexpectedErrors(app: App): void {
  const show = (error: unknown): void => {
    if (error instanceof StorageError) return
    unexpected.value = error instanceof Error ? error.message : String(error)
  }
  app.config.errorHandler = (error) => {
    show(error)
    // The stack belongs in the developer's console.
    reportError(error)
  }
  window.addEventListener('unhandledrejection', (event) => show(event.reason))
}

export function useUnexpectedError() {
  return { unexpected: readonly(unexpected), dismiss: () => (unexpected.value = undefined) }
}
