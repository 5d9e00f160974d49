/** What a comment is about, taken from what is selected or clicked in the document. */
import { sentencesAround } from '@/report/review/review-comments'
import { isFieldPath } from '@/report/form/field-path'
import { isFigurePath } from '@/report/form/form'
import type { FieldPath } from '@/report/form/paths'

export interface Anchor {
  readonly path: FieldPath
  /** Whole sentences; blank: all of the field. */
  readonly quote: string
}

function placeAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-place]') ?? null
}

/** Characters from the beginning of an element to a point in it. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(node, offset)
  return range.toString().length
}

/** The sentences that a selection touches in the paragraph where it begins; a figure as a whole. */
export function anchorOfSelection(root: HTMLElement, selection: Selection | null): Anchor | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const place = placeAround(range.startContainer)
  const path = place?.dataset.place
  if (!place || !root.contains(place) || !isFieldPath(path)) return null
  if (isFigurePath(path)) return { path, quote: '' }
  const text = place.textContent ?? ''
  const from = offsetIn(place, range.startContainer, range.startOffset)
  const isInside = place.contains(range.endContainer)
  const to = isInside ? offsetIn(place, range.endContainer, range.endOffset) : text.length
  const quote = sentencesAround(text, from, to)
  return quote === '' ? null : { path, quote }
}

/** A click on a figure means the figure; in a text it means nothing. */
export function anchorOfClick(target: EventTarget | null): Anchor | null {
  const path = target instanceof Element ? placeAround(target)?.dataset.place : undefined
  return isFieldPath(path) && isFigurePath(path) ? { path, quote: '' } : null
}
