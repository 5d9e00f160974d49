/** Words from the clipboard: white space of their source, indentation and empty lines are not theirs. */
import { inlineCharacters, joinText } from '@/report/narrative/narrative'
import type { Heading, Inline, Paragraph } from '@/report/narrative/narrative'

/** White space of the source; where it broke a line it is kept as a break until its neighbours are known. */
export function foldSpace(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t\r\n]*[\r\n][ \t\r\n]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
}

const isWide = (char: string | undefined): boolean =>
  char !== undefined && /[\u2018-\u201d\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/u.test(char)

/** Source lines break anywhere: between Chinese characters a break is nothing, else it is a space. */
function unfoldBreaks(content: readonly Inline[]): Inline[] {
  const whole = inlineCharacters(content)
  let offset = 0
  return content.map((inline) => {
    if (inline.type !== 'text') return inline
    const start = offset
    offset += inline.text.length
    const text = inline.text.replace(/\n/g, (_break, at: number) =>
      isWide(whole[start + at - 1]) && isWide(whole[start + at + 1]) ? '' : ' ',
    )
    return { ...inline, text: text.replace(/ {2,}/g, ' ') }
  })
}

/** Full-width spaces at the start of a line are indentation, and the page indents by itself. */
const indentation = /^[\s\u3000]+/
const trailing = /[\s\u3000]+$/

/** Trims both ends; a piece that was white space goes, and the next one is trimmed. */
function trimInlines(content: readonly Inline[]): Inline[] {
  const inlines = joinText(unfoldBreaks(content))
  const trim = (at: number, pattern: RegExp): boolean => {
    const inline = inlines[at]
    if (inline?.type !== 'text') return false
    const text = inline.text.replace(pattern, '')
    inlines.splice(at, 1, ...(text === '' ? [] : [{ ...inline, text }]))
    return text === ''
  }
  while (trim(0, indentation));
  while (trim(inlines.length - 1, trailing));
  return joinText(inlines)
}

/** A line without words is no paragraph. */
export function paragraphs(content: readonly Inline[]): Paragraph[] {
  const inlines = trimInlines(content)
  return inlines.length > 0 ? [{ type: 'paragraph', content: inlines }] : []
}

/** A heading is bold by itself. */
const light = (inline: Inline): Inline =>
  inline.type === 'text' ? { type: 'text', text: inline.text } : inline

export function headings(level: Heading['attrs']['level'], content: readonly Inline[]): Heading[] {
  const inlines = trimInlines(content.map(light))
  return inlines.length > 0 ? [{ type: 'heading', attrs: { level }, content: inlines }] : []
}
