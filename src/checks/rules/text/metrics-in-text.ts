/** T-03: website, WeChat and other channel figures, and those of table two: the text says what was entered. */
import { formatCell, isFigure, tidy } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import type { CheckFacts } from '@/checks/facts/facts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import { textMismatch } from './mismatch'
import { agrees, isOfThisReport, subjectValue, tableSubjects } from '@/checks/facts/subjects'
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

const feeClause = /行政事业性收费(?:金额|收入|总额|项目)*(?:共|计|共计|为|合计|收取|征收|达|[：:])*$/
const feePath = 'proactive.fees.amount' as const

/** Sentences give the fee in 元, 万元 or 亿元, rounded as they please; the table in 万元. */
function feeMismatches({ report, statements }: CheckFacts): Found[] {
  const fee = figureAt(report, feePath)
  if (!isFigure(fee)) return []
  return statements.figures.flatMap((stated) => {
    if (
      !stated.clause.includes('收费') ||
      !stated.typed ||
      !feeClause.test(stated.clause) ||
      !isOfThisReport(stated, report)
    )
      return []
    const unit = /^\s*(万元|亿元|元)/.exec(stated.leaf.text.slice(stated.to))?.[1]
    if (unit === undefined) return []
    const inTenThousands = { 元: 1e-4, 万元: 1, 亿元: 1e4 }[unit as '元' | '万元' | '亿元']
    const digits = stated.leaf.text.slice(stated.from, stated.to)
    const scale = /亿$/.test(digits) ? 1e8 : /万$/.test(digits) ? 1e4 : 1
    const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0
    const value = tidy(stated.value * inTenThousands)
    const rounding = 0.51 * 10 ** -decimals * scale * inTenThousands
    const isRight = Math.abs(value - fee) <= (stated.approximate ? fee * 0.15 : rounding)
    if (isRight) return []
    const found = textMismatch(report, { ...stated, unit: '' }, { paths: [feePath] }, { case: 'table' })
    return [
      { ...found, params: { ...found.params, stated: `${formatCell(value)}万元`, figure: `${fee}万元` } },
    ]
  })
}

export const metricsInText: Check = {
  id: 'T-03',
  severity: 'warning',
  source: '国办函〔2018〕12号《政府网站工作年度报表》；国办公开办函〔2021〕30号表二',
  reads: ['narratives', 'metrics', 'proactive', 'accounts'],
  run: (facts) => [...metricMismatches(facts), ...tableTwoMismatches(facts), ...feeMismatches(facts)],
}
