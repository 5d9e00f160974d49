import type { ReportStorage } from '@/storage/types'

let current: ReportStorage | undefined

/** The composition root hands storage in, so that stores know it by its interface alone. */
export function provideStorage(storage: ReportStorage): void {
  current = storage
}

export function useStorage(): ReportStorage {
  if (!current) throw new Error('storage was not provided')
  return current
}
