/** Charts as files: drawn for paper, whatever the screen looks like, and all of them together as one archive. */
import { charts } from '@/charts/catalogue'
import type { ChartDefinition } from '@/charts/catalogue'
import { tableToCsv } from '@/charts/csv'
import { describeChart } from '@/charts/describe'
import { usualHeight } from '@/charts/layout'
import { toChartOption } from '@/charts/option'
import { toChartTable, toFiguresTable } from '@/charts/table'
import { paperTheme } from '@/charts/theme'
import type { ChartWords } from '@/charts/words'
import { hasFigures } from '@/charts/years'
import type { YearSeries } from '@/charts/years'
import type { PaperChart } from '@/components/chart-engine'
import { fileName } from '@/composables/save-file'
import type { FigureId } from '@/report/form/paths'

export type ChartFileKind = 'png' | 'svg' | 'csv'

export interface NamedFile {
  readonly name: string
  readonly content: Blob
}

/** Whose charts they are, and in which words. */
export interface ChartSource {
  readonly unit: string
  readonly series: YearSeries
  readonly words: ChartWords
}

/** px; a PNG has twice as many dots, so that it is sharp in a document. */
const paperWidth = 720
const pngScale = 2

/** 云溪市数据局 2022—2024 年 */
export function headingOf({ unit, series, words }: ChartSource): string {
  const from = series.years[0] ?? ''
  const to = series.years[series.years.length - 1] ?? ''
  return from === to
    ? words.say('insights.headingOne', { unit, year: from })
    : words.say('insights.heading', { unit, from, to })
}

function titleOf(chart: ChartDefinition, source: ChartSource): string {
  return `${headingOf(source)} ${source.words.say(`charts.titles.${chart.id}`)}`
}

function toPaper(chart: ChartDefinition, source: ChartSource): PaperChart {
  const { series, words } = source
  const heading = titleOf(chart, source)
  const frame = { width: paperWidth, height: usualHeight(series) + 80, heading }
  return {
    option: toChartOption(chart, { series, words, theme: paperTheme, frame }),
    label: heading,
    description: describeChart(toChartTable(chart, series, words), words),
    ...frame,
  }
}

async function writeContent(kind: ChartFileKind, chart: ChartDefinition, source: ChartSource): Promise<Blob> {
  if (kind === 'csv') {
    const csv = tableToCsv(toChartTable(chart, source.series, source.words), source.words)
    return new Blob([csv], { type: 'text/csv;charset=utf-8' })
  }
  const { drawPng, drawSvg } = await import('@/components/chart-engine')
  const paper = toPaper(chart, source)
  return kind === 'png'
    ? drawPng(paper, pngScale)
    : new Blob([drawSvg(paper)], { type: 'image/svg+xml;charset=utf-8' })
}

/** One chart as a picture, a drawing, or the figures behind it; rejects where the browser cannot draw it. */
export async function writeChartFile(
  kind: ChartFileKind,
  chart: ChartDefinition,
  source: ChartSource,
): Promise<NamedFile> {
  return {
    name: fileName(titleOf(chart, source), kind),
    content: await writeContent(kind, chart, source),
  }
}

/** Every chart that has figures in all three kinds, and a table of all figures, in one zip. */
export async function writeAllFiles(
  source: ChartSource,
  nameOf: (path: FigureId) => string,
): Promise<NamedFile> {
  const { zipSync } = await import('fflate')
  const drawn = charts.filter((chart) => hasFigures(source.series, chart))
  const kinds: readonly ChartFileKind[] = ['png', 'svg', 'csv']
  const files = await Promise.all(
    drawn.flatMap((chart) => kinds.map((kind) => writeChartFile(kind, chart, source))),
  )
  const figures: NamedFile = {
    name: fileName(`${headingOf(source)} ${source.words.say('insights.allFigures')}`, 'csv'),
    content: new Blob([tableToCsv(toFiguresTable(source.series, nameOf), source.words)]),
  }
  const entries = await Promise.all(
    [figures, ...files].map(
      async ({ name, content }) => [name, new Uint8Array(await content.arrayBuffer())] as const,
    ),
  )
  return {
    name: fileName(headingOf(source), 'zip'),
    content: new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' }),
  }
}
