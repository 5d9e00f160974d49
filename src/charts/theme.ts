/** Colours of a chart: one set for paper and the light screen, one for the dark screen. */

export interface ChartTheme {
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly surface: string
  readonly font: string
  /** Fills of up to six measures or parts, in order; text on them is `onFill`. */
  readonly fills: readonly [string, string, string, string, string, string]
  readonly onFill: string
  /** Strokes of the patterns that lie over the fills. */
  readonly pattern: string
}

type Fills = Pick<ChartTheme, 'fills' | 'onFill' | 'pattern'>

export const lightFills: Fills = {
  fills: ['#0b4ea2', '#1f7a85', '#8f641d', '#637085', '#75568f', '#4f7040'],
  onFill: '#ffffff',
  pattern: 'rgba(255, 255, 255, 0.22)',
}

export const darkFills: Fills = {
  fills: ['#86b4f0', '#6cc4d2', '#e3b25f', '#aab3c0', '#c6a5e3', '#93cc8c'],
  onFill: '#10151c',
  pattern: 'rgba(16, 21, 28, 0.22)',
}

/** Paper is white whatever the screen is: what is printed and downloaded looks like this. */
export const paperTheme: ChartTheme = {
  text: '#1f2329',
  muted: '#5b6068',
  line: '#8a9099',
  surface: '#ffffff',
  // Single quotes: ECharts writes them as they are into an attribute of SVG.
  font: "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  ...lightFills,
}

/** The colour of a measure by its place. */
export function fillOf(index: number, { fills }: ChartTheme): string {
  return fills[index % fills.length] ?? fills[0]
}

/**
 * Patterns tell measures apart without colour. The first is plain, so that a chart of one measure stays calm.
 * Sizes are in px.
 */
export function patternOf(index: number, theme: ChartTheme): object {
  const base = { color: theme.pattern, dashArrayX: [1, 0], maxTileWidth: 256, maxTileHeight: 256 }
  const patterns = [
    { symbol: 'none' },
    { ...base, symbol: 'rect', dashArrayY: [1, 5], rotation: -Math.PI / 4 },
    {
      ...base,
      symbol: 'circle',
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [6, 0],
      symbolSize: 0.5,
    },
    { ...base, symbol: 'rect', dashArrayY: [1, 5], rotation: Math.PI / 4 },
    { ...base, symbol: 'rect', dashArrayY: [1, 5] },
    { ...base, symbol: 'rect', dashArrayY: [1, 5], rotation: Math.PI / 2 },
  ]
  return patterns[index % patterns.length] ?? {}
}
