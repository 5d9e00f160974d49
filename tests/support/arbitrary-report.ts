/** Any report the program can hold: of any form or mixed, every cell state at every figure, every kind of block. */
import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Acceptance } from '@/report/review/acceptance'
import type { Cell } from '@/report/figures/cell'
import {
  formIds,
  getForm,
  hasFigure,
  inputPaths,
  isFigurePath,
  narrativeIds,
  sectionFormatIds,
  totalPaths,
  variantsOf,
} from '@/report/form/form'
import type { FormId, InForm, Variants } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import { joinText } from '@/report/narrative/narrative'
import type {
  Block,
  Heading,
  Inline,
  List,
  LiveFigure,
  Narrative,
  Paragraph,
} from '@/report/narrative/narrative'
import { reportSchema } from '@/report/types'
import type { Channel, Report } from '@/report/types'
import { actionsAt } from '@/report/review/review-stage'
import { reviewStages, secrecyConclusions } from '@/report/review/review-types'
import type { Review, ReviewComment, ReviewRecord } from '@/report/review/review-types'

/** Chinese, digits, and what escapes badly: quotes, angle brackets, ampersands, emoji, spaces, XML's end marks. */
const character = fc.constantFrom(
  ...Array.from(
    '云溪市数据局公开申请办理结果一二三（）《》“”、，。：；〔〕％—0123456789aZ.,:;/\\ <>&"\'`{}[]$%-_=+!?　😀é',
  ),
)

export function arbitraryText(minLength: number, maxLength: number): Arbitrary<string> {
  return fc.array(character, { minLength, maxLength }).map((characters) => characters.join(''))
}

const short = arbitraryText(0, 12)
const words = arbitraryText(1, 30)

export const arbitraryCell: Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(5000) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant('/' as const) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat(99_999_999).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.integer({ min: -50, max: -1 }) },
)

const paths = [...inputPaths, ...totalPaths].filter(isFigurePath)

const liveFigure: Arbitrary<LiveFigure> = fc.record(
  {
    path: fc.constantFrom(...paths),
    form: fc.constantFrom('value' as const, 'change' as const, 'percent' as const),
    display: fc.constantFrom('plain' as const, 'thousands' as const, 'wan' as const, 'chinese' as const),
    lead: fc.constantFrom('较去年', '比上年', '同比', ''),
    verbs: fc.constantFrom('rise' as const, 'increase' as const, 'grow' as const),
    unit: fc.constantFrom('件', '条', '人'),
    stated: fc.constantFrom('较去年上升1件', '与去年持平'),
  },
  { requiredKeys: ['path', 'form'] },
)

const marks = fc.constantFrom({}, { marks: [{ type: 'bold' as const }] })

const inline: Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(words, marks).map(([text, weight]) => ({ type: 'text' as const, text, ...weight })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(liveFigure, marks)
      .map(([attrs, weight]) => ({ type: 'liveFigure' as const, attrs, ...weight })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
)

const content: Arbitrary<{ content?: readonly Inline[] }> = fc
  .array(inline, { maxLength: 5 })
  .map((inlines) => joinText(inlines))
  .map((inlines) => (inlines.length > 0 ? { content: inlines } : {}))

const paragraph: Arbitrary<Paragraph> = content.map((one) => ({ type: 'paragraph', ...one }))

const heading: Arbitrary<Heading> = fc
  .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), content)
  .map(([level, one]) => ({ type: 'heading', attrs: { level }, ...one }))

const list: Arbitrary<List> = fc
  .tuple(
    fc.constantFrom('bulletList' as const, 'orderedList' as const),
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([type, items]) => ({
    type,
    content: items.map((paragraphs) => ({ type: 'listItem' as const, content: paragraphs })),
  }))

const block: Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: list },
)

export const arbitraryNarrative: Arbitrary<Narrative> = fc.array(block, { maxLength: 4 })

const channel: Arbitrary<Channel> = fc.record({
  id: arbitraryText(1, 8),
  kind: fc.constantFrom(...getForm('2021').channelKinds.map((kind) => kind.id)),
  name: short,
  posts: arbitraryCell,
  followers: arbitraryCell,
  reads: arbitraryCell,
})

const acceptance: Arbitrary<Acceptance> = fc.record({
  key: arbitraryText(1, 20),
  path: fc.constantFrom('requests.received.total' as const, 'narratives.other' as const, 'unit' as const),
  fingerprint: arbitraryText(1, 12),
  reason: short,
  who: short,
  at: fc.constantFrom('2025-01-20T08:00:00.000Z', ''),
})

const at = fc.constantFrom('2026-01-20T09:30:00+08:00', '')

/** Any step that a stage allows; the stages need not follow each other. */
const reviewRecord: Arbitrary<ReviewRecord> = fc
  .record({
    stage: fc.constantFrom(...reviewStages),
    step: fc.nat(2),
    who: short,
    at,
    opinion: short,
    checks: fc.record({ errors: fc.nat(9), warnings: fc.nat(9), notices: fc.nat(9), accepted: fc.nat(9) }),
    fingerprint: arbitraryText(1, 12),
    conclusion: fc.constantFrom(...secrecyConclusions),
  })
  .map(({ step, conclusion, ...record }) => {
    const actions = actionsAt(record.stage)
    const action = actions[step % actions.length]!
    return { ...record, action, ...(action === 'secrecy' ? { conclusion } : {}) }
  })

const comment: Arbitrary<ReviewComment> = fc.record({
  id: arbitraryText(1, 8),
  path: fc.constantFrom('requests.received.business' as const, 'narratives.other' as const, 'year' as const),
  quote: short,
  who: short,
  at,
  text: words,
  replies: fc.array(fc.record({ who: short, at, text: words }), { maxLength: 2 }),
  resolved: fc.option(fc.record({ who: short, at })),
})

const review: Arbitrary<Review> = fc.record({
  records: fc.array(reviewRecord, { maxLength: 4 }),
  comments: fc.array(comment, { maxLength: 2 }),
})

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  value: Arbitrary<Value>,
): Arbitrary<Record<Key, Value>> {
  return fc
    .array(value, { minLength: keys.length, maxLength: keys.length })
    .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Record<Key, Value>)
}

const date = fc
  .tuple(
    fc.integer({ min: 2000, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const dateOrBlank = fc.oneof(date, fc.constant(''))

const anyForm = fc.constantFrom<FormId>(...formIds)

/** One form for all pieces, as most reports have it, or any mixture. */
const inForm: Arbitrary<InForm> = fc.oneof(
  anyForm.map((form) => ({ form, variants: variantsOf(form) })),
  fc.record({ form: anyForm, variants: recordOf(sectionFormatIds, anyForm) as Arbitrary<Variants> }),
)

/** Without what the report's form lacks. */
function fitToForm(report: Report): Report {
  const { figures, stated } = report
  const ownFigures = inputPaths.map((path) => [path, hasFigure(report, path) ? figures[path] : null])
  const ownStated = Object.entries(stated).filter(([path]) => hasFigure(report, path as FigureId))
  return {
    ...report,
    figures: Object.fromEntries(ownFigures) as Report['figures'],
    stated: Object.fromEntries(ownStated),
  }
}

const looseReport = fc.record({
  schema: fc.constant(reportSchema),
  unit: arbitraryText(0, 20),
  unitKind: fc.constantFrom('department' as const, 'government' as const),
  year: fc.integer({ min: 2000, max: 2100 }),
  header: fc.record({
    title: short,
    period: fc.record({ from: dateOrBlank, to: dateOrBlank }),
    contact: fc.record({ address: short, postcode: short, phone: short, fax: short, email: short }),
    web: fc.record({ indexNumber: short, publisher: short, issuedOn: short }),
    intro: arbitraryNarrative,
    signature: fc.record({ unit: short, date: dateOrBlank }),
  }),
  narratives: recordOf(narrativeIds, arbitraryNarrative),
  figures: recordOf(inputPaths, arbitraryCell),
  stated: fc
    .tuple(fc.subarray([...totalPaths]), fc.infiniteStream(arbitraryCell))
    .map(([stated, cells]) => Object.fromEntries(stated.map((path) => [path, cells.next().value as Cell]))),
  accounts: fc.record({ website: short, wechat: short, weibo: short }),
  channels: fc.array(channel, { maxLength: 3 }),
  acceptances: fc.array(acceptance, { maxLength: 3 }),
  review,
})

export const arbitraryReport: Arbitrary<Report> = fc
  .tuple(looseReport, inForm)
  .map(([report, form]) => fitToForm({ ...report, ...form }))
