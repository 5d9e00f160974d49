/**
 * Finds the figures of a report in sentences that state them as typed digits, so that the digits can become live
 * figures. A number alone says little: its unit has to fit, and the words before it have to be those of the form,
 * or the number has to be so large that no other figure equals it by chance.
 */
import { isFigure, tidy } from '../figures/cell'
import { figureAt } from '../figures/figures'
import { figureDefinition, figureDefinitions, metricPath, metricsOf } from '../form/form'
import type { FigureId, NarrativeId } from '../form/paths'
import type { Unit } from '../form/types'
import { tableToldIn } from './table-told'
import { writeFigure } from '../narrative/live-figures'
import { editInlines, inlineCharacters, leafBlocks } from '../narrative/narrative'
import type { ChangeVerbs, FigureDisplay, Inline, LiveFigure, Narrative } from '../narrative/narrative'
import type { Report } from '../types'
import { clauseBefore, countingUnit } from '@/text/figure-rules'
import { scanText } from '@/text/figure-scan'
import type { Token } from '@/text/figure-token'

/** A number in a text, and the figure of the report that it states. */
export interface Mention {
  /** UTF-16 offsets of the digits in the paragraph; a live figure counts as one character. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly figure: LiveFigure
}

/** A mention and the paragraph it stands in, counted over headings, paragraphs and those of lists. */
export interface Linkable extends Mention {
  readonly leaf: number
}

type Figures = Pick<Report, 'form' | 'variants' | 'figures' | 'stated'>

/** Units that sentences use for what the form counts in one. */
const sameUnits: Readonly<Record<Unit, RegExp>> = {
  件: /^[件条起份宗例项篇次]/,
  条: /^[条篇件则份次]/,
  个: /^[个人名家位户]/,
  次: /^(?:人次|[次期场])/,
  人次: /^(?:人次|次)/,
  人: /^[人名位个]/,
  项: /^[项件个条]/,
  期: /^[期次场个]/,
  场: /^[场次]/,
  天: /^(?:天|个?工作日|日)/,
  万元: /^(?:万元)/,
}

const anyUnit = new RegExp(`^${countingUnit}`)

function unitFits(after: string, unit: Unit): boolean {
  const words = after.trimStart()
  return !anyUnit.test(words) || sameUnits[unit].test(words)
}

/** Words of every label, which tell no figure from another. */
const commonPairs = new Set(['信息', '政府', '公开', '数量', '总数', '情况', '本年', '年度'])

/** Neighbouring characters two by two, the common ones left out. */
function pairs(words: string): Set<string> {
  const all = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2))
  return new Set(all.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && !commonPairs.has(pair)))
}

const labelPairs = new Map<FigureId, ReadonlySet<string>>()

function pairsOf(path: FigureId): ReadonlySet<string> {
  const known = labelPairs.get(path)
  if (known) return known
  const found = pairs(figureDefinition(path).labels.join('，'))
  labelPairs.set(path, found)
  return found
}

/** How many pairs of characters of a figure's label stand in the words before a number. */
function likeness(words: ReadonlySet<string>, path: FigureId): number {
  return [...pairsOf(path)].filter((pair) => words.has(pair)).length
}

/** A figure of two digits or less equals others by chance. */
const tellsItself = 100

/** Figures that a text may state: its own metrics, and the tables that its part of the report speaks of. */
export function candidatesFor(home: NarrativeId): readonly FigureId[] {
  const metrics = metricsOf(home).map((metric) => metricPath(metric.id))
  const told = home === 'oversight' ? 'disputes' : tableToldIn(home)
  const tables = figureDefinitions.filter(({ path, table }) => {
    if (told !== table) return false
    return table === 'proactive' || /^requests\.received\.|^(?:requests|disputes)\..+\.total$/.test(path)
  })
  return [...metrics, ...tables.map((figure) => figure.path)]
}

/** How digits are written and what they say; of words for a number, only that they are words. */
function readDigits(text: string): { readonly value: number | null; readonly display: FigureDisplay } {
  const [, digits = '', tenThousands] = /^([\d,.]+)(万)?$/.exec(text) ?? []
  if (digits === '') return { value: null, display: 'chinese' }
  const value = Number(digits.replace(/,/g, ''))
  if (tenThousands) return { value: tidy(value * 10_000), display: 'wan' }
  return { value, display: digits.includes(',') ? 'thousands' : 'plain' }
}

interface KnownFigure {
  readonly path: FigureId
  readonly value: number
}

function knownFigures(report: Figures, paths: readonly FigureId[]): readonly KnownFigure[] {
  return paths.flatMap((path) => {
    const value = figureAt(report, path)
    return isFigure(value) ? [{ path, value }] : []
  })
}

function bestPath(
  text: string,
  token: Token,
  known: readonly KnownFigure[],
): { readonly path: FigureId; readonly display: FigureDisplay } | null {
  const digits = text.slice(token.from, token.to).trim()
  const after = text.slice(token.to)
  const { value: stated, display } = readDigits(digits)
  const equal = known.filter(
    ({ path, value }) =>
      (stated === null || stated === value) &&
      writeFigure(value, display) === digits &&
      unitFits(after, figureDefinition(path).unit),
  )
  if (equal.length === 0) return null
  const words = pairs(clauseBefore(text, token.from))
  const found = equal
    .map(({ path }) => ({ path, display, score: likeness(words, path) }))
    .filter((one) => one.score > 0 || (stated !== null && stated >= tellsItself))
  const best = Math.max(...found.map((one) => one.score))
  const winners = found.filter((one) => one.score === best)
  return winners.length === 1 && winners[0] ? winners[0] : null
}

function mentionsIn(text: string, known: readonly KnownFigure[]): readonly Mention[] {
  return scanText(text)
    .filter((token) => token.kind === 'figure')
    .flatMap((token) => {
      const best = bestPath(text, token, known)
      if (!best) return []
      const { from, to } = token
      const display = best.display === 'plain' ? {} : { display: best.display }
      const figure = { path: best.path, form: 'value' as const, ...display }
      return [{ from, to, text: text.slice(from, to), figure }]
    })
}

/** The figures that a paragraph states as typed digits; where two figures fit alike, neither is taken. */
export function findMentions(
  text: string,
  report: Figures,
  candidates: readonly FigureId[],
): readonly Mention[] {
  return mentionsIn(text, knownFigures(report, candidates))
}

/** Typed digits of a text that equal a figure of the report and may be linked to it. */
export function findLinkable(narrative: Narrative, report: Figures, home: NarrativeId): readonly Linkable[] {
  const known = knownFigures(report, candidatesFor(home))
  return leafBlocks(narrative).flatMap((leaf, index) =>
    mentionsIn(inlineCharacters(leaf.content), known).map((mention) => ({ ...mention, leaf: index })),
  )
}

const typedChange = new RegExp(
  `((?:相?较于?|相?比于?)(?:去年|上年|20\\d{2}年)(?:同期)?|同比)(上升|增加|增长|下降|减少)(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${countingUnit})`,
  'g',
)

const verbsOf = (verb: string, isPercent: boolean): ChangeVerbs =>
  /增加|减少/.test(verb) ? 'increase' : verb === '增长' || isPercent ? 'grow' : 'rise'

/** Changes that a sentence states right after a linked value become changes of the same figure. */
function findChanges(text: string, values: readonly Mention[]): readonly Mention[] {
  return [...text.matchAll(typedChange)].flatMap((found) => {
    const [whole, lead = '', verb = '', , unit = ''] = found
    const from = found.index
    const value = values.filter((one) => one.to <= from).pop()
    if (!value || /[。;；]|\d/.test(text.slice(value.to, from))) return []
    const isPercent = unit === '%'
    if (!isPercent && !unitFits(unit, figureDefinition(value.figure.path).unit)) return []
    const figure: LiveFigure = {
      path: value.figure.path,
      form: isPercent ? 'percent' : 'change',
      lead,
      verbs: verbsOf(verb, isPercent),
      ...(isPercent ? {} : { unit }),
    }
    return [{ from, to: from + whole.length, text: whole, figure }]
  })
}

/**
 * A paragraph of last year's report for use in this year's: digits that state last year's figures, and the changes
 * that follow them, become live figures; everything else stays as it was written.
 */
export function linkContent(content: readonly Inline[], previous: Figures, home: NarrativeId): Inline[] {
  const text = inlineCharacters(content)
  const values = findMentions(text, previous, candidatesFor(home))
  const changes = findChanges(text, values)
  const mentions = [...values, ...changes]
    .filter(
      (one) => !changes.some((change) => change !== one && one.from >= change.from && one.to <= change.to),
    )
    .sort((a, b) => a.from - b.from)
  return editInlines(
    content,
    mentions.map(({ from, to, figure }) => ({ from, to, insert: figure })),
  )
}
