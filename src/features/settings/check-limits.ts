/** Limits of the checks as they are typed: shares as per cent, everything else as it is. */
import { isLimit, limitRanges } from '@/report/check-settings'
import type { LimitId } from '@/report/check-settings'

const factor = (id: LimitId): number => (id === 'repetition' ? 100 : 1)

export function shownLimit(id: LimitId, value: number): number {
  return Number((value * factor(id)).toFixed(2))
}

export function shownRange(id: LimitId): readonly [lowest: number, highest: number] {
  const [lowest, highest] = limitRanges[id]
  return [shownLimit(id, lowest), shownLimit(id, highest)]
}

/**
 * What was typed as a limit, whole but for how many times a figure may be the usual one: `null` where nothing was, `undefined` where it
 * cannot be one.
 */
export function readLimit(id: LimitId, typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[,\s%]/g, '')
  if (text === '') return null
  const value = Number((Number(text) / factor(id)).toFixed(4))
  const isWhole = Number.isInteger(Number(text)) || id === 'unusualFactor'
  return isWhole && isLimit(id, value) ? value : undefined
}

/** Names with commas or line breaks between, each once. */
export function readNames(typed: string): readonly string[] {
  const names = typed.split(/[、，,;；\n]/).map((name) => name.trim())
  return [...new Set(names)].filter((name) => name !== '')
}
