import { checkSeal } from '@/report/checksum'
import type { Message } from '@/report/message'
import { restoreReport } from '@/report/restore/restore'
import { keptOriginal } from '@/report/restore/restore-loss'
import type { Report } from '@/report/types'
import { isChainSound } from '@/report/review/review-chain'
import type { ReadFormat, ReadResult } from '../types'

/** bytes; a report of ordinary length has 20 KB. */
const sizeLimit = 5_000_000

/**
 * Reads a report as the program wrote it. Messages: `json.tooLarge`, `json.notUtf8`, `json.notJson`,
 * `json.notAReport`, `json.changed` and `json.noChecksum` of what may not take the place of a signed report,
 * `json.brokenRecords`, and those of `restoreReport`.
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
  return {
    value: { kind: 'report', report: value, ...keptOriginal(raw, messages) },
    messages: [...messages, ...(await doubtsAbout(raw, value))],
  }
}

async function doubtsAbout(raw: unknown, report: Report): Promise<readonly Message[]> {
  const seal = await checkSeal(raw)
  const isReviewed = report.review.records.length > 0
  return [
    ...(seal === 'changed' ? [{ code: 'json.changed', severity: 'warning' } as const] : []),
    ...(seal === 'unsealed' && isReviewed ? [{ code: 'json.noChecksum', severity: 'notice' } as const] : []),
    ...(isChainSound(report) ? [] : [{ code: 'json.brokenRecords', severity: 'warning' } as const]),
  ]
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
