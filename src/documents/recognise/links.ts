/** Live figures in place of what a sentence has typed, only where the sentence then reads exactly as before. */
import { changeVerbs, figureDisplays, writeFigure, writePercent } from '@/report/live-figures'
import type { ChangeVerbs, FigureDisplay } from '@/report/narrative'
import { readNumber } from '@/report/chinese-numbers'
import type { FigurePath } from '@/report/form/paths'
import { countingUnit } from '@/report/text-rules'
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

const leadPattern = /(?:(?:相?较于?|相?比于?|与|同|和)(?:去年|上年|上一年)度?(?:同期)?(?:相比)?|同比)$/
const changePattern = new RegExp(`^(\\D+?)([\\d.,]+|[一二两三四五六七八九十百千]+)\\s*(%|${countingUnit})?$`)

function verbsOf(verb: string): ChangeVerbs | null {
  const known = Object.entries(changeVerbs) as [ChangeVerbs, readonly string[]][]
  return known.find(([, pair]) => pair.includes(verb))?.[0] ?? null
}

/** 较去年上升1件 as a live change of a figure; `null` where it could not be written the same way. */
export function changeLink(change: StatedChange, path: FigurePath): Link | null {
  const words = change.piece.text.slice(change.from, change.to)
  const stated = leadPattern.exec(change.before)?.[0]
  if (stated === undefined) return null
  const from = change.from - stated.length
  const phrase = stated + words
  const lead = stated.replace(/^[与同和](?=去年|上年|上一年)/, '较')
  const at = { from, to: change.to }
  if (words === '持平') {
    const isWritten = /^与/.test(stated) || stated === '同比'
    return isWritten ? { ...at, insert: { path, form: 'change', lead, stated: phrase } } : null
  }
  const [, verb = '', digits = '', unit = ''] = changePattern.exec(words) ?? []
  const verbs = verbsOf(verb)
  const amount = readNumber(digits)?.value
  if (!verbs || amount === undefined || stated !== lead) return null
  if (unit === '%') {
    if (lead + verb + writePercent(amount) !== phrase) return null
    return { ...at, insert: { path, form: 'percent', lead, verbs, stated: phrase } }
  }
  const display = displayOf(amount, digits)
  if (display === null || unit === '' || lead + verb + digits + unit !== phrase) return null
  return {
    ...at,
    insert: { path, form: 'change', lead, verbs, unit, ...withDisplay(display), stated: phrase },
  }
}

/**
 * The figure that a change speaks of: the nearest one before it in the sentence. After a figure and the parts it
 * is made of (收到5件，4件为…，1件为…) it is the whole, not the last part.
 */
export function subjectOf(change: StatedChange, linked: readonly LinkedMention[]): FigurePath | null {
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
