/** Puts sentences together again that a page break or a fixed line width cut in two. */

const sentenceEnd = /[。！？!?；;：:…][”’"』」》）)】]*$/
/** A comma between thousands is none. */
const innerPunctuation = /[，。；：]|,(?!\d{3}(?!\d))/
/** How a new paragraph begins: 一、 （一） 1. （1） ①. */
const opening =
  /^(?:[一二三四五六七八九十—]{1,3}\s*[、.．]|第[一二三四五六]部分|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|\d{1,2}\s*(?:[、．]|\.(?!\d))|[（(]\d{1,2}[）)]|[①-⑳])/
/** 联系电话：: a line of its own, unless the line before it was full. */
const label = /^[^，。；：:]{2,8}[：:]/

const headingLimit = 32

const isHeading = (text: string): boolean => opening.test(text) && text.length <= headingLimit

/** Columns that text takes on a page: Chinese characters take two. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += char.charCodeAt(0) > 0x2e7f ? 2 : 1
  return width
}

/** A line without its indent; `begins`: it had one, as the first of a paragraph. */
interface ProseLine {
  readonly text: string
  readonly begins?: true
}

/** Columns that two ideographic spaces take before a paragraph. */
const indent = 4

/** Columns that a line takes on its page, indent and all. */
export function lineWidth({ text, begins }: ProseLine): number {
  return textWidth(text) + (begins ? indent : 0)
}

const minLines = 8

/** The width that most lines fill, but for half a character; `null` where they agree on none. */
function usualWidth(widths: readonly number[]): number | null {
  const fills = (width: number): number => widths.filter((one) => one === width || one === width - 1).length
  const best = [...new Set(widths)].sort((a, b) => fills(b) - fills(a) || b - a)[0] ?? 0
  return fills(best) >= Math.max(minLines, widths.length * 0.4) ? best : null
}

/** The line width at which a text was broken, or `null` where every paragraph is one line. */
export function findWrapWidth(lines: readonly ProseLine[]): number | null {
  // Headings end without a stop too, and say nothing of where lines were broken.
  const goOn = lines.filter(({ text }) => !sentenceEnd.test(text) && !isHeading(text))
  const widths = goOn.map(lineWidth)
  const long = widths.filter((width) => width > 30).sort((a, b) => a - b)
  if (long.length < minLines) return null
  const widest = usualWidth(long) ?? long[Math.floor(long.length * 0.9)] ?? 0
  if (widest > 130) return null
  const full = long.filter((width) => width >= widest - 8)
  return full.length >= long.length * 0.6 ? widest : null
}

/** Columns set apart by white space: a row of a table, not a sentence. */
export function hasColumns(line: string): boolean {
  return /\S {4,}\S|\S {2,}\S+ {2,}\S/.test(line)
}

const rowOfFigures =
  /^[^\s，。；：]+(?:\s+[^\s，。；：]+){0,3}?(?:\s+[\d,./-]+){2,}$|^[^\s，。；]{2,20}\s+[\d,.]+$/

/**
 * Whether `next` goes on with the sentence that `line` began; `lastWidth` is that of the line before `next`, where
 * several are one sentence already.
 */
export function goesOn(
  line: string,
  next: string,
  wrapWidth: number | null,
  lastWidth = textWidth(line),
): boolean {
  const isFull = wrapWidth !== null && lastWidth >= wrapWidth - 4 && lastWidth <= wrapWidth + 2
  // 0571-3838 at the end of a full line of words, and 967 below.
  if (isFull && /\d$/.test(line) && /[，。；：]/.test(line) && /^\d+$/.test(next)) return true
  // A figure alone on its line is a cell; several behind words are a row; a remark in brackets is complete.
  if (/^(?:[\d,.]+|[/-])$/.test(next) || rowOfFigures.test(line) || rowOfFigures.test(next)) return false
  if (/^[（(][^（）()]*[）)]$/.test(line)) return false
  if (sentenceEnd.test(line) || opening.test(next) || hasColumns(line) || hasColumns(next)) return false
  if (label.test(next) && !isFull) return false
  // A line that reaches far beyond the others was not broken where they were.
  if (wrapWidth !== null) return lastWidth >= wrapWidth - 8 && lastWidth <= wrapWidth + 12
  // （三）完善制度，加强管理 is a heading, comma or not.
  if (isHeading(line) || (label.test(line) && line.length <= headingLimit)) return false
  return innerPunctuation.test(line.replace(/[（(][^（）()]*[）)]/g, ''))
}

/** Two halves of a sentence; Latin words keep a space between them. */
export function joinLines(line: string, next: string): string {
  const needsSpace = /[A-Za-z0-9]$/.test(line) && /^[A-Za-z]/.test(next)
  return line + (needsSpace ? ' ' : '') + next
}
