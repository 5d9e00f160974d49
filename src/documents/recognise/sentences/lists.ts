/** Lists of figures: 网站、微信、微博分别发布信息3条、2条、1条 says three things, one of each that is named. */
import type { Mention } from './mentions'

/** The things named before 分别, and the words between it and the first figure. */
const listed = /^(.*?[，。；：]|)([^，。；：]*[、和及与][^，。；：]*)分别([^，。；：]*)$/

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

/** Each figure as if the sentence spoke of its own thing alone; `null` where they are not as many as things. */
function spread(run: readonly Mention[]): Mention[] | null {
  const [first] = run
  const found = first && listed.exec(first.lead)
  if (!found) return null
  const [, before = '', names = '', rest = ''] = found
  const things = names.split(/[、和及与]/)
  if (things.length !== run.length || things.some((thing) => thing === '')) return null
  // 网络、信函、当面申请 share the last one's noun.
  const noun = /申请$/.exec(things[things.length - 1] ?? '')?.[0] ?? ''
  return run.map((mention, index) => {
    const thing = things[index] ?? ''
    const clause = thing + (noun && !thing.endsWith(noun) ? noun : '') + rest
    return { ...mention, clause, lead: before + clause, said: before + clause }
  })
}

/** Figures of lists with the words that are theirs; 268期632条 counts one thing in two units. */
export function spreadLists(mentions: readonly Mention[]): readonly Mention[] {
  const all: Mention[] = []
  for (let at = 0; at < mentions.length;) {
    const run = runFrom(mentions, at)
    const own = run.length > 1 ? spread(run) : null
    const mention = run[0] as Mention
    const last = all[all.length - 1]
    const isSecondUnit =
      last?.piece === mention.piece &&
      last.end === mention.from &&
      last.unit !== '' &&
      last.unit !== mention.unit
    all.push(...(own ?? [isSecondUnit ? { ...mention, clause: last.clause } : mention]))
    at += own ? run.length : 1
  }
  return all
}
