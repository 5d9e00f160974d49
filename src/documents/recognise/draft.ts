/** Gathers what is read of a report, where it stood, and what was unclear about it. */
import type { Cell } from '@/report/figures/cell'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { isTotalPath, pieceIds, variantsOf } from '@/report/form/form'
import type { FormId, PieceId, Variants } from '@/report/form/form'
import type { FieldPath, FigurePath, InputPath, TotalPath } from '@/report/form/paths'
import type { Message, Place, Severity } from '@/report/message'
import type { Report } from '@/report/types'

export class ReportDraft {
  readonly messages: Message[] = []
  readonly places: Partial<Record<FieldPath, Place>> = {}
  private readonly figures = new Map<FigurePath, Cell>()
  private form: Variants = variantsOf('2021')

  /** The format that each piece follows: that of the report's year, until its own heads say otherwise. */
  get variants(): Variants {
    return this.form
  }

  startFrom({ variants }: Pick<Report, 'variants'>): void {
    this.form = variants
  }

  follow(piece: PieceId, form: FormId): void {
    if (this.form[piece] !== form) this.form = { ...this.form, [piece]: form }
  }

  say(code: string, severity: Severity, details: Pick<Message, 'path' | 'place' | 'params'> = {}): void {
    this.messages.push({ code: `recognise.${code}`, severity, ...details })
  }

  /** Notes where a field was read. */
  mark(path: FieldPath, place: Place | undefined): void {
    if (place) this.places[path] = place
  }

  has(path: FigurePath): boolean {
    return this.figures.has(path)
  }

  /** The figure read at a path; `undefined` where nothing was read, `null` where the source left it blank. */
  figure(path: FigurePath): Cell | undefined {
    return this.figures.get(path)
  }

  set(path: FigurePath, cell: Cell, place?: Place): void {
    this.figures.set(path, cell)
    this.mark(path, place)
  }

  /** Puts the figures into a report; totals that differ from their parts are kept as they were stated. */
  applyTo(report: Report): Report {
    const entries = [...this.figures]
    const inputs = entries.filter((entry): entry is [InputPath, Cell] => !isTotalPath(entry[0]))
    const totals = entries.filter((entry): entry is [TotalPath, Cell] => isTotalPath(entry[0]))
    const formed: Report = { ...report, form: this.titlesOf(report), variants: this.form }
    return totals.reduce((all, [path, cell]) => stateTotal(all, path, cell), setFigures(formed, inputs))
  }

  /** A table that follows one format in every piece is that format's, whatever the year. */
  private titlesOf({ form }: Report): FormId {
    const forms = new Set(pieceIds.map((id) => this.form[id]))
    const [only = form] = forms
    return forms.size === 1 ? only : form
  }
}
