/**
 * The report as a document, from title to last paragraph: one order and one wording for Word, the web page and the
 * preview. Live figures are written out, totals computed or as stated; what is blank stays blank.
 */
import { formatCell } from '../figures/cell'
import { figureAt } from '../figures/figures'
import { formFor, getForm, officialTitle } from '../form/form'
import type { NarrativePath, SectionId, SignaturePath } from '../form/paths'
import type { TableId } from '../form/types'
import { introOf, writeChineseDate } from '../narrative/intro'
import { tableLayout } from './layout'
import type { FigureCell, TableLayout, WordCell } from './layout'
import { resolveNarrative } from '../narrative/live-figures'
import type { FigureContext } from '../narrative/live-figures'
import { isList, textInline } from '../narrative/narrative'
import type { Block, HardBreak, Inline, Narrative, TextInline } from '../narrative/narrative'
import type { Report } from '../types'

/** Text with its weight, or a line break inside a paragraph. */
export type WrittenInline = TextInline | HardBreak
export type WrittenText = readonly WrittenInline[]

export interface OutlineTitle {
  readonly kind: 'title'
  readonly text: string
  /** The text in the pieces between which it may break: the unit's name and the rest, as offices set a long title. */
  readonly pieces: readonly string[]
}

export interface OutlineHeading {
  readonly kind: 'heading'
  /** 1 一、 2 （一） 3 1. 4 （1） */
  readonly level: 1 | 2 | 3 | 4
  readonly content: WrittenText
  /** The section that begins here; headings below a section's own have none. */
  readonly section?: SectionId
}

export interface OutlineParagraph {
  readonly kind: 'paragraph'
  readonly content: WrittenText
  readonly path: NarrativePath
}

export interface OutlineList {
  readonly kind: 'list'
  readonly ordered: boolean
  /** Each item's paragraphs. */
  readonly items: readonly (readonly WrittenText[])[]
  readonly path: NarrativePath
}

/** A cell of an official table with its words or its figure as written. */
export type OutlineCell = WordCell | (FigureCell & { readonly text: string })

export interface OutlineTable {
  readonly kind: 'table'
  readonly table: TableId
  readonly caption: string
  readonly layout: TableLayout
  readonly rows: readonly (readonly OutlineCell[])[]
}

/** 落款, below the last section: of unit and day what is there. */
export interface OutlineSignature {
  readonly kind: 'signature'
  readonly lines: readonly { readonly text: string; readonly path: SignaturePath }[]
}

export type OutlineItem =
  OutlineTitle | OutlineHeading | OutlineParagraph | OutlineList | OutlineTable | OutlineSignature

/** The title that the report sets, else the one that the form words. */
export function titleOf(report: Pick<Report, 'header' | 'unit' | 'year'>): string {
  return printable(report.header.title).trim() || printable(officialTitle(report.unit, report.year))
}

// Control characters and halves of characters, which XML forbids and no page can show.
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as any document can hold it. */
export function printable(text: string): string {
  return text.replace(unprintable, '')
}

function titleItem(report: Report): OutlineTitle {
  const text = titleOf(report)
  const unit = printable(report.unit).trim()
  const rest = unit !== '' && text.startsWith(unit) ? text.slice(unit.length) : ''
  return { kind: 'title', text, pieces: rest === '' ? [text] : [unit, rest] }
}

/** Everything that stands in the document, top to bottom. Empty paragraphs are left out, as in official writing. */
export function documentOutline(report: Report, previous?: Report): readonly OutlineItem[] {
  const context: FigureContext = { report, previous }
  const items: OutlineItem[] = [titleItem(report), ...textItems(introOf(report), 'header.intro', context)]
  for (const section of getForm(report.form).sections) {
    const title = `${section.numeral}、${section.title}`
    items.push({ kind: 'heading', level: 1, content: [textInline(title)], section: section.id })
    if (section.kind === 'table') {
      const { before, after } = section.texts
      items.push(...textItems(report.narratives[before], `narratives.${before}`, context))
      items.push(tableItem(report, section.table, section.title))
      items.push(...textItems(report.narratives[after], `narratives.${after}`, context))
      continue
    }
    items.push(...textItems(report.narratives[section.id], `narratives.${section.id}`, context))
    for (const part of section.parts) {
      items.push({ kind: 'heading', level: 2, content: [textInline(`${part.numeral}${part.title}`)] })
      items.push(...textItems(report.narratives[part.id], `narratives.${part.id}`, context))
    }
  }
  return [...items, ...signatureItems(report)]
}

function signatureItems({ header }: Report): OutlineSignature[] {
  const { unit, date } = header.signature
  const lines = [
    { text: printable(unit).trim(), path: 'header.signature.unit' as const },
    { text: writeChineseDate(date), path: 'header.signature.date' as const },
  ].filter(({ text }) => text !== '')
  return lines.length > 0 ? [{ kind: 'signature', lines }] : []
}

function tableItem(report: Report, table: TableId, caption: string): OutlineTable {
  const layout = tableLayout(formFor(report), table)
  const rows = layout.rows.map((row) =>
    row.map((cell): OutlineCell =>
      cell.kind === 'figure' ? { ...cell, text: formatCell(figureAt(report, cell.path)) } : cell,
    ),
  )
  return { kind: 'table', table, caption, layout, rows }
}

type TextItem = OutlineHeading | OutlineParagraph | OutlineList

function textItems(narrative: Narrative, path: NarrativePath, context: FigureContext): TextItem[] {
  return resolveNarrative(narrative, context).flatMap((block) => textItem(block, path) ?? [])
}

function textItem(block: Block, path: NarrativePath): TextItem | null {
  if (isList(block)) {
    const items = block.content
      .map((item) => item.content.map((one) => written(one.content)).filter(saysSomething))
      .filter((paragraphs) => paragraphs.length > 0)
    return items.length > 0 ? { kind: 'list', ordered: block.type === 'orderedList', items, path } : null
  }
  const content = written(block.content)
  if (!saysSomething(content)) return null
  return block.type === 'heading'
    ? { kind: 'heading', level: block.attrs.level, content }
    : { kind: 'paragraph', content, path }
}

/** What is left once live figures are resolved. */
function written(content: readonly Inline[] | undefined): WrittenText {
  return (content ?? []).flatMap((inline) =>
    inline.type === 'liveFigure'
      ? []
      : [inline.type === 'text' ? { ...inline, text: printable(inline.text) } : inline],
  )
}

function saysSomething(content: WrittenText): boolean {
  return content.some((inline) => inline.type === 'text' && inline.text.trim() !== '')
}

/** The words alone; a line break is a line feed. */
export function writtenText(content: WrittenText): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}
