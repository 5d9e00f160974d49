/** Decides what ECharts is told; ChartView and the engine only tell it. */
import type { EChartsCoreOption } from 'echarts/core'

/** A chart, and how it reads to those who do not see it. */
export interface WantedChart {
  readonly option: EChartsCoreOption
  readonly label: string
  readonly description: string
}

/** An option with its accessible text and its patterns. Nothing moves: a figure is there or it is not. */
export function completeOption({ option, label, description }: WantedChart): EChartsCoreOption {
  return {
    ...option,
    animation: false,
    aria: {
      enabled: true,
      label: { description: [label, description].filter(Boolean).join(' ') },
      // Patterns are set series by series; without one of its own a series stays plain.
      decal: { show: true, decals: [{ symbol: 'none' }] },
    },
  }
}

/** `none` nothing to do; `merge` the same parts with other values; `replace` other parts. */
export type ChartUpdate = 'none' | 'merge' | 'replace'

const parts = ['title', 'legend', 'grid', 'xAxis', 'yAxis', 'series'] as const

/** The parts of an option by number and kind: `series:bar,bar,line`. */
function shapeOf(option: EChartsCoreOption): string {
  return parts
    .map((part) => {
      const value = option[part]
      const items: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
      const kinds = items.map((item) =>
        typeof item === 'object' && item !== null && 'type' in item ? String(item.type) : '',
      )
      return `${part}:${kinds.join()}/${items.length}`
    })
    .join(' ')
}

/** How to get from what is drawn to what is wanted: parts that are gone would survive a merge. */
export function planUpdate(drawn: WantedChart | undefined, wanted: WantedChart): ChartUpdate {
  if (!drawn || shapeOf(drawn.option) !== shapeOf(wanted.option)) return 'replace'
  const isSame =
    drawn.option === wanted.option && drawn.label === wanted.label && drawn.description === wanted.description
  return isSame ? 'none' : 'merge'
}
