/** Reads a laid out report back and sets what was read beside what stands in it. */
import type { Page } from 'playwright'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readDocx } from '@/formats/docx/read'
import { readHtml } from '@/formats/html/read'
import { readPdf } from '@/formats/pdf/read'
import { readText } from '@/formats/text/read'
import type { ReadFormat } from '@/formats/types'
import { readXlsx } from '@/formats/xlsx/read'
import type { Message } from '@/report/message'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { compareFigures } from '../compare-figures'
import type { Compared } from '../compare-figures'
import type { LayoutFormat } from './plan'
import type { LaidReport } from './report'
import { toDocx } from './to-docx'
import { toHtml } from './to-html'
import { toPdf } from './to-pdf'
import { toText } from './to-text'
import { toXlsx } from './to-xlsx'

interface Way {
  readonly write: (report: LaidReport) => Uint8Array | Promise<Uint8Array>
  readonly read: ReadFormat
  readonly fileName: string
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

type Ways = Readonly<Partial<Record<LayoutFormat, Way>>>

/** Formats that are laid out and read in Node. */
export const ways: Ways = {
  text: { write: (report) => encode(toText(report)), read: readText, fileName: 'report.txt' },
  html: { write: (report) => encode(toHtml(report)), read: readHtml, fileName: 'report.html' },
  docx: { write: toDocx, read: readDocx, fileName: 'report.docx' },
  xlsx: { write: toXlsx, read: readXlsx, fileName: 'report.xlsx' },
}

/** Those, and what a page of Chromium prints. */
export const waysWith = (page: Page): Ways => ({
  ...ways,
  pdf: { write: (report) => toPdf(page, report), read: readPdf, fileName: 'report.pdf' },
})

export interface ReadLayout {
  readonly compared: readonly Compared[]
  readonly messages: readonly Message[]
}

export async function readLayout(
  report: LaidReport,
  bytes: Uint8Array,
  way: Pick<Way, 'read' | 'fileName'>,
): Promise<ReadLayout> {
  const { value } = await way.read(bytes, { fileName: way.fileName })
  if (value?.kind !== 'document') throw new Error(`seed ${report.layout.seed} gave no document`)
  const recognised = recogniseReport(value.document)
  if (recognised.value === null) throw new Error(`seed ${report.layout.seed} was not recognised`)
  const { messages } = recognised
  return { compared: compareFigures(report.truth, toPlainFigures(recognised.value), messages), messages }
}

export async function tryLayout(report: LaidReport, known: Ways = ways): Promise<ReadLayout> {
  const way = known[report.layout.format]
  if (!way) throw new Error(`${report.layout.format} is not laid out here`)
  return readLayout(report, await way.write(report), way)
}
