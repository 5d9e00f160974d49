/** Page numbers, and headers and footers that come again on every page: no part of the text. */
import { lineText } from './lines'
import type { Line } from './lines'

export interface PageLines {
  readonly height: number
  readonly lines: readonly Line[]
  /** Where the tables of the page stand, from … to. */
  readonly tables: readonly { readonly y0: number; readonly y1: number }[]
}

/** Shares of the page's height in which furniture stands. */
const headShare = 0.13
const footShare = 0.85
/** Lines of a header or footer at most. */
const depth = 3

const pageNumber =
  /^(?:[-—–－~·•|\s]*第?\s*\d{1,3}\s*页?\s*[-—–－~·•|\s]*|第?\s*\d{1,4}\s*页?\s*[/／,，共of\s]+\s*\d{1,4}\s*页?|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?|[ivxlc]{1,6})$/i

/** What a browser prints above and below a page by itself: when, the title, the address, the page of all pages. */
const printedAbove =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:[上下]午|凌晨|中午|晚上)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s|$)/
const printedBelow =
  /(?:^|\s)(?:https?|file|about):\S+.*\d+\s*(?:\/|of)\s*\d+$|^\d+\s*(?:\/|of)\s*\d+\s+.*\d{1,2}:\d{2}/
const isPrinted = (text: string): boolean => printedAbove.test(text.trim()) || printedBelow.test(text.trim())

const isNumber = (text: string): boolean => pageNumber.test(text.trim())
const isDecorated = (text: string): boolean =>
  /^[-—–－~·•第].*[-—–－~·•页]$|共|\d\s*[/／]\s*\d|page/i.test(text.trim())

/** Words without figures: 第 3 页 comes again as 第 4 页. */
const pattern = (line: Line): string => lineText(line).replace(/\d+/g, '0').replace(/\s+/g, '')

/** Lines at either end of a page, with nothing of a table beyond them. */
function outerLines({ height, lines, tables }: PageLines): { head: Line[]; foot: Line[] } {
  const top = Math.min(...tables.map((table) => table.y0), Infinity)
  const bottom = Math.max(...tables.map((table) => table.y1), -Infinity)
  const head = lines.filter((line) => line.y1 < height * headShare && line.y0 < top)
  const foot = lines.filter((line) => line.y0 > height * footShare && line.y1 > bottom)
  return { head: head.slice(0, depth), foot: foot.slice(-depth) }
}

/** Points by which the same line may move from one page to the next. */
const drift = 4

function comesAgain(line: Line, others: readonly (readonly Line[])[]): number {
  const own = pattern(line)
  return others.filter((lines) =>
    lines.some((one) => Math.abs(one.y0 - line.y0) < drift && pattern(one) === own),
  ).length
}

/** The lines of each page that belong to its text. */
export function dropFurniture(pages: readonly PageLines[]): Line[][] {
  const outer = pages.map(outerLines)
  return pages.map((page, index) => {
    const dropped = new Set<Line>()
    for (const side of ['head', 'foot'] as const) {
      const lines = outer[index]?.[side] ?? []
      const others = outer.flatMap((one, at) => (at === index ? [] : [one[side]]))
      for (const line of lines) {
        const text = lineText(line)
        const again = comesAgain(line, others)
        const isFoot = side === 'foot' && line === lines[lines.length - 1]
        const isOwnNumber = isNumber(text) && (isDecorated(text) || isFoot || again > 0)
        const isOutermost = line === (side === 'foot' ? lines[lines.length - 1] : lines[0])
        const isOwn = isOwnNumber || (isOutermost && isPrinted(text))
        if (isOwn || (again > 0 && again * 2 >= others.length)) dropped.add(line)
      }
    }
    return page.lines.filter((line) => !dropped.has(line))
  })
}
