/** Further words by which sentences say that there was none of a thing: 本乡未收到申请, 未引发行政复议, 零申请. */
import { matchesOf } from '@/text/matches'
import type { NarrativeId } from '@/report/form/paths'
import { isTyped, perLeaf } from './texts'
import type { TextLeaf } from './texts'
import type { Stated } from './stated'

const hasNone = /[未没无零]/
/** A body's own name before the words, which end in what bodies end in. */
const received =
  /(?=[均尚暂未没])(?<=[乡镇县区市省处院校会队社所站心部门司道])(?:均|尚|暂)?(?:未|没有?)(?:收到|受理|接到|接收)(?:过|任何|到|群众|公众)*([^，。；\n]{2,30})/g
const receivedNothing =
  /(?:依申请公开|政府信息公开申请|信息公开申请)(?:数量|件数)?(?:均)?为零|零申请|(?:申请)?零受理/g
const carriedIn =
  /(?:无|没有|未有)(?:上年|去年|上一年)度?结转(?:的)?(?:政府信息公开|依申请公开)?(?:申请|办件|事项)?/g
const dispute =
  /(?:未|没有|无|不存在)((?:因|发生|引发|引起|产生|出现|被|涉及|有|收到|关于|政府|信息公开|依申请公开|工作|问题|事项|任何|申请|提起|的|而|相关)*)((?:行政)?复议(?:案件|申请)?(?:[、和及与或，]|以及|，也未|，未)?(?:被)?(?:提起)?(?:的)?(?:行政)?诉讼|行政复议|行政诉讼)(?:案件)?(?:的)?(?:情况|情形|事件|案件)?(?=$|[，。；）)\n])/g
/** Some of them, not all. */
const onlySome =
  /涉及|要求|逾期|被|超|关于|重复|投诉|举报|不服|不当|进一步|法定|以[信邮传]|通过|当面|书面|口头|来自|复议|诉讼|补正/
const hoped = /(?:力争|确保|争取|努力|实现|做到|目标|避免|防止)[^，。；]{0,10}$/

function stating(leaf: TextLeaf, from: number, words: string, clause: string): Stated {
  const lead = leaf.text.slice(leaf.text.lastIndexOf('。', from) + 1, from).replace(/\s+/g, '')
  const to = from + words.length
  return {
    text: leaf.text,
    home: leaf.home as NarrativeId,
    sentence: -1,
    from,
    to,
    end: to,
    value: 0,
    approximate: false,
    unit: '件',
    lead: `${lead}${clause}`,
    said: `${lead}${clause}`,
    clause,
    after: '',
    rest: '',
    leaf,
    typed: isTyped(leaf, from, to),
  }
}

/** What is said of requests and of disputes as a whole. */
export const moreNones = perLeaf((leaf): readonly Stated[] => {
  if (leaf.home === 'intro' || leaf.isHeading || !hasNone.test(leaf.text)) return []
  const before = (at: number): string => leaf.text.slice(Math.max(0, at - 16), at)
  return [
    ...matchesOf(leaf.text, received).flatMap(({ 0: words, 1: objects = '', index }) =>
      /申请/.test(objects) && !onlySome.test(objects) ? [stating(leaf, index, words, `收到${objects}`)] : [],
    ),
    ...matchesOf(leaf.text, receivedNothing).flatMap(({ 0: words, index }) =>
      hoped.test(before(index)) ? [] : [stating(leaf, index, words, '收到申请')],
    ),
    ...matchesOf(leaf.text, carriedIn).map(({ 0: words, index }) =>
      stating(leaf, index, words, '上年结转申请'),
    ),
    ...matchesOf(leaf.text, dispute).flatMap(({ 0: words, 2: what = '', index }) => {
      if (hoped.test(before(index))) return []
      const both = /复议/.test(what) && /诉讼/.test(what)
      return (both ? ['行政复议', '行政诉讼'] : [/复议/.test(what) ? '行政复议' : '行政诉讼']).map((clause) =>
        stating(leaf, index, words, clause),
      )
    }),
  ]
})

/** Which disputes a sentence says were never decided against the office. */
export interface NoneCorrected {
  readonly stated: Stated
  readonly review: boolean
  readonly litigation: boolean
}

const corrected =
  /(?:未|没有|无一?|零|不存在)(?:件|例|起|案)?(?:发生|出现|有|被|因)*([^，。；\n]{0,30}?)(?:纠错|纠正|败诉|被撤销|确认违法)|(?:均|全部)(?:获|被|予以|判决|结果)*(?:维持|胜诉)/g
const mistakes = /泄密|错误|错别字|文字|差错|政务新媒体|网站|内容/

/** 未发生被复议机关纠错的情形, 零败诉, 均获维持. */
export const nonesCorrected = perLeaf((leaf): readonly NoneCorrected[] => {
  if (leaf.home === 'intro' || leaf.isHeading || !/复议|诉讼|败诉/.test(leaf.text)) return []
  return matchesOf(leaf.text, corrected).flatMap(({ 0: words, index }): NoneCorrected[] => {
    const start = Math.max(leaf.text.lastIndexOf('。', index), leaf.text.lastIndexOf('；', index)) + 1
    const before = leaf.text.slice(start, index)
    if (hoped.test(before) || mistakes.test(words)) return []
    // 复议后起诉 is litigation.
    const said = `${before}${words}`.replace(/复议后|(?:未经)?复议直接/g, '□')
    const isLitigation = /败诉|胜诉|判决|诉讼|法院|起诉/
    const own = { review: /复议/.test(words), litigation: isLitigation.test(words) }
    const named = own.review || own.litigation ? own : lastNamed(said)
    if (!named.review && !named.litigation) return []
    return [{ stated: stating(leaf, index, words, words), ...named }]
  })
})

/** Review or litigation, whichever stands nearest before; both where they stand together. */
function lastNamed(said: string): Pick<NoneCorrected, 'review' | 'litigation'> {
  const [review, litigation] = [
    said.lastIndexOf('复议'),
    said.search(/(?:诉讼|起诉|应诉)(?!.*(?:诉讼|起诉|应诉))/),
  ]
  if (review < 0 && litigation < 0) return { review: false, litigation: false }
  const isTogether = review >= 0 && litigation >= 0 && Math.abs(review - litigation) <= 8
  return { review: isTogether || review > litigation, litigation: isTogether || litigation > review }
}
