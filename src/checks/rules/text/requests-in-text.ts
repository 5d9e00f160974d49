/** T-01: requests received, carried, each outcome, pending: the text says what the table says. */
import { isFigure } from '@/report/figures/cell'
import { comparablePaths } from '@/report/figures/comparable'
import { figureAt } from '@/report/figures/figures'
import type { CheckFacts } from '@/checks/facts/facts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import { textMismatch } from './mismatch'
import type { Stated } from '@/checks/facts/statements'
import { isAlike } from '@/checks/facts/sums'
import { agrees, subjectValue, tableSubjects } from '@/checks/facts/subjects'
import { namesScope } from '@/checks/facts/whose'
import type { FigureId } from '@/report/form/paths'

/** 受理 may mean what came in, or that and what was carried in. */
function withCarriedIn({ report }: CheckFacts): number | null {
  const received = figureAt(report, 'requests.received.total')
  const carried = figureAt(report, 'requests.carriedIn.total')
  return isFigure(received) && isFigure(carried) && carried > 0 ? received + carried : null
}

const outcome =
  /^(?:不予|无法|部分公开|予以公开|补正|逾期|其[他它]|(?:信息)?不存在|不?属于|非?本机关|告知|撤[回销])/

/** 答复7件，不予受理4件，补正后仍不明确1件: what was answered is one outcome of several, which make the whole. */
function isOneOfSeveral({ statements, report }: CheckFacts, stated: Stated): boolean {
  const inSentence = statements.figures.filter(
    (one) => one.leaf === stated.leaf && one.sentence === stated.sentence && isAlike(one, stated),
  )
  const at = inSentence.indexOf(stated)
  const wholes = [
    figureAt(report, 'requests.processed.total'),
    ...inSentence.slice(0, at).map((one) => one.value),
  ]
  let sum = stated.value
  for (const one of inSentence.slice(at + 1)) {
    if (!outcome.test(one.clause)) return false
    sum += one.value
    if (wholes.includes(sum)) return true
  }
  return false
}

/** 新收15件，年内办结14件 leaves out what was carried in. */
function withoutCarriedIn({ report }: CheckFacts): number | null {
  const processed = figureAt(report, 'requests.processed.total')
  const carried = figureAt(report, 'requests.carriedIn.total')
  return isFigure(processed) && isFigure(carried) && carried > 0 ? processed - carried : null
}

/** 全区收到312件，区政府办公室收到27件: one of them is the table's, the other speaks of more or of less. */
function isOtherScope(facts: CheckFacts, stated: Stated, path: FigureId | undefined): boolean {
  const others = facts.statements.figures.filter((one) => one.leaf === stated.leaf && one !== stated)
  return others.some(
    (one) =>
      (namesScope(one) || namesScope(stated)) &&
      tableSubjects(one, facts.report).some(
        (subject) => subject.paths[0] === path && agrees(one, subjectValue(facts.report, subject)),
      ),
  )
}

function mismatch(facts: CheckFacts, stated: Stated): Found | null {
  const { report } = facts
  const subjects = tableSubjects(stated, report).filter(({ paths }) => paths[0]?.startsWith('requests.'))
  const known = subjects.filter((subject) => isFigure(subjectValue(report, subject)))
  const [subject] = known
  if (!subject || known.some((one) => agrees(stated, subjectValue(report, one)))) return null
  const [path] = subject.paths
  if (path === 'requests.processed.total') {
    const ofTheNew = withoutCarriedIn(facts)
    if (isOneOfSeveral(facts, stated) || (ofTheNew !== null && agrees(stated, ofTheNew))) return null
  }
  if (isOtherScope(facts, stated, path)) return null
  if (subject.paths[0] !== 'requests.received.total')
    return textMismatch(report, stated, subject, { case: 'differs' })
  const both = withCarriedIn(facts)
  if (both === null) return textMismatch(report, stated, subject, { case: 'differs' })
  if (agrees(stated, both)) return null
  const own = { paths: comparablePaths(report, 'requests.received.total') }
  const found = textMismatch(report, stated, own, { case: 'received' })
  return { ...found, params: { ...found.params, both } }
}

export const requestsInText: Check = {
  id: 'T-01',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号：总体情况中的数据应与表三一致',
  reads: ['narratives', 'requests'],
  run: (facts) =>
    [...facts.statements.figures, ...facts.statements.nones]
      .filter((stated) => stated.typed)
      .flatMap((stated) => mismatch(facts, stated) ?? []),
}
