/** The one place that runs ECharts, loaded when a chart is first drawn: only what our charts use. */
import { BarChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendPlainComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import type { EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { completeOption } from './chart-option'
import type { WantedChart } from './chart-option'
import { escapeMarkup } from '@/text/escape'

use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendPlainComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
])

export type Chart = EChartsType

/** A live chart in an element; whoever starts it disposes of it. */
export function startChart(element: HTMLElement): Chart {
  return init(element, null, { renderer: 'svg' })
}

/** A chart as it leaves the screen; sizes are in px. */
export interface PaperChart extends WantedChart {
  readonly width: number
  readonly height: number
}

/** px of white around a chart that stands in a document. */
const margin = 16

/** The chart as an SVG file of its own, with a margin around it, its name and description inside it. */
export function drawSvg(paper: PaperChart): string {
  const { label, description, width, height } = paper
  const full = { width: width + 2 * margin, height: height + 2 * margin }
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(completeOption(paper))
    const drawing = chart.renderToSVGString().replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    return [
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"',
      ` width="${full.width}" height="${full.height}"`,
      ` viewBox="${-margin} ${-margin} ${full.width} ${full.height}">`,
      `<title>${escapeMarkup(label)}</title><desc>${escapeMarkup(description)}</desc>`,
      `<rect x="${-margin}" y="${-margin}" width="${full.width}" height="${full.height}" fill="#fff"/>`,
      drawing,
      '</svg>',
    ].join('')
  } finally {
    chart.dispose()
  }
}

/** The chart as a PNG, `scale` device pixels a px; rejects where the browser cannot draw it. */
export async function drawPng(chart: PaperChart, scale = 2): Promise<Blob> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([drawSvg(chart)], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
