/** What several checks need of one report, computed once and only when asked for. */
import type { Balance, Identity, IdentityKind } from '@/report/figures/identities'
import { checkIdentity, identities, needsPrevious } from '@/report/figures/identities'
import type { Report } from '@/report/types'
import { findRepairs } from './repairs'
import type { Repair } from './repairs'
import { statedTotals } from './support'
import { defaultSettings } from '../settings'
import type { CheckSettings } from '../settings'
import { readStatements } from './statements'
import type { Statements } from './statements'
import { metricsStated } from './subjects'
import type { MetricStated } from './subjects'
import { textsOf } from './texts'
import type { TextLeaf } from './texts'
import type { CheckContext } from '../types'

export interface CheckFacts extends CheckContext {
  readonly settings: CheckSettings
  /** Newest first, last year's included. */
  readonly earlier: readonly Report[]
  readonly siblings: readonly Report[]
  readonly texts: readonly TextLeaf[]
  /** What the texts state in figures. */
  readonly statements: Statements
  /** The metrics among them. */
  readonly metrics: readonly MetricStated[]
  /** Those that can fail: totals that a source stated, balances, and across years where last year's report is given. */
  readonly balances: readonly Balance[]
  readonly repairs: readonly Repair[]
}

function lazily<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => (known ??= { value: compute() }).value
}

function previousOf({ report, previous, earlier = [] }: CheckContext): Report | undefined {
  return previous ?? earlier.find((one) => one.year === report.year - 1)
}

const totals: ReadonlySet<IdentityKind> = new Set(['rowTotal', 'columnTotal', 'disputesTotal'])

/** A total that nobody stated is the sum of its parts by itself. */
function followsFromParts({ stated }: Report, identity: Identity): boolean {
  const isStated = (term: Identity['left'][number]): boolean => Object.hasOwn(stated, term.path)
  return totals.has(identity.kind) && !identity.left.some(isStated) && !identity.right.some(isStated)
}

export function prepareFacts(context: CheckContext): CheckFacts {
  const { report } = context
  const previous = previousOf(context)
  const others = (context.earlier ?? []).filter(
    (one) => one.year < report.year && one.year !== previous?.year,
  )
  const texts = lazily(() => textsOf(report, previous))
  const statements = lazily(() => readStatements(texts()))
  const metrics = lazily(() => metricsStated(report, statements().figures))
  const hasStated = Object.keys(report.stated).length > 0
  const balances = lazily(() =>
    identities
      .filter((identity) => previous !== undefined || !needsPrevious(identity))
      .filter((identity) => (hasStated ? !followsFromParts(report, identity) : !totals.has(identity.kind)))
      .map((identity) => checkIdentity(identity, report, previous)),
  )
  const repairs = lazily(() =>
    findRepairs(report, balances(), () => statedTotals(report, statements().figures)),
  )
  return {
    ...context,
    previous,
    settings: { ...defaultSettings, ...context.settings },
    earlier: [...(previous ? [previous] : []), ...others].sort((a, b) => b.year - a.year),
    siblings: context.siblings ?? [],
    get texts() {
      return texts()
    },
    get statements() {
      return statements()
    },
    get metrics() {
      return metrics()
    },
    get balances() {
      return balances()
    },
    get repairs() {
      return repairs()
    },
  }
}
