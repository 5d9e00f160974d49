/** Y-06: sentences shared with sibling units. */
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import { pairsOf, repeatedTexts } from './repeated'

export const siblingSentences: Check = {
  id: 'Y-06',
  severity: 'notice',
  source: '《政府信息公开条例》第四十九条、第五十条：年度报告应当反映本机关情况',
  reads: ['narratives'],
  run: ({ report, texts, siblings, settings }) =>
    siblings
      .filter((other) => other.unit !== report.unit)
      .flatMap((other) =>
        repeatedTexts(texts, other)
          .filter(({ share }) => share > settings.repetition)
          .map(({ path, share, leaves }): Found => {
            const pairs = pairsOf(leaves, other)
            return {
              case: 'share',
              path,
              about: other.unit,
              params: { unit: other.unit, percent: Math.round(share * 100), count: pairs.length },
              labels: { place: path },
              pairs,
            }
          }),
      ),
}
