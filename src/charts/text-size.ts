/** How much room a text takes, in px, before anything is drawn. */

export const fontSize = 12

const square = /[\u2e80-\uffef]/

function characterWidth(character: string): number {
  if (square.test(character)) return 1
  if (character === ' ') return 0.25
  return /[A-Z%]/.test(character) ? 0.65 : 0.55
}

/** About how wide a text stands: Chinese characters are square, others a little over half as wide. */
export function textWidth(text: string, size = fontSize): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return Math.ceil(width * size)
}

/** A text in lines that fit a width: broken between words, and between Chinese characters. */
export function wrapText(text: string, width: number): readonly string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line.trim() !== '' && textWidth(`${line}${piece}`) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trim()].filter((one) => one !== '')
}
