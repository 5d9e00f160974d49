/** Keeps a text within its number of paragraphs as more come in, whichever way they come. */
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { countLimits } from '@/report/limits'
import { insertedRanges } from './inserted-ranges'
import type { Fitting, Range } from './inserted-ranges'

/**
 * Takes out the last of the paragraphs, headings and lists that came in beyond `most`; none that stood there before,
 * even where there are too many already. `write` words a node that is no text. `null` where everything fits.
 */
export function fitBlocks(
  before: DocumentNode,
  { doc, tr }: EditorState,
  mapping: Mapping,
  write: (node: DocumentNode) => string,
  most: number = countLimits.blocks,
): Fitting | null {
  const over = doc.childCount - Math.max(most, before.childCount)
  if (over <= 0) return null
  const inserted = insertedRanges(mapping)
  const whole: Range[] = []
  doc.forEach((block, from) => {
    const to = from + block.nodeSize
    if (inserted.some((range) => range.from <= from && to <= range.to)) whole.push({ from, to })
  })
  const cuts = whole.slice(-over)
  if (cuts.length === 0) return null
  for (const { from, to } of [...cuts].reverse()) tr.delete(from, to)
  const text = cuts.map(({ from, to }) => doc.textBetween(from, to, '\n', write)).join('\n')
  return { transaction: tr, refused: { text, isAll: false } }
}
