/** The texts of a report as they are read, with the way back from a place in them to the editor's offsets. */
import { narrativeIds } from '@/report/form/form'
import type { NarrativeId, NarrativePath } from '@/report/form/paths'
import { writeLiveFigure } from '@/report/narrative/live-figures'
import type { FigureContext, WrittenFigure } from '@/report/narrative/live-figures'
import { leafBlocks } from '@/report/narrative/narrative'
import type { Inline, LiveFigure, Narrative } from '@/report/narrative/narrative'
import { sentencesOf } from '@/text/repetition'
import type { Report } from '@/report/types'
import { scanText } from '@/text/figure-scan'
import type { Edit, TextSpot } from '../types'

export interface LiveSpan {
  readonly from: number
  readonly to: number
  readonly figure: LiveFigure
  readonly state: WrittenFigure['state']
}

/** A paragraph or heading, live figures written out. */
export interface TextLeaf {
  readonly path: NarrativePath
  readonly home: NarrativeId | 'intro'
  readonly block: number
  readonly isHeading: boolean
  readonly text: string
  readonly live: readonly LiveSpan[]
  /** What was found in it, by the place of the finder: `perLeaf` writes and reads it, nobody else. */
  readonly remembered: unknown[]
}

function written(content: readonly Inline[], context: FigureContext): Pick<TextLeaf, 'text' | 'live'> {
  const live: LiveSpan[] = []
  let text = ''
  for (const inline of content) {
    if (inline.type === 'text') text += inline.text
    else if (inline.type === 'hardBreak') text += '\n'
    else {
      const { text: words, state } = writeLiveFigure(inline.attrs, context)
      live.push({ from: text.length, to: text.length + words.length, figure: inline.attrs, state })
      text += words
    }
  }
  return { text, live }
}

/** A leaf that reads as it did is the same value, so that what was found in it need not be looked for again. */
const lastRead = new WeakMap<readonly Inline[], TextLeaf>()
const empty: readonly Inline[] = []

function readLeaf(
  content: readonly Inline[],
  { path, home, block, isHeading }: Pick<TextLeaf, 'path' | 'home' | 'block' | 'isHeading'>,
  context: FigureContext,
): TextLeaf {
  const read = written(content, context)
  const known = lastRead.get(content)
  const isSame =
    known?.text === read.text &&
    known.live.length === read.live.length &&
    known.live.every(
      (span, at) => span.from === read.live[at]?.from && span.state === read.live[at]?.state,
    ) &&
    known.path === path &&
    known.block === block &&
    known.isHeading === isHeading
  if (known && isSame) return known
  const leaf = { path, home, block, isHeading, text: read.text, live: read.live, remembered: [] }
  lastRead.set(content, leaf)
  return leaf
}

let finders = 0

/** Remembers what was found in a leaf; only for what depends on the leaf alone. */
export function perLeaf<Value extends object>(find: (leaf: TextLeaf) => Value): (leaf: TextLeaf) => Value {
  const place = finders
  finders += 1
  return (leaf) => {
    const known = leaf.remembered[place] as Value | undefined
    if (known) return known
    const value = find(leaf)
    leaf.remembered[place] = value
    return value
  }
}

/** The sentences of a leaf. */
export const leafSentences = perLeaf((leaf) => sentencesOf(leaf.text))
/** The figures, years, dates and comparisons of a leaf. */
export const leafTokens = perLeaf((leaf) => scanText(leaf.text))

function leavesOf(
  narrative: Narrative,
  path: NarrativePath,
  home: TextLeaf['home'],
  context: FigureContext,
): TextLeaf[] {
  return leafBlocks(narrative).map((leaf, block) =>
    readLeaf(leaf.content ?? empty, { path, home, block, isHeading: leaf.type === 'heading' }, context),
  )
}

/** The opening and every text of the report, leaf by leaf in the order of the form. */
export function textsOf(report: Report, previous?: Report): readonly TextLeaf[] {
  const context = { report, previous }
  return [
    ...leavesOf(report.header.intro, 'header.intro', 'intro', context),
    ...narrativeIds.flatMap((id) => leavesOf(report.narratives[id], `narratives.${id}`, id, context)),
  ]
}

/** The editor's offset of a place in the written text; inside a live figure it is that figure's. */
function editorOffset(leaf: TextLeaf, at: number): number {
  let shift = 0
  for (const span of leaf.live) {
    if (at <= span.from) break
    if (at < span.to) return span.from - shift
    shift += span.to - span.from - 1
  }
  return at - shift
}

export function spotOf(leaf: TextLeaf, from: number, to: number): TextSpot {
  return {
    block: leaf.block,
    from: editorOffset(leaf, from),
    to: editorOffset(leaf, to),
    text: leaf.text.slice(from, to),
  }
}

/** Whether a range holds typed characters alone. */
export function isTyped(leaf: TextLeaf, from: number, to: number): boolean {
  return leaf.live.every((span) => span.to <= from || span.from >= to)
}

export function replaceText(leaf: TextLeaf, from: number, to: number, insert: string | LiveFigure): Edit {
  const { block } = leaf
  return {
    kind: 'text',
    path: leaf.path,
    block,
    from: editorOffset(leaf, from),
    to: editorOffset(leaf, to),
    insert,
  }
}
