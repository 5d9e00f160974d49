/** What was read of a document, field by field, grouped as it is checked: what is unclear first. */
import { formatCell } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { figuresOf, isFigurePath, isNarrativeId, isTotalPath, narrativeIds } from '@/report/form/form'
import type { InForm } from '@/report/form/form'
import type { FieldPath, FigureId } from '@/report/form/paths'
import { narrativeText } from '@/report/narrative/live-figures'
import type { Message, Place } from '@/report/message'
import { isEmptyNarrative } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'

export type FieldKind = 'line' | 'figure' | 'total' | 'text'

export interface ReadField {
  readonly path: FieldPath
  readonly kind: FieldKind
  /** As it stands in a field: digits, `/`, nothing, a line; of a text all of it. */
  readonly value: string
  readonly messages: readonly Message[]
  readonly place: Place | undefined
}

export const groupIds = ['basics', 'proactive', 'requests', 'disputes', 'metrics', 'texts'] as const
export type GroupId = (typeof groupIds)[number]

export interface FieldGroup {
  readonly id: GroupId
  readonly fields: readonly ReadField[]
  /** Fields that hold something. */
  readonly filled: number
}

export interface ReadFields {
  /** The form that the tables have. */
  readonly form: InForm
  /** Fields with a message, the gravest first. */
  readonly unclear: readonly ReadField[]
  /** Messages that belong to no field. */
  readonly general: readonly Message[]
  readonly groups: readonly FieldGroup[]
}

export interface ReadSource {
  readonly report: Report
  readonly messages: readonly Message[]
  readonly places: Readonly<Partial<Record<FieldPath, Place>>>
}

const basicPaths = [
  'header.title',
  'header.period',
  'header.contact.address',
  'header.contact.postcode',
  'header.contact.phone',
  'header.contact.fax',
  'header.contact.email',
  'header.web.indexNumber',
  'header.web.publisher',
  'header.web.issuedOn',
  'header.signature.unit',
  'header.signature.date',
  'accounts.website',
  'accounts.wechat',
  'accounts.weibo',
  'channels',
] as const satisfies readonly FieldPath[]

type BasicPath = (typeof basicPaths)[number]

function basicValue(report: Report, path: BasicPath | 'unit' | 'unitKind' | 'year'): string {
  const { header, accounts, channels } = report
  switch (path) {
    case 'unit':
    case 'unitKind':
      return report[path]
    case 'year':
      return String(report.year)
    case 'header.title':
      return header.title
    case 'header.period':
      return [header.period.from, header.period.to].filter(Boolean).join(' – ')
    case 'channels':
      return channels.map((channel) => channel.name).join('、')
    default: {
      const [, group = '', field = ''] = path.split('.')
      if (path.startsWith('accounts.')) return accounts[group as keyof typeof accounts]
      if (path.startsWith('header.signature.'))
        return header.signature[field as keyof typeof header.signature]
      return path.startsWith('header.contact.')
        ? header.contact[field as keyof typeof header.contact]
        : header.web[field as keyof typeof header.web]
    }
  }
}

function textValue(report: Report, path: FieldPath): string {
  const id = path.replace(/^narratives\./, '')
  const narrative = isNarrativeId(id) ? report.narratives[id] : report.header.intro
  return narrativeText(narrative, { report })
}

function isText(path: FieldPath): boolean {
  return (
    path === 'header.intro' ||
    (path.startsWith('narratives.') && isNarrativeId(path.slice('narratives.'.length)))
  )
}

function kindOf(path: FieldPath): FieldKind {
  if (isFigurePath(path)) return isTotalPath(path) ? 'total' : 'figure'
  return isText(path) ? 'text' : 'line'
}

/** As it stands in a field. */
export function valueOf(report: Report, path: FieldPath): string {
  if (isFigurePath(path)) return formatCell(figureAt(report, path))
  if (isText(path)) return textValue(report, path)
  return basicValue(report, path as BasicPath | 'unit' | 'unitKind' | 'year')
}

/** The gravest first. */
export const gravity = { error: 0, warning: 1, notice: 2 } as const

function gravest(messages: readonly Message[]): number {
  return Math.min(...messages.map((message) => gravity[message.severity]))
}

function textPaths(report: Report): readonly FieldPath[] {
  const filled = narrativeIds.filter((id) => !isEmptyNarrative(report.narratives[id]))
  return ['header.intro', ...filled.map((id) => `narratives.${id}` as const)]
}

/** Unit and year stand by themselves above the groups: nothing is stored without them. */
export function readFields({ report, messages, places }: ReadSource): ReadFields {
  const byPath = new Map<FieldPath, Message[]>()
  for (const message of messages) {
    if (message.path) byPath.set(message.path, [...(byPath.get(message.path) ?? []), message])
  }
  const field = (path: FieldPath): ReadField => {
    const own = byPath.get(path) ?? []
    return {
      path,
      kind: kindOf(path),
      value: valueOf(report, path),
      messages: own,
      place: places[path] ?? own.find((message) => message.place)?.place,
    }
  }
  const figures = (table: string): readonly FigureId[] =>
    figuresOf(report)
      .filter((figure) => figure.table === table)
      .map((figure) => figure.path)
  const paths: Readonly<Record<GroupId, readonly FieldPath[]>> = {
    basics: basicPaths,
    proactive: figures('proactive'),
    requests: figures('requests'),
    disputes: figures('disputes'),
    metrics: figures('metrics'),
    texts: textPaths(report),
  }
  return {
    form: report,
    unclear: [...byPath.keys()].map(field).sort((a, b) => gravest(a.messages) - gravest(b.messages)),
    general: messages.filter((message) => !message.path),
    groups: groupIds.map((id) => {
      const fields = paths[id].map(field)
      return { id, fields, filled: fields.filter((one) => one.value !== '').length }
    }),
  }
}
