/**
 * Which metric of the form a stated figure gives: only where the sentence says whose it is. Reading documents and
 * checking texts both ask here.
 */
import type { StatedFigure } from './figures-in-text'
import { allMetrics } from '../form/form'
import type { MetricId } from '../form/paths'
import { applicationChannels, applicationUnit, notAnApplication } from './application-channels'
import { metricRules } from './metric-rules'
import type { MetricRule } from './metric-rules'
import { ownerOf } from './figure-subject'
import type { Owner } from './figure-subject'
import { isForeign, isOtherYear, isPlanned, isRegional } from './sentence-subject'
import type { Whose } from './sentence-subject'

export interface MetricCandidate<Mention extends StatedFigure = StatedFigure> {
  readonly id: MetricId
  readonly mention: Mention
  readonly owner: Owner | null
  readonly score: number
}

const metrics = new Map(allMetrics.map((metric) => [metric.id, metric]))
const thisYear = /全年|年内|本年|今年|当年|年度|20\d{2}年/
const overYears =
  /历年|(?<!今年)以来|自.{0,8}(?:开通|上线|开设)|近[一二两三四五六七八九十\d]+年|[一二两三四五六七八九十]年来/
/** What people do on a page adds up from its first day on; what a unit publishes is counted by the year. */
const addedUp = /累计|截至|截止|总计/
/** 截至2024年 is no year's own. */
const untilNow = /截[至止]到?20\d{2}年(?:\d+月(?:\d+日)?)?(?:年?[底末])?/
const visits: ReadonlySet<MetricId> = new Set(['website.visits', 'website.visitors'])

const rulesByUnit = new Map<string, readonly MetricRule[]>()

/** The rules whose unit it is; the units are few. */
function rulesOf(unit: string): readonly MetricRule[] {
  const rules = rulesByUnit.get(unit) ?? metricRules.filter((rule) => rule.unit.test(unit))
  rulesByUnit.set(unit, rules)
  return rules
}

/** 其中网站发布信息229条 is all that the site published. */
const amongNamed = /^其中(?=[^，。；]*(?:网站|官网|公众号|微信|微博))/

function fits(rule: MetricRule, mention: StatedFigure, owner: Owner | null): boolean {
  const { lead, said, after } = mention
  const clause = rule.owner ? mention.clause.replace(amongNamed, '') : mention.clause
  if (rule.owner !== undefined && owner?.kind !== rule.owner) return false
  return (
    rule.before.test(clause) &&
    (rule.after === undefined || rule.after.test(after)) &&
    !rule.unless?.test(clause) &&
    !rule.unlessLead?.test(lead) &&
    (rule.context === undefined || rule.context.test(said + after))
  )
}

/** 网站发布部门文件12件 is a kind of what the site published: what follows it is another kind. */
function isKindOf(rule: MetricRule, { clause }: StatedFigure, owner: Owner | null): boolean {
  return rule.first === true && owner?.kind === rule.owner && rule.before.test(clause)
}

/** Whether a figure was counted over more than the report's year. */
function isOverYears(id: MetricId, { clause, lead }: StatedFigure): boolean {
  if (overYears.test(lead)) return true
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
const ofAccounts = /^(?:website|wechat|weibo)\./

function isElsewhere(id: MetricId, mention: StatedFigure, whose: Whose): boolean {
  const isMany = ofAccounts.test(id) && isRegional(mention)
  return isMany || isForeign(mention, whose) || isOtherYear(mention, whose) || isPlanned(mention)
}

/** Whose figure a mention gives, and the rule that names it: the rules that know most come first. */
interface Reading {
  readonly owner: Owner | null
  readonly rule: MetricRule | undefined
  /** The rule of a whole that the mention is only a kind of. */
  readonly kindOf: MetricRule | undefined
}

const readings = new WeakMap<StatedFigure, Reading>()

/** What a mention says by itself is read once, however often its report is checked. */
function readingOf(mention: StatedFigure): Reading {
  const known = readings.get(mention)
  if (known) return known
  const rules = rulesOf(mention.unit)
  const owner = rules.length > 0 ? ownerOf(mention.lead) : null
  const rule = rules.find((one) => fits(one, mention, owner))
  const kindOf = rules.find((one) => isKindOf(one, mention, owner))
  const reading = { owner, rule, kindOf: rule?.first ? undefined : kindOf }
  readings.set(mention, reading)
  return reading
}

function namedCandidates<Mention extends StatedFigure>(
  mentions: readonly Mention[],
  whose: Whose,
): MetricCandidate<Mention>[] {
  const taken = new Set<string>()
  const kinds = new Set<string>()
  return mentions.flatMap((mention) => {
    // A figure is one metric.
    const { owner, rule, kindOf } = readingOf(mention)
    const named = (one: MetricRule): string => `${one.id} ${mention.sentence} ${owner?.name ?? ''}`
    if (kindOf) kinds.add(named(kindOf))
    return (rule ? [rule] : []).flatMap((rule): MetricCandidate<Mention>[] => {
      const score = scoreOf(rule.id, mention)
      const whole = named(rule)
      const isKind = kinds.has(whole) && !/[总共合累]计?/.test(mention.clause)
      const isPart = rule.first === true && (taken.has(whole) || isKind)
      if (score === null || isPart || isElsewhere(rule.id, mention, whose)) return []
      taken.add(whole)
      return [{ id: rule.id, mention, owner, score }]
    })
  })
}

/** 4件受理方式为网络申请, 网络申请100件: the one way of applying that stands before or behind a figure. */
function applicationChannelOf({ clause, after, lead, unit }: StatedFigure): MetricId | null {
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

function applicationCandidates<Mention extends StatedFigure>(
  mentions: readonly Mention[],
  whose: Whose,
): MetricCandidate<Mention>[] {
  return mentions.flatMap((mention): MetricCandidate<Mention>[] => {
    const id = applicationChannelOf(mention)
    if (id && isElsewhere(id, mention, whose)) return []
    const before = mention.text.slice(Math.max(0, mention.from - 80), mention.from)
    const isAbout = mention.home === 'requestWork' || /依申请|信息公开申请/.test(mention.lead + before)
    return id && isAbout ? [{ id, mention, owner: null, score: scoreOf(id, mention) ?? 0 }] : []
  })
}

/** Every metric that the figures of a report's texts may give. */
export function metricCandidates<Mention extends StatedFigure>(
  mentions: readonly Mention[],
  whose: Whose,
): readonly MetricCandidate<Mention>[] {
  return [...namedCandidates(mentions, whose), ...applicationCandidates(mentions, whose)]
}
