/** All formats by id, each with its code and its library loaded only when it is used. */
import type { FormatId, ReadFormat, WriteFormat } from './types'

interface FormatEntry {
  readonly id: FormatId
  readonly extensions: readonly string[]
  readonly loadReader?: () => Promise<ReadFormat>
  readonly loadWriter?: () => Promise<WriteFormat>
}

export const formats: readonly FormatEntry[] = []
