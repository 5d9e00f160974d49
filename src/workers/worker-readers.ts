/** The readers that need no DOM and run off the main thread; the registry says of each format where it is read. */
import { readText } from '@/formats/text/read'
import type { FormatId, ReadFormat } from '@/formats/types'

export const workerReaders: Readonly<Partial<Record<FormatId, ReadFormat>>> = {
  text: readText,
}
