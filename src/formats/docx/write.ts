/** Writes a report as a Word document in official layout (GB/T 9704-2012). */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Table } from 'docx'
import { documentOutline, printable, titleOf } from '@/report/document/outline'
import type { OutlineItem, OutlineList, OutlineSignature, WrittenText } from '@/report/document/outline'
import { reportFileName } from '../file-name'
import type { WriteFormat } from '../types'
import { carryReport } from './carry'
import { packDocument } from './package'
import {
  bodyIndent,
  bodyStyle,
  fonts,
  page,
  pageNumber,
  signatureSpacing,
  signatureStyle,
  styles,
  titleLines,
} from './page'
import { wordTable } from './tables'

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

export const writeDocx: WriteFormat = async (report, { previous }) => {
  const items = documentOutline(report, previous)
  const document = new Document({
    styles,
    numbering: { config: [listLevel('bulletList'), listLevel('orderedList')] },
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page },
        footers: { default: footer('right'), even: footer('left') },
        children: items.flatMap((item, index) => wordBlocks(item, index)),
      },
    ],
  })
  const packed = await packDocument(document, titleOf(report), printable(report.unit))
  return {
    bytes: carryReport(packed, report),
    mimeType,
    fileName: reportFileName(report, 'docx'),
  }
}

function wordBlocks(item: OutlineItem, index: number): (Paragraph | Table)[] {
  switch (item.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: titleRuns(item.pieces) })]
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[item.level],
          // Table three fills a page by itself; anything before it would split it.
          ...(item.section === 'requests' ? { pageBreakBefore: true } : {}),
          children: wordRuns(item.content),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ style: bodyStyle, children: wordRuns(item.content) })]
    case 'list':
      return wordList(item, index)
    case 'table':
      return [wordTable(item)]
    case 'signature':
      return wordSignature(item)
  }
}

/** A line below the text, kept on one page: the unit that signs and the day. */
function wordSignature({ lines }: OutlineSignature): Paragraph[] {
  return lines.map(
    ({ text }, index) =>
      new Paragraph({
        style: signatureStyle,
        keepLines: true,
        keepNext: index < lines.length - 1,
        ...(index === 0 ? { spacing: signatureSpacing } : {}),
        children: [new TextRun({ text })],
      }),
  )
}

function titleRuns(pieces: readonly string[]): TextRun[] {
  return titleLines(pieces).map((text, index) => new TextRun({ text, break: index }))
}

function wordRuns(content: WrittenText): TextRun[] {
  return content.map((inline) =>
    inline.type === 'text'
      ? new TextRun({ text: inline.text, ...(inline.marks ? { bold: true } : {}) })
      : new TextRun({ break: 1 }),
  )
}

/** `instance` tells lists apart, so that each ordered list begins at 1. */
function wordList({ ordered, items }: OutlineList, instance: number): Paragraph[] {
  const reference = ordered ? 'orderedList' : 'bulletList'
  return items.flatMap((paragraphs) =>
    paragraphs.map(
      (content, index) =>
        new Paragraph({
          style: bodyStyle,
          ...(index === 0 ? { numbering: { reference, level: 0, instance } } : {}),
          children: wordRuns(content),
        }),
    ),
  )
}

function listLevel(reference: 'bulletList' | 'orderedList') {
  const isOrdered = reference === 'orderedList'
  return {
    reference,
    levels: [
      {
        level: 0,
        format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isOrdered ? '%1.' : '•',
        suffix: isOrdered ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
        style: { paragraph: { indent: { left: 0, ...bodyIndent } } },
      },
    ],
  }
}

/** — 1 — on the outer side: right on odd pages, left on even ones. */
function footer(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: pageNumber.indent },
        children: [
          new TextRun({
            font: fonts.table.name,
            size: pageNumber.size,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}
