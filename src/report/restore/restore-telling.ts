/** Reads loose values and tells of everything that it drops, cuts or replaces, with its place. */
import { isCell, parseCell } from '../figures/cell'
import type { Cell } from '../figures/cell'
import type { FieldPath } from '../form/paths'
import { ceilings, countLimits, countOf, fitText, isLonger, textLimits } from '../limits'
import type { CountLimit, TextLimit } from '../limits'
import { isRecord, oneOf, own } from './loose'
import type { Message, Severity } from '../message'

/** Told one by one; a ruined file would give a list that nobody reads. */
const mostTold = 200

/** Where something stands: its name in the file, and the field that people see, where there is one. */
export interface Where {
  /** `header.contact.address`, `channels[3].name` */
  readonly name: string
  readonly path?: FieldPath
}

export type Tell = (code: string, where: Where, params?: Message['params'], severity?: Severity) => void

export interface Telling {
  readonly tell: Tell
  /** In the order in which they were told. */
  messages(): readonly Message[]
}

export function createTelling(): Telling {
  const told: Message[] = []
  let untold = 0
  return {
    tell(code, { name, path }, params = {}, severity = 'warning') {
      if (told.length === mostTold) untold += 1
      else {
        const message = { code: `restore.${code}`, severity, params: { place: shown(name, 100), ...params } }
        told.push(path ? { ...message, path } : message)
      }
    },
    messages: () =>
      untold === 0
        ? told
        : [...told, { code: 'restore.more', severity: 'warning', params: { count: untold } }],
  }
}

/** For callers that restore what the program itself holds. */
export const tellNobody: Tell = () => undefined

/** A loose value in a message. */
export function shown(value: unknown, most = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return fitText(text, most).text
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null

export const inside = ({ name, path }: Where, key: string | number): Where => {
  const inner = typeof key === 'number' ? `${name}[${key + 1}]` : name === '' ? key : `${name}.${key}`
  return path ? { name: inner, path } : { name: inner }
}

/** Tells of the names that a record has besides those that are known. */
export function tellUnknown(tell: Tell, raw: unknown, known: readonly string[], where: Where): void {
  if (!isRecord(raw)) return
  for (const key of Object.keys(raw)) {
    if (!known.includes(key)) tell('unknownKey', where, { name: shown(key, 100) }, 'notice')
  }
}

/** Tells of a value that stands where a record is due. */
export function recordAt(tell: Tell, raw: unknown, key: string, where: Where): unknown {
  const value = own(raw, key)
  if (isThere(value) && !isRecord(value)) tell('badValue', inside(where, key), { text: shown(value) })
  return value
}

/** The string itself: whole unless it goes beyond the ceiling, and told where it goes beyond the limit. */
export function keepText(tell: Tell, text: string, limit: TextLimit, where: Where): string {
  const most = textLimits[limit]
  if (!isLonger(text, most)) return text
  if (!isLonger(text, ceilings.characters)) {
    tell('overLimit', where, { count: countOf(text), most }, 'notice')
    return text
  }
  tell('cut', where, { count: countOf(text), most: ceilings.characters })
  return fitText(text, ceilings.characters).text
}

/** A text at a key; blank where there is none. */
export function textAt(tell: Tell, raw: unknown, key: string, limit: TextLimit, where: Where): string {
  const value = own(raw, key)
  if (typeof value === 'string') return keepText(tell, value, limit, where)
  if (isThere(value)) tell('badValue', where, { text: shown(value) })
  return ''
}

/** One of several words at a key; another value is told. */
export function oneAt<Value extends string>(
  tell: Tell,
  raw: unknown,
  key: string,
  allowed: readonly Value[],
  where: Where,
): Value | undefined {
  const value = own(raw, key)
  const found = oneOf(value, allowed)
  if (isThere(value) && found === undefined) tell('badValue', inside(where, key), { text: shown(value) })
  return found
}

/** A list at a key: all of it, unless it goes beyond the ceiling. */
export function listAt(
  tell: Tell,
  raw: unknown,
  key: string,
  limit: CountLimit,
  where: Where,
): readonly unknown[] {
  const value = own(raw, key)
  if (Array.isArray(value)) return keepList(tell, value as unknown[], limit, where)
  if (isThere(value)) tell('badValue', where, { text: shown(value) })
  return []
}

export function keepList(
  tell: Tell,
  list: readonly unknown[],
  limit: CountLimit,
  where: Where,
): readonly unknown[] {
  const { length } = list
  if (length > ceilings.items) tell('tooMany', where, { count: length, most: ceilings.items })
  else if (length > countLimits[limit]) {
    tell('manyItems', where, { count: length, most: countLimits[limit] }, 'notice')
  }
  return list.slice(0, ceilings.items)
}

/** A number, `/` or blank, whatever wrote it; digits in a string are read. */
export function restoreCell(raw: unknown, where: Where, tell: Tell): Cell {
  if (raw === undefined) return null
  if (isCell(raw)) return raw
  const read = typeof raw === 'string' ? parseCell(raw) : undefined
  if (read !== undefined) return read
  tell('badCell', where, { text: shown(raw) })
  return null
}
