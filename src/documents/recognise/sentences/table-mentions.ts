/** Sentences that state a figure of the official tables: linked where they say the same as the table. */
import type { Cell } from '@/report/figures/cell'
import { sameFigure } from '@/report/figures/comparable'
import type { FigureId } from '@/report/form/paths'
import { fitsTable, requestUnit, tableRules } from '@/report/statements/table-rules'
import type { ReportDraft } from '../draft'
import type { Mention } from './mentions'
import type { LinkedMention } from './metrics'

/** The figure under the name that the report's form gives it. */
function inForm({ form }: ReportDraft, path: FigureId): FigureId | null {
  return sameFigure(form, path)
}

function figureOf(draft: ReportDraft, path: FigureId): Cell | undefined {
  const own = inForm(draft, path)
  return own ? draft.figure(own) : undefined
}

/** Only equal figures are linked; a sentence that disagrees with its table stays as typed, for the checks to find. */
export function linkTables(draft: ReportDraft, mentions: readonly Mention[]): LinkedMention[] {
  return mentions.flatMap((mention): LinkedMention[] => {
    if (!requestUnit.test(mention.unit)) return []
    const rule = tableRules.find(
      (one) => fitsTable(one, mention) && figureOf(draft, one.path) === mention.value,
    )
    return rule ? [{ mention, path: inForm(draft, rule.path) ?? rule.path }] : []
  })
}
