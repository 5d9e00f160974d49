/** Blocks side by side that share the years and one scale; every bar is divided into the same parts. */
import { isFigure, sumCells } from '@/report/cell'
import type { Cell } from '@/report/cell'
import { unitOf } from './catalogue'
import type { ChartDefinition, MeasureGroup } from './catalogue'
import {
  baseOption,
  divide,
  fontSize,
  layTop,
  lineHeight,
  note,
  textWidth,
  yearRows,
  yearWidth,
} from './layout'
import type { Box, ChartContext, ChartOption, ChartSeries } from './layout'
import { patternOf } from './theme'
import { sayFigure, sayGap, writeShort } from './words'
import type { ChartWords } from './words'
import { cellsOf } from './years'

const blockGap = 16
const pad = 6

interface Block {
  readonly group: MeasureGroup
  readonly index: number
  readonly plot: Box
  /** Parts × years. */
  readonly cells: readonly (readonly Cell[])[]
  /** One a year. */
  readonly totals: readonly Cell[]
}

export function toBlocksOption(chart: ChartDefinition, context: ChartContext): ChartOption {
  const { series, words, theme } = context
  const names = [
    ...new Set(chart.groups.flatMap((group) => group.measures.map((one) => words.say(one.name)))),
  ]
  const { titles, legend, rest } = layTop(context, names)
  const slots = divide(rest.width - yearWidth, chart.groups.length, blockGap)
  const headHeight = lineHeight * headLines(chart, words, slots[0]?.size ?? rest.width)
  const blocks = chart.groups.map((group, index): Block => {
    const slot = slots[index] ?? { start: 0, size: rest.width }
    const cells = group.measures.map((measure) => cellsOf(series, measure))
    return {
      group,
      index,
      cells,
      totals: series.years.map((_, at) => sumCells(cells.map((row) => row[at] ?? null))),
      plot: {
        left: yearWidth + slot.start,
        top: rest.top + headHeight,
        width: slot.size,
        height: rest.height - headHeight,
      },
    }
  })
  const figures = blocks.flatMap((block) => block.totals.filter(isFigure))
  const highest = Math.max(0, ...figures)
  const endWidth =
    pad + Math.max(0, ...figures.map((figure) => textWidth(writeShort(figure, words.language))))
  const width = blocks[0]?.plot.width ?? 0
  const scale = { highest, length: Math.max(width - endWidth, 1) }
  return {
    ...baseOption(theme),
    title: [...titles, ...blocks.flatMap((block) => blockNotes(block, rest.top, scale, context))],
    ...(legend ? { legend } : {}),
    grid: blocks.map(({ plot }) => ({ ...plot, outerBoundsMode: 'none' })),
    xAxis: blocks.map((_, index) => ({
      type: 'value',
      gridIndex: index,
      show: false,
      min: 0,
      max: highest > 0 ? (highest * width) / scale.length : 1,
    })),
    yAxis: blocks.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      inverse: true,
      data: series.years.map(String),
      ...yearRows(theme, index === 0),
    })),
    series: blocks.flatMap((block) => blockSeries(block, scale, context)),
  }
}

/** A long name of a block takes two lines. */
function headLines(chart: ChartDefinition, words: ChartWords, width: number): number {
  return chart.groups.some((group) => group.name && textWidth(words.say(group.name)) > width) ? 2 : 1
}

/** The longest bar: what it stands for, and its length in px. */
interface Scale {
  readonly highest: number
  readonly length: number
}

const lengthOf = (figure: number, scale: Scale): number =>
  scale.highest > 0 ? (figure / scale.highest) * scale.length : 0

function blockSeries(block: Block, scale: Scale, context: ChartContext): ChartSeries[] {
  const { series, words, theme } = context
  const unit = unitOf(block.group)
  const blockName = block.group.name ? words.say(block.group.name) : ''
  const band = block.plot.height / Math.max(1, series.years.length)
  return block.group.measures.map((measure, index): ChartSeries => {
    const color = theme.fills[index % theme.fills.length] ?? theme.text
    const name = words.say(measure.name)
    return {
      type: 'bar',
      name,
      stack: `block-${block.index}`,
      xAxisIndex: block.index,
      yAxisIndex: block.index,
      barWidth: Math.min(28, band * 0.68),
      itemStyle: { color, decal: patternOf(index, theme), borderColor: theme.surface, borderWidth: 1 },
      data: (block.cells[index] ?? []).map((cell, at) => {
        if (!isFigure(cell)) return { value: '-' }
        const text = writeShort(cell, words.language)
        return {
          value: cell,
          label: {
            show: cell > 0 && lengthOf(cell, scale) >= textWidth(text) + 6,
            formatter: text,
            color: theme.onFill,
            backgroundColor: color,
            padding: [1, 2],
            fontSize,
          },
          tooltip: {
            formatter: words.say('charts.blockPoint', {
              year: series.years[at] ?? '',
              block: blockName,
              name,
              figure: sayFigure(cell, unit, words),
            }),
          },
        }
      }),
    }
  })
}

/** The block's name, the total at the end of every bar, and the reason where there is none. */
function blockNotes(block: Block, top: number, scale: Scale, { series, words, theme }: ChartContext) {
  const { plot, totals } = block
  const band = plot.height / Math.max(1, series.years.length)
  const ends = totals.map((total, at) => {
    const y = plot.top + band * (at + 0.5) - lineHeight / 2
    return isFigure(total)
      ? note(
          writeShort(total, words.language),
          { x: plot.left + lengthOf(total, scale) + pad, y },
          theme.text,
        )
      : note(sayGap(total, series.years[at] ?? 0, series, words), { x: plot.left + pad, y }, theme.muted)
  })
  const name = block.group.name ? words.say(block.group.name) : ''
  return [note(name, { x: plot.left, y: top }, theme.muted, plot.width), ...ends]
}
