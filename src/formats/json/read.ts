import type { Message } from '@/report/message'
import { restoreReport } from '@/report/restore'
import { keptOriginal } from '@/report/restore-telling'
import type { ReadFormat, ReadResult } from '../types'

/** bytes; a report of ordinary length has 20 KB. */
const sizeLimit = 5_000_000

/**
 * Reads a report as the program wrote it. Messages: `json.tooLarge`, `json.notUtf8`, `json.notJson`,
 * `json.notAReport`, and those of `restoreReport`.
 */
export const readJson: ReadFormat = async (bytes) => {
  if (bytes.length > sizeLimit) return refuse('json.tooLarge', { megabytes: sizeLimit / 1_000_000 })
  const text = decode(bytes)
  if (text === null) return refuse('json.notUtf8')
  const raw = parse(text)
  if (raw === undefined) return refuse('json.notJson')
  const { value, messages } = restoreReport(raw)
  const isTooDeep = messages.some(({ code }) => code === 'restore.tooDeep')
  if (!value) return isTooDeep ? { value, messages } : refuse('json.notAReport')
  return { value: { kind: 'report', report: value, ...keptOriginal(raw, messages) }, messages }
}

function refuse(code: string, params?: Message['params']): ReadResult {
  return { value: null, messages: [{ code, severity: 'error', ...(params ? { params } : {}) }] }
}

/** UTF-8 with or without BOM; `null` for anything else, GB18030 and UTF-16 included. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
