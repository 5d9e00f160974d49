/** each column of the requests table: processed is the sum of the outcomes. */
import type { Check } from '@/checks/check'
import { failingSums } from './failing-sums'

export const columnTotals: Check = {
  id: 'A-02',
  severity: 'error',
  source: '国办公开办函〔2021〕30号 表三第三项（七）',
  reads: ['requests'],
  run: (facts) => failingSums(facts, 'columnTotal'),
}
