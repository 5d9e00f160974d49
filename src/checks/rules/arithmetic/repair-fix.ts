/** The fix that a repair of failing sums makes. */
import { fix } from '@/checks/fixes/fixes'
import type { Repair } from '@/checks/facts/repairs'
import type { Fix } from '@/checks/types'

export function repairFix({ kind, path, edits, from, to }: Repair): Fix {
  const last = edits[edits.length - 1]
  const other = last?.kind === 'figure' ? last.path : path
  const code = kind === 'total' ? 'computed' : kind === 'cell' ? 'setFigure' : kind
  return fix(code, edits, { from, to }, { figure: path, other })
}
