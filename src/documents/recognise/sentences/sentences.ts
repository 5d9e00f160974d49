/** Reads the sentences of a report: metrics into their fields, and live figures in place of typed digits. */
import type { NarrativeId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import type { ReportDraft } from '../draft'
import { changeLink, subjectOf, valueLink } from './links'
import { scanPiece } from './mentions'
import type { Scanned } from './mentions'
import { spreadLists } from './lists'
import { readMetrics } from './metrics'
import type { LinkedMention } from './metrics'
import { headingLevel } from './narratives'
import type { Link, LinksOf } from './narratives'
import type { Piece, TextPiece } from '../outline/pieces'
import { linkTables } from './table-mentions'

export interface ReadSentences {
  readonly accounts: Report['accounts']
  readonly channels: Report['channels']
  readonly linksOf: LinksOf
}

/** Characters; a whole report on one line has 20,000. */
const paragraphLimit = 60_000
/** A report states some hundred figures in its sentences. */
const mentionLimit = 4_000

/** Headings state nothing; their numbers are years and numbering. */
function scanTexts(texts: ReadonlyMap<NarrativeId, readonly Piece[]>): Scanned {
  const mentions: Scanned['mentions'][number][] = []
  const changes: Scanned['changes'][number][] = []
  let sentence = 0
  for (const [home, pieces] of texts) {
    for (const piece of pieces) {
      if (piece.kind === 'table' || headingLevel(piece) !== null) continue
      if (piece.text.length > paragraphLimit || mentions.length > mentionLimit) continue
      const scanned = scanPiece(piece, home, sentence)
      mentions.push(...scanned.mentions)
      changes.push(...scanned.changes)
      sentence += piece.text.length + 1
    }
  }
  return { mentions, changes }
}

function linksByPiece(linked: readonly LinkedMention[], changes: Scanned['changes']): LinksOf {
  const links = new Map<TextPiece, Link[]>()
  const add = (piece: TextPiece, link: Link | null): void => {
    if (link) links.set(piece, [...(links.get(piece) ?? []), link])
  }
  for (const one of linked) add(one.mention.piece, valueLink(one))
  for (const change of changes) {
    const subject = subjectOf(change, linked)
    if (subject) add(change.piece, changeLink(change, subject))
  }
  return (piece) => links.get(piece) ?? []
}

export function readSentences(
  draft: ReportDraft,
  texts: ReadonlyMap<NarrativeId, readonly Piece[]>,
  whose: Pick<Report, 'year' | 'unitKind'>,
): ReadSentences {
  const { mentions: found, changes } = scanTexts(texts)
  const mentions = spreadLists(found)
  const { linked, accounts, channels } = readMetrics(draft, mentions, whose)
  const taken = new Set(linked.map((one) => one.mention))
  const tables = linkTables(
    draft,
    mentions.filter((mention) => !taken.has(mention)),
  )
  const all = [...linked, ...tables].sort(
    (a, b) => a.mention.sentence - b.mention.sentence || a.mention.from - b.mention.from,
  )
  return { accounts, channels, linksOf: linksByPiece(all, changes) }
}
