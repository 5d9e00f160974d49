/** Where things stand on pages that are shown at another width than they were made for. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** Structurally a `PageBox`: points from the page's upper left corner. */
export interface BoxOnPage extends Size {
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
}

/** CSS px around a marked place, so that the frame does not touch its words. */
const margin = 2

/** A box as CSS lengths on a page that is shown `width` px wide. */
export function placeBox(box: BoxOnPage, page: Size, width: number): Record<string, string> {
  const scale = width / page.width
  const px = (value: number): string => `${Math.round(value * 10) / 10}px`
  return {
    left: px(box.x * scale - margin),
    top: px(box.y * scale - margin),
    width: px(box.width * scale + 2 * margin),
    height: px(box.height * scale + 2 * margin),
  }
}

/** Where to scroll so that a stretch is seen, a third from the top; unchanged where it is seen already. */
export function scrollTo(top: number, height: number, scrolled: number, view: number): number {
  if (top >= scrolled && top + height <= scrolled + view) return scrolled
  return Math.max(0, top - Math.max(24, (view - height) / 3))
}
