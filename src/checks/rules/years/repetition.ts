/** Y-05: sentences repeated from any earlier year, and the share of the text they make. */
import type { NarrativePath } from '@/report/form/paths'
import type { Report } from '@/report/types'
import type { CheckFacts } from '@/checks/facts/facts'
import { leafSentences, spotOf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import { isWholeParagraph, pairsOf, repeatedTexts } from './repeated'
import type { RepeatedText } from './repeated'

interface Against extends RepeatedText {
  readonly other: Report
}

/** Of all earlier years the one that a text repeats most. */
function mostRepeated({ texts, earlier }: CheckFacts): readonly Against[] {
  const worst = new Map<NarrativePath, Against>()
  for (const other of earlier) {
    for (const one of repeatedTexts(texts, other)) {
      const known = worst.get(one.path)
      if (!known || one.share > known.share) worst.set(one.path, { ...one, other })
    }
  }
  return [...worst.values()]
}

/** Characters of section six that can be said in other words: one sentence on the fee cannot. */
const sayable = 60
const oneSentence = (leaves: Against['leaves']): boolean =>
  leaves.reduce((sum, { leaf }) => sum + leafSentences(leaf).length, 0) < 2

function found(facts: CheckFacts, text: Against): Found[] {
  const { path, share, other, leaves } = text
  const length = leaves.reduce((sum, { leaf }) => sum + leaf.text.length, 0)
  if (path === 'narratives.other' && length < sayable && oneSentence(leaves)) return []
  const { year } = other
  if (share > facts.settings.repetition) {
    const limit = Math.round(facts.settings.repetition * 100)
    const pairs = pairsOf(leaves, other)
    const params = { year, percent: Math.round(share * 100), count: pairs.length, limit }
    return [{ case: 'share', path, params, labels: { place: path }, pairs }]
  }
  return leaves.filter(isWholeParagraph).map((one) => ({
    case: 'paragraph',
    severity: 'notice',
    path,
    spot: spotOf(one.leaf, 0, one.leaf.text.length),
    params: { year, count: one.repeated.length },
    labels: { place: path },
    pairs: pairsOf([one], other),
  }))
}

export const repetition: Check = {
  id: 'Y-05',
  severity: 'warning',
  source: '《政府信息公开条例》第四十九条、第五十条：年度报告应当反映本年度情况',
  reads: ['narratives'],
  run: (facts) => mostRepeated(facts).flatMap((text) => found(facts, text)),
}
