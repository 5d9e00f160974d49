/** All matches of a global pattern; `matchAll` copies the pattern each time, which costs more than most searches. */
const none: readonly RegExpExecArray[] = []

export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let found = pattern.exec(text)
  if (!found) return none
  const all: RegExpExecArray[] = []
  while (found) {
    all.push(found)
    if (found[0] === '') pattern.lastIndex += 1
    found = pattern.exec(text)
  }
  return all
}
