/** Gathers what is read of a report, where it stood, and what was unclear about it. */
import type { Cell } from '@/report/figures/cell'
import { setFigures, stateTotal } from '@/report/figures/figures'
import {
  formIds,
  formatOf,
  isSameFormat,
  isTotalPath,
  newest,
  sectionFormatIds,
  variantsOf,
} from '@/report/form/form'
import type { FormId, InForm, SectionFormatId } from '@/report/form/form'
import type { FieldPath, FigureId, InputId, TotalId } from '@/report/form/paths'
import type { Message, Place, Severity } from '@/report/message'
import type { Report, Signature } from '@/report/types'

export class ReportDraft {
  readonly messages: Message[] = []
  readonly places: Partial<Record<FieldPath, Place>> = {}
  private readonly figures = new Map<FigureId, Cell>()
  private signature: Signature | undefined
  private inForm: InForm = { form: newest.id, variants: variantsOf(newest.id) }

  /** The form that each part of the tables follows: that of the report's year, until its own heads say otherwise. */
  get form(): InForm {
    return this.inForm
  }

  startFrom({ form, variants }: InForm): void {
    this.inForm = { form, variants }
  }

  follow(id: SectionFormatId, form: FormId): void {
    const { variants } = this.inForm
    if (variants[id] !== form) this.inForm = { ...this.inForm, variants: { ...variants, [id]: form } }
  }

  say(code: string, severity: Severity, details: Pick<Message, 'path' | 'place' | 'params'> = {}): void {
    this.messages.push({ code: `recognise.${code}`, severity, ...details })
  }

  /** Notes where a field was read. */
  mark(path: FieldPath, place: Place | undefined): void {
    if (place) this.places[path] = place
  }

  has(path: FigureId): boolean {
    return this.figures.has(path)
  }

  /** The figure read at a path; `undefined` where nothing was read, `null` where the source left it blank. */
  figure(path: FigureId): Cell | undefined {
    return this.figures.get(path)
  }

  set(path: FigureId, cell: Cell, place?: Place): void {
    this.figures.set(path, cell)
    this.mark(path, place)
  }

  /** Who signed the report and when, as its end says; a day that it does not say is blank. */
  sign(signature: Signature, place?: Place): void {
    this.signature = signature
    for (const field of ['unit', 'date'] as const) {
      if (signature[field] !== '') this.mark(`header.signature.${field}`, place)
    }
  }

  /** Puts figures and signature into a report; totals that differ from their parts are kept as they were stated. */
  applyTo(report: Report): Report {
    const entries = [...this.figures]
    const inputs = entries.filter((entry): entry is [InputId, Cell] => !isTotalPath(entry[0]))
    const totals = entries.filter((entry): entry is [TotalId, Cell] => isTotalPath(entry[0]))
    const header = this.signature ? { ...report.header, signature: this.signature } : report.header
    const formed: Report = { ...report, ...this.settledForm(), header }
    return totals.reduce((all, [path, cell]) => stateTotal(all, path, cell), setFigures(formed, inputs))
  }

  /** Tables that follow one form in every part are that form's, whatever the year. */
  private settledForm(): InForm {
    const follows = (form: FormId): boolean =>
      sectionFormatIds.every((id) => isSameFormat(id, formatOf(this.inForm, id), form))
    const form = follows(this.inForm.form) ? this.inForm.form : formIds.find(follows)
    return form === undefined ? this.inForm : { form, variants: variantsOf(form) }
  }
}
