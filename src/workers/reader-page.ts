/** The page behind `npm run read` and `npm run check`: the app's own reading and checks, without its screens. */
import '@/polyfills'
import { writeJson } from '@/formats/json/write'
import type { Message } from '@/report/message'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { PlainFigures } from '@/report/figures/plain-figures'
import { toPlainWebsiteForm } from '@/report/website-form'
import type { PlainWebsiteForm } from '@/report/website-form'
import type { ReadingResult } from './read/reading-result'
import type { Report } from '@/report/types'
import { checkReport } from './check/named-findings'
import type { NamedFinding } from './check/named-findings'
import { readFile } from './read/read-file'

/** What is printed of a file; `figures` is `null` where nothing could be read. */
export interface ReadFigures {
  readonly figures: PlainFigures | PlainWebsiteForm | null
  readonly messages: readonly Message[]
  /** Where it was asked for: the whole report as its data file has it; `null` where no report could be read. */
  readonly report?: unknown
}

/** What is found in a file; `findings` is `null` where no report could be read. */
export interface CheckedFile {
  readonly findings: readonly NamedFinding[] | null
  readonly messages: readonly Message[]
}

declare global {
  interface Window {
    /** Reads the file that was put into the page's only input. */
    readChosenFile(wanted?: { readonly report: boolean }): Promise<ReadFigures>
    /** Checks the first of the files that were put in; the others are reports of earlier years. */
    checkChosenFiles(): Promise<CheckedFile>
  }
}

const input = document.createElement('input')
input.type = 'file'
input.multiple = true
document.body.append(input)

function figuresOf(result: ReadingResult): ReadFigures['figures'] {
  if (!result.ok) return null
  return result.kind === 'report' ? toPlainFigures(result.report) : toPlainWebsiteForm(result.form)
}

async function dataFileOf(report: Report): Promise<unknown> {
  const { bytes } = await writeJson(report, {})
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown
}

window.readChosenFile = async (wanted) => {
  const file = input.files?.[0]
  if (!file) throw new Error('no file was chosen')
  const result = await readFile(file)
  const read = { figures: figuresOf(result), messages: result.messages }
  if (!wanted?.report) return read
  const isReport = result.ok && result.kind === 'report'
  return { ...read, report: isReport ? await dataFileOf(result.report) : null }
}

async function readReport(file: File): Promise<Report | null> {
  const result = await readFile(file)
  return result.ok && result.kind === 'report' ? result.report : null
}

window.checkChosenFiles = async () => {
  const [file, ...others] = [...(input.files ?? [])]
  if (!file) throw new Error('no file was chosen')
  const result = await readFile(file)
  if (!result.ok || result.kind !== 'report') return { findings: null, messages: result.messages }
  const earlier: Report[] = []
  for (const other of others) {
    const report = await readReport(other)
    if (report) earlier.push(report)
  }
  return { findings: checkReport(result.report, earlier), messages: result.messages }
}
