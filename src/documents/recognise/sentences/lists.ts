/** Lists of figures: 网站、微信、微博分别发布信息3条、2条、1条 says three things, one of each that is named. */
import { ownersIn } from '@/report/statements/figure-subject'
import type { Mention } from './mentions'

/** The things named before 分别, and the words between it and the first figure. */
const listed =
  /^(.*?[，。；：]|)([^，。；：]*[、和及与][^，。；：]*)(?:分别|各自|依次|各(?=发布|推送|更新|公开|收到|办理))([^，。；：]*)$/
/** 网站、微信发布信息390条、871条: the same without a word for it. */
const unsaid = /^(.*?[，。；：]|)([^，。；：]*[、和及与][^，。；：]*)()$/
const each = /^(.*?[，。；：]|)([^，。；：]*[、和及与][^，。；：]*)各(?:有|为|办理|收到)?$/

/** 的信息发布量 at the end of what is named is said of each. */
const shared =
  /(?:的)?(?:信息|发布|推送|推文|更新|申请|办理|办结|承办|收到|访问|关注|粉丝|订阅)*(?:总数|总量|数量|件数|人数|量|数)?$/

/** Figures of one sentence with nothing but a separator between them. */
function runFrom(mentions: readonly Mention[], start: number): Mention[] {
  const run = [mentions[start] as Mention]
  for (let at = start + 1; at < mentions.length; at += 1) {
    const [last, next] = [run[run.length - 1] as Mention, mentions[at] as Mention]
    const between = next.piece.text.slice(last.end, next.from)
    if (next.piece !== last.piece || next.sentence !== last.sentence || !/^\s*[、，和及与]\s*$/.test(between))
      break
    run.push(next)
  }
  return run
}

/** What is named, and the words that all of it shares. */
function thingsOf(names: string, count: number): { things: string[]; tail: string } | null {
  const owners = ownersIn(names)
  if (owners.length === count && count > 1) {
    const ends = owners.map(({ to }) => to)
    const things = ends.map((to, at) =>
      names.slice(ends[at - 1] ?? 0, to).replace(/^[”"]?(?:[、和及与]|以及)/, ''),
    )
    return { things, tail: names.slice(ends[count - 1]) }
  }
  const things = names.split(/[、和及与]/)
  if (things.length !== count || things.some((thing) => thing === '')) return null
  const last = things[count - 1] ?? ''
  const tail = shared.exec(last)?.[0] ?? ''
  return tail.length < last.length
    ? { things: [...things.slice(0, -1), last.slice(0, -tail.length || undefined)], tail }
    : { things, tail: '' }
}

/** Each figure as if the sentence spoke of its own thing alone; `null` where they are not as many as things. */
function spread(run: readonly Mention[]): Mention[] | null {
  const [first] = run
  if (!first || run.length < 2) return null
  const [, before = '', names = '', rest = ''] = listed.exec(first.lead) ?? unsaid.exec(first.lead) ?? []
  const own = thingsOf(names, run.length)
  // Without 分别 only accounts and sites tell that there are as many things as figures.
  if (!own || (rest === '' && !listed.test(first.lead) && ownersIn(names).length !== run.length)) return null
  return run.map((mention, index) => sayOf(mention, before, `${own.things[index] ?? ''}${own.tail}${rest}`))
}

const sayOf = (mention: Mention, before: string, clause: string): Mention => ({
  ...mention,
  clause,
  lead: before + clause,
  said: before + clause,
})

/** 人大建议、政协提案各12件: the one figure is each thing's. */
function forEach(mention: Mention): Mention[] | null {
  const [, before = '', names = ''] = each.exec(mention.lead) ?? []
  const own = names === '' ? null : thingsOf(names, names.split(/[、和及与]/).length)
  if (!own) return null
  return own.things.map((thing) => ({ ...sayOf(mention, before, thing + own.tail), isShared: true as const }))
}

/** 由412篇增加到689篇: the second figure is what the first was. */
const levelNow =
  /^(?:增加|增长|上升|提高|提升|扩大|扩展|调整|减少|下降|压缩|精简|缩减|[增升降])(?:到了?|至|为)$/
const levelBefore = /(?:由|从)[^，。；]*$/

function asNow(mention: Mention, last: Mention | undefined): Mention {
  if (last?.piece !== mention.piece || last.sentence !== mention.sentence || !levelNow.test(mention.clause))
    return mention
  const lead = last.lead.replace(levelBefore, '')
  return lead === last.lead
    ? mention
    : { ...mention, lead, said: lead, clause: last.clause.replace(levelBefore, '') }
}

/** Figures of lists with the words that are theirs; 268期632条 counts one thing in two units. */
export function spreadLists(mentions: readonly Mention[]): readonly Mention[] {
  const all: Mention[] = []
  for (let at = 0; at < mentions.length;) {
    const run = runFrom(mentions, at)
    const own = run.length > 1 ? spread(run) : forEach(run[0] as Mention)
    const mention = run[0] as Mention
    const last = all[all.length - 1]
    const isSecondUnit =
      last?.piece === mention.piece &&
      /^共?计?$/.test(mention.piece.text.slice(last.end, mention.from)) &&
      mention.from >= last.end &&
      last.unit !== '' &&
      last.unit !== mention.unit
    all.push(...(own ?? [isSecondUnit ? { ...mention, clause: last.clause } : asNow(mention, last)]))
    at += own ? run.length : 1
  }
  return all
}
