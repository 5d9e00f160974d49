/** Y-05: sentences repeated from any earlier year, and the share of the text they make. */
import type { NarrativePath } from '@/report/form/paths'
import type { CheckFacts } from '../facts'
import { spotOf } from '../texts'
import type { Check, Found } from '../types'
import { isWholeParagraph, repeatedTexts } from './repeated'
import type { RepeatedText } from './repeated'

interface Against extends RepeatedText {
  readonly year: number
}

/** Of all earlier years the one that a text repeats most. */
function mostRepeated({ texts, earlier }: CheckFacts): readonly Against[] {
  const worst = new Map<NarrativePath, Against>()
  for (const other of earlier) {
    for (const one of repeatedTexts(texts, other)) {
      const known = worst.get(one.path)
      if (!known || one.share > known.share) worst.set(one.path, { ...one, year: other.year })
    }
  }
  return [...worst.values()]
}

function found(facts: CheckFacts, text: Against): Found[] {
  const { path, share, year, pairs, leaves } = text
  if (share > facts.settings.repetition) {
    const limit = Math.round(facts.settings.repetition * 100)
    const params = { year, percent: Math.round(share * 100), count: pairs.length, limit }
    return [{ case: 'share', path, params, labels: { place: path }, pairs }]
  }
  return leaves.filter(isWholeParagraph).map(({ leaf, pairs: own }) => ({
    case: 'paragraph',
    severity: 'notice',
    path,
    spot: spotOf(leaf, 0, leaf.text.length),
    params: { year, count: own.length },
    labels: { place: path },
    pairs: own,
  }))
}

export const repetition: Check = {
  id: 'Y-05',
  severity: 'warning',
  source: '《政府信息公开条例》第四十九条、第五十条：年度报告应当反映本年度情况',
  reads: ['narratives'],
  run: (facts) => mostRepeated(facts).flatMap((text) => found(facts, text)),
}
