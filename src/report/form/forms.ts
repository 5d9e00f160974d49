/**
 * The formats by their year, and the form of one report. Offices mix formats: a report of 2023 may have items of
 * table two as 2019 had them, or （六）其他处理 as one row. So each piece that differs is said for itself.
 */
import { form2019 } from './2019'
import { form2021 } from './2021'
import type { FormDefinition, ProactiveBlock } from './types'

const forms = { '2019': form2019, '2021': form2021 } as const

export type Forms = typeof forms
export type FormId = keyof Forms

export const formIds: readonly FormId[] = ['2019', '2021']

export function getForm<Id extends FormId>(id: Id): Forms[Id] {
  return forms[id]
}

export function isFormId(value: unknown): value is FormId {
  return typeof value === 'string' && Object.hasOwn(forms, value)
}

/** The format that a report of this year is written in. */
export function formOfYear(year: number): Forms[FormId] {
  const [from, to] = form2019.years
  return year >= from && year <= to ? form2019 : form2021
}

/** The items of table two; （九） has no place in the format of 2021. */
export const blockIds = ['documents', 'licensing', 'enforcement', 'fees', 'procurement'] as const
/** What differs between the formats and may follow either: the items of table two, and （六） of table three. */
export const pieceIds = [...blockIds, 'otherwise'] as const
export type BlockId = (typeof blockIds)[number]
export type PieceId = (typeof pieceIds)[number]

/** Which format each piece follows. */
export type Variants = Readonly<Record<PieceId, FormId>>

const uniform = Object.fromEntries(
  formIds.map((form) => [form, Object.fromEntries(pieceIds.map((id) => [id, form]))]),
) as Record<FormId, Variants>

/** All pieces as one format has them. */
export function variantsOf(form: FormId): Variants {
  return uniform[form]
}

/** What says of a report which form it has. */
export interface InForm {
  readonly form: FormId
  readonly variants: Variants
}

/** An item of table two as a format has it, `undefined` where it has none. */
export function blockOf(form: FormId, block: BlockId): ProactiveBlock | undefined {
  const blocks: readonly ProactiveBlock[] = forms[form].tables.proactive.blocks
  return blocks.find((one) => one.id === block)
}

function compose({ form, variants }: InForm): FormDefinition {
  const own = forms[form]
  return {
    ...own,
    tables: {
      proactive: { blocks: blockIds.flatMap((id) => blockOf(variants[id], id) ?? []) },
      requests: forms[variants.otherwise].tables.requests,
      disputes: own.tables.disputes,
    },
  }
}

const composed = new Map<string, FormDefinition>()
/** Variants are values that reports share and hand on: most questions are answered by identity. */
const byVariants = new WeakMap<Variants, Map<FormId, FormDefinition>>()

function composeOnce(report: InForm): FormDefinition {
  const key = [report.form, ...pieceIds.map((id) => report.variants[id])].join()
  const form = composed.get(key) ?? compose(report)
  composed.set(key, form)
  return form
}

/** The form of one report, piece by piece; the same value for all reports that mix alike. */
export function formFor(report: InForm): FormDefinition {
  const forms = byVariants.get(report.variants) ?? new Map<FormId, FormDefinition>()
  byVariants.set(report.variants, forms)
  const form = forms.get(report.form) ?? composeOnce(report)
  forms.set(report.form, form)
  return form
}
