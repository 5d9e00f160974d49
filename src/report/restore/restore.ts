/**
 * Loose in, strict out: whatever comes from a file, a backup, another tab or an older version becomes a current
 * Report. The unknown is dropped with a message, the salvageable is kept. Reads own properties only, so that a
 * hostile `__proto__` in a file is just another unknown name.
 */
import type { Acceptance } from '../review/acceptance'
import { isCell, parseCell } from '../figures/cell'
import type { Cell } from '../figures/cell'
import {
  figureDefinition,
  forInputs,
  forTexts,
  formIds,
  formOfYear,
  hasFigure,
  isFigurePath,
  isFormId,
  newest,
  totalPaths,
  variantsBy,
  variantsOf,
} from '../form/form'
import type { FormId, InForm } from '../form/form'
import { isFieldPath } from '../form/field-path'
import type { InputId, TotalId } from '../form/paths'
import { isRecord, oneOf, own, text } from './loose'
import type { Message, WithMessages } from '../message'
import { joinText } from '../narrative/narrative'
import type { Block, Inline, List, LiveFigure, Narrative, Paragraph } from '../narrative/narrative'
import { blankReport, reportSchema, yearPeriod } from '../report'
import type { Channel, Report } from '../report'
import { restoreReview } from './restore-review'

/**
 * Messages: `restore.notAReport` (with value `null`), `restore.newerSchema`, `restore.badCell`,
 * `restore.unknownFigure`, `restore.otherForm` for a figure that the report's form lacks, `restore.badText`.
 */
export function restoreReport(raw: unknown): WithMessages<Report | null> {
  const year = Number(own(raw, 'year'))
  const isReport = isRecord(raw) && Number.isInteger(year) && year >= 2000 && year <= 2100
  if (!isReport || (!own(raw, 'figures') && !own(raw, 'narratives'))) {
    return { value: null, messages: [{ code: 'restore.notAReport', severity: 'error' }] }
  }
  const messages: Message[] = []
  const schema = Number(own(raw, 'schema') ?? reportSchema)
  if (schema > reportSchema)
    messages.push({ code: 'restore.newerSchema', severity: 'warning', params: { schema } })
  const unitKind = oneOf(own(raw, 'unitKind'), ['department', 'government'])
  const blank = blankReport(text(own(raw, 'unit'), 200), year, unitKind)
  const inForm = restoreForm(raw, year)
  const value: Report = {
    ...blank,
    ...inForm,
    header: restoreHeader(own(raw, 'header'), blank, messages),
    narratives: restoreNarratives(own(raw, 'narratives'), messages),
    figures: restoreFigures(own(raw, 'figures'), inForm, messages),
    stated: restoreStated(own(raw, 'stated'), inForm),
    accounts: {
      website: text(own(own(raw, 'accounts'), 'website'), 200),
      wechat: text(own(own(raw, 'accounts'), 'wechat'), 200),
      weibo: text(own(own(raw, 'accounts'), 'weibo'), 200),
    },
    channels: restoreChannels(own(raw, 'channels')),
    acceptances: restoreAcceptances(own(raw, 'acceptances')),
    review: restoreReview(own(raw, 'review')),
  }
  return { value, messages }
}

/** Files from before formats could be mixed say one form, and mean it for every part. */
function restoreForm(raw: unknown, year: number): InForm {
  const stated = own(raw, 'form')
  const form: FormId = isFormId(stated) ? stated : formOfYear(year).id
  const variants = own(raw, 'variants')
  if (!isRecord(variants)) return { form, variants: variantsOf(form) }
  return { form, variants: variantsBy((id) => oneOf(own(variants, id), formIds) ?? form) }
}

function restoreHeader(raw: unknown, blank: Report, messages: Message[]): Report['header'] {
  const period = own(raw, 'period')
  const contact = own(raw, 'contact')
  const web = own(raw, 'web')
  const isoDate = (value: unknown, fallback: string): string =>
    typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value) ? value : fallback
  const usual = yearPeriod(blank.year)
  return {
    title: text(own(raw, 'title'), 500),
    period: { from: isoDate(own(period, 'from'), usual.from), to: isoDate(own(period, 'to'), usual.to) },
    contact: {
      address: text(own(contact, 'address'), 500),
      postcode: text(own(contact, 'postcode'), 100),
      phone: text(own(contact, 'phone'), 200),
      fax: text(own(contact, 'fax'), 200),
      email: text(own(contact, 'email'), 200),
    },
    web: {
      indexNumber: text(own(web, 'indexNumber'), 200),
      publisher: text(own(web, 'publisher'), 200),
      issuedOn: text(own(web, 'issuedOn'), 100),
    },
    intro: restoreNarrative(own(raw, 'intro'), 'header.intro', messages),
  }
}

function restoreNarratives(raw: unknown, messages: Message[]): Report['narratives'] {
  return forTexts((id) => restoreNarrative(own(raw, id), `narratives.${id}`, messages))
}

function restoreFigures(raw: unknown, inForm: InForm, messages: Message[]): Report['figures'] {
  const figures = forInputs((path) => {
    const cell = restoreCell(own(raw, path), path, messages)
    if (cell === null || hasFigure(inForm, path)) return cell
    const params = { figure: figureDefinition(path).labels.join(' '), cell }
    messages.push({ code: 'restore.otherForm', severity: 'warning', path, params })
    return null
  })
  if (isRecord(raw)) {
    const unknown = Object.keys(raw).filter((path) => !Object.hasOwn(figures, path))
    for (const name of unknown.slice(0, 20)) {
      messages.push({
        code: 'restore.unknownFigure',
        severity: 'notice',
        params: { name: name.slice(0, 100) },
      })
    }
  }
  return figures
}

function restoreCell(raw: unknown, path: InputId, messages: Message[]): Cell {
  if (raw === undefined) return null
  if (isCell(raw)) return raw
  const read = typeof raw === 'string' ? parseCell(raw) : undefined
  if (read !== undefined) return read
  messages.push({
    code: 'restore.badCell',
    severity: 'warning',
    path,
    params: { text: JSON.stringify(raw)?.slice(0, 60) ?? '' },
  })
  return null
}

function restoreStated(raw: unknown, inForm: InForm): Report['stated'] {
  const stated: Partial<Record<TotalId, Cell>> = {}
  for (const path of totalPaths) {
    const cell = own(raw, path)
    if (cell !== undefined && isCell(cell) && hasFigure(inForm, path)) stated[path] = cell
  }
  return stated
}

function restoreAcceptances(raw: unknown): Report['acceptances'] {
  if (!Array.isArray(raw)) return []
  return raw.slice(0, 2000).flatMap((one): Acceptance[] => {
    const path = own(one, 'path')
    const [key, fingerprint] = [text(own(one, 'key'), 300), text(own(one, 'fingerprint'), 100)]
    if (!isFieldPath(path) || key === '' || fingerprint === '') return []
    const reason = text(own(one, 'reason'), 2000)
    return [{ key, path, fingerprint, reason, who: text(own(one, 'who'), 200), at: text(own(one, 'at'), 40) }]
  })
}

function restoreChannels(raw: unknown): Report['channels'] {
  if (!Array.isArray(raw)) return []
  const kinds = newest.channelKinds.map((kind) => kind.id)
  const cell = (value: unknown): Cell => (isCell(value) ? value : null)
  return raw
    .slice(0, 200)
    .filter(isRecord)
    .map((channel, index): Channel => ({
      id: text(own(channel, 'id'), 100) || `channel-${index + 1}`,
      kind: oneOf(own(channel, 'kind'), kinds) ?? 'other',
      name: text(own(channel, 'name'), 200),
      posts: cell(own(channel, 'posts')),
      followers: cell(own(channel, 'followers')),
      reads: cell(own(channel, 'reads')),
    }))
}

/** A text from loose JSON: known blocks only; text inside unknown blocks is kept as paragraphs. */
export function restoreNarrative(raw: unknown, path: Message['path'], messages: Message[]): Narrative {
  const source = Array.isArray(raw) ? raw : own(raw, 'content')
  if (source === undefined || source === null) return []
  if (typeof raw === 'string') return [{ type: 'paragraph', content: [{ type: 'text', text: raw }] }]
  if (!Array.isArray(source)) {
    messages.push({ code: 'restore.badText', severity: 'warning', ...(path ? { path } : {}) })
    return []
  }
  return source.flatMap((block) => restoreBlock(block))
}

function restoreBlock(raw: unknown): Block[] {
  const content = own(raw, 'content')
  switch (own(raw, 'type')) {
    case 'heading': {
      const level = Number(own(own(raw, 'attrs'), 'level'))
      return [
        {
          type: 'heading',
          attrs: { level: level === 3 || level === 4 ? level : 2 },
          ...restoreContent(content),
        },
      ]
    }
    case 'bulletList':
    case 'orderedList': {
      const items = (Array.isArray(content) ? content : [])
        .map((item) => restoreParagraphs(own(item, 'content')))
        .filter((paragraphs) => paragraphs.length > 0)
      if (items.length === 0) return []
      const type = own(raw, 'type') as List['type']
      return [{ type, content: items.map((paragraphs) => ({ type: 'listItem', content: paragraphs })) }]
    }
    default:
      return isRecord(raw) ? [{ type: 'paragraph', ...restoreContent(content) }] : []
  }
}

function restoreParagraphs(raw: unknown): Paragraph[] {
  return (Array.isArray(raw) ? raw : []).filter(isRecord).map((one) => ({
    type: 'paragraph',
    ...restoreContent(own(one, 'content')),
  }))
}

function restoreContent(raw: unknown): { content?: readonly Inline[] } {
  const inlines = joinText((Array.isArray(raw) ? raw : []).flatMap((inline) => restoreInline(inline)))
  return inlines.length > 0 ? { content: inlines } : {}
}

function restoreInline(raw: unknown): Inline[] {
  const marks = own(raw, 'marks')
  const bold = Array.isArray(marks) && marks.some((mark) => own(mark, 'type') === 'bold')
  const weight = bold ? { marks: [{ type: 'bold' as const }] } : {}
  switch (own(raw, 'type')) {
    case 'text': {
      const words = text(own(raw, 'text'), 200_000)
      return words ? [{ type: 'text', text: words, ...weight }] : []
    }
    case 'liveFigure': {
      const attrs = restoreLiveFigure(own(raw, 'attrs'))
      return attrs ? [{ type: 'liveFigure', attrs, ...weight }] : []
    }
    case 'hardBreak':
      return [{ type: 'hardBreak' }]
    default:
      return (Array.isArray(own(raw, 'content')) ? (own(raw, 'content') as unknown[]) : []).flatMap(
        restoreInline,
      )
  }
}

export function restoreLiveFigure(raw: unknown): LiveFigure | null {
  const path = own(raw, 'path')
  const form = oneOf(own(raw, 'form'), ['value', 'change', 'percent'])
  if (!isFigurePath(path) || !form) return null
  const display = oneOf(own(raw, 'display'), ['plain', 'thousands', 'wan', 'chinese'])
  const verbs = oneOf(own(raw, 'verbs'), ['rise', 'increase', 'grow'])
  const lead = own(raw, 'lead')
  const unit = text(own(raw, 'unit'), 20)
  const stated = text(own(raw, 'stated'), 200)
  return {
    path,
    form,
    ...(display ? { display } : {}),
    ...(typeof lead === 'string' ? { lead: lead.slice(0, 50) } : {}),
    ...(verbs ? { verbs } : {}),
    ...(unit ? { unit } : {}),
    ...(stated ? { stated } : {}),
  }
}
