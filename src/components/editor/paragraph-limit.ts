/** Keeps a text and its paragraphs within their limits as more comes into them, whichever way it comes. */
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { countOf, fitText, isLonger, textLimits } from '@/report/limits'
import { figureCharacter } from '@/report/narrative/narrative'
import { fitBlocks } from './block-limit'
import { keepsWhole } from './document-changes'
import { insertedRanges } from './inserted-ranges'
import type { Fitting, Range, Refused } from './inserted-ranges'

export const limitKey = new PluginKey('paragraphLimit')

/** A paragraph's characters: a live figure and a line break are one each, as positions count them. */
export const charactersOf = (leaf: DocumentNode): string =>
  leaf.textBetween(0, leaf.content.size, undefined, figureCharacter)

/** How long the paragraph was that stood at a position; 0 where none did. */
function lengthBefore(before: DocumentNode, position: number): number {
  const { parent } = before.resolve(position)
  return parent.isTextblock ? countOf(charactersOf(parent)) : 0
}

/**
 * Takes out what came in beyond `most` characters of a paragraph: the end of it, nothing that stood there before,
 * even where that is too long already. `write` words a node that is no text. `null` where everything fits.
 */
export function fitParagraphs(
  before: DocumentNode,
  state: EditorState,
  mapping: Mapping,
  write: (node: DocumentNode) => string,
  most: number = textLimits.paragraph,
): Fitting | null {
  const { doc, tr } = state
  const inserted = insertedRanges(mapping)
  const [first, last] = [inserted[0], inserted[inserted.length - 1]]
  if (!first || !last) return null
  const back = mapping.invert()
  const [cuts, rests]: [Range[], string[]] = [[], []]
  let taken = 0
  doc.nodesBetween(first.from, last.to, (leaf, at) => {
    if (!leaf.isTextblock) return true
    const [start, end] = [at + 1, at + 1 + leaf.content.size]
    const parts = inserted
      .map(({ from, to }) => ({ from: Math.max(from, start), to: Math.min(to, end) }))
      .filter(({ from, to }) => to > from)
    const isOver = parts.length > 0 && isLonger(charactersOf(leaf), most)
    let over = isOver
      ? countOf(charactersOf(leaf)) - Math.max(most, lengthBefore(before, back.map(start)))
      : 0
    const restsHere: string[] = []
    for (const { from, to } of parts.reverse()) {
      const words = doc.textBetween(from, to, undefined, figureCharacter)
      const fits = fitText(words, countOf(words) - Math.max(0, Math.min(over, countOf(words)))).text
      over -= countOf(words) - countOf(fits)
      taken += fits.length
      if (fits === words) continue
      cuts.push({ from: from + fits.length, to })
      restsHere.unshift(doc.textBetween(from + fits.length, to, undefined, write))
    }
    rests.push(...restsHere)
    return false
  })
  if (cuts.length === 0) return null
  for (const { from, to } of cuts.sort((one, other) => other.from - one.from)) tr.delete(from, to)
  return { transaction: tr, refused: { text: rests.join('\n'), isAll: taken === 0 } }
}

/** Paragraphs beyond their number first, then what is too long in those that stay. */
function fitAll(
  before: DocumentNode,
  state: EditorState,
  mapping: Mapping,
  write: (node: DocumentNode) => string,
): Fitting | null {
  const blocks = fitBlocks(before, state, mapping, write)
  if (!blocks) return fitParagraphs(before, state, mapping, write)
  const { transaction, refused } = blocks
  const left = new Mapping([...mapping.maps, ...transaction.mapping.maps])
  const texts = fitParagraphs(before, state.apply(transaction), left, write)
  if (!texts) return blocks
  for (const step of texts.transaction.steps) transaction.step(step)
  return { transaction, refused: { text: `${texts.refused.text}\n${refused.text}`, isAll: false } }
}

/** What was here already: undone, redone, put in from the report, or a figure's words in its own place. */
const bringsNothing = (transaction: Transaction): boolean =>
  isHistoryTransaction(transaction) ||
  transaction.getMeta('preventUpdate') === true ||
  transaction.getMeta(keepsWhole) === true

/** What an input method is still composing is not cut; it is once it stands. */
export function paragraphLimit(
  write: (node: DocumentNode) => string,
  onRefused: (refused: Refused) => void,
): Plugin {
  let composed: { readonly before: DocumentNode; readonly mapping: Mapping } | null = null
  return new Plugin({
    key: limitKey,
    appendTransaction(transactions, { doc }, state) {
      const before = composed?.before ?? doc
      const maps = transactions.flatMap(({ mapping }) => mapping.maps)
      const mapping = new Mapping([...(composed?.mapping.maps ?? []), ...maps])
      composed = null
      if (mapping.maps.length === 0 || transactions.some(bringsNothing)) return null
      if (transactions.some((one) => one.getMeta('composition') !== undefined)) {
        composed = { before, mapping }
        return null
      }
      const fitting = fitAll(before, state, mapping, write)
      if (!fitting) return null
      onRefused(fitting.refused)
      return fitting.transaction
    },
    props: {
      handleDOMEvents: {
        compositionend(view) {
          // The editor reads the composed words a moment later.
          setTimeout(() => {
            if (composed && !view.isDestroyed && !view.composing) view.dispatch(view.state.tr)
          }, 50)
          return false
        },
      },
    },
  })
}
