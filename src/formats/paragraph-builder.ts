/** Gathers runs of text into paragraphs and headings, for formats that tell them piece by piece. */
import type { DocumentBlock, ParagraphBlock, Run } from '@/documents/types'

export interface ParagraphKind {
  /** 1 is the outermost; a paragraph where there is none. */
  readonly headingLevel?: number | undefined
  readonly list?: ParagraphBlock['list'] | undefined
}

// Not the ideographic space: authors mean it, as an indent that is trimmed or between two columns of words.
const cjk = '[\\u3001-\\u303f\\u3400-\\u9fff\\uff01-\\uffef]'
const foldedInside = new RegExp(`(?<=${cjk})[ \\t\\f]*[\\r\\n][ \\t\\r\\n\\f]*(?=${cjk})`, 'g')

/** 发布12⏎3条: a figure between two words that an editor laid over two lines, for no sentence has two figures side by side. */
const foldedFigure = new RegExp(
  `(?<=[\\u4e00-\\u9fff]\\d{1,6})[ \\t]*[\\r\\n]\\s*(?=\\d{1,6}[\\u4e00-\\u9fff])`,
  'g',
)

/**
 * White space of markup as it is meant: a line folded between two Chinese characters, or inside a figure between them, is
 * no space.
 */
export function foldSpace(text: string): string {
  return text
    .replace(foldedInside, '')
    .replace(foldedFigure, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last && last.bold === run.bold) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

function trimRuns(runs: readonly Run[]): Run[] {
  const folded = joinRuns(runs).map((run) => ({ ...run, text: foldSpace(run.text) }))
  const first = folded.findIndex((run) => run.text.trim() !== '')
  if (first < 0) return []
  let last = folded.length - 1
  while (last > first && folded[last]?.text.trim() === '') last -= 1
  return folded.slice(first, last + 1).map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === last - first ? start.trimEnd() : start }
  })
}

export class ParagraphBuilder {
  readonly blocks: DocumentBlock[] = []
  private runs: Run[] = []

  addText(text: string, bold: boolean): void {
    if (text !== '') this.runs.push(bold ? { text, bold: true } : { text })
  }

  /** Ends what is open; white space alone is no paragraph. */
  end({ headingLevel, list }: ParagraphKind = {}): void {
    const runs = trimRuns(this.runs)
    this.runs = []
    if (runs.length === 0) return
    if (headingLevel !== undefined)
      this.blocks.push({ kind: 'heading', level: headingLevel, text: runs.map((run) => run.text).join('') })
    else this.blocks.push({ kind: 'paragraph', runs, ...(list ? { list } : {}) })
  }

  addBlocks(blocks: readonly DocumentBlock[]): void {
    this.blocks.push(...blocks)
  }
}
