/** S-03: the period is 1 January – 31 December of the report year; title, period and opening agree on the year. */
import { matchesOf } from '@/text/matches'
import { yearPeriod } from '@/report/report'
import { officialTitle } from '@/report/form/form'
import type { CheckFacts } from '@/checks/facts/facts'
import { headerFix, textFix } from '@/checks/fixes/fixes'
import { spotOf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

function titleFindings({ report }: CheckFacts): Found[] {
  const { title } = report.header
  const named = /(20\d{2})\s*年/.exec(title)
  if (title.trim() === '' || !named || Number(named[1]) === report.year) return []
  const mended = title.replace(named[0], `${report.year}年`)
  return [
    {
      case: 'title',
      path: 'header.title',
      params: { stated: Number(named[1]), year: report.year },
      labels: { place: 'header.title' },
      figures: [{ value: Number(named[1]) }],
      fixes: [
        headerFix('header.title', title, mended),
        headerFix('header.title', title, officialTitle(report.unit, report.year)),
      ],
    },
  ]
}

function periodFindings({ report }: CheckFacts): Found[] {
  const { from, to } = report.header.period
  const usual = yearPeriod(report.year)
  if (from === usual.from && to === usual.to) return []
  const stated = [from, to].join('/')
  return [
    {
      case: from === '' && to === '' ? 'noPeriod' : 'period',
      path: 'header.period',
      params: { from, to, year: report.year },
      labels: { place: 'header.period' },
      about: stated,
      fixes: [headerFix('header.period', stated, `${usual.from}/${usual.to}`)],
    },
  ]
}

const datePattern = /(20\d{2,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g

/** The opening says when the figures begin and end: its dates are those of the year. */
function openingFindings({ report, texts }: CheckFacts): Found[] {
  return texts
    .filter((leaf) => leaf.home === 'intro' && /统计|期限|数据/.test(leaf.text))
    .flatMap((leaf) =>
      matchesOf(leaf.text, datePattern).flatMap((match): Found[] => {
        const [year = '', month, day] = match.slice(1)
        const isEdge =
          (month === '1' || month === '01') && Number(day) === 1 ? true : month === '12' && day === '31'
        if (!isEdge || Number(year) === report.year) return []
        return [
          {
            case: 'opening',
            path: leaf.path,
            spot: spotOf(leaf, match.index, match.index + year.length),
            params: { stated: year, year: report.year },
            labels: { place: leaf.path },
            fixes: [textFix(leaf, match.index, match.index + year.length, String(report.year))],
          },
        ]
      }),
    )
}

export const period: Check = {
  id: 'S-03',
  severity: 'error',
  source: '《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号：统计期限',
  reads: ['year', 'unit', 'header.title', 'header.period', 'header.intro'],
  run: (facts) => [...titleFindings(facts), ...periodFindings(facts), ...openingFindings(facts)],
}
