/** Reads a laid out report back and sets what was read beside what stands in it. */
import { recogniseReport } from '@/documents/recognise/recognise'
import { readDocx } from '@/formats/docx/read'
import { readHtml } from '@/formats/html/read'
import { readText } from '@/formats/text/read'
import type { ReadFormat } from '@/formats/types'
import type { Message } from '@/report/message'
import { toPlainFigures } from '@/report/plain-figures'
import { compareFigures } from '../compare-figures'
import type { Compared } from '../compare-figures'
import type { LayoutFormat } from './plan'
import type { LaidReport } from './report'
import { toDocx } from './to-docx'
import { toHtml } from './to-html'
import { toText } from './to-text'

interface Way {
  readonly write: (report: LaidReport) => Uint8Array | Promise<Uint8Array>
  readonly read: ReadFormat
  readonly fileName: string
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Formats that are laid out and read in Node. */
export const ways: Readonly<Partial<Record<LayoutFormat, Way>>> = {
  text: { write: (report) => encode(toText(report)), read: readText, fileName: 'report.txt' },
  html: { write: (report) => encode(toHtml(report)), read: readHtml, fileName: 'report.html' },
  docx: { write: toDocx, read: readDocx, fileName: 'report.docx' },
}

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

export async function tryLayout(report: LaidReport): Promise<ReadLayout> {
  const way = ways[report.layout.format]
  if (!way) throw new Error(`${report.layout.format} is not laid out here`)
  return readLayout(report, await way.write(report), way)
}
