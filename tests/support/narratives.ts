/** Arbitrary texts of a report, as the editor may hold them: for properties that hold of every text. */
import fc from 'fast-check'
import { figureDefinitions } from '@/report/form/form'
import { joinText } from '@/report/narrative/narrative'
import type {
  Block,
  Inline,
  LiveFigure,
  Narrative,
  Paragraph,
  TextInline,
} from '@/report/narrative/narrative'

const words = fc
  .array(fc.constantFrom('公开', '信息', '3', '件', '，', '。', ' ', '____', '（一）', '307'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))

const weight = fc.option(fc.constant([{ type: 'bold' as const }]), { nil: undefined })
const withWeight = <Node extends object>(node: Node, marks: TextInline['marks']) =>
  marks ? { ...node, marks } : node

/** Any live figure, optional words present or not. */
export const liveFigures: fc.Arbitrary<LiveFigure> = fc.record(
  {
    path: fc.constantFrom(...figureDefinitions.map((figure) => figure.path)),
    form: fc.constantFrom('value', 'change', 'percent'),
    display: fc.constantFrom('plain', 'thousands', 'wan', 'chinese'),
    lead: fc.constantFrom('较去年', '同比', ''),
    verbs: fc.constantFrom('rise', 'increase', 'grow'),
    unit: fc.constantFrom('件', '人次'),
    stated: fc.constant('较去年上升1件'),
  },
  { requiredKeys: ['path', 'form'] },
)

const inlines: fc.Arbitrary<Inline> = fc.oneof(
  fc.tuple(words, weight).map(([text, marks]) => withWeight({ type: 'text' as const, text }, marks)),
  fc
    .tuple(liveFigures, weight)
    .map(([attrs, marks]) => withWeight({ type: 'liveFigure' as const, attrs }, marks)),
  fc.constant({ type: 'hardBreak' as const }),
)

/** What a paragraph may hold, neighbouring text joined. */
export const inlineContents: fc.Arbitrary<Inline[]> = fc.array(inlines, { maxLength: 6 }).map(joinText)

const withContent = <Leaf extends object>(leaf: Leaf, content: readonly Inline[]) =>
  content.length > 0 ? { ...leaf, content } : leaf

const paragraphs: fc.Arbitrary<Paragraph> = inlineContents.map((content) =>
  withContent({ type: 'paragraph' as const }, content),
)

const blocks: fc.Arbitrary<Block> = fc.oneof(
  paragraphs,
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), inlineContents)
    .map(([level, content]) => withContent({ type: 'heading' as const, attrs: { level } }, content)),
  fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(fc.array(paragraphs, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]) => ({
      type,
      content: items.map((content) => ({ type: 'listItem' as const, content })),
    })),
)

/** Any narrative, the empty one included. */
export const narratives: fc.Arbitrary<Narrative> = fc.array(blocks, { maxLength: 6 })
