/** Which official table a text tells of: its sentences state that table's figures, named or not. */
import { tableTextOf } from '../form/form'
import type { PartId } from '../form/paths'
import type { TableId } from '../form/types'

const parts: Readonly<Partial<Record<PartId, TableId>>> = {
  proactiveWork: 'proactive',
  requestWork: 'requests',
}

/** `null` for a text that tells of no table in particular. */
export function tableToldIn(home: string): TableId | null {
  return parts[home as PartId] ?? tableTextOf(home)?.table ?? null
}
