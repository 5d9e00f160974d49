/** Decides what a document is: a statutory report, the form of a website's year, or neither. */
import { completeFromWebsiteForm } from '@/report/website-form'
import { findOutline } from './recognise/outline'
import { toPieces } from './recognise/pieces'
import { recogniseReport } from './recognise/recognise'
import type { RecogniseHints } from './recognise/recognise'
import type { DocumentRecognition, RecognisedReport, RecognisedWebsiteForm, SourceDocument } from './types'
import { recogniseWebsiteForm } from './website-form/recognise'

/** Sections that make a report of a document that holds a website form too; the form alone may look like one. */
const fewestSections = 3

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
  }
}

export function recogniseDocument(document: SourceDocument, hints: RecogniseHints = {}): DocumentRecognition {
  const report = recogniseReport(document, hints)
  const form = recogniseWebsiteForm(document)
  if (report.value === null) return form ?? { kind: 'unrecognised', ...report }
  if (!form) return { kind: 'report', ...report }
  const { sections } = findOutline(toPieces(document))
  return sections.length < fewestSections ? form : { kind: 'report', ...withForm(report, form) }
}
