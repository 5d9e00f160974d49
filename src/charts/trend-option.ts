/** Panels one above the other that share the years; measures of different units never share a scale. */
import type { LineSeriesOption } from 'echarts/charts'
import { isFigure } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { unitOf } from './catalogue'
import type { ChartDefinition, Measure, MeasureGroup } from './catalogue'
import { baseOption, divide, layTop, lineHeight, note } from './layout'
import type { Box, ChartContext, ChartOption, ChartSeries } from './layout'
import { fontSize, textWidth } from './text-size'
import { fillOf, patternOf } from './theme'
import { sayFigure, sayGap, writeShort } from './words'
import type { ChartWords } from './words'
import { cellsOf } from './years'
import type { YearSeries } from './years'

const yearsHeight = 24
const panelGap = 12
const barShare = 0.82

interface Panel {
  readonly group: MeasureGroup
  readonly rows: readonly {
    readonly measure: Measure
    readonly name: string
    readonly cells: readonly Cell[]
  }[]
  readonly plot: Box
  readonly index: number
  /** Measures of the panels above, which have taken their colours. */
  readonly measuresAbove: number
}

export function toTrendOption(chart: ChartDefinition, context: ChartContext): ChartOption {
  const { series, words, theme, frame } = context
  const names = chart.groups.flatMap((group) =>
    group.measures.length > 1 ? group.measures.map((measure) => words.say(measure.name)) : [],
  )
  const { titles, legend, rest } = layTop(context, names)
  const slots = divide(rest.height - yearsHeight, chart.groups.length, panelGap)
  const panels = chart.groups.map((group, index): Panel => {
    const slot = slots[index] ?? { start: 0, size: rest.height }
    return {
      group,
      index,
      measuresAbove: chart.groups.slice(0, index).flatMap((above) => above.measures).length,
      rows: group.measures.map((measure) => ({
        measure,
        name: words.say(measure.name),
        cells: cellsOf(series, measure),
      })),
      plot: {
        left: 0,
        top: rest.top + slot.start + lineHeight,
        width: frame.width,
        height: slot.size - lineHeight,
      },
    }
  })
  return {
    ...baseOption(theme),
    title: [...titles, ...panels.flatMap((panel) => panelNotes(panel, context))],
    ...(legend ? { legend } : {}),
    grid: panels.map(({ plot }) => ({ ...plot, outerBoundsMode: 'none' })),
    xAxis: panels.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      data: series.years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: { show: index === panels.length - 1, color: theme.muted, fontSize, interval: 0 },
    })),
    yAxis: panels.map((panel, index) => ({
      type: 'value',
      gridIndex: index,
      show: false,
      min: 0,
      max: scaleTop(panel, context),
    })),
    series: panels.flatMap((panel) => panelSeries(panel, context)),
  }
}

function labelWidth(panel: Panel, words: ChartWords): number {
  const figures = panel.rows.flatMap((row) => row.cells.filter(isFigure))
  return Math.max(0, ...figures.map((figure) => textWidth(writeShort(figure, words.language), fontSize)))
}

function bandWidth(panel: Panel, series: YearSeries): number {
  return panel.plot.width / Math.max(1, series.years.length)
}

/** The width in px that one label has to itself. */
function labelSlot(panel: Panel, series: YearSeries): number {
  return (bandWidth(panel, series) * (panel.rows.length > 1 ? barShare : 1)) / panel.rows.length
}

/** Labels that would run into each other stand upright. */
function standsUpright(panel: Panel, { series, words }: ChartContext): boolean {
  return labelWidth(panel, words) > labelSlot(panel, series)
}

/** The top of the scale, so that the highest figure's label still stands inside the panel. */
function scaleTop(panel: Panel, context: ChartContext): number {
  const figures = panel.rows.flatMap((row) => row.cells.filter(isFigure))
  const highest = Math.max(0, ...figures)
  const head = standsUpright(panel, context) ? labelWidth(panel, context.words) + 10 : 20
  const usable = Math.max(panel.plot.height - head, panel.plot.height / 3)
  return highest > 0 ? (highest * panel.plot.height) / usable : 1
}

function panelSeries(panel: Panel, context: ChartContext): ChartSeries[] {
  const { series, words, theme } = context
  const unit = unitOf(panel.group)
  const upright = standsUpright(panel, context)
  const label: LineSeriesOption['label'] = {
    show: true,
    position: 'top',
    distance: 4,
    color: theme.text,
    fontSize: upright ? Math.max(9, Math.min(fontSize, Math.floor(labelSlot(panel, series)))) : fontSize,
    ...(upright ? { rotate: 90, align: 'left', verticalAlign: 'middle' } : {}),
  }
  return panel.rows.map(({ measure, name, cells }, index): ChartSeries => {
    const fill = measure.fill ?? panel.measuresAbove + index
    const color = fillOf(fill, theme)
    const data = cells.map((cell, at) =>
      isFigure(cell)
        ? {
            value: cell,
            label: { formatter: writeShort(cell, words.language) },
            tooltip: {
              formatter: words.say('charts.point', {
                year: series.years[at] ?? '',
                name,
                figure: sayFigure(cell, unit, words),
              }),
            },
          }
        : // ECharts leaves a gap where there is '-'.
          { value: '-' },
    )
    const shared = { name, xAxisIndex: panel.index, yAxisIndex: panel.index, data, label }
    return panel.group.mark === 'line'
      ? {
          ...shared,
          type: 'line',
          symbol: 'circle',
          symbolSize: 8,
          showAllSymbol: true,
          connectNulls: false,
          lineStyle: { color, width: 2 },
          itemStyle: { color: theme.surface, borderColor: color, borderWidth: 2 },
        }
      : {
          ...shared,
          type: 'bar',
          barMaxWidth: 32,
          barGap: '6%',
          barCategoryGap: `${Math.round((1 - barShare) * 100)}%`,
          itemStyle: { color, decal: patternOf(panel.rows.length > 1 ? fill : 0, theme) },
        }
  })
}

/** The panel's name and unit, and at every gap the reason. */
function panelNotes(panel: Panel, { series, words, theme }: ChartContext) {
  const unit = words.say(`form.units.${unitOf(panel.group)}`)
  const [first] = panel.rows
  const title =
    panel.rows.length === 1 && first
      ? words.say('charts.panel', { name: first.name, unit })
      : words.say('charts.unit', { unit })
  const band = bandWidth(panel, series)
  const remarks: string[] = []
  const atGaps = series.years.flatMap((year, at) => {
    const absent = panel.rows.flatMap(({ name, cells }) => {
      const cell = cells[at] ?? null
      return isFigure(cell) ? [] : [{ name, reason: sayGap(cell, year, series, words) }]
    })
    const [one] = absent
    if (!one) return []
    if (absent.length < panel.rows.length) {
      remarks.push(...absent.map(({ name, reason }) => words.say('charts.gapOf', { year, name, reason })))
      return []
    }
    if (textWidth(one.reason) > band) {
      remarks.push(words.say('charts.gap', { year, reason: one.reason }))
      return []
    }
    const x = panel.plot.left + band * (at + 0.5)
    return [
      note(
        one.reason,
        { x, y: panel.plot.top + panel.plot.height - lineHeight - 2, align: 'center' },
        theme.muted,
      ),
    ]
  })
  const line = [title, ...remarks].join(words.say('charts.separator'))
  return [
    note(line, { x: panel.plot.left, y: panel.plot.top - lineHeight }, theme.muted, {
      maxWidth: panel.plot.width,
    }),
    ...atGaps,
  ]
}
