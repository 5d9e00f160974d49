/** Puts lines together that are drawn in pieces: cell by cell, dash by dash, or twice. */
import type { Rule } from './marks'

/** Points apart at which two lines are one; the second line of a double border is no line of its own. */
const sameLine = 1.6
const touching = 2
/** Dashes are short and stand further apart. */
const dashLength = 12
const dashGap = 7
const shortest = 5

/** Lines grouped by where they stand, each group no wider than `spread`. */
function groupByPlace(rules: readonly Rule[], spread: number): Rule[][] {
  const groups: Rule[][] = []
  let start = -Infinity
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - start > spread) {
      groups.push([])
      start = rule.at
    }
    groups[groups.length - 1]?.push(rule)
  }
  return groups
}

function mergeAlong(group: readonly Rule[]): Rule[] {
  const merged: { at: number; from: number; to: number; piece: number }[] = []
  for (const { at, from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1]
    const isDash = to - from <= dashLength && (last?.piece ?? Infinity) <= dashLength
    if (last && from - last.to <= (isDash ? dashGap : touching)) {
      // The longest piece says best where the line is.
      if (to - from > last.piece) Object.assign(last, { at, piece: to - from })
      last.to = Math.max(last.to, to)
    } else merged.push({ at, from, to, piece: to - from })
  }
  return merged
    .filter((rule) => rule.to - rule.from >= shortest)
    .map(({ at, from, to }) => ({ at, from, to }))
}

export function mergeRules(rules: readonly Rule[]): Rule[] {
  return groupByPlace(rules, sameLine).flatMap(mergeAlong)
}
