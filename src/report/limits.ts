/**
 * How much each part of a report may hold: the one table that fields, pastes, imports and restoring go by. Characters
 * are code points, as people count them: 😀 is one.
 *
 * A limit is for what comes in: a field takes no more. What is stored already is kept whole, however long, and told;
 * only beyond a ceiling, which nobody types, is anything left out.
 */

export const textLimits = {
  unit: 200,
  title: 500,
  address: 500,
  postcode: 100,
  phone: 200,
  fax: 200,
  email: 200,
  indexNumber: 200,
  publisher: 200,
  issuedOn: 100,
  /** The unit that signs. */
  signature: 200,
  /** Names of the website and of the main accounts. */
  accountName: 200,
  channelName: 200,
  /** Of a text: all characters between two ends of paragraphs. */
  paragraph: 20_000,
  /** Of a live figure: the words before a change, its unit, and what the source stated. */
  figureLead: 50,
  figureUnit: 20,
  figureStated: 200,
  /** Of whoever acts: typed once in the settings. */
  person: 200,
  /** Why a finding may stand. */
  reason: 2000,
  opinion: 4000,
  comment: 4000,
  /** The sentence that a comment is about. */
  quote: 4000,
  /** Names that a unit goes by besides its full one. */
  ownName: 100,
  /** Of a list of words: its name; a word, what to write instead, and why. */
  listName: 200,
  word: 40,
  suggestion: 200,
  wordReason: 500,
  /** Of what the office above asks for: its name, and a word to look for. */
  requirementName: 100,
  requirementWord: 40,
  /** Written by the program: ids, keys, fingerprints, times. */
  mark: 300,
} as const

export type TextLimit = keyof typeof textLimits

export const countLimits = {
  channels: 200,
  acceptances: 2000,
  /** Cells to ask: more than any form has. */
  asked: 2000,
  /** Steps of a review. */
  records: 2000,
  comments: 2000,
  /** Of one comment. */
  replies: 2000,
  /** Paragraphs, headings and lists of one text. */
  blocks: 5000,
  /** Names that a unit goes by besides its full one. */
  ownNames: 20,
  /** Of a list of words. */
  words: 20_000,
  /** Lines of a list of requirements, and words of one line. */
  requirements: 200,
  requirementWords: 20,
} as const

export type CountLimit = keyof typeof countLimits

/** Restoring leaves out what goes beyond: characters of one text, and things of one list. */
export const ceilings = { characters: 1_000_000, items: 20_000 } as const

/** How many levels deep a report may nest: it has a dozen, and what nests far deeper would exhaust the stack. */
export const depthLimit = 64

/** Code points. */
export function countOf(text: string): number {
  let count = 0
  for (const _character of text) count += 1
  return count
}

/** Whether a text has more code points than `most`; short ones are not counted. */
export function isLonger(text: string, most: number): boolean {
  return text.length > most && countOf(text) > most
}

export interface Fitted {
  readonly text: string
  /** What did not fit; blank where all did. */
  readonly rest: string
}

/** The first `most` code points of a text, and the rest: no character is split. */
export function fitText(text: string, most: number): Fitted {
  if (text.length <= most) return { text, rest: '' }
  let [count, end] = [0, 0]
  for (const character of text) {
    if (count === most) break
    count += 1
    end += character.length
  }
  return { text: text.slice(0, end), rest: text.slice(end) }
}

export interface FittedEdit {
  readonly text: string
  /** What was typed or pasted and did not fit; blank where all did. */
  readonly refused: string
  /** Where the cursor stands after it, in UTF-16 units. */
  readonly caret: number
}

const isLowSurrogate = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1))

/**
 * An edit of a text as far as it fits: of what was put in, the beginning; what stood there before stays, even where it
 * is too long already.
 */
export function fitEdit(before: string, after: string, most: number): FittedEdit {
  if (!isLonger(after, most)) return { text: after, refused: '', caret: after.length }
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start -= 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (isLowSurrogate(after, after.length - end) || isLowSurrogate(before, before.length - end)) end -= 1
  const [head, tail] = [after.slice(0, start), after.slice(after.length - end)]
  const room = Math.max(0, most - countOf(head) - countOf(tail))
  const { text, rest } = fitText(after.slice(start, after.length - end), room)
  return { text: head + text + tail, refused: rest, caret: start + text.length }
}
