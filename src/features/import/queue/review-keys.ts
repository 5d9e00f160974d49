/** The keys of the import screen: what a press means, by where the focus is. */

export type ReviewAction = 'accept' | 'correct' | 'next' | 'previous' | 'undo' | 'put' | 'help'

export interface ReviewPress {
  readonly action: ReviewAction
  /** What was typed to correct, and is the beginning of the correction. */
  readonly typed?: string
}

/** Where the focus is: in text, on a button or link, on a question of the list, or on nothing that takes keys. */
export type FocusPlace = 'text' | 'control' | 'item' | 'page' | 'elsewhere'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'>

const letters: Readonly<Record<string, ReviewAction>> = {
  j: 'next',
  k: 'previous',
  u: 'undo',
  e: 'correct',
  r: 'put',
  f2: 'correct',
  '?': 'help',
  '\uff1f': 'help',
}

/** `null` where the press is not for the list: while text is typed, and with keys that the browser needs there. */
export function reviewPress(press: Press, place: FocusPlace): ReviewPress | null {
  const { key } = press
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return null
  if (place === 'text' || place === 'elsewhere') return null
  const letter = letters[key.toLowerCase()]
  if (letter) return { action: letter }
  if (place === 'control') return null
  // Held down, Enter would accept everything.
  if (key === 'Enter') return press.repeat ? null : { action: 'accept' }
  if (place === 'page') return null
  if (key === 'ArrowDown') return { action: 'next' }
  if (key === 'ArrowUp') return { action: 'previous' }
  return /^[\d/]$/.test(key) ? { action: 'correct', typed: key } : null
}

/** Buttons of the list take letters, buttons elsewhere nothing but their own keys. */
export function focusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof HTMLElement)) return 'page'
  if (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  ) {
    return 'text'
  }
  if (target.matches('[data-question]')) return 'item'
  if (target.matches('button, a, summary, input'))
    return target.closest('[data-question]') ? 'control' : 'elsewhere'
  return target.matches('body, main, h1') ? 'page' : 'elsewhere'
}
