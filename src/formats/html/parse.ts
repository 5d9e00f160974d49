/** Markup → neutral blocks: what a reader of the page sees, in order, and nothing that runs. */
import { Parser } from 'htmlparser2'
import type { DocumentBlock } from '@/documents/types'
import { ParagraphBuilder } from '../paragraph-builder'
import type { ParagraphKind } from '../paragraph-builder'
import { blockWords, tableBlocks } from '../table-grid'
import type { StatedCell } from '../table-grid'

/** The element that carries the report itself in pages that we write. */
export const embeddedId = 'nianbao-report'

/** Elements nested deeper are read as if they stood at this depth. */
const depthLimit = 400
const blockLimit = 50_000
const cellLimit = 100_000
/** Characters; the parser looks at all open elements at each tag, so the depth is looked at often. */
const chunk = 16 * 1024
const hopelessDepth = 5_000

const skipped = new Set(
  'head script style noscript template svg math nav footer aside select button textarea iframe object audio video canvas map title'.split(
    ' ',
  ),
)
const blocky = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const bolds = new Set(['b', 'strong'])

interface OpenTable {
  readonly rows: StatedCell[][]
  /** Where the open cell's blocks gather; what stands between cells goes where the table stands. */
  cell: { readonly builder: ParagraphBuilder; readonly colSpan: number; readonly rowSpan: number } | null
}

interface OpenElement {
  readonly name: string
  readonly isBold: boolean
  readonly list: ParagraphKind['list']
  readonly headingLevel: number | undefined
  readonly isSkipped: boolean
  readonly isEmbedded: boolean
}

export interface ParsedPage {
  readonly blocks: readonly DocumentBlock[]
  /** JSON of the report that a page of ours carries. */
  readonly embedded: string | undefined
  /** More than any report has: the rest was left out. */
  readonly isCut: boolean
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '')
  )
}

const isBoldStyle = (style = ''): boolean => /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)
const isPlainStyle = (style = ''): boolean => /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(style)

class PageHandler {
  private readonly page = new ParagraphBuilder()
  private readonly open: OpenElement[] = []
  private readonly tables: OpenTable[] = []
  private surplus = 0
  private cells = 0
  private json: string[] | undefined
  isCut = false

  get embedded(): string | undefined {
    return this.json?.join('')
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open[this.open.length - 1]
    if (this.open.length >= depthLimit) {
      this.surplus += 1
      if (this.surplus > hopelessDepth) this.isCut = true
      return
    }
    const isEmbedded = name === 'script' && attributes['id'] === embeddedId
    const isSkipped = Boolean(parent?.isSkipped) || skipped.has(name) || isHidden(attributes)
    const { style } = attributes
    const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : undefined
    if (!isSkipped && blocky.has(name)) this.endParagraph()
    this.open.push({
      name,
      isBold: bolds.has(name) || isBoldStyle(style) || (Boolean(parent?.isBold) && !isPlainStyle(style)),
      list:
        name === 'ul' || name === 'ol'
          ? name === 'ol'
            ? 'ordered'
            : 'bullet'
          : name === 'table'
            ? undefined
            : parent?.list,
      headingLevel: name === 'table' ? undefined : (heading ?? parent?.headingLevel),
      isSkipped,
      isEmbedded,
    })
    if (isEmbedded) this.json = []
    if (!isSkipped) this.begin(name, attributes)
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.tables[this.tables.length - 1]
    if (name === 'table') this.tables.push({ rows: [], cell: null })
    else if (name === 'br') this.endParagraph()
    else if (name === 'tr' && table) {
      this.endCell(table)
      table.rows.push([])
    } else if ((name === 'td' || name === 'th') && table) {
      this.endCell(table)
      if (table.rows.length === 0) table.rows.push([])
      this.cells += 1
      if (this.cells > cellLimit) this.isCut = true
      else
        table.cell = {
          builder: new ParagraphBuilder(),
          colSpan: Number(attributes['colspan'] ?? 1),
          rowSpan: Number(attributes['rowspan'] ?? 1),
        }
    }
  }

  ontext(text: string): void {
    const top = this.open[this.open.length - 1]
    if (top?.isEmbedded) this.json?.push(text)
    if (top?.isSkipped) return
    this.home().addText(text, Boolean(top?.isBold) && top?.headingLevel === undefined)
  }

  onclosetag(name: string): void {
    if (this.surplus > 0) {
      this.surplus -= 1
      return
    }
    const top = this.open[this.open.length - 1]
    if (!top) return
    if (!top.isSkipped) this.finish(name)
    this.open.pop()
  }

  private finish(name: string): void {
    if (blocky.has(name)) this.endParagraph()
    const table = this.tables[this.tables.length - 1]
    if (!table) return
    if (name === 'td' || name === 'th' || name === 'tr') this.endCell(table)
    if (name === 'table') this.endTable()
    if (name === 'caption') this.dropRepeatedCaption()
  }

  /** Captions mostly say the section's title again, which stands above, text between them or not. */
  private dropRepeatedCaption(): void {
    const { blocks } = this.home()
    const caption = blocks[blocks.length - 1]
    if (!caption || caption.kind === 'table') return
    const words = blockWords(caption)
    for (let at = blocks.length - 2; at >= 0; at -= 1) {
      const before = blocks[at]
      if (!before || before.kind === 'table') return
      const isAbove = at === blocks.length - 2 || before.kind === 'heading'
      if (!isAbove || !blockWords(before).endsWith(words)) continue
      blocks.pop()
      return
    }
  }

  private endCell(table: OpenTable): void {
    const { cell } = table
    if (!cell) return
    cell.builder.end(this.kind())
    table.cell = null
    table.rows[table.rows.length - 1]?.push({
      blocks: cell.builder.blocks,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
    })
  }

  private endTable(): void {
    const table = this.tables[this.tables.length - 1]
    if (!table) return
    this.endCell(table)
    this.tables.pop()
    this.home().addBlocks(tableBlocks(table.rows.filter((row) => row.length > 0)))
  }

  private home(): ParagraphBuilder {
    for (let at = this.tables.length - 1; at >= 0; at -= 1) {
      const cell = this.tables[at]?.cell
      if (cell) return cell.builder
    }
    return this.page
  }

  private kind(): ParagraphKind {
    const top = this.open[this.open.length - 1]
    return { headingLevel: top?.headingLevel, list: top?.list }
  }

  private endParagraph(): void {
    this.home().end(this.kind())
    if (this.page.blocks.length > blockLimit) this.isCut = true
  }

  finishPage(): readonly DocumentBlock[] {
    while (this.tables.length > 0) this.endTable()
    this.endParagraph()
    return this.page.blocks
  }
}

/** Parses piece by piece; `onProgress` hears 0–1. Never throws, runs nothing, fetches nothing. */
export function parsePage(html: string, onProgress?: (done: number) => void): ParsedPage {
  const handler = new PageHandler()
  const parser = new Parser(handler, { decodeEntities: true })
  for (let at = 0; at < html.length && !handler.isCut; at += chunk) {
    parser.write(html.slice(at, at + chunk))
    onProgress?.(Math.min(1, (at + chunk) / html.length))
  }
  parser.end()
  return { blocks: handler.finishPage(), embedded: handler.embedded, isCut: handler.isCut }
}
