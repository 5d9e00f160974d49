/** T-05: 全部办结 while something is carried out; 未收取 while a fee is stated. */
import { tableToldIn } from '@/report/statements/table-told'
import { matchesOf } from '@/text/matches'
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { CheckFacts } from '@/checks/facts/facts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

/** 到期办结率 is that of what was due. */
const allDone =
  /(?:全部|均已?|已?全部)(?:按时|按期|依法|及时|在规定[^，。；]{0,6})*(?:办结|办理完毕|答复完毕)|(?=办结率)(?<!到期|按期|按时|限时|时限内|期限内)办结率(?:达|为|到)*\s*(?:100\s*[%％]|百分之百)/g
const aboutRequests = /申请/
const notRequests = /建议|提案|留言|信访|热线|诉求|咨询|复议|诉讼/
const noFee = /(?:未|没有|无|不)(?:向[^，。；]{1,8})?(?:收取|产生|发生)[^，。；]{0,12}(?:费|费用)/
const feeCharged = /(?:收取|收缴|产生)[^，。；未没无]{0,12}信息处理费[^，。；\d]{0,6}([\d,.]+)\s*(?:万?元)/

const doneIn = perLeaf((leaf) => matchesOf(leaf.text, allDone))

function pending({ report, texts }: CheckFacts): Found[] {
  const carried = figureAt(report, 'requests.carriedOut.total')
  if (!isFigure(carried) || carried === 0) return []
  return texts.flatMap((leaf) =>
    doneIn(leaf).flatMap((match): Found[] => {
      const sentence =
        leaf.text
          .slice(0, match.index)
          .split(/[。；]/)
          .pop() ?? ''
      const isAbout =
        (tableToldIn(leaf.home) === 'requests' || aboutRequests.test(sentence)) && !notRequests.test(sentence)
      if (!isAbout || /上年|去年|结转/.test(sentence)) return []
      const path = 'requests.carriedOut.total' as const
      return [
        {
          case: 'pending',
          path: leaf.path,
          spot: spotOf(leaf, match.index, match.index + match[0].length),
          params: { quote: match[0], carried },
          labels: { place: leaf.path, figureName: path },
          figures: [{ path, value: carried }],
        },
      ]
    }),
  )
}

function firstMatch(
  texts: readonly TextLeaf[],
  pattern: RegExp,
): { leaf: TextLeaf; match: RegExpExecArray } | null {
  for (const leaf of texts) {
    const match = leaf.text.includes('费') ? pattern.exec(leaf.text) : null
    if (match) return { leaf, match }
  }
  return null
}

function fees({ texts }: CheckFacts): Found[] {
  const charged = firstMatch(texts, feeCharged)
  const none = charged && firstMatch(texts, noFee)
  if (!none || Number((charged.match[1] ?? '').replace(/,/g, '')) === 0) return []
  const { leaf, match } = charged
  return [
    {
      case: 'fee',
      path: leaf.path,
      spot: spotOf(leaf, match.index, match.index + match[0].length),
      params: { quote: none.match[0], other: match[0] },
      labels: { place: leaf.path },
    },
  ]
}

export const allDoneCheck: Check = {
  id: 'T-05',
  severity: 'warning',
  source: '《政府信息公开条例》第四十二条、第五十条第（二）项',
  reads: ['narratives', 'requests'],
  run: (facts) => [...pending(facts), ...fees(facts)],
}
