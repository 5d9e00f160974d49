/** One sentence on top: what changed most, and what is missing. */
import { isFigure } from '@/report/figures/cell'
import { mainChanges, sayChange } from './changes'
import type { MeasureChange } from './changes'
import { joinSentences, sayFigure } from './words'
import type { ChartWords } from './words'
import type { YearSeries } from './years'

/** From so many years in a row on a rise or fall is worth a word. */
const streakFrom = 2

function sayOne(one: MeasureChange, words: ChartWords): string {
  if (!isFigure(one.current)) return ''
  const params = {
    name: words.say(one.measure.name),
    figure: sayFigure(one.current, one.unit, words, true),
    change: sayChange(one, words),
  }
  const count = Math.abs(one.streak)
  return count < streakFrom
    ? words.say('charts.headline.change', params)
    : words.say(`charts.headline.${one.streak > 0 ? 'changeRising' : 'changeFalling'}`, { ...params, count })
}

function sayMissing(changes: readonly MeasureChange[], series: YearSeries, words: ChartWords): string[] {
  const separator = words.say('charts.listSeparator')
  const reported = series.years.filter((year) => !series.missing.includes(year))
  const gaps = changes.flatMap(({ measure, cells }) => {
    const years = reported.filter((year) => (cells[series.years.indexOf(year)] ?? null) === null)
    // A measure that the unit never reports is no gap.
    return years.length > 0 && years.length < reported.length
      ? [{ name: words.say(measure.name), years: years.join(separator) }]
      : []
  })
  return [
    ...(series.missing.length > 0
      ? [
          words.say(
            'charts.headline.noReport',
            { years: series.missing.join(separator) },
            series.missing.length,
          ),
        ]
      : []),
    ...gaps.map((gap) =>
      words.say('charts.headline.gap', { ...gap, reason: words.say('charts.notReported') }),
    ),
  ]
}

/** The sentence, or what is needed before there can be one; `changes` are those of the cards. */
export function writeHeadline(
  changes: readonly MeasureChange[],
  series: YearSeries,
  words: ChartWords,
): string {
  const year = series.years[series.years.length - 1]
  if (year === undefined) return ''
  if (series.years.length === 1) return words.say('charts.headline.oneYear', { year })
  const main = mainChanges(changes)
  const comparable = changes.some((one) => one.change !== null)
  const opening =
    main.length > 0
      ? words.say('charts.headline.sentence', {
          year,
          changes: main.map((one) => sayOne(one, words)).join(words.say('charts.clauseSeparator')),
        })
      : words.say(comparable ? 'charts.headline.allSame' : 'charts.headline.notComparable', { year })
  return joinSentences([opening, ...sayMissing(changes, series, words)], words)
}
