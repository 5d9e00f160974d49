import { isFigure } from '@/report/figures/cell'
import type { ChartTable } from './table'
import { joinSentences, sayFigure } from './words'
import type { ChartWords } from './words'

/**
 * A chart in words, for those who do not see it: the years it spans, the figures of the last one, and how many
 * cells are gaps. The table behind the chart has the rest.
 */
export function describeChart(table: ChartTable, words: ChartWords): string {
  const first = table.years[0]
  const last = table.years[table.years.length - 1]
  if (first === undefined || last === undefined) return ''
  const figures = table.rows.flatMap((row) => {
    const cell = row.cells[row.cells.length - 1] ?? null
    const name = row.group ? [row.group, row.name].join(words.say('charts.nameSeparator')) : row.name
    return isFigure(cell) ? [`${name} ${sayFigure(cell, row.unit, words)}`] : []
  })
  const blanks = table.rows.flatMap((row) => row.cells).filter((cell) => cell === null).length
  return joinSentences(
    [
      words.say('charts.description.span', { from: first, to: last }),
      ...(figures.length > 0
        ? [
            words.say('charts.description.latest', {
              year: last,
              figures: figures.join(words.say('charts.separator')),
            }),
          ]
        : []),
      ...(blanks > 0 ? [words.say('charts.description.gaps', { count: blanks }, blanks)] : []),
    ],
    words,
  )
}
