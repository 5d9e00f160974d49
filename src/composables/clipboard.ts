/** What a clipboard holds of a document: its plain words, and its markup where that says more. */

export interface ClipboardDocument {
  readonly text: string
  /** Blank where the markup adds nothing to the words. */
  readonly html: string
}

type Source = Pick<DataTransfer, 'getData'>

/** A paste of fewer lines is a word that missed its field, not a document. */
const fewestLines = 3

/** Whether pasted text is worth asking about: several lines that say something. */
export function isDocumentText(text: string): boolean {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').length >= fewestLines
}

/** Tables and headings are what plain text loses. */
const telling = /<(?:table|h[1-6])[\s>]/i
const tableRow = /<tr[\s>]/gi

/** Whether markup holds a table of several rows. */
export function holdsTable(html: string): boolean {
  return (html.match(tableRow)?.length ?? 0) >= fewestLines
}

/** The lines of offsets that programs on Windows put before the markup (CF_HTML), which some pass on. */
const offsets = /^\s*Version:[\d.]+\s[^<]*/i

/** Some programs put markup alone on the clipboard; its words are shown before it is read. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|script|head)[\s>][\s\S]*?<\/\1>/gi, '')
    .replace(/<\/(?:tr|p|div|li|h[1-6])>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .trim()
}

/** A document's words and markup; `null` where the clipboard holds a word or two, a picture, or other data alone. */
export function clipboardDocument(source: Source | null): ClipboardDocument | null {
  const text = source?.getData('text/plain') ?? ''
  const markup = (source?.getData('text/html') ?? '').replace(offsets, '')
  const html = telling.test(markup) ? markup : ''
  if (!isDocumentText(text) && !holdsTable(html)) return null
  return { text: text.trim() === '' ? wordsOf(html) : text, html }
}
