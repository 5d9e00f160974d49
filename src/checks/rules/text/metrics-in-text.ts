/** T-03: website, WeChat and other channel figures, and those of table two: the text says what was entered. */
import { isFigure } from '@/report/figures/cell'
import type { FigureId } from '@/report/form/paths'
import type { CheckFacts } from '@/checks/facts/facts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import { textMismatch } from './mismatch'
import { agrees, subjectValue, tableSubjects } from '@/checks/facts/subjects'
import type { MetricStated } from '@/checks/facts/subjects'

function metricMismatches(facts: CheckFacts): Found[] {
  const { report } = facts
  const byPath = new Map<FigureId, MetricStated[]>()
  for (const one of facts.metrics) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one])
  return [...byPath].flatMap(([path, all]): Found[] => {
    const figure = subjectValue(report, { paths: [path] })
    if (!isFigure(figure) || all.some(({ stated }) => agrees(stated, figure))) return []
    const best = [...all].sort((a, b) => b.score - a.score)[0]
    return best?.stated.typed
      ? [textMismatch(report, best.stated, { paths: [path] }, { case: 'differs' })]
      : []
  })
}

function tableTwoMismatches({ report, statements }: CheckFacts): Found[] {
  return statements.figures
    .filter((stated) => stated.typed)
    .flatMap((stated) => {
      const known = tableSubjects(stated, report).filter(
        (one) => one.paths[0]?.startsWith('proactive.') && isFigure(subjectValue(report, one)),
      )
      const [subject] = known
      const isRight = known.some((one) => agrees(stated, subjectValue(report, one)))
      return subject && !isRight ? [textMismatch(report, stated, subject, { case: 'table' })] : []
    })
}

export const metricsInText: Check = {
  id: 'T-03',
  severity: 'warning',
  source: '国办函〔2018〕12号《政府网站工作年度报表》；国办公开办函〔2021〕30号表二',
  reads: ['narratives', 'metrics', 'proactive', 'accounts'],
  run: (facts) => [...metricMismatches(facts), ...tableTwoMismatches(facts)],
}
