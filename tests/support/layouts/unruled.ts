/** Reports whose tables no line divides, printed as narrow as their words allow: figures come to stand side by side. */
import type { Page } from 'playwright'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { Report } from '@/report/types'
import type { Truth } from '../corpus'
import { layoutOf, printHtml, printReport, randomFigures, seededRandom } from '../report-pages'
import type { Layout } from '../report-pages'
import { Random } from './random'
import { layOut } from './report'
import { toHtml } from './to-html'

/** A sheet without lines between the columns of its tables; its seed chooses how close they stand. */
export function unruledLayout(seed: number): Layout {
  const random = new Random(seed * 104_729 + 7)
  const base = layoutOf(seed, random.pick(['none', 'none', 'level'] as const))
  const isTight = random.chance(0.6)
  const align = random.pick(['center', 'left', 'right'])
  const css = [
    ...(isTight ? [`td { padding: 1px ${random.pick(['1px', '2px', '4px'])} !important }`] : []),
    ...(isTight && random.chance(0.5)
      ? ['table { width: auto !important; table-layout: auto !important }']
      : []),
    `td { text-align: ${align} !important; vertical-align: ${random.pick(['middle', 'middle', 'top', 'bottom'])} !important }`,
    `td.figure { text-align: ${random.pick(['center', 'right', 'right'])} !important }`,
    'td p { text-indent: 0 !important; margin: 0 !important; text-align: inherit !important }',
    '.break { break-after: page } caption { break-after: avoid }',
  ].join('\n')
  return { ...base, css: base.css + css, name: `${base.name}${isTight ? ' tight' : ''}, ${align}` }
}

/** What is printed of a seed, and what a right reading gives: every second one is the sample with other figures. */
export async function printUnruled(
  page: Page,
  sample: Report,
  seed: number,
): Promise<{ bytes: Uint8Array; truth: Truth; name: string }> {
  const layout = unruledLayout(seed)
  if (seed % 2 === 0) {
    const report = randomFigures(sample, seededRandom(seed))
    const bytes = await printReport(page, report, layout)
    return { bytes, truth: toPlainFigures(report) as unknown as Truth, name: layout.name }
  }
  const laid = layOut(seed, 'pdf')
  const html = toHtml(laid).replace('</head>', `<style>${layout.css}</style></head>`)
  return { bytes: await printHtml(page, html, layout), truth: laid.truth, name: layout.name }
}
