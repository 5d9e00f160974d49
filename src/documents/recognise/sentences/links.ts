/** Live figures in place of what a sentence has typed, only where the sentence then reads exactly as before. */
import { changeVerbs, figureDisplays, writeFigure, writePercent } from '@/report/narrative/live-figures'
import type { ChangeVerbs, FigureDisplay, LiveFigure } from '@/report/narrative/narrative'
import { readNumber } from '@/text/chinese-numbers'
import type { FigureId } from '@/report/form/paths'
import { countingUnit } from '@/text/figure-rules'
import type { StatedChange } from './mentions'
import type { LinkedMention } from './metrics'
import type { Link } from './narratives'

/** How digits were written, where one of the known ways gives the same text. */
function displayOf(value: number, text: string): FigureDisplay | null {
  return figureDisplays.find((display) => writeFigure(value, display) === text) ?? null
}

const withDisplay = (display: FigureDisplay): { display?: FigureDisplay } =>
  display === 'plain' ? {} : { display }

export function valueLink({ mention, path }: LinkedMention): Link | null {
  const text = mention.piece.text.slice(mention.from, mention.to)
  const display = displayOf(mention.value, text)
  if (display === null) return null
  return {
    from: mention.from,
    to: mention.to,
    insert: { path, form: 'value', ...withDisplay(display) },
  }
}

const leadPattern = /(?:(?:相?较于?|相?比于?|与)\s*(?:去年|上年|上一年)度?(?:同期)?(?:相比)?|同比)\s*$/
const changePattern = new RegExp(`^(\\D+?)([\\d.,]+|[一二两三四五六七八九十百千]+)\\s*(%|${countingUnit})?$`)

function verbsOf(verb: string): ChangeVerbs | null {
  const known = Object.entries(changeVerbs) as [ChangeVerbs, readonly string[]][]
  return known.find(([, pair]) => pair.includes(verb))?.[0] ?? null
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/**
 * 较去年上升1件 as a live change of a figure; `null` where it would be written in other words. White space does
 * not count: until last year's figure is at hand the change reads as it was stated.
 */
export function changeLink(change: StatedChange, path: FigureId): Link | null {
  const stated = leadPattern.exec(change.before)?.[0]
  if (stated === undefined) return null
  const from = change.from - stated.length
  const phrase = change.piece.text.slice(from, change.to)
  const insert = toChange(path, squeeze(stated), squeeze(change.piece.text.slice(change.from, change.to)))
  return insert && { from, to: change.to, insert: { ...insert, stated: phrase } }
}

function toChange(path: FigureId, stated: string, words: string): LiveFigure | null {
  if (words === '持平') {
    const isWritten = /^与/.test(stated) || stated === '同比'
    return isWritten ? { path, form: 'change', lead: stated.replace(/^与/, '较') } : null
  }
  const [, verb = '', digits = '', unit = ''] = changePattern.exec(words) ?? []
  const verbs = verbsOf(verb)
  const amount = readNumber(digits)?.value
  if (!verbs || amount === undefined || !/^(?:较|比|相较|相比|同比)/.test(stated)) return null
  if (unit === '%') {
    return digits + unit === writePercent(amount) ? { path, form: 'percent', lead: stated, verbs } : null
  }
  const display = displayOf(amount, digits)
  if (display === null || unit === '') return null
  return { path, form: 'change', lead: stated, verbs, unit, ...withDisplay(display) }
}

/**
 * The figure that a change speaks of: the nearest one before it in the sentence. After a figure and the parts it
 * is made of (收到5件，4件为…，1件为…) it is the whole, not the last part.
 */
export function subjectOf(change: StatedChange, linked: readonly LinkedMention[]): FigureId | null {
  const before = linked.filter(
    ({ mention }) =>
      mention.piece === change.piece && mention.sentence === change.sentence && mention.to <= change.from,
  )
  const nearest = before[before.length - 1]
  if (!nearest) return null
  for (const [index, whole] of before.entries()) {
    const parts = before.slice(index + 1)
    const sum = parts.reduce((total, one) => total + one.mention.value, 0)
    if (parts.length > 1 && sum === whole.mention.value) return whole.path
  }
  return nearest.path
}
