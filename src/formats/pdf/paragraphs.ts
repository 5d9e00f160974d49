/** Puts lines of text together to paragraphs, over page breaks too, and tells titles by their size. */
import type { DocumentBlock, PageBox, Run } from '@/documents/types'
import { lineJoint, lineText, median, runsOf, splitLine } from './lines'
import type { Line } from './lines'

export interface TextLine {
  readonly line: Line
  readonly page: number
  /** Where text of its page begins and ends. */
  readonly left: number
  readonly right: number
  /** Points from one line to the next where text is set as usual. */
  readonly leading: number
}

/** Em widths by which a first line is set in. */
const indent = 1.2
/** Em widths that a full line may end before the right edge: a sign may hang or not fit. */
const ragged = 1.6
/** How much larger than the text a title is. */
const titleSize = 1.12
/** Of the usual distance between lines. */
const paragraphGap = 1.35
/** Of the distance between the last two lines of the same paragraph. */
const unevenGap = 1.25

const sentenceEnd = /[。！？!?；;：:…][”’"』」》）)】]*$/
const opening =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|\d{1,2}\s*(?:[、．]|\.(?!\d))|[（(]\d{1,2}[）)]|[①-⑳])/
/** What stands under a title and is none of it. */
const underTitle = /^(?:[（(〔[]|\d{4}\s*[年\-./]\s*\d{1,2})/

const isIndented = ({ line, left }: TextLine): boolean => line.x0 - left > indent * line.size
const room = ({ line, right }: TextLine): number => right - line.x1

function isCentred(one: TextLine): boolean {
  const { line, left } = one
  const before = line.x0 - left
  const after = room(one)
  return before > 1.5 * line.size && after > line.size && Math.abs(before - after) < 1.5 * line.size
}

const opener = /[（(《〈“‘「『〔【[]/
const inWord = /[\w@.:/\-%—]/
/** Signs between words that a line breaks neither before nor, where a word follows, behind. */
const infix = /[:;,.!?]/
const closer = /[，。、；：？！）)》〉”’」』〕】\]%]/

/** Points that the start of a line takes that cannot be broken: a word, a number, a character with its signs. */
function firstWord({ glyphs, size }: Line): number {
  const shown = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const first = shown[0]
  if (!first) return 0
  let at = 0
  const skip = (signs: RegExp): void => {
    while (shown[at] && signs.test(shown[at]?.text ?? '')) at += 1
  }
  skip(opener)
  const isWord = inWord.test(shown[at]?.text ?? '')
  at += 1
  if (isWord) skip(inWord)
  if (infix.test(shown[at]?.text ?? '')) {
    skip(infix)
    skip(inWord)
  }
  skip(closer)
  const last = shown[Math.min(at, shown.length) - 1] ?? first
  return Math.max(size, last.x1 - first.x0)
}

const isFull = (one: TextLine, next: TextLine): boolean =>
  room(one) < Math.max(ragged * one.line.size, firstWord(next.line) + one.line.size * 0.8)

const sameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) < 0.08 * Math.max(a.size, b.size)

function isApart(one: TextLine, next: TextLine): boolean {
  if (one.page !== next.page) return false
  const leading = Math.max(one.leading, one.line.size * 1.2)
  return next.line.y0 - one.line.y0 > leading * paragraphGap
}

/** The lines of one paragraph stand evenly. */
function isUneven(before: TextLine | undefined, one: TextLine, next: TextLine): boolean {
  if (before?.page !== next.page) return false
  return next.line.y0 - one.line.y0 > (one.line.y0 - before.line.y0) * unevenGap
}

const isBold = ({ line }: TextLine): boolean => runsOf(line).every((run) => run.bold)
const hasBold = ({ line }: TextLine): boolean => runsOf(line).some((run) => run.bold)

/** Titles go on in the next line as long as it is centred and set alike. */
function titleGoesOn(one: TextLine, next: TextLine): boolean {
  const text = lineText(next.line)
  return (
    one.page === next.page &&
    next.line.y0 - one.line.y1 < one.line.size * 1.3 &&
    !opening.test(text) &&
    !underTitle.test(text) &&
    !sentenceEnd.test(lineText(one.line))
  )
}

/** Em widths; words of a sentence never stand so far apart. */
const columnGap = 2
/** Em widths; words of a sentence seldom stand so far apart. */
const cellGap = 0.9

/** Figures set far from the words before them: a row of a table without lines. */
const isRow = ({ line }: TextLine): boolean =>
  /[\d/／]\s*$/.test(lineText(line)) && splitLine(line, columnGap).length > 1

/** A title's line: it begins with a number and has no stop anywhere. */
const isTitleLine = ({ line }: TextLine): boolean =>
  opening.test(lineText(line)) && !/[，。；：]/.test(lineText(line))

/** 联系电话：…, a line of its own. */
const isLabelled = ({ line }: TextLine): boolean => /^[^，。；：:\d]{2,8}[：:]/.test(lineText(line))

/** Share of the column that a line of a sentence fills, where lines are broken by hand or at words. */
const shortLine = 0.6

/**
 * A line that ends before the edge ends no paragraph where its sentence goes on: without a stop, above a line that
 * begins at the margin, set alike, and is no title.
 */
function isBrokenShort(one: TextLine, next: TextLine): boolean {
  const text = lineText(one.line).trimEnd()
  const width = one.right - one.left
  return (
    !sentenceEnd.test(text) &&
    !isCentred(one) &&
    one.line.x1 - one.left > width * shortLine &&
    !isIndented(next) &&
    !opening.test(lineText(next.line)) &&
    !isTitleLine(one) &&
    !isLabelled(next) &&
    isBold(one) === isBold(next) &&
    [one, next].every(({ line }) => splitLine(line, cellGap).length === 1)
  )
}

function goesOn(group: readonly TextLine[], next: TextLine, isTitle: boolean): boolean {
  const [before, one] = group.length > 1 ? group.slice(-2) : [undefined, group[0]]
  if (!one) return false
  if (!sameSize(one.line, next.line) || isRow(one) || isRow(next)) return false
  if (isTitle || (isCentred(one) && isCentred(next))) return titleGoesOn(one, next)
  if (isApart(one, next) || isUneven(before, one, next)) return false
  const text = lineText(one.line)
  if (!isFull(one, next)) return isBrokenShort(one, next)
  // A title in bold type under a paragraph in none.
  if (sentenceEnd.test(text) && isBold(next) && !hasBold(one)) return false
  if (isIndented(next)) {
    // A whole paragraph that is set in keeps its edge; a new one begins after the end of a sentence.
    const keepsEdge = Math.abs(next.line.x0 - one.line.x0) < one.line.size * 0.5
    return keepsEdge && !sentenceEnd.test(text) && !opening.test(lineText(next.line))
  }
  return !(sentenceEnd.test(text) && opening.test(lineText(next.line)))
}

function joinRuns(lines: readonly TextLine[]): Run[] {
  const runs: Run[] = []
  for (const { line } of lines) {
    for (const [index, run] of runsOf(line).entries()) {
      const last = runs[runs.length - 1]
      const joint = last && index === 0 ? lineJoint(last.text, run.text) : ''
      if (last && last.bold === run.bold)
        runs[runs.length - 1] = { ...last, text: last.text + joint + run.text }
      else runs.push({ ...run, text: joint + run.text })
    }
  }
  return runs
}

/** One box a page. */
function boxesOf(lines: readonly TextLine[]): PageBox[] {
  const boxes: PageBox[] = []
  for (const { line, page } of lines) {
    const last = boxes[boxes.length - 1]
    const x = Math.min(line.x0, last?.page === page ? last.x : Infinity)
    const y = Math.min(line.y0, last?.page === page ? last.y : Infinity)
    const x1 = Math.max(line.x1, last?.page === page ? last.x + last.width : -Infinity)
    const y1 = Math.max(line.y1, last?.page === page ? last.y + last.height : -Infinity)
    const box = { page, x, y, width: x1 - x, height: y1 - y }
    if (last?.page === page) boxes[boxes.length - 1] = box
    else boxes.push(box)
  }
  return boxes
}

/** `bodySize` is the size of most of the document's text. */
export function toParagraphs(lines: readonly TextLine[], bodySize: number): DocumentBlock[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups[groups.length - 1]
    const isTitle = line.line.size > bodySize * titleSize
    if (group && goesOn(group, line, isTitle)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group): DocumentBlock => {
    const runs = joinRuns(group)
    const at = boxesOf(group)
    const first = group[0] as TextLine
    const isTitle = first.line.size > bodySize * titleSize && group.length <= 5
    return isTitle
      ? { kind: 'heading', level: 1, text: runs.map((run) => run.text).join(''), at }
      : { kind: 'paragraph', runs, at }
  })
}

/** The size that most characters have. */
export function bodySizeOf(lines: readonly Line[]): number {
  return median(lines.flatMap((line) => line.glyphs.map((glyph) => glyph.size)))
}

/** Where the text of a page begins and ends, and how far its lines stand apart. */
export function measureText(
  lines: readonly Line[],
  fallback: { readonly left: number; readonly right: number },
): { left: number; right: number; leading: number } {
  const sorted = [...lines].sort((a, b) => a.y0 - b.y0)
  const gaps = sorted.slice(1).map((line, index) => line.y0 - (sorted[index] as Line).y0)
  const leading = median(gaps.filter((gap, index) => gap < (sorted[index] as Line).size * 3))
  if (lines.length < 4) return { ...fallback, leading }
  return {
    left: Math.min(...lines.map((line) => line.x0)),
    right: Math.max(...lines.map((line) => line.x1)),
    leading,
  }
}
