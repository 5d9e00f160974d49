/** Gathers what is read of a website form: each figure once, accounts in their order, what was unclear. */
import type { Cell } from '@/report/figures/cell'
import { notApplicable } from '@/report/figures/cell'
import { metricPath } from '@/report/form/form'
import type { FieldPath, MetricId } from '@/report/form/paths'
import type { Message, Place, Severity } from '@/report/message'
import type { Channel } from '@/report/types'
import type { WebsiteForm } from '@/report/website-form'
import { readNames } from './figure'
import type { ReadFigure } from './figure'

type AccountKind = 'wechat' | 'weibo'
type Counted = 'posts' | 'followers'

interface Account {
  name: string
  posts: Cell
  followers: Cell
}

interface AccountMetric {
  readonly kind: AccountKind
  readonly counted: Counted
}

function accountMetric(id: MetricId): AccountMetric | null {
  const [kind, counted] = id.split('.')
  return kind === 'wechat' || kind === 'weibo' ? { kind, counted: counted as Counted } : null
}

export class FormDraft {
  readonly messages: Message[] = []
  readonly places: Partial<Record<FieldPath, Place>> = {}
  private readonly figures = new Map<MetricId, Cell>()
  private readonly accounts: Readonly<Record<AccountKind, Account[]>> = { wechat: [], weibo: [] }
  private readonly units = { filler: '', host: '' }
  private website = ''
  private year = 0

  say(code: string, severity: Severity, details: Pick<Message, 'path' | 'place' | 'params'> = {}): void {
    this.messages.push({ code: `websiteForm.${code}`, severity, ...details })
  }

  /** Figures of the form that have a metric. */
  get count(): number {
    return Object.keys(this.places).filter((path) => path.startsWith('metrics.')).length
  }

  private mark(path: FieldPath, place: Place): void {
    this.places[path] ??= place
  }

  /** 填报单位 goes before 主办单位: it is whose report it is. */
  setUnit(unit: string, isHost: boolean, place: Place): void {
    const field = isHost ? 'host' : 'filler'
    if (unit === '' || this.units[field] !== '') return
    this.units[field] = unit
    if (isHost && this.units.filler !== '') return
    this.places.unit = place
  }

  setYear(year: number, place: Place): void {
    if (this.year !== 0) return
    this.year = year
    this.mark('year', place)
  }

  setWebsite(name: string, place: Place): void {
    if (this.website !== '') return
    this.website = name
    this.mark('accounts.website', place)
  }

  /** A second name of a kind begins a second account. */
  addNames(kind: AccountKind, text: string, place: Place): void {
    for (const name of readNames(text)) {
      const nameless = this.accounts[kind].find((account) => account.name === '')
      if (this.accounts[kind].some((account) => account.name === name)) continue
      if (nameless) nameless.name = name
      else this.accounts[kind].push({ name, posts: null, followers: null })
      this.mark(this.accounts[kind].length > 1 ? 'channels' : `accounts.${kind}`, place)
    }
  }

  setFigure(id: MetricId, read: ReadFigure, text: string, place: Place): void {
    if (read.cell === null) return
    const account = accountMetric(id)
    if (account) return this.setAccountFigures(account, [read], text, place)
    const before = this.figures.get(id)
    if (before !== undefined) return this.sayTwice(metricPath(id), before, read.cell, place)
    this.figures.set(id, read.cell)
    this.mark(metricPath(id), place)
    this.remark(metricPath(id), read, text, place)
  }

  /** Several figures in one field belong to the accounts in their order. */
  setFigures(id: MetricId, read: readonly ReadFigure[], text: string, place: Place): void {
    const account = accountMetric(id)
    if (account) this.setAccountFigures(account, read, text, place)
    else this.unreadable(id, text, place)
  }

  unreadable(id: MetricId, text: string, place: Place): void {
    this.say('unreadable', 'warning', { path: metricPath(id), place, params: { text } })
  }

  private sayTwice(path: FieldPath, first: Cell, second: Cell, place: Place): void {
    if (first === second || first === null || second === null) return
    this.messages.push({
      code: 'recognise.statedTwice',
      severity: 'warning',
      path,
      place,
      params: { first, second },
    })
  }

  private setAccountFigures(
    { kind, counted }: AccountMetric,
    read: readonly ReadFigure[],
    text: string,
    place: Place,
  ): void {
    const accounts = this.accounts[kind]
    const path = metricPath(`${kind}.${counted}`)
    const open = accounts.filter((account) => account[counted] === null)
    // One figure for several names at once is a sum, and nobody's.
    if (read.length === 1 && open.length > 1)
      return this.say('together', 'warning', { path, place, params: { text } })
    for (const [index, one] of read.entries()) {
      const cell = one.none ? notApplicable : one.cell
      let account = open[index]
      if (!account) {
        account = { name: '', posts: null, followers: null }
        accounts.push(account)
      }
      account[counted] = cell
      const isMain = account === accounts[0]
      this.mark(isMain ? path : 'channels', place)
      if (isMain) this.remark(path, one.none ? { cell, none: true } : one, text, place)
    }
  }

  private remark(path: FieldPath, read: ReadFigure, text: string, place: Place): void {
    const cell = read.cell ?? ''
    const about = { path, place, params: { text, cell } }
    if (read.none) this.say('none', 'notice', about)
    if (read.approximate)
      this.messages.push({
        code: 'recognise.approximate',
        severity: 'notice',
        path,
        place,
        params: { value: cell },
      })
    else if (read.remark === 'converted')
      this.messages.push({ code: 'recognise.unitConverted', severity: 'notice', ...about })
    if (read.remark === 'cut')
      this.messages.push({ code: 'recognise.cellRemark', severity: 'notice', ...about })
  }

  private channels(): Channel[] {
    const further = (['wechat', 'weibo'] as const).flatMap((kind) =>
      this.accounts[kind].slice(1).map((account) => ({ kind, ...account })),
    )
    return further.map((account, index) => ({ id: `website-form-${index + 1}`, ...account, reads: null }))
  }

  toForm(title: { readonly unit: string; readonly year: number }): WebsiteForm {
    const main = (['wechat', 'weibo'] as const).flatMap((kind): [MetricId, Cell][] => {
      const account = this.accounts[kind][0]
      return account
        ? [
            [`${kind}.posts`, account.posts],
            [`${kind}.followers`, account.followers],
          ]
        : []
    })
    const stated = [...this.figures, ...main].filter(([, cell]) => cell !== null)
    return {
      unit: this.units.filler || title.unit || this.units.host,
      year: title.year || this.year,
      figures: Object.fromEntries(stated) as WebsiteForm['figures'],
      accounts: {
        website: this.website,
        wechat: this.accounts.wechat[0]?.name ?? '',
        weibo: this.accounts.weibo[0]?.name ?? '',
      },
      channels: this.channels(),
    }
  }
}
