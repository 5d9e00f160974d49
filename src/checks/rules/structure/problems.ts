/** S-07: section five names problems and an improvement for each; 无 or a dozen characters is not enough. */
import { matchesOf } from '@/text/matches'
import { countCharacters } from '@/report/narrative/live-figures'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

const problemWords = /问题|不足|短板|薄弱|欠缺|有待|不够|不高|差距|偏少|偏低|滞后|不强|不到位|不全面/
const improvementWords =
  /改进|整改|下一步|将|加强|强化|完善|提升|优化|健全|建立|推进|规范|加大|提高|落实|拓宽|丰富|深化|组织|开展/
/** Where the text turns from what is wrong to what is done about it, in words of the form or in others. */
const turn = /改进(?:情况|措施|方向|举措|办法|意见)|整改(?:情况|措施)|下一步|针对(?:以上|上述|存在|这些)/
const otherTurn =
  /下步|下阶段|今后|为此|采取[^，。；]{0,6}措施|(?:积极|加以|认真|进一步)改进|解决(?:办法|措施)|工作打算/
const enumerated = /(?<=^|[，。；：\s])[一二三四五六七八九十]是/g

const path = 'narratives.problems' as const

function countPoints(text: string): number {
  return matchesOf(text, enumerated).length
}

export const problems: Check = {
  id: 'S-07',
  severity: 'warning',
  source: '《政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号第五部分',
  reads: ['narratives.problems'],
  run: ({ texts, settings }) => {
    const leaves = texts.filter((leaf) => leaf.home === 'problems')
    const text = leaves.map((leaf) => leaf.text).join('\n')
    const count = countCharacters(text)
    if (count === 0) return []
    const found = (name: string, params: Found['params'] = {}): Found[] => [
      { case: name, path, params, labels: { place: path } },
    ]
    if (count < settings.shortText * 2) return found('short', { count })
    const hasProblems = problemWords.test(text)
    const split = turn.exec(text) ?? otherTurn.exec(text)
    if (!hasProblems) return found('noProblem')
    if (!improvementWords.test(text)) return found('noImprovement')
    if (!split) return found('noImprovementPart').map((one) => ({ ...one, severity: 'notice' as const }))
    const [named, answered] = [text.slice(0, split.index), text.slice(split.index)]
    const [first, second] = [countPoints(named), countPoints(answered)]
    if (countCharacters(answered) < settings.shortText) return found('noImprovement')
    const isUneven = first > 0 && second > 0 && second < first
    return isUneven
      ? found('uneven', { problems: first, improvements: second }).map((one) => ({
          ...one,
          severity: 'notice' as const,
        }))
      : []
  },
}
