/** Puts words that were left out into the text of the report beside which they stood. */
import type { LeftOutLine } from '@/documents/types'
import { isNarrativeId } from '@/report/form/form'
import type { FieldPath, NarrativePath } from '@/report/form/paths'
import { narrativeText } from '@/report/narrative/live-figures'
import { paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'

const bare = (text: string): string => text.replace(/\s+/g, '')

const idOf = (path: FieldPath): string => path.slice('narratives.'.length)

/** Whether a field is a text of the report, with headings and paragraphs. */
export function isNarrativePath(path: FieldPath): path is NarrativePath {
  return path === 'header.intro' || (path.startsWith('narratives.') && isNarrativeId(idOf(path)))
}

export function narrativeAt(report: Report, path: NarrativePath): Narrative {
  const id = idOf(path)
  return isNarrativeId(id) ? report.narratives[id] : report.header.intro
}

export function withNarrative(report: Report, path: NarrativePath, narrative: Narrative): Report {
  const id = idOf(path)
  if (isNarrativeId(id)) return { ...report, narratives: { ...report.narratives, [id]: narrative } }
  return { ...report, header: { ...report.header, intro: narrative } }
}

/** Each block of a text in a line, without white space. */
function linesOf(report: Report, narrative: Narrative): readonly string[] {
  return narrative.map((block) => bare(narrativeText([block], { report })))
}

export function isPutBack(report: Report, line: LeftOutLine): boolean {
  return linesOf(report, narrativeAt(report, line.home)).includes(bare(line.text))
}

/** Behind the words that it followed, and behind what was put there before and stood before it. */
function placeIn(lines: readonly string[], line: LeftOutLine, all: readonly LeftOutLine[]): number {
  const after = bare(line.after)
  const follows = lines.map((text) => text !== '' && (text.includes(after) || after.endsWith(text)))
  const found = follows.lastIndexOf(true)
  let at = after === '' ? 0 : found < 0 ? lines.length : found + 1
  const before = new Set(all.slice(0, all.indexOf(line)).map((one) => bare(one.text)))
  while (at < lines.length && before.has(lines[at] ?? '')) at += 1
  return at
}

/** The report with lines put back, each once; `all` are the lines that were left out, in the order of the source. */
export function putBack(report: Report, lines: readonly LeftOutLine[], all: readonly LeftOutLine[]): Report {
  return lines.reduce((next, line) => {
    if (isPutBack(next, line)) return next
    const narrative = narrativeAt(next, line.home)
    const at = placeIn(linesOf(next, narrative), line, all)
    return withNarrative(next, line.home, [
      ...narrative.slice(0, at),
      paragraph(line.text),
      ...narrative.slice(at),
    ])
  }, report)
}
