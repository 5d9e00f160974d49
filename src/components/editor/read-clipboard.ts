/**
 * Reads what Word, WPS and web pages put on the clipboard as a text of the report: paragraphs, headings, lists and
 * bold; everything else is dropped, tables and pictures with a count, so that it can be said.
 */
import { inlineCharacters, joinText } from '@/report/narrative/narrative'
import type { Block, Inline, List, Narrative, Paragraph } from '@/report/narrative/narrative'
import { foldSpace, headings, paragraphs } from './clipboard-words'

export interface ClipboardText {
  readonly narrative: Narrative
  /** Tables whose rows became lines of text. */
  readonly tables: number
  /** Pictures that were left out. */
  readonly pictures: number
}

const blockNames = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM HEADER HR MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL LI H1 H2 H3 H4 H5 H6'.split(
    ' ',
  ),
)
const hiddenNames = new Set('STYLE SCRIPT TITLE META LINK HEAD XML DEL TEMPLATE NOSCRIPT'.split(' '))
const pictureNames = new Set('IMG SVG CANVAS OBJECT V:IMAGEDATA'.split(' '))

const nameOf = (node: Node): string => node.nodeName.toUpperCase()
const styleOf = (element: Element): string => element.getAttribute('style')?.toLowerCase() ?? ''
const isElement = (node: Node): node is Element => node.nodeType === 1

function isHidden(element: Element): boolean {
  return (
    hiddenNames.has(nameOf(element)) ||
    /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|field-(?:begin|separator|end))/.test(
      styleOf(element),
    ) ||
    // The mark of a comment ([A1]) and the number of a list paragraph, which is read on its own.
    /msocomanchor|msocomoff/i.test(element.className.toString()) ||
    /mso-list\s*:\s*ignore/.test(styleOf(element))
  )
}

function isBold(element: Element, inherited: boolean): boolean {
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z\d]+)/.exec(styleOf(element))?.[1]
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return inherited || nameOf(element) === 'B' || nameOf(element) === 'STRONG'
}

/** h1 and h2 are （一）, h3 is 1., all below is （1）; Word says the level of a paragraph in its style, too. */
function headingLevel(element: Element): 2 | 3 | 4 | null {
  const outline = /mso-outline-level\s*:\s*(\d)/.exec(styleOf(element))?.[1]
  const level = /^H([1-6])$/.exec(nameOf(element))?.[1] ?? outline
  return level === undefined ? null : Number(level) <= 2 ? 2 : Number(level) === 3 ? 3 : 4
}

/** The number or bullet that Word wrote before a paragraph of a list; `null` where it is no such paragraph. */
function listMarker(element: Element): string | null {
  if (!/mso-list\s*:\s*(?!ignore|none)/.test(styleOf(element))) return null
  const marker = [...element.querySelectorAll('span')].find((span) =>
    /mso-list\s*:\s*ignore/.test(styleOf(span)),
  )
  return foldSpace(marker?.textContent ?? '').trim()
}

class Reader {
  readonly blocks: Block[] = []
  tables = 0
  pictures = 0
  private inlines: Inline[] = []

  /** Ends the paragraph that is being read. */
  private close(): void {
    this.blocks.push(...paragraphs(this.inlines))
    this.inlines = []
  }

  readAll(node: Node, bold = false): void {
    for (const child of node.childNodes) this.read(child, bold)
  }

  finish(): Narrative {
    this.close()
    return joinLists(this.blocks)
  }

  private read(node: Node, bold: boolean): void {
    if (node.nodeType === 3) this.add(foldSpace(node.textContent ?? ''), bold)
    if (!isElement(node) || isHidden(node)) return
    const name = nameOf(node)
    if (pictureNames.has(name)) this.pictures += 1
    else if (name === 'BR') this.close()
    else if (name === 'TABLE') this.readTable(node)
    else if (name === 'UL' || name === 'OL') this.readList(node)
    else if (blockNames.has(name)) this.readBlock(node, bold)
    else this.readAll(node, isBold(node, bold))
  }

  private add(text: string, bold: boolean): void {
    if (text !== '') this.inlines.push({ type: 'text', text, ...(bold ? { marks: [{ type: 'bold' }] } : {}) })
  }

  private readBlock(element: Element, bold: boolean): void {
    this.close()
    const level = headingLevel(element)
    const marker = listMarker(element)
    if (level !== null) {
      const inner = this.readApart(element)
      const content = inner.flatMap((one) => one.content ?? [])
      this.blocks.push(...headings(level, content))
    } else if (marker !== null) this.readListParagraph(element, marker)
    else {
      this.readAll(element, isBold(element, bold))
      this.close()
    }
  }

  /** The paragraphs inside an element; what is counted there is counted here. */
  private readApart(element: Element): Paragraph[] {
    const inner = new Reader()
    inner.readAll(element)
    const blocks = inner.finish()
    this.tables += inner.tables
    this.pictures += inner.pictures
    return blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [block]
        : block.type === 'heading'
          ? [{ type: 'paragraph' as const, ...(block.content ? { content: block.content } : {}) }]
          : block.content.flatMap((item) => item.content),
    )
  }

  /** Bullets and 1. make a list; （一） and other numbers are words of the document and stay in front. */
  private readListParagraph(element: Element, marker: string): void {
    const isOrdered = /^\d{1,2}[.．、)）]?$/.test(marker)
    const isBullet = !/[\p{Letter}\p{Number}]/u.test(marker)
    const content = this.readApart(element)
    if (isOrdered || isBullet || marker.length === 1)
      this.pushItem(isOrdered ? 'orderedList' : 'bulletList', content)
    else
      content.forEach((one, index) =>
        this.blocks.push(
          index === 0
            ? { ...one, content: joinText([{ type: 'text', text: marker }, ...(one.content ?? [])]) }
            : one,
        ),
      )
  }

  private pushItem(type: List['type'], content: readonly Paragraph[]): void {
    if (content.length > 0) this.blocks.push({ type, content: [{ type: 'listItem', content }] })
  }

  private readList(element: Element): void {
    this.close()
    const type = nameOf(element) === 'OL' ? 'orderedList' : 'bulletList'
    for (const item of element.children) {
      // Lists in lists become items like the others: the report knows one level.
      if (nameOf(item) === 'LI') this.pushItem(type, this.readApart(item))
      else this.read(item, false)
    }
  }

  /** A row is a line of text; a row of one cell is a frame around a page, and its paragraphs stay apart. */
  private readTable(element: Element): void {
    this.close()
    let isTable = false
    for (const row of element.querySelectorAll('tr')) {
      if (row.closest('table') !== element) continue
      if (row.children.length === 1) {
        this.readAll(row)
        this.close()
        continue
      }
      const words = [...row.children].map((cell) => wordsOf(this.readApart(cell))).filter((one) => one !== '')
      isTable ||= words.length > 1
      this.blocks.push(...paragraphs([{ type: 'text', text: words.join('\u3000') }]))
    }
    if (isTable) this.tables += 1
  }
}

const wordsOf = (cell: readonly Paragraph[]): string =>
  cell.map((one) => inlineCharacters(one.content)).join(' ')

/** Neighbouring items of one kind are one list. */
function joinLists(blocks: readonly Block[]): Narrative {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined[joined.length - 1]
    const isList = block.type === 'bulletList' || block.type === 'orderedList'
    if (isList && last?.type === block.type)
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] }
    else joined.push(block)
  }
  return joined
}

/** The text under a node that came from elsewhere; nothing in it is run, loaded or kept but words. */
export function readClipboard(root: Node): ClipboardText {
  const reader = new Reader()
  reader.readAll(root)
  const narrative = reader.finish()
  return { narrative, tables: reader.tables, pictures: reader.pictures }
}

/** Plain text, one paragraph a line; empty lines and indentation go. */
export function readPlainText(text: string): Narrative {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line) => paragraphs([{ type: 'text', text: line.replace(/\u00a0/g, ' ') }]))
}
