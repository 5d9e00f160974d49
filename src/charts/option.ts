import type { ChartDefinition, ChartKind } from './catalogue'
import { toBlocksOption } from './blocks-option'
import type { ChartContext, ChartOption } from './layout'
import { toSharesOption } from './shares-option'
import { toTrendOption } from './trend-option'

type OptionBuilder = (chart: ChartDefinition, context: ChartContext) => ChartOption

const builders: Readonly<Record<ChartKind, OptionBuilder>> = {
  trend: toTrendOption,
  shares: toSharesOption,
  blocks: toBlocksOption,
}

/** A chart of the catalogue as ECharts draws it: plain data, no functions. */
export function toChartOption(chart: ChartDefinition, context: ChartContext): ChartOption {
  return builders[chart.kind](chart, context)
}
