/** Decides what a document is: a statutory report, the form of a website's year, or neither. */
import { completeFromWebsiteForm } from '@/report/website-form'
import { findOutline } from './recognise/outline/outline'
import { toPieces } from './recognise/outline/pieces'
import { recogniseReport } from './recognise/recognise'
import type { RecogniseHints } from './recognise/recognise'
import type { DocumentRecognition, RecognisedReport, RecognisedWebsiteForm, SourceDocument } from './types'
import { recogniseWebsiteForm } from './website-form/recognise'

/** What makes a report of a document that holds a website form too; the form alone may look like one. */
const fewest = { sections: 3, tableFigures: 6 }

/** A workbook has the tables and no sections. */
function isClearlyReport(document: SourceDocument, { places }: RecognisedReport): boolean {
  const figures = Object.keys(places).filter((path) => /^(?:proactive|requests|disputes)\./.test(path))
  return (
    figures.length >= fewest.tableFigures ||
    findOutline(toPieces(document)).sections.length >= fewest.sections
  )
}

/** A report's own figures stand; what it leaves blank comes from the form on its page. */
function withForm(report: RecognisedReport, form: RecognisedWebsiteForm): RecognisedReport {
  const { value, messages } = completeFromWebsiteForm(report.value, form.value)
  const placed = messages.map((message) => {
    const place = message.path && form.places[message.path]
    return place ? { ...message, place } : message
  })
  return {
    value,
    messages: [...report.messages, ...placed],
    places: { ...form.places, ...report.places },
    leftOut: report.leftOut,
  }
}

export function recogniseDocument(document: SourceDocument, hints: RecogniseHints = {}): DocumentRecognition {
  const report = recogniseReport(document, hints)
  const form = recogniseWebsiteForm(document)
  if (report.value === null) return form ?? { kind: 'unrecognised', ...report }
  if (!form) return { kind: 'report', ...report }
  return isClearlyReport(document, report) ? { kind: 'report', ...withForm(report, form) } : form
}
