/** Judges what is read of each case. */
import type { RecognisedReport } from '@/documents/types'
import type { Cell } from '@/report/figures/cell'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type {
  AspectCase,
  Cases,
  EndCase,
  HeadCase,
  SentenceCase,
  SignatureRead,
  TableCase,
  TitleCase,
} from './cases'
import { bare, readReport, reportLines, textsOf, usualContent, webPage } from './whole-report'

/**
 * `missed`: not read, and so not there. `wrong` and `silent`: read otherwise than it is, with and without a message about
 * it. `false`: read where there is nothing to read.
 */
export type Verdict = 'right' | 'missed' | 'wrong' | 'silent' | 'false'

export interface Judged {
  readonly id: string
  readonly verdict: Verdict
  /** What was expected and what came, where it is not right. */
  readonly told: string
}

type Judge<One> = (one: One) => Promise<Judged[]>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** One of `good` is as it should be. */
function judge(id: string, what: string, read: unknown, good: readonly unknown[], isTold: boolean): Judged {
  const told = `${what}: ${good.map(show).join(' or ')}, read ${show(read)}`
  if (good.some((one) => same(one, read))) return { id, verdict: 'right', told }
  if (read === null) return { id, verdict: 'missed', told }
  if (good.length === 1 && good[0] === null) return { id, verdict: 'false', told }
  return { id, verdict: isTold ? 'wrong' : 'silent', told }
}

const isTold = ({ messages }: RecognisedReport, path: string): boolean =>
  messages.some((message) => message.path === path || message.path?.startsWith(`${path}.`))

const notRead = (id: string): Judged[] => [{ id, verdict: 'missed', told: 'no report was made out' }]

const sentences: Judge<SentenceCase> = async (one) => {
  const text = reportLines({ ...one, content: { [one.section]: [one.text] } }).join('\n')
  const report = await readReport(text)
  if (!report) return notRead(one.id)
  const read = toPlainFigures(report.value).metrics
  const due = Object.entries(one.read).map(([id, value]) =>
    judge(one.id, id, read[id] ?? null, [value], isTold(report, `metrics.${id}`)),
  )
  const others = Object.entries(read).flatMap(([id, value]) => {
    if (Object.hasOwn(one.read, id) || value === null) return []
    const may = one.mayRead?.[id] ?? []
    return (may as readonly unknown[]).includes(value)
      ? []
      : [judge(one.id, id, value, [null], isTold(report, `metrics.${id}`))]
  })
  const nothing: Judged[] =
    due.length + others.length === 0 ? [judge(one.id, 'nothing', null, [null], false)] : []
  return [...due, ...others, ...nothing]
}

/** Text that is found again wherever the reader puts it. */
const marks = { overview: '甲标记。', problems: '乙标记。', other: '丙标记。', inside: '丁标记。' } as const

const titles: Judge<TitleCase> = async ({ id, title, section, inside }) => {
  const content: Record<string, readonly string[]> = {
    overview: [`各项工作平稳有序，${marks.overview}`],
    problems: [`公开意识有待增强，今后加强学习，${marks.problems}`],
    other: [`没有别的事项，${marks.other}`],
  }
  // Inside a table it is a row without figures: the table and all texts are as they would be without it.
  const inTable = inside !== undefined && content[inside] === undefined
  if (inside && inTable) content[inside] = [...usualContent(inside), title]
  else if (inside) content[inside] = [...(content[inside] ?? []), title, `此后仍是同一部分，${marks.inside}`]
  const passages = {
    unit: '云溪市数据局',
    year: 2024,
    content,
    titles: section === null ? {} : { [section]: title },
  }
  const report = await readReport(reportLines(passages).join('\n'))
  if (!report) return notRead(id)
  const texts = textsOf(report)
  const home = (mark: string): string | null => {
    const found = Object.entries(texts).find(([, text]) => text.includes(mark))?.[0]
    if (found === undefined) return null
    return found === 'problems' || found === 'other' ? found : 'overview'
  }
  const homes = ['overview', 'problems', 'other', ...(inside && !inTable ? ['inside'] : [])].map((mark) =>
    home(marks[mark as keyof typeof marks]),
  )
  const due = ['overview', 'problems', 'other', ...(inside && !inTable ? [inside] : [])]
  const told = report.messages.some(({ code }) => code.startsWith('recognise.'))
  const tables = toPlainFigures(report.value)
  const isWhole =
    tables.requests['received']?.[6] === 56 &&
    tables.proactive['licensing']?.['decisions'] === 312 &&
    tables.disputes['review']?.['total'] !== null
  return [judge(id, title, isWhole ? homes : null, [due], told)]
}

/** The field of a report that holds its signature, where reports have one. */
function signatureOf({ value }: RecognisedReport): SignatureRead {
  const { signature } = value.header as { signature?: { unit: string; date: string } }
  return { unit: signature?.unit || null, date: signature?.date || null }
}

const ends: Judge<EndCase> = async (one) => {
  const lines = reportLines({ ...one, content: { other: one.lines } })
  const isWeb = one.source === 'web'
  const report = await readReport(
    isWeb ? webPage(lines, '信息公开') : lines.join('\n'),
    isWeb ? 'page.html' : 'report.txt',
  )
  if (!report) return notRead(one.id)
  const kept = textsOf(report).other
  const due = bare(one.keep.join(''))
  const loose = (one.mayKeep ?? []).reduce((text, line) => text.replace(bare(line), ''), kept)
  const told = isTold(report, 'narratives.other')
  const signatures = [one.signature ?? { unit: null, date: null }, ...(one.maySignature ?? [])].map(
    (good) => ({
      unit: good?.unit ?? null,
      date: good?.date ?? null,
    }),
  )
  return [
    judge(one.id, 'text', kept === due || loose === due ? due : kept, [due], told),
    judge(one.id, 'signature', signatureOf(report), signatures, isTold(report, 'header.signature')),
  ]
}

const heads: Judge<HeadCase> = async (one) => {
  const lines = reportLines({ ...one, head: one.lines })
  const isWeb = one.source === 'web'
  const report = await readReport(
    isWeb ? webPage(lines, one.title ?? '') : lines.join('\n'),
    isWeb ? 'page.html' : 'report.txt',
  )
  if (!report) return notRead(one.id)
  const { header } = report.value
  const { unit, year, period, contact } = toPlainFigures(report.value)
  const fields = Object.entries(one.contact).map(([field, value]) => {
    const good = [value, ...(field === 'phone' && one.mayPhone ? [one.mayPhone] : [])].flat()
    const plain = (text: string | null): string | null => (text ? bare(text) : null)
    return judge(
      one.id,
      field,
      plain(contact[field] ?? null),
      good.map(plain),
      isTold(report, `header.contact.${field}`),
    )
  })
  const own = bare(JSON.stringify([header.intro, header.title, textsOf(report)]))
  const periods = [one.period ?? [null, null], ...(one.mayPeriod ? [one.mayPeriod] : [])]
  return [
    judge(one.id, 'unit', unit || null, [one.unit, ...(one.mayUnit ?? [])], isTold(report, 'unit')),
    judge(one.id, 'year', year, [one.year], isTold(report, 'year')),
    judge(one.id, 'period', period, periods, isTold(report, 'header.period')),
    ...fields,
    ...one.chrome.map((line) =>
      judge(one.id, 'furniture', own.includes(bare(line)) ? line : null, [null], false),
    ),
  ]
}

/** The end of a line, by which it is found again though its heading or its digits became something else. */
const tailOf = (line: string): string =>
  bare(line)
    .replace(/[\d%.。]+$/, '')
    .slice(-6)

/** A line that names what follows it and says nothing more. */
const isHeading = (line: string): boolean => bare(line).length <= 40 && !/。./.test(bare(line))

const aspects: Judge<AspectCase> = async ({ id, lines, parts, either = {} }) => {
  const report = await readReport(
    reportLines({ unit: '云溪市数据局', year: 2024, content: { overview: lines } }).join('\n'),
  )
  if (!report) return notRead(id)
  const texts = textsOf(report)
  const told = report.messages.some(({ code }) => code.startsWith('recognise.aspect'))
  return lines.flatMap((line, index) => {
    const due = Object.entries(parts)
      .filter(([, own]) => own.includes(index))
      .map(([part]) => part)
    const good = [...due, ...(either[String(index)] ?? [])].map((part) =>
      part === 'none' ? 'overview' : part,
    )
    const found = Object.entries(texts).find(([, text]) => text.includes(tailOf(line)))?.[0] ?? null
    if (isHeading(line) && (found === null || good.length === 0)) return []
    return [judge(id, line.slice(0, 20), found, good.length > 0 ? good : ['overview'], told)]
  })
}

const isRow = (row: unknown): row is readonly Cell[] => Array.isArray(row)

const tables: Judge<TableCase> = async (one) => {
  const year = one.form === 2019 ? 2020 : 2024
  const report = await readReport(
    reportLines({ unit: '云溪市数据局', year, content: { [one.table]: one.lines } }).join('\n'),
  )
  if (!report) return notRead(one.id)
  const read: Readonly<Record<string, unknown>> = toPlainFigures(report.value)[one.table]
  return Object.entries(one.rows).flatMap(([row, due]) => {
    const path = `${one.table}.${row}`
    const own = read[row] ?? null
    const told = isTold(report, path)
    const pairs: [string, Cell, Cell][] = isRow(due)
      ? due.map((cell, index) => [`${row} ${index}`, cell, isRow(own) ? (own[index] ?? null) : null])
      : Object.entries(due ?? { none: null }).map(([column, cell]) => [
          `${row} ${column}`,
          cell,
          (own as Record<string, Cell> | null)?.[column] ?? null,
        ])
    const isAsked = one.asked.includes(row) && told
    return pairs.map(([what, cell, value]) =>
      judge(one.id, what, value, isAsked ? [cell, null] : [cell], told),
    )
  })
}

export const judges: { readonly [Kind in keyof Cases]: Judge<Cases[Kind][number]> } = {
  sentences,
  titles,
  ends,
  heads,
  aspects,
  tables,
}

export const kinds = Object.keys(judges) as (keyof Cases)[]
