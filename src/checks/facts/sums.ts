/** Sums that sentences state: a whole, and the figures that it is said to be made of. */
import type { Stated } from './statements'

export interface Sum {
  readonly whole: Stated
  readonly parts: readonly Stated[]
  /** What the parts may add up to: the whole, or figures that it is named together with. */
  readonly wholes: readonly number[]
  /** No part is left out: each says what it is, or the last one is all the others. */
  readonly isComplete: boolean
  /** Figures behind the parts that may belong to them too. */
  readonly rest: readonly Stated[]
  /** The list ends at a full stop, a ； or a word that turns to something else. */
  readonly isEnded: boolean
}

/** The words that lead from a whole to its parts, with nothing but names of a kind behind them. */
const among = /(?:其中|包括|包含|分别为|分别是|具体为|具体是)(?:[：，、]*[^，。；]*)$/
const amongAll = /(?:分别|具体)[为是]/
const anyAmong = /其中|包括|包含|分别为|分别是|具体为|具体是/
/** 其中，在…方面，通过…: one more comma before the first figure is still said of it. */
const amongFar = /其中[：，、]?[^，。；]*，[^，。；]*$/
const colon = /^[^，。；：:]{0,2}[：:][^，。；]*$/
/** 4件为网络申请: the figure comes first and says of what kind it is. */
const kindAfter = /^(?:[^，。；]{0,4})(?:为|系|是|属于|通过|予以|不予|无法|以)/
/** 、每日云溪 is a name in a list. */
const notParts = /较|比|同比|平均|占|(?<![、“《])每|满意|率|累计/
const another = /此外|另外|另[有，]|同时|[^其]余件/
/** ；“云溪”公众号推送信息300条 is no item of the list before it. */
const newDeed =
  /；[^；]*(?:发布|推送|收到|受理|办结|办理|开展|召开|举办|组织|参加|[回答]复|接待|印发|网站|公众号|微信|微博)/
/** 其中网络申请25件，办结28件: another deed, unless the first part tells one too. */
const otherDeed =
  /^(?:其中|已|均|共|全部|按时)*(?:办结|办理|[答回]复|结转|收到|受理|向|组织|开展|召开|举办|参加|发放|移送|报送|征集)/
const theOthers = /^其[他它余][^，。；]{0,8}$/

/** （主办18件、协办8件） and 其他处理9件，其他处理中…: what a figure is made of, right behind it. */
const bracketed = /^[（(][^，。；：:（()）]*$/
const amongThese = /^，([^，。；\d]{2,8})中[：，]?[^，。；]*$/
const perspective = /^(?:其中|(?:从|按)[^，。；\d]{2,12}(?:看|分|划分|统计|来说))/
/** Kinds of which there are no others. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/线上/, /线下/],
  [/主办/, /[协会分]办/],
  [/自然人|公民/, /法人|企业|组织/],
  [/书面/, /口头/],
  [/按件/, /按[量页]/],
  [/新收/, /结转/],
  [/代表/, /委员/],
  [/已审结|^(?:其中)?审结/, /未审结/],
]
/** Parts of one sort that stand behind a whole without a word between. */
const sorts: readonly RegExp[] = [
  /网络|网上|在线|线上|信函|邮寄|来信|当面|现场|窗口|传真|邮件|邮箱|平台提交/,
  /自然人|公民|企业|法人|科研|公益|法律服务|组织/,
]

/** Documents and cases are counted by several words. */
const countsAlike = /^[条件篇份则起宗例]$/

export const isAlike = (one: Stated, other: Stated): boolean =>
  one.unit === other.unit || (countsAlike.test(one.unit) && countsAlike.test(other.unit))

function between(one: Stated, other: Stated): string {
  return one.leaf.text.slice(one.end, other.from)
}

/** How many brackets are open at the end of some words. */
function depthOf(words: string): number {
  let depth = 0
  for (const char of words) {
    if (char === '（' || char === '(') depth += 1
    if (char === '）' || char === ')') depth -= 1
  }
  return depth
}

const areOpposites = (parts: readonly Stated[]): boolean =>
  parts.length === 2 &&
  opposites.some(
    ([one, other]) =>
      parts.some((part) => one.test(part.clause)) && parts.some((part) => other.test(part.clause)),
  )

type Parts = Pick<Sum, 'parts' | 'rest' | 'isEnded'>

/** Behind a figure: the parts that go on from the first, and what may be parts or not. */
function partsFrom(whole: Stated, figures: readonly Stated[], isListed: boolean): Parts {
  const [first] = figures as [Stated]
  const depth = depthOf(between(whole, first))
  const parts: Stated[] = []
  const rest: Stated[] = []
  let last = whole
  let isOpen = true
  let isEnded = true
  let isBySemicolons = false
  for (const one of figures) {
    if (one.unit === '%') continue
    const words = one === first ? '' : between(last, one).replace(/（[^（）]*）/g, '')
    const within = depthOf(between(whole, one))
    if (/。/.test(words) || within < depth) break
    // What stands in brackets behind a part is made of that part.
    if (within > depth) continue
    // A list whose first items are set apart by ； goes on behind one.
    if (parts.length === 1 && isOpen) isBySemicolons = /；/.test(words)
    const ends =
      anyAmong.test(words) ||
      another.test(words) ||
      (otherDeed.test(one.clause) && !otherDeed.test(first.clause)) ||
      (/；/.test(words) && (!isBySemicolons || newDeed.test(words)))
    const fits = isAlike(one, whole) && !notParts.test(one.clause) && (!isListed || kindAfter.test(one.after))
    if (isOpen && (ends || !fits)) {
      isOpen = false
      isEnded = ends || (!isAlike(one, whole) && (theOthers.test(last.clause) || areOpposites(parts)))
    }
    last = one
    ;(isOpen ? parts : rest).push(one)
  }
  return { parts, rest, isEnded }
}

const isListing = (whole: Stated, first: Stated): boolean => {
  const gap = between(whole, first)
  return !anyAmong.test(gap) && kindAfter.test(first.after) && /^[^。；]{0,12}$/.test(gap)
}

const isNamedAgain = (whole: Stated, gap: string): boolean => {
  const name = amongThese.exec(gap)?.[1] ?? ''
  return name !== '' && whole.clause.endsWith(name)
}

function isIntroduced(whole: Stated, first: Stated): boolean {
  const gap = between(whole, first)
  if (/[。；]/.test(gap)) return false
  return (
    among.test(gap) ||
    amongFar.test(gap) ||
    colon.test(gap) ||
    bracketed.test(gap) ||
    isNamedAgain(whole, gap)
  )
}

/** 收到申请37件，网络提交21件、信函13件: parts of one sort, next to their whole. */
function isSorted(whole: Stated, first: Stated, second: Stated | undefined): boolean {
  if (!second || second.sentence !== first.sentence || !isAlike(first, second)) return false
  if (
    !/^，[^，。；]*$/.test(between(whole, first)) ||
    !/^(?:（[^（）]*）)?[、，]/.test(between(first, second))
  )
    return false
  return sorts.some((sort) => sort.test(first.clause) && sort.test(second.clause) && !sort.test(whole.clause))
}

/** 复议5件、诉讼2件，其中: named together, the parts are those of all. */
function namedTogether(figures: readonly Stated[], at: number): number[] {
  const whole = figures[at] as Stated
  const sums = [whole.value]
  for (let index = at - 1; index >= 0; index -= 1) {
    const [one, next] = [figures[index] as Stated, figures[index + 1] as Stated]
    const gap = between(one, next)
    const isJoined = /^[、和及与]|^，(?:上年|去年)?[^，。；]{0,4}结转/.test(gap) && !/[。；]/.test(gap)
    if (!isJoined || !isAlike(one, whole)) break
    sums.push((sums[sums.length - 1] as number) + one.value)
  }
  return sums
}

const isComplete = (whole: Stated, parts: readonly Stated[]): boolean => {
  const [first, last] = [parts[0] as Stated, parts[parts.length - 1] as Stated]
  const gap = between(whole, first)
  return (
    theOthers.test(last.clause) ||
    amongAll.test(gap) ||
    isListing(whole, first) ||
    isNamedAgain(whole, gap) ||
    areOpposites(parts) ||
    (bracketed.test(gap) && !anyAmong.test(gap) && /^[）)]/.test(last.leaf.text.slice(last.end)))
  )
}

/** The sum whose parts begin at a figure, its whole before it in the sentence. */
function sumInSentence(figures: readonly Stated[], at: number): Sum | null {
  const first = figures[at] as Stated
  let wholeAt = at - 1
  // 发布信息731条，访问9万次，其中: what counts other things stands between.
  while (wholeAt >= 0 && !isAlike(figures[wholeAt] as Stated, first)) wholeAt -= 1
  const whole = figures[wholeAt]
  if (!whole || whole.sentence !== first.sentence || whole.unit === '') return null
  const isListed = wholeAt === at - 1 && isListing(whole, first)
  if (!isListed && !isIntroduced(whole, first) && !isSorted(whole, first, figures[at + 1])) return null
  const found = partsFrom(whole, figures.slice(at), isListed)
  if (found.parts.length + found.rest.length < 2 || found.parts.length === 0) return null
  const wholes = namedTogether(figures, wholeAt)
  return { whole, ...found, wholes, isComplete: isComplete(whole, found.parts) }
}

/** …共21件。其中，网络申请14件: the whole is one of the sentence before. */
function sumAcrossSentences(figures: readonly Stated[], at: number): Sum | null {
  const first = figures[at] as Stated
  if (!perspective.test(first.lead)) return null
  const before = figures.slice(0, at).filter((one) => one.sentence === first.sentence - 1)
  // Nothing is made of parts: 0件; and what stands in brackets belongs to another figure.
  const alike = before.filter(
    (one) => one.unit !== '' && one.value > 0 && isAlike(one, first) && depthOf(one.lead) === 0,
  )
  const whole = [...alike].sort((one, other) => other.value - one.value)[0]
  if (!whole) return null
  const found = partsFrom({ ...whole, end: first.from }, figures.slice(at), false)
  if (found.parts.length + found.rest.length < 2 || found.parts.length === 0) return null
  const wholes = [...alike.map((one) => one.value), ...namedTogether(alike, alike.length - 1)]
  const last = found.parts[found.parts.length - 1] as Stated
  return { whole, ...found, wholes, isComplete: theOthers.test(last.clause) }
}

const onlyTotal = /^(?:共|共计|合计|总计|累计|总共|合计为|[两二三四]项(?:共|合计|共计))$/
const joinedOn = /^(?:[（(][^（()）]*[)）])?[、，和及与][^。；]*$/

/** 建议26件、提案31件，共57件: the whole comes last. */
function sumBefore(figures: readonly Stated[], at: number): Sum | null {
  const whole = figures[at] as Stated
  if (!onlyTotal.test(whole.clause) || depthOf(whole.lead) > 0 || whole.unit === '') return null
  const parts: Stated[] = []
  let next = whole
  for (let index = at - 1; index >= 0; index -= 1) {
    const one = figures[index] as Stated
    if (one.sentence !== whole.sentence || one.unit === '%') break
    if (depthOf(one.lead) > 0) continue
    if (!isAlike(one, whole) || !joinedOn.test(between(one, next)) || anyAmong.test(between(one, next))) break
    parts.unshift(one)
    next = one
  }
  if (parts.length < 2) return null
  const sums = parts.map((_one, index) => parts.slice(index).reduce((sum, { value }) => sum + value, 0))
  const isRight = sums.includes(whole.value) || parts.some(({ value }) => value === whole.value)
  return isRight ? null : { whole, parts, wholes: [whole.value], rest: [], isComplete: true, isEnded: true }
}

function byLeaf(figures: readonly Stated[]): Stated[][] {
  const leaves = new Map<Stated['leaf'], Stated[]>()
  for (const one of figures) {
    const known = leaves.get(one.leaf)
    if (known) known.push(one)
    else leaves.set(one.leaf, [one])
  }
  return [...leaves.values()]
}

function sumsOfLeaf(all: readonly Stated[]): readonly Sum[] {
  let done = 0
  return all.flatMap((first, at): Sum[] => {
    const before = sumBefore(all, at)
    if (before) return [before]
    if (at < done || first.unit === '' || first.unit === '%') return []
    const isFirst = all[at - 1]?.sentence !== first.sentence
    const sum = isFirst ? sumAcrossSentences(all, at) : sumInSentence(all, at)
    if (!sum) return []
    // The last part may be made of others itself.
    done = at + Math.max(1, sum.parts.length - 1)
    return [sum]
  })
}

const known = new WeakMap<Stated['leaf'], readonly Sum[]>()

/** Every sum that the figures of some texts are said to make, in their order; read once for a paragraph. */
export function sumsStated(figures: readonly Stated[]): readonly Sum[] {
  return byLeaf(figures).flatMap((all) => {
    const { leaf } = all[0] as Stated
    const sums = known.get(leaf) ?? sumsOfLeaf(all)
    known.set(leaf, sums)
    return sums
  })
}
