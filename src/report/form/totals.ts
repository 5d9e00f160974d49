/** Which typed figures each total of a form is the sum of. */
import {
  applicantsOf,
  disputeResultsIn,
  requestColumnsIn,
  requestPath,
  requestRowsIn,
} from './figure-definitions'
import type { ApplicantId, InputId, RequestRowId, TotalId } from './paths'
import type { Form } from './registered'

/** Table three's grand total sums rows × applicants. */
function partsOf(form: Form, path: TotalId): readonly InputId[] {
  const [table, ...rest] = path.split('.')
  const column = rest.pop()
  const id = rest.join('.')
  if (table === 'disputes') {
    return disputeResultsIn(form)
      .filter((result) => !result.derived)
      .map((result) => `disputes.${id}.${result.id}` as InputId)
  }
  const derived = requestRowsIn(form).some((row) => row.id === id && row.role === 'derived')
  const rows = derived
    ? requestRowsIn(form).flatMap((row) => (row.role === 'outcome' ? [row.id] : []))
    : [id as RequestRowId]
  const columns = column === 'total' ? applicantsOf(requestColumnsIn(form)) : [column as ApplicantId]
  return rows.flatMap((row) => columns.map((one) => requestPath(row, one) as InputId))
}

const cache = new WeakMap<Form, Map<TotalId, readonly InputId[]>>()

/** The typed figures under a total, in the order of the form. */
export function totalPartsIn(form: Form, path: TotalId): readonly InputId[] {
  const known = cache.get(form) ?? new Map<TotalId, readonly InputId[]>()
  cache.set(form, known)
  const parts = known.get(path) ?? partsOf(form, path)
  known.set(path, parts)
  return parts
}
