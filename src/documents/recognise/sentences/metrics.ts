/** Figures of the narrative as metrics: only where the sentence says whose they are. */
import { hasFigure, metricPath, newest } from '@/report/form/form'
import type { AccountId, ChannelKindId, FigureId, MetricId } from '@/report/form/paths'
import type { Channel, Report } from '@/report/types'
import type { ReportDraft } from '../draft'
import type { Mention } from './mentions'
import { metricCandidates } from '@/report/statements/metric-mentions'
import type { MetricCandidate } from '@/report/statements/metric-mentions'
import type { ChannelField } from '@/report/statements/metric-rule'
import { channelRules } from '@/report/statements/metric-rules'
import { ownerOf } from '@/report/statements/figure-subject'
import type { Whose } from '@/report/statements/sentence-subject'

/** A mention and the figure of the report that it gives. */
export interface LinkedMention {
  readonly mention: Mention
  readonly path: FigureId
}

export interface FoundMetrics {
  readonly linked: readonly LinkedMention[]
  readonly accounts: Report['accounts']
  readonly channels: readonly Channel[]
}

type Candidate = MetricCandidate<Mention>

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
    if (best.isUnsure) draft.say('metricUnsure', 'notice', { path, place, params: { value: mention.value } })
    if (other)
      draft.say('statedTwice', 'warning', {
        path,
        place,
        params: { first: mention.value, second: other.mention.value },
      })
    for (const one of sorted)
      if (one.mention.value === mention.value && !one.isShared && !one.mention.isShared)
        linked.push({ mention: one.mention, path })
  }
  return linked
}

type MutableChannel = { -readonly [Key in keyof Channel]: Channel[Key] }

const channelKinds = new Set<string>(newest.channelKinds.map((kind) => kind.id))

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
  // A metric that another form counts is no figure of this report.
  const all = metricCandidates(mentions, whose).filter(({ id }) => hasFigure(draft.form, metricPath(id)))
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
