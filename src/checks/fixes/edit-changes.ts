/** What the edits of a fix change, before and after, with a few of the words around: for whoever looks first. */
import { formatCell } from '@/report/figures/cell'
import { computedTotal, figureAt, typedFigure } from '@/report/figures/figures'
import type { FieldPath } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { applyEdits } from '../edits'
import { textsOf } from '../facts/texts'
import type { Edit, HeaderEditPath } from '../types'

export interface EditChange {
  readonly path: FieldPath
  /** Unchanged words before and after; blank where a whole value changes. */
  readonly lead: string
  readonly before: string
  readonly after: string
  readonly tail: string
}

/** Characters of unchanged text shown on either side. */
const around = 16

function whole(path: FieldPath, before: string, after: string): EditChange {
  return { path, lead: '', before, after, tail: '' }
}

function headerValue(report: Report, path: HeaderEditPath): string {
  if (path === 'unit') return report.unit
  if (path === 'header.title') return report.header.title
  if (path === 'header.period') return `${report.header.period.from}/${report.header.period.to}`
  return report.header.contact[path.slice('header.contact.'.length) as keyof Report['header']['contact']]
}

/** The differing middle of two texts. */
function changedMiddle(path: FieldPath, before: string, after: string): EditChange {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const [stop, newStop] = [before.length - end, after.length - end]
  return {
    path,
    lead: `${start > around ? '…' : ''}${before.slice(Math.max(0, start - around), start)}`,
    before: before.slice(start, stop),
    after: after.slice(start, newStop),
    tail: `${before.slice(stop, stop + around)}${end > around ? '…' : ''}`,
  }
}

/** Paragraph by paragraph, live figures written out: one that reads as before is left out. */
function textChanges(report: Report, edits: readonly Edit[], previous: Report | undefined): EditChange[] {
  const texts = edits.filter((edit) => edit.kind === 'text')
  if (texts.length === 0) return []
  const after = textsOf(applyEdits(report, texts), previous)
  return textsOf(report, previous).flatMap((leaf, at) => {
    const text = after[at]?.text ?? ''
    return text === leaf.text ? [] : [changedMiddle(leaf.path, leaf.text, text)]
  })
}

/** In the order of the edits, those of texts last. */
export function editChanges(
  report: Report,
  edits: readonly Edit[],
  previous?: Report,
): readonly EditChange[] {
  const values = edits.flatMap((edit): EditChange[] => {
    if (edit.kind === 'figure') {
      return [whole(edit.path, formatCell(typedFigure(report, edit.path)), formatCell(edit.value))]
    }
    if (edit.kind === 'computed') {
      const { path } = edit
      return [whole(path, formatCell(figureAt(report, path)), formatCell(computedTotal(report, path)))]
    }
    return edit.kind === 'header'
      ? [whole(edit.path as FieldPath, headerValue(report, edit.path), edit.value)]
      : []
  })
  return [...values, ...textChanges(report, edits, previous)]
}
