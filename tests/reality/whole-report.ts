/** A whole report around the passage that is judged, and what is read of it. */
import type { RecognisedReport } from '@/documents/types'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { NarrativeId } from '@/report/form/paths'
import { narrativeIds } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import { fixtureText, readBytes } from '../support/reading'

export interface Passages {
  readonly unit: string
  readonly year: number
  /** All before section one, a line each. */
  readonly head?: readonly string[]
  readonly titles?: Readonly<Record<string, string>>
  readonly content?: Readonly<Record<string, readonly string[]>>
}

export const officialTitles: Readonly<Record<string, string>> = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
}

/** The tables of the fixture, by section. */
function fixtureTable(id: string): readonly string[] {
  const ids = Object.keys(officialTitles)
  const lines = fixtureText.split('\n')
  const start = lines.indexOf(officialTitles[id] ?? '')
  const end = lines.indexOf(officialTitles[ids[ids.indexOf(id) + 1] ?? ''] ?? '')
  return lines.slice(start + 1, end)
}

const usual: Readonly<Record<string, readonly string[]>> = {
  overview: ['本机关认真贯彻落实条例，各项工作平稳有序。'],
  proactive: fixtureTable('proactive'),
  requests: fixtureTable('requests'),
  disputes: fixtureTable('disputes'),
  problems: ['存在问题：公开意识有待增强。改进措施：加强学习，改进作风。'],
  other: ['本年度没有其他需要报告的事项。'],
}

export const usualContent = (id: string): readonly string[] => usual[id] ?? []

/** The report's lines. */
export function reportLines({ unit, year, head, titles = {}, content = {} }: Passages): string[] {
  const opening = head ?? [
    `${unit}${year}年政府信息公开工作年度报告`,
    `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。如对本报告有疑问，请与本机关联系（地址：柳岸路8号，邮编：234100，电话：0557-3021188，电子邮箱：bgs@example.gov.cn）。`,
  ]
  const sections = Object.entries(officialTitles).flatMap(([id, title]) => [
    titles[id] ?? title,
    ...(content[id] ?? usualContent(id)),
  ])
  return [...opening, ...sections]
}

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** Tabs part the cells of a table; other lines are paragraphs. */
export function webPage(lines: readonly string[], title: string): string {
  let body = ''
  let inTable = false
  for (const line of lines) {
    const isRow = line.includes('\t')
    if (isRow !== inTable) body += isRow ? '<table>' : '</table>'
    inTable = isRow
    const cells = line.split('\t').map((cell) => `<td>${escape(cell)}</td>`)
    body += isRow ? `<tr>${cells.join('')}</tr>` : `<p>${escape(line)}</p>`
  }
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>${body}</body></html>`
}

export async function readReport(text: string, fileName = 'report.txt'): Promise<RecognisedReport | null> {
  const recognised = recogniseReport(await readBytes(new TextEncoder().encode(text), fileName))
  return recognised.value === null ? null : recognised
}

/** Without white space: a converter's blanks and line ends are nobody's words. */
export const bare = (text: string): string => text.replace(/\s+/g, '')

/** Each text of a report, bare. */
export function textsOf({ value }: RecognisedReport): Readonly<Record<NarrativeId, string>> {
  const texts = narrativeIds.map((id) => [id, bare(narrativeText(value.narratives[id], { report: value }))])
  return Object.fromEntries(texts) as Record<NarrativeId, string>
}
