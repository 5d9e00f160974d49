import { withAsked } from '@/report/figures/figures'
import type { NarrativeId, NarrativePath, SectionId } from '@/report/form/paths'
import { narrativeIds, tableTextOf, tableTexts } from '@/report/form/form'
import type { Message } from '@/report/message'
import { isEmptyNarrative } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import type { Recognition, SourceDocument } from '../types'
import { ReportDraft } from './draft'
import { readHeader } from './header/header'
import { besideTables } from './beside-tables'
import type { TextsBeside } from './beside-tables'
import { isBlankForm, messagesOfForm } from './blank-form'
import { tellLeftOut } from './left-out'
import type { Taken } from './left-out'
import { cutEnding } from './outline/ending'
import type { Ending } from './outline/ending'
import { withoutPrint } from './outline/print-lines'
import { findTitle } from './outline/report-title'
import { addLostTables } from './tables/lost-tables'
import { toNarrative } from './sentences/narratives'
import type { LinksOf } from './sentences/narratives'
import { findOutline } from './outline/outline'
import type { Outline } from './outline/outline'
import { divideOverview } from './outline/parts'
import { blockLimit, toPieces, wordsOfPiece } from './outline/pieces'
import type { Piece } from './outline/pieces'
import { readSentences } from './sentences/sentences'
import { confirmSums, readTables } from './tables/tables'
import { divideRows, holdsTables } from './tables/table-rows'
import { sectionIds, tableSections } from './outline/titles'

function refuse(code: string): Recognition {
  const message: Message = { code: `recognise.${code}`, severity: 'error' }
  return { value: null, messages: [message] }
}

/** The pieces of each text of the report. */
type Texts = ReadonlyMap<NarrativeId, readonly Piece[]>

function findTexts(draft: ReportDraft, outline: Outline, beside: TextsBeside): Texts {
  const texts = new Map<NarrativeId, readonly Piece[]>()
  for (const { id, start, end } of outline.sections) {
    for (const around of tableTexts) {
      const own = around.section === id && beside.taken.get(around.id)
      if (own) texts.set(around.id, own)
    }
    const pieces = outline.pieces.slice(start, end)
    if (id === 'problems' || id === 'other') texts.set(id, pieces)
    if (id !== 'overview') continue
    const { lead, parts, notices } = divideOverview(pieces)
    texts.set('overview', lead)
    for (const [part, content] of parts) texts.set(part, content)
    for (const { code, home, place } of notices) {
      draft.say(code, 'notice', { path: `narratives.${home}`, place })
    }
  }
  for (const [id, piece] of beside.inside) {
    const text = wordsOfPiece(piece).slice(0, 80)
    draft.say('textInsideTable', 'notice', {
      path: `narratives.${id}`,
      place: { block: piece.block, text },
      params: { text },
    })
  }
  return texts
}

/** Whether the section that holds a text was found at all; a missing section is one message, not one a text. */
function hasHome(outline: Outline, id: NarrativeId): boolean {
  const home = id === 'problems' || id === 'other' ? id : 'overview'
  return outline.sections.some((section) => section.id === home)
}

/** Most reports have no lead and no text around the tables. */
const isWanted = (id: NarrativeId): boolean => id !== 'overview' && !tableTextOf(id)

function fillNarratives(
  draft: ReportDraft,
  report: Report,
  outline: Outline,
  texts: Texts,
  linksOf: LinksOf,
): Report {
  const narratives = { ...report.narratives }
  for (const id of narrativeIds) {
    const pieces = texts.get(id) ?? []
    narratives[id] = toNarrative(pieces, linksOf)
    const first = pieces[0]
    draft.mark(`narratives.${id}`, first && { block: first.block })
    if (isEmptyNarrative(narratives[id]) && isWanted(id) && hasHome(outline, id)) {
      draft.say('missingText', 'warning', { path: `narratives.${id}` })
    }
  }
  return { ...report, narratives }
}

/** Whether a section is there: its title, or the figures of its table without one. */
function isThere(draft: ReportDraft, outline: Outline, id: SectionId): boolean {
  return (
    outline.sections.some((section) => section.id === id) ||
    (tableSections.has(id) && Object.keys(draft.places).some((path) => path.startsWith(`${id}.`)))
  )
}

function reportMissingSections(draft: ReportDraft, outline: Outline): void {
  const missing = sectionIds.filter((id) => !isThere(draft, outline, id))
  const texts = sectionIds.filter((id) => !tableSections.has(id))
  // Tables alone, as they are kept in a spreadsheet: one word for all texts.
  const isTables = texts.every((id) => missing.includes(id))
  if (isTables) draft.say('tablesAlone', 'warning')
  for (const id of missing)
    if (!isTables || tableSections.has(id)) draft.say(`missingSection.${id}`, 'warning')
}

/** A title that reads like none, where its number and its place alone make it one. */
function reportGuessedTitles(draft: ReportDraft, { pieces, sections }: Outline): void {
  for (const { id, start, isGuess } of sections) {
    const title = isGuess && pieces[start - 1]
    if (!title || title.kind !== 'text') continue
    const place = { block: title.block, text: title.text.slice(0, 80) }
    const path =
      id === 'problems' || id === 'other' || id === 'overview' ? (`narratives.${id}` as const) : undefined
    draft.say('titleByPlace', 'warning', { place, params: { text: place.text }, ...(path ? { path } : {}) })
  }
}

function takenTexts(intro: readonly Piece[], texts: Texts): Taken {
  return new Map<NarrativePath, readonly Piece[]>([
    ['header.intro', intro],
    ...[...texts].map(([id, pieces]) => [`narratives.${id}`, pieces] as const),
  ])
}

function sign(draft: ReportDraft, ending: Ending | null): void {
  if (!ending?.signature) return
  const [first] = [...ending.signed, ...ending.left]
  const place = first && { block: first.block, text: wordsOfPiece(first).slice(0, 80) }
  draft.sign(ending.signature, place)
}

/** The text whose end the report's end is. */
function endHome({ sections }: Outline): NarrativePath {
  const last = sections.at(-1)?.id
  return last === 'problems'
    ? 'narratives.problems'
    : last === 'overview'
      ? 'narratives.overview'
      : 'narratives.other'
}

export interface RecogniseHints {
  /** The report year of tables, or of a form nobody has filled in, that name none. */
  readonly usualYear?: number
}

/** Blocks of any source as a report. */
export function recogniseReport(document: SourceDocument, { usualYear }: RecogniseHints = {}): Recognition {
  const { pieces, left: printed } = withoutPrint(toPieces(document))
  const whole = addLostTables(findOutline(pieces))
  const rows = divideRows(whole)
  const hasTables = holdsTables(rows)
  if (whole.sections.length === 0 && !hasTables) return refuse('notAReport')
  const draft = new ReportDraft()
  if (document.blocks.length > blockLimit) draft.say('tooLong', 'warning', { params: { limit: blockLimit } })
  const isForm = hasTables || whole.sections.length === sectionIds.length
  const unit = findTitle(whole.pieces, whole.opening)?.unit ?? ''
  const { outline, ending } = cutEnding(whole, unit)
  const head = readHeader(draft, outline, {
    ...(document.name === undefined ? {} : { name: document.name }),
    ...(isForm && usualYear !== undefined ? { usualYear } : {}),
    ...(document.title === undefined ? {} : { pageTitle: document.title }),
    signer: ending?.signature?.unit ?? '',
  })
  if (!head) return refuse('noYear')
  const blank = head.report
  draft.startFrom(blank)
  sign(draft, ending)
  readTables(draft, outline, rows)
  reportMissingSections(draft, outline)
  reportGuessedTitles(draft, outline)
  const beside = besideTables(outline)
  const texts = findTexts(draft, outline, beside)
  const { accounts, channels, linksOf } = readSentences(draft, texts, blank)
  const filled: Report = { ...draft.applyTo(blank), accounts, channels }
  const report = fillNarratives(draft, filled, outline, texts, linksOf)
  confirmSums(draft, report)
  const taken = takenTexts(head.intro, texts)
  const left = { head: head.left, beside: beside.left, printed, ending, endHome: endHome(outline) }
  const leftOut = tellLeftOut(draft, taken, left)
  const isBlank = isBlankForm(report, outline.sections.length)
  const messages = isBlank ? messagesOfForm(draft.messages) : draft.messages
  const value = isBlank ? withAsked(report, []) : report
  return { value, messages, places: draft.places, leftOut: isBlank ? [] : leftOut }
}
