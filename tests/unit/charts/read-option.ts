/** Reads chart options in tests, whose parts are each one or many. */
import type { ChartOption } from '@/charts/layout'

interface DataItem {
  readonly value: number | string
  readonly label?: { readonly formatter?: string; readonly show?: boolean }
  readonly tooltip?: { readonly formatter?: string }
}

interface Axis {
  readonly gridIndex?: number
  readonly data?: readonly string[]
  readonly min?: number
  readonly max?: number
}

const list = (part: unknown): readonly Record<string, unknown>[] =>
  (part === undefined ? [] : [part]).flat() as Record<string, unknown>[]

export const grids = (option: ChartOption) => list(option.grid)
export const axes = (option: ChartOption, which: 'xAxis' | 'yAxis') => list(option[which]) as readonly Axis[]
export const datas = (option: ChartOption) =>
  list(option.series).map((series) => series.data as readonly DataItem[])
export const values = (option: ChartOption) => datas(option).map((data) => data.map((item) => item.value))
/** Every text that stands in the chart beside labels of data. */
export const texts = (option: ChartOption) => list(option.title).map((title) => title.text)
export const legendNames = (option: ChartOption) => list(option.legend)[0]?.data
