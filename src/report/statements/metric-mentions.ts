/**
 * Which metric of the form a stated figure gives: only where the sentence says whose it is. Reading documents and
 * checking texts both ask here.
 */
import { tableToldIn } from './table-told'
import { matchesOf } from '@/text/matches'
import type { StatedFigure } from './figures-in-text'
import { allMetrics } from '../form/form'
import type { MetricId } from '../form/paths'
import { aboutApplications, applicationFigure, byApplicants } from './application-channels'
import type { MetricRule } from './metric-rule'
import { metricRules } from './metric-rules'
import { disclosureSection, inColumn, partOfYear } from './metric-wordings'
import { ownerOf, subjectOwner } from './figure-subject'
import type { Owner } from './figure-subject'
import {
  isForeign,
  isInstitutions,
  isOtherYear,
  isPlanned,
  isRegional,
  isUntilMonth,
  partOf,
} from './sentence-subject'
import type { Whose } from './sentence-subject'

export interface MetricCandidate<Mention extends StatedFigure = StatedFigure> {
  readonly id: MetricId
  readonly mention: Mention
  readonly owner: Owner | null
  readonly score: number
  /** Not from the metric's own plain statement: whoever reads it is told. */
  readonly isUnsure: boolean
  /** The digits stand for another figure of the report too, and stay as typed. */
  readonly isShared: boolean
}

const metrics = new Map(allMetrics.map((metric) => [metric.id, metric]))
const thisYear = /全年|年内|本年|今年|当年|年度|20\d{2}年/
const overYears =
  /历年|(?<!今年|本年|年初|20\d{2}年|一年|年度)以来|自.{0,8}(?:开通|上线|开设|建立|创办)|近[二两三四五六七八九十\d]+年|[二两三四五六七八九十]年来|历史(?:累计|总)/g
/** What people do on a page adds up from its first day on; what a unit publishes is counted by the year. */
const addedUp = /累计|截至|截止|总计/
/** 截至2024年 is no year's own. */
const untilNow = /截[至止]到?20\d{2}年(?:\d+月(?:\d+日)?)?(?:年?[底末])?/
const stock = /followers$/
const visits: ReadonlySet<MetricId> = new Set(['website.visits', 'website.visitors'])

const rulesByUnit = new Map<string, readonly MetricRule[]>()

/** The rules whose unit it is; the units are few. */
function rulesOf(unit: string): readonly MetricRule[] {
  const rules = rulesByUnit.get(unit) ?? metricRules.filter((rule) => rule.unit.test(unit))
  rulesByUnit.set(unit, rules)
  return rules
}

/** 其中网站发布信息229条 is all that the site published. */
const amongNamed = /^其中(?=[^，。；]*(?:网站|官网|公众号|微信|微博)|20\d{2}年|[今本当全]年)/

const site = /^website\./

/** Whether a sentence has the words that a rule asks for around its figure. */
function isWorded(rule: MetricRule, { lead, said, after, rest }: StatedFigure, clause: string): boolean {
  return (
    rule.before.test(clause) &&
    (rule.after === undefined || rule.after.test(after)) &&
    !rule.unless?.test(clause) &&
    !rule.unlessLead?.test(lead) &&
    !rule.unlessRest?.test(rest) &&
    (rule.context === undefined || rule.context.test(said + after + rest))
  )
}

/** Whether the sentence says that the figure is the owner's that a rule is about. */
function isOwned(rule: MetricRule, owner: Owner | null): boolean {
  if (rule.owner !== undefined && owner?.kind !== rule.owner) return false
  return !rule.owners || rule.owners.includes(owner?.kind ?? null)
}

/** The form counts it on the website: no other channel is named beside it. */
function isOnSite({ lead }: StatedFigure): boolean {
  const near = ownerOf(partOf(lead))
  return near === null || near.kind === 'website'
}

/** A column of the site, not the site itself. */
function isColumns(rule: MetricRule, lead: string, owner: Owner | null): boolean {
  const isPosts = rule.owner !== undefined && rule.id.endsWith('.posts')
  return isPosts && owner !== null && inColumn.test(lead.slice(owner.to).replace(disclosureSection, ''))
}

function fits(rule: MetricRule, mention: StatedFigure, owner: Owner | null): boolean {
  if (!isOwned(rule, owner)) return false
  const own = site.test(rule.id) ? mention.clause.replace(disclosureSection, '') : mention.clause
  const clause = rule.owner ? own.replace(amongNamed, '') : own
  if (!isWorded(rule, mention, clause) || (rule.onSite && !isOnSite(mention))) return false
  return !isColumns(rule, mention.lead, owner)
}

/** 网站发布部门文件12件 is a kind of what the site published: what follows it is another kind. */
function isKindOf(rule: MetricRule, { clause }: StatedFigure, owner: Owner | null): boolean {
  return rule.first === true && owner?.kind === rule.owner && rule.before.test(clause)
}

/** Where a pattern last begins in a text; -1 where it does not. */
const lastOf = (text: string, pattern: RegExp): number => {
  const all = matchesOf(text, pattern)
  return all[all.length - 1]?.index ?? -1
}
/** 2024年 is now, 自2012年开通以来 and 截至2024年底 are not. */
const now =
  /全年|年内|本年|今年|当年|(?<!自|从|于|至|到|止)20\d{2}年(?!以来|开通|上线|开设|开办|建立|创办|设立|注册|正式|底|末|至今|起|\d)/g

/** Whether a figure was counted over more than the report's year. */
function isOverYears(id: MetricId, { clause, lead }: StatedFigure): boolean {
  // Followers are those of the day, whenever the account was opened.
  if (stock.test(id)) return false
  const over = lastOf(lead, overYears)
  if (over >= 0) return lastOf(lead, now) < over
  return visits.has(id) && addedUp.test(clause) && !thisYear.test(lead.replace(untilNow, ''))
}

/** Higher where the sentence stands at the metric's own place in the form and words its unit; `null` where it means another. */
function scoreOf(id: MetricId, mention: StatedFigure): number | null {
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
const ofAccounts = /^(?:website|wechat|weibo|policy|interpretations)\./

function isElsewhere(id: MetricId, mention: StatedFigure, whose: Whose): boolean {
  const isMany = ofAccounts.test(id) && isRegional(mention)
  if (isMany || partOfYear.test(mention.clause) || isUntilMonth(mention)) return true
  return isForeign(mention, whose) || isOtherYear(mention, whose) || isPlanned(mention)
}

/** Whose figure a mention gives, and the rule that names it: the rules that know most come first. */
interface Reading {
  readonly owner: Owner | null
  readonly rule: MetricRule | undefined
  /** The rule of a whole that the mention is only a kind of. */
  readonly kindOf: MetricRule | undefined
  /** The owner is the sentence's before. */
  readonly isFromBefore: boolean
}

const readings = new WeakMap<StatedFigure, Reading>()

const published = /发布|推送|更新|编发|发文|推文|刊发|粉丝|订阅|关注/

/** Whom the sentence before is about, for one that names nobody. */
function ownerBefore({ text, from, clause }: StatedFigure): Owner | null {
  if (!published.test(clause)) return null
  const sentences = text.slice(0, from).split(/[。！？\n]/)
  const before = sentences[sentences.length - 2]
  return before === undefined ? null : subjectOwner(before.replace(/\s+/g, ''))
}

/** What a mention says by itself is read once, however often its report is checked. */
function readingOf(mention: StatedFigure): Reading {
  const known = readings.get(mention)
  if (known) return known
  const rules = rulesOf(mention.unit)
  const named = rules.length > 0 ? ownerOf(mention.lead) : null
  let owner = named
  let rule = rules.find((one) => fits(one, mention, owner))
  if (!rule && !named && rules.length > 0) {
    owner = ownerBefore(mention)
    if (owner) rule = rules.find((one) => fits(one, mention, owner))
  }
  const kindOf = rules.find((one) => isKindOf(one, mention, owner))
  const isFromBefore = owner !== named
  const reading = { owner, rule, kindOf: rule?.first ? undefined : kindOf, isFromBefore }
  readings.set(mention, reading)
  return reading
}

/** 培训6场，其中线上培训2场: what follows is a part of what was said. */
const partly = /其中|包括|包含|（/

function namedCandidates<Mention extends StatedFigure>(
  mentions: readonly Mention[],
  whose: Whose,
): MetricCandidate<Mention>[] {
  const taken = new Map<string, Mention>()
  const kinds = new Set<string>()
  return mentions.flatMap((mention): MetricCandidate<Mention>[] => {
    // A figure is one metric.
    const { owner, rule, kindOf, isFromBefore } = readingOf(mention)
    const named = (one: MetricRule): string => `${one.id} ${mention.sentence} ${owner?.name ?? ''}`
    if (kindOf) kinds.add(named(kindOf))
    if (!rule) return []
    const score = scoreOf(rule.id, mention)
    const whole = taken.get(named(rule))
    const isKind = kinds.has(named(rule)) && !/[总共合累]计?/.test(mention.clause)
    const isPart = whole !== undefined && partly.test(mention.text.slice(whole.end, mention.from))
    if (score === null || isPart || (rule.first && (whole || isKind))) return []
    if (isElsewhere(rule.id, mention, whose) || isInstitutions(mention.lead, owner, whose)) return []
    taken.set(named(rule), mention)
    const isUnsure = isFromBefore || rule.loose === true
    return [{ id: rule.id, mention, owner, score, isUnsure, isShared: false }]
  })
}

function applicationCandidates<Mention extends StatedFigure>(
  mentions: readonly Mention[],
  whose: Whose,
): MetricCandidate<Mention>[] {
  return mentions.flatMap((mention): MetricCandidate<Mention>[] => {
    const figure = applicationFigure(mention)
    if (!figure || isElsewhere(figure.id, mention, whose)) return []
    const before = mention.text.slice(Math.max(0, mention.from - 80), mention.from)
    const around = before + mention.lead + mention.rest
    const isAbout = tableToldIn(mention.home) === 'requests' || aboutApplications.test(around)
    const isLikely = isAbout || byApplicants.test(around)
    const score = scoreOf(figure.id, mention) ?? 0
    const { id, loose } = figure
    const isUnsure = loose || !isAbout
    return isLikely ? [{ id, mention, owner: null, score, isUnsure, isShared: loose }] : []
  })
}

/** Every metric that the figures of a report's texts may give. */
export function metricCandidates<Mention extends StatedFigure>(
  mentions: readonly Mention[],
  whose: Whose,
): readonly MetricCandidate<Mention>[] {
  return [...namedCandidates(mentions, whose), ...applicationCandidates(mentions, whose)]
}
