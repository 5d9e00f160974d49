/** S-07: section five names problems and an improvement for each; 无 or a dozen characters is not enough. */
import { matchesOf } from '@/text/matches'
import { countCharacters } from '@/report/narrative/live-figures'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

const problemWords =
  /问题|不足|短板|薄弱|欠缺|有待|不够|不高|差距|偏少|偏低|滞后|不强|不到位|不全面|不及时|不紧|不细|不畅|不规范|不熟|不平衡|不深|不多|不丰富|不完善|困难|单一|缺乏|缺少|仍需|尚需|仍有|较少|较低|较弱|滞后|疏漏|遗漏|迟缓|尚未|未能/
const improvementWords =
  /改进|整改|下一步|将|加强|强化|完善|提升|优化|健全|建立|推进|规范|加大|提高|落实|拓宽|丰富|深化|组织|开展|安排|邀请|增设|增配|压实|细化|梳理|建成|改为|充实|指定|配齐|结对|制作|约谈|核对|补/
/** Where the text turns from what is wrong to what is done about it, in words of the form or in others. */
const turn = /改进(?:情况|措施|方向|举措|办法|意见)|整改(?:情况|措施)|下一步|针对(?:以上|上述|存在|这些)/
const otherTurn =
  /下步|下阶段|今后|为此|对此|采取[^，。；]{0,6}措施|(?:积极|加以|认真|进一步|不断|持续)改进|解决(?:办法|措施)|工作打算|接下来|后续|(?<!不)(?:明年|来年|新的一年|下一年|未来)|为(?:了|进一步)?(?:补|解决|弥补|改变|克服|破解|扭转|化解|改善|消除)|针对|(?:我|本)[局委办厅院镇乡县区市街中][^，。；]{0,6}(?:已|将|拟|计划|正)|(?<=[。；，\n])(?:20\d{2}年[，]?)?(?:现|我们)?(?:已|将|拟|计划|力争|正)/
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
