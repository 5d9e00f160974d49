import type { Message } from '@/report/message'
import type { PlainFigures } from '@/report/figures/plain-figures'
import type { Truth } from './corpus'

export type Verdict = 'right' | 'wrong' | 'missing' | 'silent' | 'beyond'

export interface Compared {
  readonly field: string
  readonly expected: unknown
  readonly read: unknown
  /**
   * `missing`: left blank. `wrong` and `silent`: another value than the truth, with and without a message about
   * it. `beyond`: a metric that the truth does not list.
   */
  readonly verdict: Verdict
}

/** Nested figures as dotted paths; a row of seven cells as seven. */
function flatten(tree: unknown, path = ''): [field: string, value: unknown][] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]]
  return Object.entries(tree).flatMap(([key, value]) => flatten(value, path ? `${path}.${key}` : key))
}

/** Phones and addresses count as the truth writes them: without white space. */
const plain = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, '') : value)

function isReported(field: string, messages: readonly Message[]): boolean {
  const row = field.replace(/\.\d+$/, '')
  return messages.some((message) => message.path === field || message.path?.startsWith(`${row}.`))
}

/** Every field of the truth beside what was read, and the metrics that were read beyond it. */
export function compareFigures(truth: Truth, read: PlainFigures, messages: readonly Message[]): Compared[] {
  const { unit, year, period, contact, proactive, requests, disputes, metrics } = truth
  const expected = flatten({ unit, year, period, contact, proactive, requests, disputes, metrics })
  const found = new Map(flatten(read))
  const compared = expected.map(([field, value]): Compared => {
    const own = found.get(field) ?? null
    if (plain(own) === plain(value)) return { field, expected: value, read: own, verdict: 'right' }
    const verdict = own === null ? 'missing' : isReported(field, messages) ? 'wrong' : 'silent'
    return { field, expected: value, read: own, verdict }
  })
  const beyond = Object.entries(read.metrics).filter(([id]) => !Object.hasOwn(metrics, id))
  return [
    ...compared,
    ...beyond.map(([id, value]): Compared => ({
      field: `metrics.${id}`,
      expected: null,
      read: value,
      verdict: 'beyond',
    })),
  ]
}

export function countVerdicts(compared: readonly Compared[]): Record<Verdict, number> {
  const counts = { right: 0, wrong: 0, missing: 0, silent: 0, beyond: 0 }
  for (const { verdict } of compared) counts[verdict] += 1
  return counts
}
