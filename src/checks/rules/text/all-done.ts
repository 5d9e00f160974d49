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
const noFee = /(?:未|没有|无|不)(?:向[^，。；]{1,8})?(?:收取|产生|发生)[^，。；]{0,12}(?:费用|费)/
/** Fees of another kind, and what was not charged of one application or in another year. */
const otherFee =
  /检索|复制|邮寄|邮费|工本|培训|报名|手续|咨询|查询费|(?:未|不|没有)[^，。；]*(?:收取|产生)[^，。；]*(?:的|时|前)/
const exceptions = /除[^。；]{0,40}外|其余|其他申请|此外|对(?:其|该|未超|首次|首件)|20\d{2}年|上年|去年/
const feeCharged = /(?:收取|收缴|产生)[^，。；未没无]{0,12}信息处理费[^，。；\d]{0,6}([\d,.]+)\s*(?:万?元)/

const doneIn = perLeaf((leaf) => matchesOf(leaf.text, allDone))

function pending({ report, texts }: CheckFacts): Found[] {
  const carried = figureAt(report, 'requests.carriedOut.total')
  if (!isFigure(carried) || carried === 0) return []
  return texts.flatMap((leaf) => {
    let toldUpTo = -1
    return doneIn(leaf).flatMap((match): Found[] => {
      // 均已办结，办结率100%: said twice in one sentence, and told once.
      if (toldUpTo >= 0 && !/[。；]/.test(leaf.text.slice(toldUpTo, match.index))) return []
      const sentence =
        leaf.text
          .slice(0, match.index)
          .split(/[。；]/)
          .pop() ?? ''
      const isAbout =
        (tableToldIn(leaf.home) === 'requests' || aboutRequests.test(sentence)) && !notRequests.test(sentence)
      if (!isAbout || /上年|去年|结转/.test(sentence)) return []
      const path = 'requests.carriedOut.total' as const
      toldUpTo = match.index + match[0].length
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
    })
  })
}

interface FeeWords {
  readonly leaf: TextLeaf
  readonly match: RegExpExecArray
  readonly sentence: string
}

function feeWords(texts: readonly TextLeaf[], pattern: RegExp): FeeWords[] {
  return texts.flatMap((leaf): FeeWords[] => {
    const match = leaf.text.includes('费') ? pattern.exec(leaf.text) : null
    if (!match) return []
    const start = Math.max(...['。', '；'].map((stop) => leaf.text.lastIndexOf(stop, match.index))) + 1
    return [{ leaf, match, sentence: leaf.text.slice(start, match.index + match[0].length + 1) }]
  })
}

const isOtherYear = (sentence: string, year: number): boolean =>
  exceptions.test(sentence.replace(new RegExp(`${year}年`, 'g'), ''))

/** Both sentences are named: the one that denies the fee, and the one that states it. */
function fees({ texts, report }: CheckFacts): Found[] {
  const charged = feeWords(texts, feeCharged).find(
    ({ match, sentence }) =>
      Number((match[1] ?? '').replace(/,/g, '')) > 0 && !isOtherYear(sentence, report.year),
  )
  const denied = charged && feeWords(texts, noFee)
  const none = denied?.find(
    ({ match, sentence }) => !otherFee.test(match[0]) && !isOtherYear(sentence, report.year),
  )
  if (!charged || !none) return []
  const at = ({ leaf, match }: FeeWords) => ({
    path: leaf.path,
    spot: spotOf(leaf, match.index, match.index + match[0].length),
  })
  const params = { quote: none.match[0], other: charged.match[0] }
  const quote = (denied?.[0] ?? none).match[0].replace(/费用$/, '费')
  const first = { case: 'fee', ...at(charged), params: { ...params, quote } }
  return [{ case: 'fee', ...at(none), params, labels: { place: none.leaf.path }, formerly: [first] }]
}

export const allDoneCheck: Check = {
  id: 'T-05',
  severity: 'warning',
  source: '《政府信息公开条例》第四十二条、第五十条第（二）项',
  reads: ['narratives', 'requests'],
  run: (facts) => [...pending(facts), ...fees(facts)],
}
