import { checkSeal } from '@/report/checksum'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { isChainSound } from '@/report/review/review-chain'
import type { ReadFormat, ReadResult } from '../types'

/** bytes; a report of ordinary length has 20 KB. */
const sizeLimit = 5_000_000
/** A report nests 8 levels; a file that nests far deeper is none, and would exhaust the stack. */
const depthLimit = 64

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
  const { value, messages } = isTooDeep(raw) ? { value: null, messages: [] } : restoreReport(raw)
  if (!value) return refuse('json.notAReport')
  return {
    value: { kind: 'report', report: value },
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

/** Level by level, so that the test itself needs no deep stack. */
function isTooDeep(raw: unknown): boolean {
  let level: unknown[] = [raw]
  for (let depth = 0; depth < depthLimit; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    )
    if (level.length === 0) return false
  }
  return true
}
