/** Texts in boxes that are no figure: the report does not hold them, so only the boxes can tell. */
import { typedFigure } from '@/report/figures/figures'
import { readEntry } from '@/components/figure-grid/read-entry'
import { formatCell } from '@/report/figures/cell'
import type { InputId } from '@/report/form/paths'
import type { Report } from '@/report/types'

export interface UnreadableText {
  readonly path: InputId
  readonly text: string
  /** What the report holds there meanwhile. */
  readonly kept: string
}

export interface Drafts {
  readonly drafts: ReadonlyMap<InputId, string>
  /** The cell with the cursor: what is unfinished there is no mistake yet. */
  readonly active?: InputId | undefined
}

export function unreadableTexts(report: Report, { drafts, active }: Drafts): readonly UnreadableText[] {
  return [...drafts].flatMap(([path, text]): UnreadableText[] => {
    const { kind } = readEntry(text)
    if (kind === 'cell' || (kind === 'unfinished' && path === active)) return []
    return [{ path, text, kept: formatCell(typedFigure(report, path)) }]
  })
}
