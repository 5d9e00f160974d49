/** Figures of the narrative as metrics: only where the sentence says whose they are. */
import { getForm, metricPath } from '@/report/form/form'
import type { AccountId, ChannelKindId, FigurePath, MetricId } from '@/report/form/paths'
import type { Channel, Report } from '@/report/report'
import type { ReportDraft } from './draft'
import type { Mention } from './mentions'
import {
  applicationChannels,
  applicationUnit,
  channelRules,
  metricRules,
  notAnApplication,
} from './metric-rules'
import type { ChannelField, MetricRule } from './metric-rules'
import { ownerOf } from './owners'
import type { Owner } from './owners'
import { isForeign, isOtherYear, isPlanned, isRegional } from './whose'
import type { Whose } from './whose'

/** A mention and the figure of the report that it gives. */
export interface LinkedMention {
  readonly mention: Mention
  readonly path: FigurePath
}

export interface FoundMetrics {
  readonly linked: readonly LinkedMention[]
  readonly accounts: Report['accounts']
  readonly channels: readonly Channel[]
}

interface Candidate {
  readonly id: MetricId
  readonly mention: Mention
  readonly owner: Owner | null
  readonly score: number
}

const metrics = new Map(getForm('2021').metrics.map((metric) => [metric.id, metric]))
const thisYear = /全年|年内|本年|今年|当年|年度|20\d{2}年/
const overYears =
  /历年|(?<!今年)以来|自.{0,8}(?:开通|上线|开设)|近[一二两三四五六七八九十\d]+年|[一二两三四五六七八九十]年来/
/** What people do on a page adds up from its first day on; what a unit publishes is counted by the year. */
const addedUp = /累计|截至|截止|总计/
const visits: ReadonlySet<MetricId> = new Set(['website.visits', 'website.visitors'])

function fits(rule: MetricRule, mention: Mention, owner: Owner | null): boolean {
  const { clause, lead, said, after, unit } = mention
  if (rule.owner !== undefined && owner?.kind !== rule.owner) return false
  return (
    rule.unit.test(unit) &&
    rule.before.test(clause) &&
    (rule.after === undefined || rule.after.test(after)) &&
    !rule.unless?.test(clause) &&
    !rule.unlessLead?.test(lead) &&
    (rule.context === undefined || rule.context.test(said + after))
  )
}

/** Whether a figure was counted over more than the report's year. */
function isOverYears(id: MetricId, { clause, lead }: Mention): boolean {
  if (overYears.test(lead)) return true
  return visits.has(id) && addedUp.test(clause) && !thisYear.test(lead)
}

/** Higher where the sentence stands at the metric's own place in the form and words its unit; `null` where it means another. */
function scoreOf(id: MetricId, mention: Mention): number | null {
  const metric = metrics.get(id)
  if (!metric || isOverYears(id, mention)) return null
  return (
    (metric.part === mention.home ? 1 : 0) +
    (metric.unit === mention.unit ? 0.5 : 0) +
    (/[总共]/.test(mention.clause) ? 0.2 : 0) -
    (addedUp.test(mention.clause) ? 0.4 : 0)
  )
}

/** New media of a whole region are many accounts; what a government handles in it is its own. */
const ofAccounts = /^(?:website|wechat|weibo)\./

function isElsewhere(id: MetricId, mention: Mention, whose: Whose): boolean {
  const isMany = ofAccounts.test(id) && isRegional(mention)
  return isMany || isForeign(mention, whose) || isOtherYear(mention, whose) || isPlanned(mention)
}

function candidatesIn(mentions: readonly Mention[], whose: Whose): Candidate[] {
  const taken = new Set<string>()
  return mentions.flatMap((mention) => {
    const owner = ownerOf(mention.lead)
    // A figure is one metric: the rules that know most come first.
    const rule = metricRules.find((one) => fits(one, mention, owner))
    return (rule ? [rule] : []).flatMap((rule): Candidate[] => {
      const score = scoreOf(rule.id, mention)
      const whole = `${rule.id} ${mention.sentence} ${owner?.name ?? ''}`
      const isPart = rule.first === true && taken.has(whole)
      if (score === null || isPart || isElsewhere(rule.id, mention, whose)) return []
      taken.add(whole)
      return [{ id: rule.id, mention, owner, score }]
    })
  })
}

/** 4件受理方式为网络申请, 网络申请100件: the one way of applying that stands before or behind a figure. */
function applicationChannelOf({ clause, after, lead, unit }: Mention): MetricId | null {
  if (!applicationUnit.test(unit) || notAnApplication.test(clause + after)) return null
  if (!/申请|提交|提出|受理|收到/.test(lead + after)) return null
  const behind = /^(?:申请)?(?:的)?(?:受理方式|申请方式|方式|渠道)?(?:为|系|是|通过|以|采用|来自|由)/.test(
    after,
  )
    ? after
    : ''
  const near = behind || clause.slice(-20)
  const named = applicationChannels.filter(({ words }) => words.test(near))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

function applicationCandidates(mentions: readonly Mention[], whose: Whose): Candidate[] {
  return mentions.flatMap((mention): Candidate[] => {
    const id = applicationChannelOf(mention)
    if (id && isElsewhere(id, mention, whose)) return []
    const before = mention.piece.text.slice(Math.max(0, mention.from - 80), mention.from)
    const isAbout = mention.home === 'requestWork' || /依申请|信息公开申请/.test(mention.lead + before)
    return id && isAbout ? [{ id, mention, owner: null, score: scoreOf(id, mention) ?? 0 }] : []
  })
}

/** The account that most figures name is the report's main one; figures of a second go to the channels. */
function mainNames(candidates: readonly Candidate[]): Map<AccountId, string> {
  const names = new Map<AccountId, string>()
  for (const { id, owner } of candidates) {
    const account = id.split('.')[0]
    const isAccount = account === 'website' || account === 'wechat' || account === 'weibo'
    if (isAccount && owner?.name && !names.has(account)) names.set(account, owner.name)
  }
  return names
}

function isSecondary({ id, owner }: Candidate, names: ReadonlyMap<AccountId, string>): boolean {
  const main = names.get(id.split('.')[0] as AccountId)
  return owner !== null && owner.name !== '' && main !== undefined && owner.name !== main
}

/** Sets the likeliest mention of each metric; a second one that says otherwise is reported. */
function settle(draft: ReportDraft, candidates: readonly Candidate[]): LinkedMention[] {
  const byMetric = new Map<MetricId, Candidate[]>()
  for (const one of candidates) {
    const all = byMetric.get(one.id)
    if (all) all.push(one)
    else byMetric.set(one.id, [one])
  }
  const linked: LinkedMention[] = []
  for (const [id, all] of byMetric) {
    const sorted = [...all].sort((a, b) => b.score - a.score)
    const best = sorted[0] as Candidate
    const path = metricPath(id)
    const { mention } = best
    const place = { block: mention.piece.block, text: mention.piece.text.slice(mention.from, mention.end) }
    const other = sorted.find((one) => one.score > best.score - 0.3 && one.mention.value !== mention.value)
    // Two figures of one sentence that would do as well: parts of a sum that nobody states.
    if (other && other.mention.sentence === mention.sentence) {
      draft.say('metricUnclear', 'warning', {
        path,
        place,
        params: { first: mention.value, second: other.mention.value },
      })
      continue
    }
    draft.set(path, mention.value, place)
    if (mention.approximate)
      draft.say('approximate', 'notice', { path, place, params: { value: mention.value } })
    if (other)
      draft.say('statedTwice', 'warning', {
        path,
        place,
        params: { first: mention.value, second: other.mention.value },
      })
    for (const one of sorted)
      if (one.mention.value === mention.value) linked.push({ mention: one.mention, path })
  }
  return linked
}

type MutableChannel = { -readonly [Key in keyof Channel]: Channel[Key] }

const channelKinds = new Set<string>(getForm('2021').channelKinds.map((kind) => kind.id))

/** Figures of further accounts and channels, one entry a kind and name. */
function readChannels(mentions: readonly Mention[], names: ReadonlyMap<AccountId, string>): Channel[] {
  const channels = new Map<string, MutableChannel>()
  for (const mention of mentions) {
    const owner = ownerOf(mention.lead)
    if (!owner || !channelKinds.has(owner.kind)) continue
    const isMain =
      (owner.kind === 'wechat' || owner.kind === 'weibo') &&
      (names.get(owner.kind) ?? owner.name) === owner.name
    const field = isMain ? null : channelFieldOf(mention)
    if (!field) continue
    const id = `${owner.kind}-${owner.name}`
    const channel = channels.get(id) ?? {
      id: `channel-${channels.size + 1}`,
      kind: owner.kind as ChannelKindId,
      name: owner.name,
      posts: null,
      followers: null,
      reads: null,
    }
    channel[field] ??= mention.value
    channels.set(id, channel)
  }
  return [...channels.values()]
}

function channelFieldOf(mention: Mention): ChannelField | null {
  const rule = channelRules.find(
    ({ before, unit, unless }) =>
      unit.test(mention.unit) && before.test(mention.clause) && !unless?.test(mention.clause),
  )
  return rule?.field ?? null
}

export function readMetrics(draft: ReportDraft, mentions: readonly Mention[], whose: Whose): FoundMetrics {
  const all = [...candidatesIn(mentions, whose), ...applicationCandidates(mentions, whose)]
  const names = mainNames(all)
  const linked = settle(
    draft,
    all.filter((one) => !isSecondary(one, names)),
  )
  return {
    linked,
    accounts: {
      website: names.get('website') ?? '',
      wechat: names.get('wechat') ?? '',
      weibo: names.get('weibo') ?? '',
    },
    channels: readChannels(mentions, names),
  }
}
