/** Limits of the checks as they are typed: shares as per cent, everything else as it is. */
import { isLimit, limitRanges } from '@/report/check-settings'
import type { LimitId } from '@/report/check-settings'
import { countLimits, isLonger, textLimits } from '@/report/limits'

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

export interface TypedNames {
  readonly names: readonly string[]
  /** Longer than a name may be, or more than there may be. */
  readonly refused: readonly string[]
}

/** Names with commas or line breaks between, each once. A name is taken whole or not at all: half of one is none. */
export function readNames(typed: string): TypedNames {
  const all = new Set(typed.split(/[、，,;；\n]/).map((name) => name.trim()))
  const names: string[] = []
  const refused: string[] = []
  for (const name of all) {
    if (name === '') continue
    const fits = names.length < countLimits.ownNames && !isLonger(name, textLimits.ownName)
    if (fits) names.push(name)
    else refused.push(name)
  }
  return { names, refused }
}
