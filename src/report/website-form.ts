/** What a 《政府网站工作年度报表》 says of a year, and how it goes into the report of that year. */
import type { Cell } from './figures/cell'
import { setFigures, typedFigure } from './figures/figures'
import { figureDefinition, hasFigure, isMetricId, metricPath } from './form/form'
import type { AccountId, MetricId } from './form/paths'
import type { Message, WithMessages } from './message'
import type { Channel, Report } from './types'

export interface WebsiteForm {
  /** Blank where the form names none. */
  readonly unit: string
  /** 0 where the form names none. */
  readonly year: number
  /** Figures that the form states; what it leaves blank is not here. */
  readonly figures: Readonly<Partial<Record<MetricId, Exclude<Cell, null>>>>
  /** Names of the website and of the main accounts; blank where the form states none. */
  readonly accounts: Readonly<Record<AccountId, string>>
  /** WeChat and Weibo accounts beyond the first of each. */
  readonly channels: readonly Channel[]
}

type StatedFigure = readonly [MetricId, Exclude<Cell, null>]

export function statedFigures(form: WebsiteForm): readonly StatedFigure[] {
  return Object.entries(form.figures).flatMap(([id, cell]): StatedFigure[] =>
    isMetricId(id) && cell !== undefined ? [[id, cell]] : [],
  )
}

/** Whose report the form goes into: a form of another unit or year is taken in, and said. */
function mismatches(report: Report, { unit, year }: WebsiteForm): Message[] {
  const messages: Message[] = []
  if (year !== 0 && year !== report.year)
    messages.push({
      code: 'websiteForm.otherYear',
      severity: 'warning',
      path: 'year',
      params: { form: year, report: report.year },
    })
  if (unit !== '' && unit.trim() !== report.unit.trim())
    messages.push({
      code: 'websiteForm.otherUnit',
      severity: 'warning',
      path: 'unit',
      params: { form: unit, report: report.unit },
    })
  return messages
}

/** What the report's form has no place for is left out, and said. */
function foreignFigures(report: Report, figures: readonly StatedFigure[]): Message[] {
  return figures.flatMap(([id, cell]): Message[] => {
    const path = metricPath(id)
    if (hasFigure(report, path)) return []
    const params = { figure: figureDefinition(path).labels.join(' '), cell }
    return [{ code: 'restore.otherForm', severity: 'notice', path, params }]
  })
}

const ownFigures = (report: Report, figures: readonly StatedFigure[]): readonly StatedFigure[] =>
  figures.filter(([id]) => hasFigure(report, metricPath(id)))

function replacedFigures(report: Report, figures: readonly StatedFigure[]): Message[] {
  return figures.flatMap(([id, cell]): Message[] => {
    const path = metricPath(id)
    const before = typedFigure(report, path)
    if (before === null || before === cell) return []
    return [{ code: 'websiteForm.replaced', severity: 'notice', path, params: { before, after: cell } }]
  })
}

/** A channel that the report has already takes the form's figures; blanks of the form erase none. */
function mergeChannels(channels: readonly Channel[], stated: readonly Channel[]): readonly Channel[] {
  return stated.reduce((all, one) => {
    const same = all.find((channel) => channel.kind === one.kind && channel.name === one.name)
    if (!same) return [...all, { ...one, id: freeId(all, one.id) }]
    const next = { ...same, posts: one.posts ?? same.posts, followers: one.followers ?? same.followers }
    if (next.posts === same.posts && next.followers === same.followers) return all
    return all.map((channel) => (channel === same ? next : channel))
  }, channels)
}

function freeId(channels: readonly Channel[], wanted: string): string {
  let id = wanted
  for (let count = 2; channels.some((channel) => channel.id === id); count += 1) id = `${wanted}-${count}`
  return id
}

/**
 * A report with the figures, account names and further accounts that a form states; a blank of the form erases
 * nothing. Messages `websiteForm.otherYear`, `.otherUnit`, `.replaced`, `restore.otherForm`.
 */
export function mergeWebsiteForm(report: Report, form: WebsiteForm): WithMessages<Report> {
  const stated = statedFigures(form)
  const figures = ownFigures(report, stated)
  const { accounts } = report
  const names = {
    website: form.accounts.website || accounts.website,
    wechat: form.accounts.wechat || accounts.wechat,
    weibo: form.accounts.weibo || accounts.weibo,
  }
  const filled = setFigures(
    report,
    figures.map(([id, cell]) => [metricPath(id), cell] as const),
  )
  return {
    value: { ...filled, accounts: names, channels: mergeChannels(report.channels, form.channels) },
    messages: [
      ...mismatches(report, form),
      ...foreignFigures(report, stated),
      ...replacedFigures(report, figures),
    ],
  }
}

/**
 * The form on the page of a report itself: only what the report leaves blank. Messages `websiteForm.added`, and
 * `websiteForm.differs` where the two state different figures.
 */
export function completeFromWebsiteForm(report: Report, form: WebsiteForm): WithMessages<Report> {
  const messages: Message[] = []
  const missing: StatedFigure[] = []
  for (const [id, cell] of ownFigures(report, statedFigures(form))) {
    const path = metricPath(id)
    const own = typedFigure(report, path)
    if (own === null) {
      missing.push([id, cell])
      messages.push({ code: 'websiteForm.added', severity: 'notice', path, params: { cell } })
    } else if (own !== cell) {
      const params = { report: own, form: cell }
      messages.push({ code: 'websiteForm.differs', severity: 'warning', path, params })
    }
  }
  const { accounts } = report
  const rest: WebsiteForm = {
    ...form,
    figures: Object.fromEntries(missing),
    accounts: {
      website: accounts.website || form.accounts.website,
      wechat: accounts.wechat || form.accounts.wechat,
      weibo: accounts.weibo || form.accounts.weibo,
    },
    channels: form.channels.filter(
      (one) => !report.channels.some((channel) => channel.kind === one.kind && channel.name === one.name),
    ),
  }
  return { value: mergeWebsiteForm(report, rest).value, messages }
}

/** What the command-line reader prints of a form. */
export interface PlainWebsiteForm {
  readonly kind: 'websiteForm'
  readonly unit: string
  readonly year: number | null
  readonly metrics: WebsiteForm['figures']
  readonly accounts: Readonly<Record<AccountId, string | null>>
  readonly channels: readonly Omit<Channel, 'id'>[]
}

export function toPlainWebsiteForm({
  unit,
  year,
  figures,
  accounts,
  channels,
}: WebsiteForm): PlainWebsiteForm {
  return {
    kind: 'websiteForm',
    unit,
    year: year || null,
    metrics: figures,
    accounts: {
      website: accounts.website || null,
      wechat: accounts.wechat || null,
      weibo: accounts.weibo || null,
    },
    channels: channels.map(({ id: _id, ...channel }) => channel),
  }
}
