/** What asks to be confirmed, in the order in which it is asked: decisions of the import screen, without the screen. */
import type { LeftOutLine } from '@/documents/types'
import type { Cell } from '@/report/figures/cell'
import {
  acceptComputed,
  computedTotal,
  setFigure,
  setFigures,
  stateTotal,
  statedTotals,
  typedFigure,
} from '@/report/figures/figures'
import { figureDefinition, isFigurePath, isTotalPath, totalParts } from '@/report/form/form'
import type { FieldPath, FigureId, InputId } from '@/report/form/paths'
import type { Message, Place, Severity } from '@/report/message'
import type { Report } from '@/report/types'
import { editField } from '../fields/edit-field'
import { gravity, valueOf } from '../fields/read-fields'
import type { ReadField, ReadFields } from '../fields/read-fields'
import { isNarrativePath, narrativeAt, withNarrative } from '../fields/put-back'
import { holdsNow } from '../fields/sum-messages'

/** One question: a field, several fields of one row of a table, or a message that belongs to no field. */
export interface QueueItem {
  readonly id: string
  readonly severity: Severity
  readonly fields: readonly ReadField[]
  /** Of no field. */
  readonly message?: Message
  /** What was left out of the text that the question is about. */
  readonly left?: readonly LeftOutLine[]
}

const leftCode = 'recognise.leftOutLines.'

/** The lines that messages of a question tell of. */
function leftOf(messages: readonly Message[], leftOut: readonly LeftOutLine[]): readonly LeftOutLine[] {
  return leftOut.filter(({ from, home }) =>
    messages.some(({ code, path }) => code === leftCode + from && path === home),
  )
}

/** Fields of a table go by rows; all others by themselves. */
function groupOf(path: FieldPath): string {
  const isInTable = isFigurePath(path) && figureDefinition(path).table !== 'metrics'
  return isInTable ? path.slice(0, path.lastIndexOf('.')) : path
}

const gravest = (messages: readonly Message[]): Severity =>
  [...messages].sort((a, b) => gravity[a.severity] - gravity[b.severity])[0]?.severity ?? 'notice'

/** Errors, then warnings, then notices; the order of reading among equals, so that nothing moves while one works. */
export function queueItems(
  { unclear, general }: Pick<ReadFields, 'unclear' | 'general'>,
  leftOut: readonly LeftOutLine[] = [],
): QueueItem[] {
  const rows = new Map<string, ReadField[]>()
  for (const field of unclear) {
    const group = groupOf(field.path)
    rows.set(group, [...(rows.get(group) ?? []), field])
  }
  const items = [
    ...general.map((message, index): QueueItem => ({
      id: `message ${index}`,
      severity: message.severity,
      fields: [],
      message,
    })),
    ...[...rows].map(([id, fields]): QueueItem => {
      const messages = fields.flatMap((field) => field.messages)
      const left = leftOf(messages, leftOut)
      return { id, severity: gravest(messages), fields, ...(left.length > 0 ? { left } : {}) }
    }),
  ]
  return items.sort((a, b) => gravity[a.severity] - gravity[b.severity])
}

/** Where in the source a question is about: of several fields of a row the first that was found. */
export function placeOfItem({ fields, message }: QueueItem): Place | undefined {
  return message?.place ?? fields.find((field) => field.place)?.place
}

/** True where corrections elsewhere made every sum hold that the question is about. */
export function isAnswered({ fields, message }: QueueItem, report: Report): boolean {
  const messages = fields.flatMap((field) => field.messages)
  return !message && messages.length > 0 && messages.every((one) => holdsNow(one, report))
}

/** The question to go to once this one is answered: the next, or the last where none follows. */
export function afterItem(open: readonly QueueItem[], id: string): string | undefined {
  const at = open.findIndex((item) => item.id === id)
  return (open[at + 1] ?? open[at - 1])?.id
}

/** One up or down, not beyond the ends. */
export function besideItem(
  open: readonly QueueItem[],
  id: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = open.findIndex((item) => item.id === id)
  return at < 0 ? open[0]?.id : open[Math.max(0, Math.min(at + step, open.length - 1))]?.id
}

/** A value that the source or the sums of the form offer for a field. */
export interface Choice {
  readonly kind: 'stated' | 'computed' | 'first' | 'second'
  readonly cell: Cell
}

const numberIn = (message: Message, name: string): number | undefined => {
  const value = message.params?.[name]
  return typeof value === 'number' ? value : undefined
}

/** Two values where there are two: a total as stated and as its parts add up, or two figures of the source. */
export function choicesOf(report: Report, { path, messages }: ReadField): readonly Choice[] {
  if (!isFigurePath(path)) return []
  if (isTotalPath(path)) {
    const stated = report.stated[path]
    const computed = computedTotal(report, path)
    if (stated !== undefined && computed !== null) {
      return [
        { kind: 'stated', cell: stated },
        { kind: 'computed', cell: computed },
      ]
    }
  }
  for (const message of messages) {
    const first = numberIn(message, 'first')
    const second = numberIn(message, 'second')
    if (first !== undefined && second !== undefined && first !== second) {
      return [
        { kind: 'first', cell: first },
        { kind: 'second', cell: second },
      ]
    }
  }
  return []
}

/** The report with the chosen value in that field. */
export function takeChoice(report: Report, path: FigureId, { kind, cell }: Choice): Report {
  if (!isTotalPath(path)) return setFigure(report, path, cell)
  return kind === 'computed' ? acceptComputed(report, path) : stateTotal(report, path, cell)
}

/** The report with some fields as they were before; what was corrected elsewhere since stays. */
export function takeBack(report: Report, before: Report, all: readonly FieldPath[]): Report {
  const paths = all.filter((path) => !isNarrativePath(path))
  const inputs = paths.filter((path): path is InputId => isFigurePath(path) && !isTotalPath(path))
  const lines = paths.filter((path) => !isFigurePath(path))
  const figures = inputs.map((path) => [path, typedFigure(before, path)] as const)
  let next = setFigures(report, figures)
  for (const path of lines) next = editField(next, path, valueOf(before, path)) ?? next
  // A total that was stated gives way once its parts agree with it: it comes back with them.
  for (const [total, cell] of statedTotals(before)) {
    const isAbout = paths.includes(total) || totalParts(report, total).some((part) => inputs.includes(part))
    if (isAbout) next = stateTotal(next, total, cell)
  }
  for (const path of paths) {
    if (isFigurePath(path) && isTotalPath(path) && !(path in before.stated)) next = acceptComputed(next, path)
  }
  for (const path of all) {
    if (isNarrativePath(path)) next = withNarrative(next, path, narrativeAt(before, path))
  }
  return next
}
