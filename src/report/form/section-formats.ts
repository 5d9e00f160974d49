/**
 * Which form each part of a report's tables follows. Offices mix formats: a report of 2023 may have items of table two
 * as 2019 had them, or （六）其他处理 as one row. So each part that forms write differently is said for itself.
 */
import type { BlockId, FormId, SectionFormatId } from './paths'
import type { Form, FormBlock } from './registered'
import type { RowDefinition, RowGroup } from './types'

/** Which form each part follows; one that is not named, as older files have it, follows the report's. */
export type Variants = Readonly<Record<SectionFormatId, FormId>>

/** What says of a report which form it has. */
export interface InForm {
  readonly form: FormId
  readonly variants: Variants
}

type Node = RowDefinition | RowGroup

/** The part of the tables that holds the metrics. */
export const metricsFormat = 'metrics'

/** Whether a row or group of table three belongs to a part: `otherwise`, `otherwise.all`. */
export function isInFormat(id: string, format: string): boolean {
  return id === format || id.startsWith(`${format}.`)
}

/** The lists of all forms as one: the newest's, and what others have besides where they have it. */
export function mergeLists<Item>(
  lists: readonly (readonly Item[])[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const [newest = [], ...earlier] = [...lists].reverse()
  const merged = [...newest]
  const indexOf = (item: Item | undefined): number =>
    item === undefined ? -1 : merged.findIndex((one) => keyOf(one) === keyOf(item))
  for (const list of earlier) {
    list.forEach((item, at) => {
      if (indexOf(item) < 0) merged.splice(indexOf(list[at - 1]) + 1, 0, item)
    })
  }
  return merged
}

/** Table three's rows with one part as another form has it: in the same place, or behind the same row. */
function replaceRows(base: readonly Node[], source: readonly Node[], format: string): readonly Node[] {
  const isOwn = (node: Node): boolean => isInFormat(node.id, format)
  const own = source.filter(isOwn)
  const known = base.findIndex(isOwn)
  if (own.length === 0 && known < 0) {
    return base.map((node) => {
      const other = source.find((one) => one.id === node.id)
      return 'rows' in node && other && 'rows' in other
        ? { ...node, rows: replaceRows(node.rows, other.rows, format) }
        : node
    })
  }
  const rest = base.filter((node) => !isOwn(node))
  const before = source[source.findIndex(isOwn) - 1]
  const at = known >= 0 ? known : rest.findIndex((node) => node.id === before?.id) + 1
  return [...rest.slice(0, at), ...own, ...rest.slice(at)]
}

export interface SectionFormats {
  readonly blockIds: readonly BlockId[]
  readonly sectionFormatIds: readonly SectionFormatId[]
  /** All parts as one form has them. */
  variantsOf(form: FormId): Variants
  /** Each part as the form that is chosen for it has it. */
  variantsBy(choose: (id: SectionFormatId) => FormId): Variants
  /** The form that a part of a report follows. */
  formatOf(report: InForm, id: SectionFormatId): FormId
  /** An item of table two as a form has it, `undefined` where it has none. */
  blockOf(form: FormId, block: BlockId): FormBlock | undefined
  /** The form of one report, part by part; the same value for all reports that mix alike. */
  formFor(report: InForm): Form
}

export function createSectionFormats(forms: readonly Form[], getForm: (id: FormId) => Form): SectionFormats {
  const blocks = mergeLists(
    forms.map((form) => form.tables.proactive.blocks),
    (block) => block.id,
  )
  const blockIds = blocks.map((block) => block.id)
  const declared = new Set(forms.flatMap((form) => form.sectionFormats))
  const rowFormats = [...declared].filter(
    (id) => id !== metricsFormat && !blocks.some((block) => block.id === id),
  )
  const sectionFormatIds = [
    ...blockIds.filter((id) => declared.has(id)),
    ...rowFormats,
    ...(declared.has(metricsFormat) ? [metricsFormat] : []),
  ] as SectionFormatId[]
  const uniform = new Map(
    forms.map((form) => [
      form.id,
      Object.fromEntries(sectionFormatIds.map((id) => [id, form.id])) as Variants,
    ]),
  )

  function blockOf(form: FormId, block: BlockId): FormBlock | undefined {
    return getForm(form).tables.proactive.blocks.find((one) => one.id === block)
  }

  function formatOf({ form, variants }: InForm, id: SectionFormatId): FormId {
    return variants[id] ?? form
  }

  function compose(report: InForm): Form {
    const own = getForm(report.form)
    const other = rowFormats
      .map((id) => [id, formatOf(report, id as SectionFormatId)] as const)
      .filter(([, form]) => form !== report.form)
    const rows = other.reduce<readonly Node[]>(
      (all, [id, form]) => replaceRows(all, getForm(form).tables.requests.rows, id),
      own.tables.requests.rows,
    )
    const metrics = formatOf(report, metricsFormat as SectionFormatId)
    return {
      ...own,
      metrics: declared.has(metricsFormat) ? getForm(metrics).metrics : own.metrics,
      tables: {
        ...own.tables,
        proactive: {
          blocks: blockIds.flatMap((id) => blockOf(formatOf(report, id), id) ?? []),
        },
        requests: other.length === 0 ? own.tables.requests : { ...own.tables.requests, rows },
      },
    }
  }

  const composed = new Map<string, Form>()
  /** Variants are values that reports share and hand on: most questions are answered by identity. */
  const byVariants = new WeakMap<Variants, Map<FormId, Form>>()

  function composeOnce(report: InForm): Form {
    const key = [report.form, ...sectionFormatIds.map((id) => formatOf(report, id))].join()
    const form = composed.get(key) ?? compose(report)
    composed.set(key, form)
    return form
  }

  return {
    variantsBy: (choose) => Object.fromEntries(sectionFormatIds.map((id) => [id, choose(id)])) as Variants,
    blockIds,
    sectionFormatIds,
    formatOf,
    blockOf,
    variantsOf(form) {
      const variants = uniform.get(form)
      if (!variants) throw new Error(`no such form: ${form}`)
      return variants
    },
    formFor(report) {
      const known = byVariants.get(report.variants) ?? new Map<FormId, Form>()
      byVariants.set(report.variants, known)
      const form = known.get(report.form) ?? composeOnce(report)
      known.set(report.form, form)
      return form
    },
  }
}
