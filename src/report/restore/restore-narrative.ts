/** A text from loose JSON: known blocks only; the words inside unknown ones are kept as paragraphs, and told. */
import { isFigurePath } from '../form/form'
import type { FigureId } from '../form/paths'
import { countOf, textLimits } from '../limits'
import { isRecord, oneOf, own } from './loose'
import { joinText } from '../narrative/narrative'
import type { Block, Inline, List, LiveFigure, Narrative, Paragraph } from '../narrative/narrative'
import { inside, keepList, keepText, shown, tellNobody, tellUnknown } from './restore-telling'
import type { Tell, Where } from './restore-telling'

const nowhere: Where = { name: '' }

/** Whatever is told is told to `tell`: unknown kinds, marks and names, bad figures, texts that are too long. */
export function restoreNarrative(raw: unknown, where: Where = nowhere, tell: Tell = tellNobody): Narrative {
  if (typeof raw === 'string') {
    const text = keepText(tell, raw, 'paragraph', where)
    return [{ type: 'paragraph', content: [{ type: 'text', text }] }]
  }
  const source = Array.isArray(raw) ? (raw as unknown[]) : own(raw, 'content')
  if (raw === undefined || raw === null || (isRecord(raw) && (source === undefined || source === null))) {
    tellUnknown(tell, raw, ['type', 'content'], where)
    return []
  }
  if (!Array.isArray(source)) {
    tell('badText', where)
    return []
  }
  if (!Array.isArray(raw)) tellUnknown(tell, raw, ['type', 'content'], where)
  return keepList(tell, source as unknown[], 'blocks', where).flatMap((block) =>
    restoreBlock(block, where, tell),
  )
}

function restoreBlock(raw: unknown, where: Where, tell: Tell): Block[] {
  const type = own(raw, 'type')
  if (!isRecord(raw)) {
    tell('badBlock', where, { text: shown(raw) })
    return []
  }
  switch (type) {
    case 'heading': {
      const attrs = own(raw, 'attrs')
      const level = own(attrs, 'level')
      if (level !== 2 && level !== 3 && level !== 4)
        tell('badValue', inside(where, 'level'), { text: shown(level) })
      tellUnknown(tell, attrs, ['level'], where)
      const known = level === 3 || level === 4 ? level : 2
      return [{ type, attrs: { level: known }, ...restoreContent(raw, ['attrs'], where, tell) }]
    }
    case 'bulletList':
    case 'orderedList':
      return restoreList(raw, type, where, tell)
    case 'paragraph':
      return [{ type, ...restoreContent(raw, [], where, tell) }]
    default:
      tell('unknownBlock', where, { name: shown(type, 100) })
      return [{ type: 'paragraph', ...restoreContent(raw, [], where, tell) }]
  }
}

function restoreList(raw: unknown, type: List['type'], where: Where, tell: Tell): Block[] {
  tellUnknown(tell, raw, ['type', 'content'], where)
  const items = contentOf(raw, where, tell).map((item) => {
    if (own(item, 'type') !== 'listItem')
      tell('unknownBlock', where, { name: shown(own(item, 'type') ?? item, 100) })
    tellUnknown(tell, item, ['type', 'content'], where)
    return contentOf(item, where, tell).flatMap((one) => restoreItemParagraph(one, where, tell))
  })
  const filled = items.filter((paragraphs) => paragraphs.length > 0)
  if (filled.length < items.length || filled.length === 0)
    tell('emptyItems', where, { count: items.length - filled.length }, 'notice')
  if (filled.length === 0) return []
  return [{ type, content: filled.map((content) => ({ type: 'listItem', content })) }]
}

function restoreItemParagraph(raw: unknown, where: Where, tell: Tell): Paragraph[] {
  if (!isRecord(raw)) {
    tell('badBlock', where, { text: shown(raw) })
    return []
  }
  if (own(raw, 'type') !== 'paragraph') tell('unknownBlock', where, { name: shown(own(raw, 'type'), 100) })
  return [{ type: 'paragraph', ...restoreContent(raw, [], where, tell) }]
}

function contentOf(raw: unknown, where: Where, tell: Tell): readonly unknown[] {
  const content = own(raw, 'content')
  if (Array.isArray(content)) return content as unknown[]
  if (content !== undefined && content !== null) tell('badBlock', where, { text: shown(content) })
  return []
}

function restoreContent(
  raw: unknown,
  more: readonly string[],
  where: Where,
  tell: Tell,
): { content?: readonly Inline[] } {
  tellUnknown(tell, raw, ['type', 'content', ...more], where)
  const inlines = joinText(
    contentOf(raw, where, tell).flatMap((inline) => restoreInline(inline, where, tell)),
  )
  const length = inlines.reduce((sum, one) => sum + (one.type === 'text' ? countOf(one.text) : 1), 0)
  if (length > textLimits.paragraph)
    tell('overLimit', where, { count: length, most: textLimits.paragraph }, 'notice')
  return inlines.length > 0 ? { content: inlines } : {}
}

function restoreWeight(raw: unknown, where: Where, tell: Tell) {
  const marks = own(raw, 'marks')
  if (marks === undefined) return {}
  const names = Array.isArray(marks) ? marks.map((mark) => own(mark, 'type')) : [marks]
  for (const name of names) if (name !== 'bold') tell('unknownMark', where, { name: shown(name, 100) })
  for (const mark of Array.isArray(marks) ? marks : []) tellUnknown(tell, mark, ['type'], where)
  return names.includes('bold') ? { marks: [{ type: 'bold' as const }] } : {}
}

function restoreInline(raw: unknown, where: Where, tell: Tell): Inline[] {
  const type = own(raw, 'type')
  switch (type) {
    case 'text': {
      tellUnknown(tell, raw, ['type', 'text', 'marks'], where)
      const text = own(raw, 'text')
      if (typeof text !== 'string') {
        tell('badBlock', where, { text: shown(raw) })
        return []
      }
      const kept = keepText((...told) => told[0] === 'cut' && tell(...told), text, 'paragraph', where)
      return kept ? [{ type, text: kept, ...restoreWeight(raw, where, tell) }] : []
    }
    case 'liveFigure': {
      tellUnknown(tell, raw, ['type', 'attrs', 'marks'], where)
      const attrs = restoreLiveFigure(own(raw, 'attrs'), where, tell)
      if (!attrs) tell('badLiveFigure', where, { text: shown(own(raw, 'attrs')) })
      return attrs ? [{ type, attrs, ...restoreWeight(raw, where, tell) }] : []
    }
    case 'hardBreak':
      tellUnknown(tell, raw, ['type'], where)
      return [{ type }]
    default: {
      const content = own(raw, 'content')
      if (!Array.isArray(content)) tell('badBlock', where, { text: shown(raw) })
      else tell('unknownBlock', where, { name: shown(type, 100) })
      return Array.isArray(content) ? content.flatMap((inner) => restoreInline(inner, where, tell)) : []
    }
  }
}

const forms = ['value', 'change', 'percent'] as const
const displays = ['plain', 'thousands', 'wan', 'chinese'] as const
const verbSets = ['rise', 'increase', 'grow'] as const
const attributes = ['path', 'form', 'display', 'lead', 'verbs', 'unit', 'stated']

/** `null` where it names no figure or no form of one. The editor gives `null` for what is not set. */
export function restoreLiveFigure(
  raw: unknown,
  where: Where = nowhere,
  tell: Tell = tellNobody,
): LiveFigure | null {
  const path: unknown = own(raw, 'path')
  const form = oneOf(own(raw, 'form'), forms)
  if (!isFigurePath(path) || !form) return null
  tellUnknown(tell, raw, attributes, where)
  return { path, form, ...restoreWording(raw, path, where, tell) }
}

function restoreWording(
  raw: unknown,
  path: FigureId,
  where: Where,
  tell: Tell,
): Omit<LiveFigure, 'path' | 'form'> {
  const at = inside(where, path)
  const word = <Value extends string>(key: string, allowed: readonly Value[]): Value | undefined => {
    const value = own(raw, key)
    const found = oneOf(value, allowed)
    if (value !== undefined && value !== null && found === undefined)
      tell('badValue', inside(at, key), { text: shown(value) })
    return found
  }
  const words = (key: string, limit: 'figureLead' | 'figureUnit' | 'figureStated'): string | undefined => {
    const value = own(raw, key)
    if (typeof value === 'string') return keepText(tell, value, limit, inside(at, key))
    if (value !== undefined && value !== null) tell('badValue', inside(at, key), { text: shown(value) })
    return undefined
  }
  const [display, verbs] = [word('display', displays), word('verbs', verbSets)]
  const [lead, unit, stated] = [
    words('lead', 'figureLead'),
    words('unit', 'figureUnit'),
    words('stated', 'figureStated'),
  ]
  return {
    ...(display ? { display } : {}),
    ...(lead !== undefined ? { lead } : {}),
    ...(verbs ? { verbs } : {}),
    ...(unit ? { unit } : {}),
    ...(stated ? { stated } : {}),
  }
}
