/**
 * Loose in, strict out: whatever comes from a file, a backup, another tab or an older version becomes a current
 * Report. The salvageable is kept; what is dropped, cut or replaced is told, with its place, so that whoever stores
 * the report can keep the original. Reads own properties only, so that a hostile `__proto__` in a file is just another
 * unknown name.
 */
import type { Cell } from '../figures/cell'
import {
  figureDefinition,
  formIds,
  formOfYear,
  forInputs,
  forTexts,
  hasFigure,
  isFormId,
  sectionFormatIds,
  totalPaths,
  variantsBy,
  variantsOf,
} from '../form/form'
import type { FormId, InForm } from '../form/form'
import type { AccountId, ContactField, TotalId, WebField } from '../form/paths'
import { depthLimit } from '../limits'
import type { Message, WithMessages } from '../message'
import { blankReport, yearPeriod } from '../report'
import { reportSchema } from '../types'
import type { Report } from '../types'
import { isDeeper, isRecord, own } from './loose'
import { restoreAcceptances, restoreChannels } from './restore-lists'
import { restoreNarrative } from './restore-narrative'
import { restoreReview } from './restore-review'
import {
  createTelling,
  inside,
  oneAt,
  recordAt,
  restoreCell,
  shown,
  tellUnknown,
  textAt,
} from './restore-telling'
import type { Tell, Where } from './restore-telling'

const unitKinds = ['department', 'government'] as const

/** `$schema` and `checksum` are what a file says of itself. */
const reportKeys = ['$schema', 'checksum', ...Object.keys(blankReport('', 2024))]

const root: Where = { name: '' }

const refuse = (code: string): WithMessages<null> => ({
  value: null,
  messages: [{ code: `restore.${code}`, severity: 'error' }],
})

/**
 * Messages, all `restore.*`. With value `null`: `notAReport`, and `tooDeep` for what nests too far to be one. Of a
 * newer version: `newerSchema`. Of what is lost: `badCell`, `unknownFigure`, `otherForm` for a figure that the report's
 * form lacks, `unknownKey`, `badValue`, `cut`, `tooMany`, `more`, and those of texts (`restoreNarrative`), lists
 * (`restoreChannels`, `restoreAcceptances`) and reviews (`restoreReview`). Of what is kept although it is longer than
 * fields take: `overLimit`, `manyItems`.
 */
export function restoreReport(raw: unknown): WithMessages<Report | null> {
  const year = Number(own(raw, 'year'))
  const isReport = isRecord(raw) && Number.isInteger(year) && year >= 2000 && year <= 2100
  if (!isReport || (!own(raw, 'figures') && !own(raw, 'narratives'))) return refuse('notAReport')
  if (isDeeper(raw, depthLimit)) return refuse('tooDeep')
  const { tell, messages } = createTelling()
  const newer = newerSchema(raw, tell)
  tellUnknown(tell, raw, reportKeys, root)
  const unitKind = oneAt(tell, raw, 'unitKind', unitKinds, { name: '', path: 'unitKind' })
  const unit = textAt(tell, raw, 'unit', 'unit', { name: 'unit', path: 'unit' })
  const blank = blankReport(unit, year, unitKind)
  const inForm = restoreForm(raw, year, tell)
  const value: Report = {
    ...blank,
    ...inForm,
    header: restoreHeader(raw, blank, tell),
    narratives: restoreNarratives(raw, tell),
    figures: restoreFigures(raw, inForm, tell),
    stated: restoreStated(raw, inForm, tell),
    accounts: restoreAccounts(raw, tell),
    channels: restoreChannels(raw, tell),
    acceptances: restoreAcceptances(raw, tell),
    review: restoreReview(raw, tell),
  }
  return { value, messages: [...newer, ...messages()] }
}

function newerSchema(raw: unknown, tell: Tell): readonly Message[] {
  const schema = own(raw, 'schema') ?? reportSchema
  const isKnown = typeof schema === 'number' && Number.isInteger(schema) && schema > 0
  if (!isKnown) tell('badValue', { name: 'schema' }, { text: shown(schema) })
  return isKnown && schema > reportSchema
    ? [{ code: 'restore.newerSchema', severity: 'warning', params: { schema } }]
    : []
}

/** Files from before formats could be mixed say one form, and mean it for every part. */
function restoreForm(raw: unknown, year: number, tell: Tell): InForm {
  const stated = own(raw, 'form')
  const form: FormId = isFormId(stated) ? stated : formOfYear(year).id
  if (stated !== undefined && !isFormId(stated)) tell('badValue', { name: 'form' }, { text: shown(stated) })
  const variants = recordAt(tell, raw, 'variants', root)
  if (!isRecord(variants)) return { form, variants: variantsOf(form) }
  const where = { name: 'variants' }
  tellUnknown(tell, variants, sectionFormatIds, where)
  return { form, variants: variantsBy((id) => oneAt(tell, variants, id, formIds, where) ?? form) }
}

const contactFields: readonly ContactField[] = ['address', 'postcode', 'phone', 'fax', 'email']
const webFields: readonly WebField[] = ['indexNumber', 'publisher', 'issuedOn']
const accountIds: readonly AccountId[] = ['website', 'wechat', 'weibo']

/** The texts of a record, one for each of its fields. */
function textsOf<Field extends string>(
  fields: readonly Field[],
  restore: (field: Field) => string,
): Readonly<Record<Field, string>> {
  return Object.fromEntries(fields.map((field) => [field, restore(field)])) as Record<Field, string>
}

function restoreHeader(raw: unknown, blank: Report, tell: Tell): Report['header'] {
  const where = { name: 'header' }
  const header = recordAt(tell, raw, 'header', root)
  tellUnknown(tell, header, Object.keys(blank.header), where)
  const contact = recordAt(tell, header, 'contact', where)
  tellUnknown(tell, contact, contactFields, inside(where, 'contact'))
  const web = recordAt(tell, header, 'web', where)
  tellUnknown(tell, web, webFields, inside(where, 'web'))
  return {
    title: textAt(tell, header, 'title', 'title', { name: 'header.title', path: 'header.title' }),
    period: restorePeriod(header, blank.year, tell),
    contact: textsOf(contactFields, (field) => {
      const path = `header.contact.${field}` as const
      return textAt(tell, contact, field, field, { name: path, path })
    }),
    web: textsOf(webFields, (field) => {
      const path = `header.web.${field}` as const
      return textAt(tell, web, field, field, { name: path, path })
    }),
    intro: restoreNarrative(own(header, 'intro'), { name: 'header.intro', path: 'header.intro' }, tell),
    signature: restoreSignature(header, tell),
  }
}

/** Blank where there is none, as in all that schema 1 wrote: nobody has signed by what a program fills in. */
function restoreSignature(header: unknown, tell: Tell): Report['header']['signature'] {
  const where: Where = { name: 'header.signature' }
  const signature = recordAt(tell, header, 'signature', { name: 'header' })
  tellUnknown(tell, signature, ['unit', 'date'], where)
  const unit: Where = { name: 'header.signature.unit', path: 'header.signature.unit' }
  const date: Where = { name: 'header.signature.date', path: 'header.signature.date' }
  return {
    unit: textAt(tell, signature, 'unit', 'signature', unit),
    date: isoDateAt(signature, 'date', tell, date) ?? '',
  }
}

/** An ISO date or a blank; `undefined` where there is neither, and told where something else stands there. */
function isoDateAt(raw: unknown, key: string, tell: Tell, where: Where): string | undefined {
  const value = own(raw, key)
  if (typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value)) return value
  if (value !== undefined && value !== null) tell('badValue', where, { text: shown(value) })
  return undefined
}

function restorePeriod(header: unknown, year: number, tell: Tell): Report['header']['period'] {
  const where: Where = { name: 'header.period', path: 'header.period' }
  const period = recordAt(tell, header, 'period', { name: 'header' })
  tellUnknown(tell, period, ['from', 'to'], where)
  const usual = yearPeriod(year)
  const dateAt = (key: 'from' | 'to'): string =>
    isoDateAt(period, key, tell, inside(where, key)) ?? usual[key]
  return { from: dateAt('from'), to: dateAt('to') }
}

function restoreNarratives(raw: unknown, tell: Tell): Report['narratives'] {
  const narratives = recordAt(tell, raw, 'narratives', root)
  const restored = forTexts((id) => {
    const path = `narratives.${id}` as const
    return restoreNarrative(own(narratives, id), { name: path, path }, tell)
  })
  tellUnknown(tell, narratives, Object.keys(restored), { name: 'narratives' })
  return restored
}

function restoreFigures(raw: unknown, inForm: InForm, tell: Tell): Report['figures'] {
  const source = recordAt(tell, raw, 'figures', root)
  const figures = forInputs((path) => {
    const where: Where = { name: `figures.${path}`, path }
    const cell = restoreCell(own(source, path), where, tell)
    if (cell === null || hasFigure(inForm, path)) return cell
    tell('otherForm', where, { figure: figureDefinition(path).labels.join(' '), cell })
    return null
  })
  tellUnknownFigures(source, Object.keys(figures), 'figures', tell)
  return figures
}

function tellUnknownFigures(source: unknown, known: readonly string[], name: string, tell: Tell): void {
  if (!isRecord(source)) return
  for (const [path, value] of Object.entries(source)) {
    if (known.includes(path)) continue
    tell(
      'unknownFigure',
      { name: `${name}.${path}` },
      { name: shown(path, 100), cell: shown(value) },
      'notice',
    )
  }
}

function restoreStated(raw: unknown, inForm: InForm, tell: Tell): Report['stated'] {
  const source = recordAt(tell, raw, 'stated', root)
  const stated: Partial<Record<TotalId, Cell>> = {}
  for (const path of totalPaths) {
    const value = own(source, path)
    if (value === undefined) continue
    const where: Where = { name: `stated.${path}`, path }
    const cell = restoreCell(value, where, tell)
    const isBad = cell === null && value !== null
    if (!hasFigure(inForm, path)) {
      tell('otherForm', where, { figure: figureDefinition(path).labels.join(' '), cell: cell ?? '' })
    } else if (!isBad) stated[path] = cell
  }
  tellUnknownFigures(source, totalPaths, 'stated', tell)
  return stated
}

function restoreAccounts(raw: unknown, tell: Tell): Report['accounts'] {
  const accounts = recordAt(tell, raw, 'accounts', root)
  tellUnknown(tell, accounts, accountIds, { name: 'accounts' })
  return textsOf(accountIds, (id) => {
    const path = `accounts.${id}` as const
    return textAt(tell, accounts, id, 'accountName', { name: path, path })
  })
}
