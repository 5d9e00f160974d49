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
  /^(?:其中|已|均|共|全部|按时)*(?:办结|办理|[答回]复|结转|收到|受理|向|为|组织|开展|召开|举办|参加|发放|移送|报送|征集)/
const theOthers = /^其[他它余][^，。；]{0,8}$/

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
      isEnded = ends || (!isAlike(one, whole) && theOthers.test(last.clause))
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

function isIntroduced(whole: Stated, first: Stated): boolean {
  const gap = between(whole, first)
  if (/[。；]/.test(gap)) return false
  return among.test(gap) || amongFar.test(gap) || colon.test(gap)
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
  return theOthers.test(last.clause) || amongAll.test(between(whole, first)) || isListing(whole, first)
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
  if (!isListed && !isIntroduced(whole, first)) return null
  const found = partsFrom(whole, figures.slice(at), isListed)
  if (found.parts.length + found.rest.length < 2 || found.parts.length === 0) return null
  const wholes = namedTogether(figures, wholeAt)
  return { whole, ...found, wholes, isComplete: isComplete(whole, found.parts) }
}

/** …共21件。其中，网络申请14件: the whole is one of the sentence before. */
function sumAcrossSentences(figures: readonly Stated[], at: number): Sum | null {
  const first = figures[at] as Stated
  if (!/^其中/.test(first.lead)) return null
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
