/** The one figure of a sum in a sentence that a slip of a hand explains, and what it should be. */
import { isFigure, tidy } from '@/report/figures/cell'
import { isTotalPath } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import type { CheckFacts } from '@/checks/facts/facts'
import { unlikeness } from '@/checks/facts/slips'
import { agrees, subjectValue, tableSubjects } from '@/checks/facts/subjects'
import type { Stated } from '@/checks/facts/statements'
import type { Sum } from '@/checks/facts/sums'
import { replaceText } from '@/checks/facts/texts'
import { fix, setFigureFix } from '@/checks/fixes/fixes'
import type { Fix } from '@/checks/types'

/** Above this it is no slip. */
const slip = 1.5
/** How many figures are offered to be changed at one finding. */
const offered = 3

/** What the tables say of a figure that a sentence states; none where they know nothing of it. */
function saidByTables({ report }: CheckFacts, stated: Stated): readonly number[] {
  return tableSubjects(stated, report)
    .map((subject) => subjectValue(report, subject))
    .filter(isFigure)
}

/** Another sentence counts the same, in the same words, and comes to the same. */
function isSaidAgain({ statements }: CheckFacts, stated: Stated): boolean {
  const bare = (words: string): string => words.replace(/其中|全年|共计?|累计|20\d{2}年|[，：\s]/g, '')
  const own = bare(stated.clause)
  return (
    own.length >= 4 &&
    statements.figures.some(
      (one) =>
        one !== stated &&
        (one.leaf !== stated.leaf || one.sentence !== stated.sentence) &&
        one.unit === stated.unit &&
        one.value === stated.value &&
        bare(one.clause) === own,
    )
  )
}

/** The live figure that stands in a place, where it is one that can be entered. */
function entered({ leaf, from, to }: Stated): InputId | null {
  const span = leaf.live.find((one) => one.from === from && one.to === to)
  const path = span?.figure.form === 'value' ? span.figure.path : null
  return path !== null && !isTotalPath(path) && path.startsWith('metrics.') ? path : null
}

/** Shares of the paragraph, 占34.82%, that follow from a part and its whole; whole percents say too little. */
function sharesThatFit(
  { statements }: CheckFacts,
  whole: number,
  parts: readonly number[],
  of: Stated,
): number {
  if (whole === 0) return 0
  return statements.figures.filter((one) => {
    if (one.unit !== '%' || one.leaf !== of.leaf) return false
    const decimals = /\.(\d+)/.exec(one.leaf.text.slice(one.from, one.to))?.[1]?.length ?? 0
    return (
      decimals > 0 &&
      parts.some((part) => ((100 * part) / whole).toFixed(decimals) === one.value.toFixed(decimals))
    )
  }).length
}

interface Change {
  readonly stated: Stated
  readonly value: number
  readonly cost: number
}

/** 0 where the tables say so, more where they speak against a change or nothing is like a slip. */
function costOf(facts: CheckFacts, stated: Stated, value: number): number {
  const cost = unlikeness(stated.value, value)
  const tables = saidByTables(facts, stated)
  if (tables.includes(value)) return cost - 3
  const isConfirmed = tables.some((one) => agrees(stated, one)) || isSaidAgain(facts, stated)
  return isConfirmed ? cost + 3 : cost
}

/**
 * Ways to make a sum hold by one figure of its sentence: what the tables say first, then what one slip explains. The
 * whole is always among them; a part is only where it is a slip or the tables say so.
 */
export function sumFixes(facts: CheckFacts, { whole, parts }: Sum, sum: number): readonly Fix[] {
  const change = (stated: Stated, value: number): Change[] => {
    if (value < 0 || (!stated.typed && entered(stated) === null)) return []
    const valueOf = (one: Stated): number => (one === stated ? value : one.value)
    const fitting = sharesThatFit(facts, valueOf(whole), parts.map(valueOf), whole)
    return [{ stated, value, cost: costOf(facts, stated, value) - fitting }]
  }
  const ofWhole = change(whole, sum)
  const ofParts = parts
    .flatMap((part) => change(part, tidy(part.value + whole.value - sum)))
    .filter(({ cost }) => cost <= slip)
  return [...ofWhole, ...ofParts]
    .sort((one, other) => one.cost - other.cost)
    .slice(0, offered)
    .map(({ stated, value }) => {
      const path = entered(stated)
      if (path !== null) return setFigureFix(facts.report, path, value)
      const edit = replaceText(stated.leaf, stated.from, stated.to, String(value))
      const digits = stated.leaf.text.slice(stated.from, stated.to)
      return fix('replaceText', [edit], { from: digits, to: value })
    })
}
