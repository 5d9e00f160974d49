/** The JSON Schema (draft 2020-12) of the report file, generated from the form: `public/report.schema.json`. */
import { notApplicable } from '../figures/cell'
import {
  figureDefinition,
  formIds,
  formsUntil,
  getForm,
  inputPaths,
  inputPathsOf,
  narrativeIds,
  newest,
  sectionFormatIds,
  tableTexts,
  totalPaths,
  variantsOf,
} from '../form/form'
import { fieldLabel } from '../form/field-label'
import type { FigureId } from '../form/paths'
import { reportSchema } from '../types'
import { reviewActions, reviewStages, secrecyConclusions } from '../review/review-types'

/** Its name beside the program, as report files refer to it. */
export const reportSchemaFile = 'report.schema.json'

export type JsonSchema = Readonly<Record<string, unknown>>

const text = { type: 'string' } as const
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

/** An object of exactly these properties, all of them required unless named optional. */
function closed(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

function texts(names: readonly string[]): JsonSchema & { readonly properties: object } {
  const properties = Object.fromEntries(names.map((name) => [name, text]))
  return { ...closed(properties), properties }
}

function cells(paths: readonly FigureId[]): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    paths.map((path) => {
      const { labels, unit } = figureDefinition(path)
      return [path, { ...ref('cell'), title: labels.join(' / '), description: unit }]
    }),
  )
}

function narrativeProperties(): Readonly<Record<string, JsonSchema>> {
  const titles = newest.sections.flatMap((section) => [
    [section.id, section.title] as const,
    ...(section.kind === 'narrative' ? section.parts.map((part) => [part.id, part.title] as const) : []),
  ])
  const around = tableTexts.map(({ id }) => [id, fieldLabel(`narratives.${id}`)] as const)
  const byId = new Map<string, string>([...titles, ...around])
  return Object.fromEntries(narrativeIds.map((id) => [id, { ...ref('narrative'), title: byId.get(id) }]))
}

const headerSchema = closed(
  {
    title: { ...text, description: 'Blank: the official title is used.' },
    period: closed({ from: ref('date'), to: ref('date') }),
    contact: texts(['address', 'postcode', 'phone', 'fax', 'email']),
    web: texts(['indexNumber', 'publisher', 'issuedOn']),
    intro: ref('narrative'),
    signature: {
      ...closed({ unit: text, date: ref('date') }),
      description: 'The unit that signs and the day of signing, as they stand at the end.',
    },
  },
  // Files of schema 1 have none.
  ['signature'],
)

function channelSchema(): JsonSchema {
  const kinds = newest.channelKinds
  return closed({
    id: text,
    kind: { enum: kinds.map((kind) => kind.id), description: kinds.map((kind) => kind.label).join(' / ') },
    name: text,
    posts: ref('cell'),
    followers: ref('cell'),
    reads: ref('cell'),
  })
}

/** The blocks that a text may hold; `content` is never an empty list. */
function narrativeDefinitions(): Readonly<Record<string, JsonSchema>> {
  const marks = { type: 'array', items: closed({ type: { const: 'bold' } }), minItems: 1, maxItems: 1 }
  const content = { type: 'array', items: ref('inline'), minItems: 1 }
  return {
    narrative: {
      type: 'array',
      items: { oneOf: [ref('paragraph'), ref('heading'), ref('list')] },
    },
    paragraph: closed({ type: { const: 'paragraph' }, content }, ['content']),
    heading: closed({ type: { const: 'heading' }, attrs: closed({ level: { enum: [2, 3, 4] } }), content }, [
      'content',
    ]),
    list: closed({
      type: { enum: ['bulletList', 'orderedList'] },
      content: { type: 'array', items: ref('listItem'), minItems: 1 },
    }),
    listItem: closed({
      type: { const: 'listItem' },
      content: { type: 'array', items: ref('paragraph'), minItems: 1 },
    }),
    inline: { oneOf: [ref('text'), ref('liveFigure'), ref('hardBreak')] },
    text: closed({ type: { const: 'text' }, text: { ...text, minLength: 1 }, marks }, ['marks']),
    hardBreak: closed({ type: { const: 'hardBreak' } }),
    liveFigure: closed({ type: { const: 'liveFigure' }, attrs: liveFigureSchema(), marks }, ['marks']),
  }
}

function liveFigureSchema(): JsonSchema {
  const optional = {
    display: { enum: ['plain', 'thousands', 'wan', 'chinese'] },
    lead: text,
    verbs: { enum: ['rise', 'increase', 'grow'] },
    unit: text,
    stated: text,
  }
  const properties = {
    path: { enum: [...inputPaths, ...totalPaths] },
    form: { enum: ['value', 'change', 'percent'] },
    ...optional,
  }
  return closed(properties, Object.keys(optional))
}

function reviewDefinitions(): Readonly<Record<string, JsonSchema>> {
  const count = { type: 'integer', minimum: 0 }
  const record = {
    stage: { enum: reviewStages },
    action: { enum: reviewActions },
    ...texts(['who', 'at', 'opinion', 'fingerprint']).properties,
    checks: closed({ errors: count, warnings: count, notices: count, accepted: count }),
    conclusion: { enum: secrecyConclusions },
  }
  const comment = {
    ...texts(['id', 'path', 'quote', 'who', 'at', 'text']).properties,
    replies: { type: 'array', items: texts(['who', 'at', 'text']) },
    resolved: { oneOf: [texts(['who', 'at']), { type: 'null' }] },
  }
  return {
    review: {
      ...closed({
        records: { type: 'array', items: closed(record, ['conclusion']) },
        comments: { type: 'array', items: closed(comment) },
      }),
      description: 'Who reviewed the report, when, and what was said about it.',
    },
  }
}

/** The forms up to the first that no year ends: every file of ours knows them. */
const standing = formsUntil(Math.min(...formIds.map((id) => getForm(id).years[0])))

/** A figure is a number, `/` where not applicable, `null` where nobody has said. */
export function reportJsonSchema(): JsonSchema {
  const first = standing[standing.length - 1] ?? newest
  // Files of before a later form name neither its figures nor its parts.
  const required = [first, newest].map(
    ({ id }) => new Set(inputPathsOf({ form: id, variants: variantsOf(id) })),
  )
  const ownParts = standing.flatMap((form) => form.sectionFormats)
  const figures = closed(
    cells(inputPaths),
    inputPaths.filter((path) => !required.every((paths) => paths.has(path))),
  )
  const variants = closed(
    Object.fromEntries(sectionFormatIds.map((id) => [id, { enum: formIds }])),
    sectionFormatIds.filter((id) => !ownParts.includes(id)),
  )
  const stated = { type: 'object', properties: cells(totalPaths), additionalProperties: false }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: reportSchemaFile,
    title: newest.titleSuffix.replace(/^年/, ''),
    description: newest.source,
    ...closed(
      {
        $schema: text,
        schema: { type: 'integer', minimum: 1, maximum: reportSchema },
        form: { enum: formIds },
        variants: {
          ...variants,
          description: 'The format of each piece of the tables; absent: all as `form`.',
        },
        unit: text,
        unitKind: { enum: ['department', 'government'] },
        year: { type: 'integer', minimum: 2000, maximum: 2100 },
        header: headerSchema,
        narratives: closed(
          narrativeProperties(),
          // Files of schema 1 have none.
          tableTexts.map(({ id }) => id),
        ),
        figures,
        stated: { ...stated, description: 'Totals that a source stated differently from their parts.' },
        asked: {
          type: 'array',
          items: { enum: [...inputPaths, ...totalPaths] },
          description: 'Cells whose figure a source had and nobody has placed yet.',
        },
        accounts: texts(['website', 'wechat', 'weibo']),
        channels: { type: 'array', items: channelSchema() },
        acceptances: {
          type: 'array',
          items: texts(['key', 'path', 'fingerprint', 'reason', 'who', 'at']),
          description: 'Findings that somebody let stand, with the reason.',
        },
        review: ref('review'),
        checksum: {
          ...text,
          description: 'SHA-256 of all other properties in their order, as JSON without white space.',
        },
      },
      ['$schema', 'variants', 'asked', 'acceptances', 'review', 'checksum'],
    ),
    $defs: {
      cell: { oneOf: [{ type: 'number' }, { const: notApplicable }, { type: 'null' }] },
      date: { ...text, pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' },
      ...narrativeDefinitions(),
      ...reviewDefinitions(),
    },
  }
}
