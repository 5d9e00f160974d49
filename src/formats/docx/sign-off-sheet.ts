/** Writes the sign-off sheet (审签单) as a Word form on one page where the opinions are short. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
} from 'docx'
import { printable } from '@/report/document/outline'
import { signOffSheet } from '@/report/review/sign-off-sheet'
import type { SignOffSheet } from '@/report/review/sign-off-sheet'
import { reportFileName } from '../file-name'
import type { WriteFormat } from '../types'
import { packDocument } from './package'
import { page, styles, tableStyle, textWidth } from './page'

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const padding = { left: 60, right: 60, top: 40, bottom: 40 }
/** Twips: room for a line of writing in each step, more than its smallest opinion needs. */
const rowHeight = 1000
const lineHeight = 560

/** 环节, 意见, 姓名, 时间, 检查结果, 手写签名: twips that fill the text area. */
const steps = [1230, 2250, 1000, 1600, 1450]
const widths = [...steps, textWidth - steps.reduce((sum, width) => sum + width, 0)]

/** A form, not a document: less margin above and below, so that its note stays on the page. */
const margin = { top: convertMillimetersToTwip(25), bottom: convertMillimetersToTwip(20) }

interface CellLook {
  readonly span?: number
  readonly left?: boolean
  readonly bold?: boolean
}

function cell(lines: string | readonly string[], column: number, look: CellLook = {}): TableCell {
  const { span = 1, left = false, bold = false } = look
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
  const texts = typeof lines === 'string' ? [lines] : lines.length > 0 ? lines : ['']
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    margins: padding,
    verticalAlign: VerticalAlignTable.CENTER,
    children: texts.map(
      (text) =>
        new Paragraph({
          style: tableStyle,
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: text === '' ? [] : [new TextRun({ text: printable(text), ...(bold ? { bold } : {}) })],
        }),
    ),
  })
}

function row(height: number, children: TableCell[]): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children,
  })
}

function aboutRows({ about }: SignOffSheet): TableRow[] {
  return about.map((pairs) => {
    const span = widths.length / pairs.length
    return row(
      lineHeight,
      pairs.flatMap(({ label, text }, index) => [
        cell(label, index * span, { bold: true }),
        cell(text, index * span + 1, { span: span - 1, left: true }),
      ]),
    )
  })
}

function stepRows({ heads, steps: taken }: SignOffSheet): TableRow[] {
  const head = row(
    lineHeight,
    heads.map((text, column) => cell(text, column, { bold: true })),
  )
  return [
    head,
    ...taken.map(({ label, opinion, who, time, checks }) =>
      row(rowHeight, [
        cell(label, 0, { bold: true }),
        cell(opinion, 1, { left: true }),
        cell(who, 2),
        cell(time, 3),
        cell(checks, 4),
        cell('', 5),
      ]),
    ),
  ]
}

function remarkRows({ remarks }: SignOffSheet): TableRow[] {
  return remarks.map(({ label, lines }) =>
    row(lineHeight, [cell(label, 0, { bold: true }), cell(lines, 1, { span: 5, left: true })]),
  )
}

export const writeSignOffSheet: WriteFormat = async (report) => {
  const sheet = signOffSheet(report)
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [...aboutRows(sheet), ...stepRows(sheet), ...remarkRows(sheet)],
  })
  const document = new Document({
    styles,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { ...page, margin: { ...page.margin, ...margin } } },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(sheet.title)] }),
          table,
          new Paragraph({ style: tableStyle, spacing: { before: 120 }, children: [new TextRun(sheet.note)] }),
        ],
      },
    ],
  })
  return {
    bytes: await packDocument(document, sheet.title, printable(report.unit)),
    mimeType,
    fileName: reportFileName(report, 'docx').replace(/\.docx$/, '审签单.docx'),
  }
}
