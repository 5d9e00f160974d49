/** Word files made of the XML that a test is about. */
import { strToU8, zipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
}

const part = (root: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?><w:${root} xmlns:w="${w}" xmlns:mc="${mc}">${content}</w:${root}>`)

export function wordFile({ body, styles, numbering, comments }: WordParts): Uint8Array {
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(styles ? { 'word/styles.xml': part('styles', styles) } : {}),
    ...(numbering ? { 'word/numbering.xml': part('numbering', numbering) } : {}),
    ...(comments ? { 'word/comments.xml': part('comments', comments) } : {}),
  })
}

/** A paragraph of one run; `properties` stand in its w:pPr. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A cell of one paragraph; `properties` stand in its w:tcPr. */
export function wordCell(text: string, properties = ''): string {
  return `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${wordParagraph(text)}</w:tc>`
}
