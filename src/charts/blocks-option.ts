/** Blocks side by side that share the years and one scale; every bar is divided into the same parts. */
import { isFigure, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { unitOf } from './catalogue'
import type { ChartDefinition, MeasureGroup } from './catalogue'
import { baseOption, divide, layTop, lineHeight, note } from './layout'
import type { Box, ChartContext, ChartOption, ChartSeries } from './layout'
import { divideRows, insideLabel, yearRows, yearWidth } from './row-bars'
import { fontSize, textWidth, wrapText } from './text-size'
import { fillOf, patternOf } from './theme'
import { sayFigure, sayGap, writeShort } from './words'
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
  const heads = chart.groups.map((group) =>
    wrapText(group.name ? words.say(group.name) : '', slots[0]?.size ?? rest.width),
  )
  const longest = Math.max(1, ...heads.flat().map((line) => textWidth(line)))
  const headSize = Math.max(9, Math.min(fontSize, Math.floor((fontSize * (slots[0]?.size ?? 0)) / longest)))
  const headHeight = lineHeight * Math.max(1, ...heads.map((lines) => lines.length))
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
    title: [
      ...titles,
      ...blocks.flatMap((block, index) => [
        note((heads[index] ?? []).join('\n'), { x: block.plot.left, y: rest.top }, theme.muted, {
          size: headSize,
        }),
        ...endNotes(block, scale, context),
      ]),
    ],
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
      gridIndex: index,
      ...yearRows(series.years, theme, index === 0),
    })),
    series: blocks.flatMap((block) => blockSeries(block, scale, context)),
  }
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
  const { barWidth } = divideRows(block.plot, series.years.length)
  return block.group.measures.map((measure, index): ChartSeries => {
    const color = fillOf(index, theme)
    const name = words.say(measure.name)
    return {
      type: 'bar',
      name,
      stack: `block-${block.index}`,
      xAxisIndex: block.index,
      yAxisIndex: block.index,
      barWidth,
      itemStyle: { color, decal: patternOf(index, theme), borderColor: theme.surface, borderWidth: 1 },
      data: (block.cells[index] ?? []).map((cell, at) => {
        if (!isFigure(cell)) return { value: '-' }
        const text = writeShort(cell, words.language)
        return {
          value: cell,
          label: insideLabel(
            text,
            { thickness: barWidth, length: lengthOf(cell, scale), fill: color },
            theme,
          ),
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

/** The total at the end of every bar, and the reason where there is none. */
function endNotes(block: Block, scale: Scale, { series, words, theme }: ChartContext) {
  const { plot, totals } = block
  const rows = divideRows(plot, series.years.length)
  return totals.map((total, at) => {
    const y = rows.textTop(at)
    return isFigure(total)
      ? note(
          writeShort(total, words.language),
          { x: plot.left + lengthOf(total, scale) + pad, y },
          theme.text,
        )
      : note(sayGap(total, series.years[at] ?? 0, series, words), { x: plot.left + pad, y }, theme.muted)
  })
}
