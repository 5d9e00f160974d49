/** A laid out report as Chromium prints its page: in any type, with any borders, on sheets of either kind. */
import type { Page } from 'playwright'
import { layoutOf, printHtml } from '../report-pages'
import type { LaidReport } from './report'
import { toHtml } from './to-html'

export function toPdf(page: Page, report: LaidReport): Promise<Uint8Array> {
  const layout = layoutOf(report.layout.seed)
  const style = `<style>${layout.css} td p { text-indent: 0; margin: 0 } .break { break-after: page } caption { break-after: avoid }</style>`
  return printHtml(page, toHtml(report).replace('</head>', `${style}</head>`), layout)
}
