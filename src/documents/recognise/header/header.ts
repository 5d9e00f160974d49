/** Unit, year, title, period, contact and opening of a report, from what stands before its first section. */
import type { ContactField } from '@/report/form/paths'
import type { Narrative } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { brokenLabel, contactFields, readContact } from './contact'
import type { ReportDraft } from '../draft'
import { toNarrative } from '../sentences/narratives'
import type { Outline } from '../outline/outline'
import { looseTitle } from './loose-title'
import type { LooseTitle } from './loose-title'
import { openingTexts } from './opening-text'
import { findPeriod } from './period'
import type { StatedPeriod } from './period'
import type { Piece, TextPiece } from '../outline/pieces'
import { findTitle, parseTitle } from '../outline/report-title'
import type { ReportTitle } from '../outline/report-title'

const isText = (piece: Piece): piece is TextPiece => piece.kind === 'text'
/** Contact and period may as well stand under the first section's title, or at the report's end. */
const underTitle = 4
const atEnd = 6
/** Lines before the report that may name unit and year. */
const looseLines = 20

interface Opening {
  readonly title: ReportTitle | null
  /** Between the title and the first section. */
  readonly before: readonly TextPiece[]
  /** Where period and contact are looked for, likeliest first. */
  readonly searched: readonly TextPiece[]
}

function findOpening(outline: Outline): Opening {
  const title = findTitle(outline.pieces, outline.opening)
  const before = outline.pieces.slice(title?.end ?? 0, outline.opening).filter(isText)
  const after = outline.pieces.slice(outline.opening).filter(isText)
  return { title, before, searched: [...before, ...after.slice(0, underTitle), ...after.slice(-atEnd)] }
}

/** Unit and year of a page's own title: that of its report, with the names of columns and site around it. */
function titleOfPage(pageTitle: string): LooseTitle {
  const parts = [...pageTitle.split(/\s*[-_|—–]+\s*/), pageTitle]
  const titles = parts.flatMap((part) => parseTitle(part) ?? [])
  return titles.find(({ unit, year }) => unit !== '' && year !== 0) ?? titles.at(-1) ?? { unit: '', year: 0 }
}

/** Unit and year where no line is a report's title: of captions before the report, the page's title, the file's name. */
function findLoose(before: readonly TextPiece[], pageTitle = '', name = ''): LooseTitle {
  const captions = before.slice(0, looseLines).map((piece) => looseTitle(piece.text))
  const all = [...captions, titleOfPage(pageTitle), looseTitle(name)]
  return {
    unit: all.find((one) => one.unit !== '')?.unit ?? '',
    year: all.find((one) => one.year !== 0)?.year ?? 0,
  }
}

/** 淮安市洪泽区人民政府 where the title has 洪泽区人民政府 and the opening the full name. */
function fullName(unit: string, pieces: readonly TextPiece[]): string {
  if (unit === '') return ''
  for (const piece of pieces) {
    const text = piece.text.replace(/\s+/g, '')
    const at = text.indexOf(unit)
    const place =
      at > 0
        ? /(?:[^\p{P}由与向在是系和及对请为的经]{2,3}[省市州盟])+$/u.exec(text.slice(0, at))?.[0]
        : undefined
    if (place && !unit.startsWith(place)) return place + unit
  }
  return unit
}

/** 市科委 for 市科学技术委员会, 县府办, 区发改局 and the like; only the commonest can be told. */
function isAbbreviated(unit: string): boolean {
  return /(?:[^员]委|[府政委]办)$/.test(unit)
}

/** The unit that a report without a title asks its readers to turn to: 请与某某局联系. */
function unitOfContact(pieces: readonly TextPiece[]): string {
  for (const piece of pieces) {
    const unit = /请(?:与|向|同|直接与)([^，。（(]{3,30}?)(?:联系|反映|咨询)/.exec(
      piece.text.replace(/\s+/g, ''),
    )?.[1]
    if (unit) return unit.replace(/(?:办公室)$/, (end) => (/(?:局|委|厅|部|会)办公室$/.test(unit) ? '' : end))
  }
  return ''
}

const webLabels = {
  indexNumber: /(?:索\s*引\s*号)\s*[：:]?\s*([\w./〔〕[\]-]{4,})/,
  publisher: /(?:发布机构|发文机关|公开主体|信息来源)\s*[：:]?\s*([\u4e00-\u9fff]{3,30})/,
  issuedOn:
    /(?:发文日期|发布日期|成文日期|公开日期|发布时间)\s*[：:]?\s*(20\d{2}[-年./]\d{1,2}[-月./]\d{1,2})/,
} as const

function readWeb(pieces: readonly Piece[]): Report['header']['web'] {
  const text = pieces
    .map((piece) =>
      piece.kind === 'text'
        ? piece.text
        : piece.table.rows
            .flat()
            .map((cell) => cell.text)
            .join(' '),
    )
    .join(' \n')
  const find = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''
  return {
    indexNumber: find(webLabels.indexNumber),
    publisher: find(webLabels.publisher),
    issuedOn: find(webLabels.issuedOn),
  }
}

function readContacts(draft: ReportDraft, pieces: readonly TextPiece[]): Report['header']['contact'] {
  const isLikely = (piece: TextPiece): boolean => /联\s*系/.test(piece.text) || contactFields(piece.text) > 0
  const endOf = (piece: TextPiece | undefined): string => piece?.text.slice(-80).trimEnd() ?? ''
  // An e-mail broken over lines goes on in the next one, and a label at a line's end its value, or its other half.
  const isCutMail = (piece?: TextPiece): boolean => /[\w.+-]+@[\w.-]*$/.test(endOf(piece))
  const endsInLabel = (piece?: TextPiece): boolean =>
    piece !== undefined && (/[：:]$/.test(endOf(piece)) || brokenLabel.test(endOf(piece))) && isLikely(piece)
  const likely = pieces.filter((piece, at) => {
    const before = pieces[at - 1]
    return isLikely(piece) || isCutMail(piece) || isCutMail(before) || endsInLabel(before)
  })
  const contact = readContact(likely.map((piece) => piece.text).join('\n'))
  const found = Object.entries(contact) as [ContactField, string][]
  for (const [field, value] of found) {
    if (value === '') continue
    const home = likely.find((piece) => piece.text.replace(/\s+/g, '').includes(value)) ?? likely[0]
    draft.mark(`header.contact.${field}`, home && { block: home.block, text: value })
  }
  for (const field of ['address', 'phone'] as const) {
    if (contact[field] === '') draft.say('contactMissing', 'notice', { path: `header.contact.${field}` })
  }
  return contact
}

function readPeriod(draft: ReportDraft, opening: Opening): StatedPeriod | null {
  const found = findPeriod(opening.searched.map((piece) => piece.text))
  if (!found) draft.say('periodMissing', 'notice', { path: 'header.period' })
  else draft.mark('header.period', placeOf(opening.searched[found.index]))
  return found?.period ?? null
}

function placeOf(piece: TextPiece | undefined): { block: number; text: string } | undefined {
  return piece && { block: piece.block, text: piece.text.slice(0, 80) }
}

/** 0 where neither title, period, caption nor file name gives a year, and none is usual. */
function readYear(
  draft: ReportDraft,
  title: ReportTitle | null,
  period: StatedPeriod | null,
  loose: LooseTitle,
  usualYear = 0,
): number {
  if (title?.year) {
    if (period && period.year !== title.year) {
      draft.say('yearsDiffer', 'warning', {
        path: 'year',
        params: { title: title.year, period: period.year },
      })
    }
    return title.year
  }
  const year = period?.year || loose.year
  if (year) draft.say('yearGuessed', 'warning', { path: 'year', params: { year } })
  else if (usualYear) draft.say('yearAssumed', 'warning', { path: 'year', params: { year: usualYear } })
  return year || usualYear
}

/** A report with its header filled, and what became of the lines before section one. */
export interface ReadHeader {
  readonly report: Report
  /** The lines that are the opening. */
  readonly intro: readonly TextPiece[]
  /** Lines that neither title, opening nor contact took. */
  readonly left: readonly Piece[]
}

/** Lines before section one that are neither title nor opening nor stated again in the contact. */
function leftOfHead(outline: Outline, title: ReportTitle | null, intro: readonly TextPiece[]): Piece[] {
  const taken = new Set<Piece>(intro)
  return outline.pieces.slice(0, outline.opening).filter((piece, index) => {
    if (title && index >= title.start && index < title.end) return false
    if (piece.kind === 'table') return true
    if (taken.has(piece)) return false
    const isTitle = title !== null && piece.text.replace(/\s+/g, '') === title.text
    const isContact = title !== null && index >= title.end && contactFields(piece.text) > 0
    return !isTitle && !isContact
  })
}

export interface HeaderHints {
  /** The file's name. */
  readonly name?: string
  /** What the page calls itself. */
  readonly pageTitle?: string
  /** The year of what names none, where anything of the report was found. */
  readonly usualYear?: number
  /** The unit that signs at the end, where one does: the last resort for the unit. */
  readonly signer?: string
}

/** A report with its header filled, or `null` where no year can be made out. */
export function readHeader(
  draft: ReportDraft,
  outline: Outline,
  { name, pageTitle, usualYear, signer = '' }: HeaderHints = {},
): ReadHeader | null {
  const opening = findOpening(outline)
  const { title, before } = opening
  const period = readPeriod(draft, opening)
  const loose = findLoose(before, pageTitle, name)
  const year = readYear(draft, title, period, loose, usualYear)
  if (!year) return null
  const stated = fullName(title?.unit ?? '', before) || unitOfContact(opening.searched)
  const unit = stated || loose.unit || signer
  if (unit === '') draft.say('unitMissing', 'warning', { path: 'unit' })
  else if (stated === '') draft.say('unitGuessed', 'warning', { path: 'unit', params: { unit } })
  else if (isAbbreviated(unit)) draft.say('unitAbbreviated', 'notice', { path: 'unit' })
  const titlePiece = outline.pieces[title?.start ?? -1]
  if (titlePiece?.kind === 'text') {
    for (const path of ['unit', 'year', 'header.title'] as const) draft.mark(path, placeOf(titlePiece))
  }
  const texts = openingTexts(before)
  const intro: Narrative = toNarrative(texts, () => [])
  draft.mark('header.intro', placeOf(texts[0]))
  const blank = blankReport(unit, year)
  const report: Report = {
    ...blank,
    header: {
      title: title?.text ?? '',
      period: { from: period?.from ?? '', to: period?.to ?? '' },
      contact: readContacts(draft, opening.searched),
      web: readWeb(outline.pieces.slice(0, outline.opening)),
      intro,
      signature: blank.header.signature,
    },
  }
  return { report, intro: texts, left: leftOfHead(outline, title, texts) }
}
