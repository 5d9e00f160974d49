/** S-01: the six sections are present, in order, under the official titles. */
import { figureAt } from '@/report/figures/figures'
import { figuresOf, formFor, tableTextOf } from '@/report/form/form'
import type { FieldPath, NamedPlace, NarrativePath } from '@/report/form/paths'
import { isEmptyNarrative } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import type { CheckFacts } from '@/checks/facts/facts'
import { spotOf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

function emptySections(report: Report): Found[] {
  return formFor(report).sections.flatMap((section): Found[] => {
    const title = `narratives.${section.id}` as NamedPlace
    const empty = (path: FieldPath): Found[] => [{ case: 'missing', path, labels: { title, place: path } }]
    if (section.kind === 'table') {
      const figures = figuresOf(report)
      const first = figures.find((figure) => figure.table === section.table)
      const isBlank = figures.every(
        ({ table, path }) => table !== section.table || figureAt(report, path) === null,
      )
      return isBlank && first ? empty(first.path) : []
    }
    const ids = [section.id, ...section.parts.map((part) => part.id)] as (keyof Report['narratives'])[]
    return ids.every((id) => isEmptyNarrative(report.narratives[id]))
      ? empty(`narratives.${section.id}` as NarrativePath)
      : []
  })
}

const bare = (text: string): string =>
  text.replace(/\s/g, '').replace(/^[（(]?[一二三四五六七八九十]+[)）、.．]+/, '')

/** A heading of another section inside a text: what follows it stands in the wrong place. */
function strayTitles({ report, texts }: CheckFacts): Found[] {
  const titles = new Map<string, string>()
  for (const section of formFor(report).sections) titles.set(section.title, section.id)
  return texts.flatMap((leaf): Found[] => {
    const words = leaf.text.length < 40 ? bare(leaf.text) : ''
    const owner = titles.get(words)
    if (owner === undefined || leaf.home === 'intro') return []
    const case_ = owner === (tableTextOf(leaf.home)?.section ?? leaf.home) ? 'doubled' : 'stray'
    return [
      {
        case: case_,
        path: leaf.path,
        spot: spotOf(leaf, 0, leaf.text.length),
        params: { title: words },
        labels: { place: leaf.path },
      },
    ]
  })
}

/** Parts that reports had before the form of 2019, and that no form has had since. */
const formerPart =
  /(?:政府信息公开的?)?(?:收费(?:情况)?(?:及|和|与|、)(?:费用)?减免|收费(?=情况、)|咨询(?:处理|接待|服务)|(?:行政)?复议、?(?:提起|行政)?诉讼和申诉|人员和(?:工作)?经费|指标统计|统计附表|附表)(?:的?情况)?/
const outline = /(?:由|分为|分|包括|包含|共)[^。]{6,}(?:部分|方面|章)/
/** The opening often stands in the first section: 本报告由…组成. */
const ownOutline = /(?:本|年度)(?:年度)?报告(?:全文|共|主要)?$/
const firstFormYear = 2019

/** 本报告由概述、…收费及减免情况…六个部分组成, as an opening of another year says it. */
function strayOutline({ report, texts }: CheckFacts): Found[] {
  if (report.year < firstFormYear) return []
  return texts.flatMap((leaf): Found[] => {
    const list = outline.exec(leaf.text)
    const isOpening = leaf.home === 'intro' || (list && ownOutline.test(leaf.text.slice(0, list.index)))
    if (!isOpening) return []
    const part = list && formerPart.exec(list[0])
    if (!part) return []
    const from = list.index + part.index
    return [
      {
        case: 'outline',
        path: leaf.path,
        spot: spotOf(leaf, from, from + part[0].length),
        params: { title: part[0], year: report.year },
        labels: { place: leaf.path },
      },
    ]
  })
}

export const sections: Check = {
  id: 'S-01',
  severity: 'error',
  source: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号',
  reads: ['narratives', 'header.intro', 'year', 'proactive', 'requests', 'disputes'],
  run: (facts) => [
    ...emptySections(facts.report),
    ...[...strayTitles(facts), ...strayOutline(facts)].map((one): Found => ({ ...one, severity: 'warning' })),
  ],
}
