/** Lists of misused words: reading a unit's own list from rows, and what an entry is. */

export interface DictionaryEntry {
  readonly word: string
  /** Blank: nothing in its place, only a look. */
  readonly suggestion: string
  readonly reason: string
  /** Where the word is right after all: tested on the text from eight characters before to eight behind. */
  readonly unless?: RegExp
  /** Tested on what follows the word: only there it is wrong. */
  readonly before?: RegExp
}

const headWords = /^(?:词语?|错词|原词|误用|错误|敏感词|word|wrong)$/i
/** Rows of a list; more is no list of words. */
const mostRows = 20_000

/**
 * Rows of a table or a text file as entries: word, suggestion, reason; a first row of headings is left out, and so
 * are rows without a word. What was left out is counted.
 */
export function entriesFromRows(rows: readonly (readonly unknown[])[]): {
  readonly entries: readonly DictionaryEntry[]
  readonly skipped: number
} {
  const entries = new Map<string, DictionaryEntry>()
  let skipped = 0
  for (const [index, row] of rows.slice(0, mostRows).entries()) {
    const [word = '', suggestion = '', reason = ''] = row.map((cell) => String(cell ?? '').trim())
    if (word === '') continue
    if (index === 0 && headWords.test(word)) continue
    if (word.length > 40 || word === suggestion || entries.has(word)) skipped += 1
    else entries.set(word, { word, suggestion, reason })
  }
  return { entries: [...entries.values()], skipped: skipped + Math.max(0, rows.length - mostRows) }
}

function csvFields(line: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at)
    if (quoted && char === '"' && line.charAt(at + 1) === '"') field += line.charAt((at += 1))
    else if (char === '"' && (quoted || field === '')) quoted = !quoted
    else if (!quoted && (char === ',' || char === '\t')) {
      fields.push(field)
      field = ''
    } else field += char
  }
  return [...fields, field]
}

/** Lines of a txt or csv file as rows: separated by commas, tabs, or as 错词→正词. */
export function rowsFromText(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => (/[,\t]/.test(line) ? csvFields(line) : line.split(/\s*(?:→|=>|->|——>|，)\s*/)))
}
