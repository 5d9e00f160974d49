/** A small line of a figure over the years, as SVG path data: breaks at gaps, one dot at the latest figure. */
import { isFigure } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'

export interface Sparkline {
  /** One path a run of years with figures. */
  readonly paths: readonly string[]
  /** Years that stand alone between gaps, and the latest figure. */
  readonly dots: readonly Point[]
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Sizes are in px; the lowest figure stands on the floor, the highest touches the ceiling, `pad` inside. */
export function toSparkline(cells: readonly Cell[], width: number, height: number, pad = 3): Sparkline {
  const figures = cells.filter(isFigure)
  const low = Math.min(...figures)
  const range = Math.max(...figures) - low
  const step = cells.length > 1 ? (width - 2 * pad) / (cells.length - 1) : 0
  const round = (value: number): number => Math.round(value * 10) / 10
  const runs: Point[][] = [[]]
  cells.forEach((cell, at) => {
    if (!isFigure(cell)) {
      runs.push([])
      return
    }
    const level = range > 0 ? (cell - low) / range : 0.5
    runs[runs.length - 1]?.push({
      x: round(cells.length > 1 ? pad + step * at : width / 2),
      y: round(height - pad - level * (height - 2 * pad)),
    })
  })
  const latest = runs.flat().pop()
  return {
    paths: runs
      .filter((run) => run.length > 1)
      .map((run) => run.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')),
    dots: runs
      .flatMap((run) => (run.length === 1 ? run : []))
      .concat(latest && runs.some((run) => run.length > 1 && run.includes(latest)) ? [latest] : []),
  }
}
