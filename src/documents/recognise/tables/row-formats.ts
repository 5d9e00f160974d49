/**
 * Parts of table three that forms have differently: a row more, one row in place of several. A document is read by
 * its own rows, whatever its year.
 */
import { formIds, formatOf, formatRows, sectionFormatIds } from '@/report/form/form'
import type { FormId, InForm, SectionFormatId } from '@/report/form/form'
import type { RequestRowId } from '@/report/form/paths'

/** The rows that forms have in a part, and which forms those are, oldest first. */
interface RowVersion {
  readonly forms: readonly FormId[]
  readonly rows: readonly RequestRowId[]
  /** Those that not every version has. */
  readonly own: readonly RequestRowId[]
}

interface RowFormat {
  readonly id: SectionFormatId
  readonly versions: readonly RowVersion[]
}

function versionsOf(id: SectionFormatId): readonly RowVersion[] {
  const forms = new Map<string, FormId[]>()
  const rowsOf = (form: FormId): RequestRowId[] => formatRows(form, id).map((row) => row.id)
  for (const form of formIds) {
    const key = rowsOf(form).join()
    forms.set(key, [...(forms.get(key) ?? []), form])
  }
  const lists = [...forms.values()].map((own) => ({ forms: own, rows: own.slice(0, 1).flatMap(rowsOf) }))
  return lists.map((list) => ({
    ...list,
    own: list.rows.filter((row) => !lists.every((other) => other.rows.includes(row))),
  }))
}

const rowFormats: readonly RowFormat[] = sectionFormatIds
  .map((id) => ({ id, versions: versionsOf(id) }))
  .filter(({ versions }) => versions.length > 1)

/**
 * The version whose own rows a table has: of two, the one that has figures in them, and then the one that divides
 * more finely. Rows that all versions share tell the one that has no others.
 */
function chooseVersion(
  { versions }: RowFormat,
  found: ReadonlySet<RequestRowId>,
  filled: ReadonlySet<RequestRowId>,
): RowVersion | undefined {
  const finest = (among: readonly RowVersion[]): RowVersion | undefined =>
    [...among].sort((a, b) => b.own.length - a.own.length)[0]
  const withOwn = (rows: ReadonlySet<RequestRowId>): readonly RowVersion[] =>
    versions.filter((version) => version.own.some((row) => rows.has(row)))
  return (
    finest(withOwn(filled)) ??
    finest(withOwn(found)) ??
    versions.find(
      ({ own, rows }) => own.length === 0 && rows.length > 0 && rows.every((row) => found.has(row)),
    )
  )
}

export interface FollowedFormat {
  readonly id: SectionFormatId
  readonly form: FormId
  /** Rows of other versions, which the form that is followed lacks. */
  readonly others: readonly RequestRowId[]
}

/** For each part of which a table has rows that tell it, the form that it follows: the usual one where that has it. */
export function rowFormatsOf(
  usual: InForm,
  found: ReadonlySet<RequestRowId>,
  filled: ReadonlySet<RequestRowId> = found,
): readonly FollowedFormat[] {
  return rowFormats.flatMap((format): FollowedFormat[] => {
    const version = chooseVersion(format, found, filled)
    const own = formatOf(usual, format.id)
    const form = version?.forms.includes(own) ? own : version?.forms[0]
    if (!version || form === undefined) return []
    const all = format.versions.flatMap((one) => one.rows)
    return [{ id: format.id, form, others: all.filter((row) => !version.rows.includes(row)) }]
  })
}

/** The form of a table that has these rows. */
export function formWithRows(usual: InForm, found: ReadonlySet<RequestRowId>): InForm {
  const followed = rowFormatsOf(usual, found).map(({ id, form }) => [id, form])
  return { ...usual, variants: { ...usual.variants, ...Object.fromEntries(followed) } }
}
