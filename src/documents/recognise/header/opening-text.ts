/** The opening of a report among the lines of its page: what is said, not when it was published and how often read. */
import { isFurniture } from '../outline/furniture'
import type { TextPiece } from '../outline/pieces'
import { normalise } from '../outline/wording'

const label = /(?:^|[\s;|\])】])[^\s:：，。；|]{1,7}[:：]/g
const contact = /地\s*址|电\s*话|邮\s*编|邮\s*箱|邮政编码|传\s*真|联\s*系|统计|期限/

/** Characters: a longer line says something. */
const longest = 400

/** When and by whom a page was published, how often it was read: labels with their values, and no sentence. */
export function isMetadata(text: string): boolean {
  if (isFurniture(text)) return true
  if (text.length > longest) return false
  if (/[。]/.test(text) || contact.test(text)) return false
  const labels = text.match(label)?.length ?? 0
  return (
    labels >= 2 ||
    (labels === 1 && /^\s*20\d\d[-/.年]/.test(text)) ||
    /^20\d\d-\d\d?-\d\d?/.test(normalise(text))
  )
}

const fewestLetters = 20

function isSaid(piece: TextPiece): boolean {
  return piece.text.length >= fewestLetters && /[，。：]/.test(piece.text) && !isMetadata(piece.text)
}

/** A line that ends in the middle of a sentence. */
const isBroken = (piece: TextPiece | undefined): boolean =>
  piece !== undefined && !/[。；：！？;:!?）)]$/.test(piece.text)

/** The lines before section one that are the report's own words; a line that goes on in the next one takes it along. */
export function openingTexts(pieces: readonly TextPiece[]): TextPiece[] {
  const kept: TextPiece[] = []
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    const goesOn = before !== undefined && before === kept.at(-1) && isBroken(before)
    if (isSaid(piece) || (goesOn && !isMetadata(piece.text))) kept.push(piece)
  }
  return kept
}
