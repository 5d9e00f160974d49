/** A report as plain text, as somebody copies it: tables with tabs between their cells. */
import { documentOutline, writtenText } from '@/report/document/outline'
import type { OutlineItem } from '@/report/document/outline'
import type { Report } from '@/report/types'

function lineOf(item: OutlineItem): string {
  switch (item.kind) {
    case 'title':
      return item.text
    case 'table':
      return item.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
    case 'list':
      return item.items.map((paragraphs) => paragraphs.map(writtenText).join('\n')).join('\n')
    case 'signature':
      return item.lines.map(({ text }) => text).join('\n')
    default:
      return writtenText(item.content)
  }
}

export function toText(report: Report): string {
  return documentOutline(report).map(lineOf).join('\n')
}
