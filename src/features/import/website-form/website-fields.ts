/** What was read of a website form, beside what stands in the report it goes into; what is unclear first. */
import { formatCell, parseCell } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { isFigurePath, metricAt, metricPath } from '@/report/form/form'
import type { AccountId, FieldPath, FigureId } from '@/report/form/paths'
import { websiteMetrics } from '@/report/form/website'
import type { Message, Place } from '@/report/message'
import type { Channel, Report } from '@/report/types'
import { mergeWebsiteForm } from '@/report/website-form'
import type { WebsiteForm } from '@/report/website-form'
import type { ReadField } from '../fields/read-fields'

/** What storing does to the report's field: nothing to say, filled, another figure put in place, or left as it is. */
export type FieldChange = 'none' | 'fills' | 'replaces' | 'same' | 'keeps'

export interface FormField extends ReadField {
  /** As it stands in the report now. */
  readonly present: string
  readonly change: FieldChange
}

export const formGroupIds = ['website', 'weibo', 'wechat'] as const
export type FormGroupId = (typeof formGroupIds)[number]

export interface FormFields {
  readonly unclear: readonly FormField[]
  /** Messages that belong to no field that is shown. */
  readonly general: readonly Message[]
  readonly groups: readonly { readonly id: FormGroupId; readonly fields: readonly FormField[] }[]
  /** How much of the report would change. */
  readonly changes: number
}

export interface FormSource {
  readonly form: WebsiteForm
  readonly messages: readonly Message[]
  readonly places: Readonly<Partial<Record<FieldPath, Place>>>
  /** The report that it goes into; `undefined` while none is chosen, or for a new one. */
  readonly target: Report | undefined
}

type AccountPath = `accounts.${AccountId}`
type FormPath = FigureId | AccountPath

function groupPaths(id: FormGroupId): readonly FormPath[] {
  const own = websiteMetrics.filter((metric) => {
    const account = metric.split('.')[0]
    return id === 'website' ? account !== 'weibo' && account !== 'wechat' : account === id
  })
  return [`accounts.${id}`, ...own.map(metricPath)]
}

const accountIds: readonly AccountId[] = ['website', 'wechat', 'weibo']

function accountOf(path: AccountPath): AccountId {
  return accountIds.find((id) => path === `accounts.${id}`) ?? 'website'
}

function valueOf(figures: Pick<WebsiteForm, 'figures' | 'accounts'>, path: FormPath): string {
  if (!isFigurePath(path)) return figures.accounts[accountOf(path)]
  const id = metricAt(path)
  return formatCell((id && figures.figures[id]) ?? null)
}

function presentOf(report: Report | undefined, path: FormPath): string {
  if (!report) return ''
  return isFigurePath(path) ? formatCell(figureAt(report, path)) : report.accounts[accountOf(path)]
}

function changeOf(value: string, present: string): FieldChange {
  if (value === present) return value === '' ? 'none' : 'same'
  if (value === '') return 'keeps'
  return present === '' ? 'fills' : 'replaces'
}

function changedChannels(form: WebsiteForm, target: Report | undefined): readonly Channel[] {
  if (!target) return form.channels
  return mergeWebsiteForm(target, form).value.channels.filter((one) => !target.channels.includes(one))
}

export function websiteFields({ form, messages, places, target }: FormSource): FormFields {
  const field = (path: FormPath): FormField => {
    const own = messages.filter((message) => message.path === path)
    const [value, present] = [valueOf(form, path), presentOf(target, path)]
    return {
      path,
      kind: isFigurePath(path) ? 'figure' : 'line',
      value,
      messages: own,
      place: places[path] ?? own.find((message) => message.place)?.place,
      present,
      change: changeOf(value, present),
    }
  }
  const groups = formGroupIds.map((id) => ({ id, fields: groupPaths(id).map(field) }))
  const all = groups.flatMap((group) => group.fields)
  const shown = new Set<FieldPath | undefined>(all.map((one) => one.path))
  const changed = all.filter(({ change }) => change === 'fills' || change === 'replaces')
  const gravity = (one: FormField): number => (one.messages.some((m) => m.severity !== 'notice') ? 0 : 1)
  return {
    unclear: all.filter((one) => one.messages.length > 0).sort((a, b) => gravity(a) - gravity(b)),
    general: messages.filter((message) => !shown.has(message.path)),
    groups,
    changes: changed.length + changedChannels(form, target).length,
  }
}

/** Corrects one field before anything is stored; `null` where the text cannot stand there. */
export function editForm(form: WebsiteForm, path: FieldPath, text: string): WebsiteForm | null {
  if (path.startsWith('accounts.'))
    return { ...form, accounts: { ...form.accounts, [path.slice('accounts.'.length)]: text } }
  const id = isFigurePath(path) ? metricAt(path) : null
  const cell = parseCell(text)
  if (id === null || cell === undefined) return null
  const { [id]: _before, ...others } = form.figures
  return { ...form, figures: cell === null ? others : { ...others, [id]: cell } }
}
