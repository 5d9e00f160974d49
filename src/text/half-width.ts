/**
 * Full-width letters, digits and marks as half-width ones. A text keeps its length, so that places in it stay true.
 * Each reader folds only what it understands: in a sentence a full-width comma is a comma, in a cell it parts thousands.
 */

const offset = 0xfee0

function folding(characters: string): (text: string) => string {
  const wanted = new RegExp(`[${characters}]`, 'g')
  return (text) => text.replace(wanted, (char) => String.fromCharCode(char.charCodeAt(0) - offset))
}

/** ０-９ alone: a year, a postcode. */
export const foldDigits = folding('０-９')

/** What one number is written with: decimals, thousands, per cent. */
export const foldNumber = folding('０-９．，％')

/** What stands in a cell of a table: a number, a sign, or the stroke for not applicable. */
export const foldCell = folding('０-９．，－／＋')

/** What phone numbers and e-mail addresses are written with. */
export const foldContact = folding('０-９Ａ-Ｚａ-ｚ．＠－')

/** What stands around figures in a sentence; its commas and full stops part it and stay. */
export const foldSentence = folding('０-９Ａ-Ｚａ-ｚ（）［］：；．％＋－／～＠')
