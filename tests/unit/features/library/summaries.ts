import { variantsOf } from '@/report/form/form'
import type { StoredSummary } from '@/storage/types'

/** A row of the library as storage gives it, about a unit that does not exist. */
export function row(part: Partial<StoredSummary> = {}): StoredSummary {
  const { unit = '云溪市数据局', year = 2025 } = part
  return {
    id: `${unit}-${year}`,
    unit,
    year,
    unitKind: 'department',
    form: '2021',
    variants: variantsOf('2021'),
    completeness: 40,
    failing: 0,
    state: 'drafting',
    stage: null,
    figures: {},
    explanations: [],
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    ...part,
  }
}
