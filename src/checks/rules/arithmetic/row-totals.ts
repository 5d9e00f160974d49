/** each row of the requests table adds up to its total. */
import type { Check } from '@/checks/check'
import { failingSums } from './failing-sums'

export const rowTotals: Check = {
  id: 'A-01',
  severity: 'error',
  source: '《政府信息公开条例》第五十条第（二）项；国办公开办函〔2021〕30号 表三',
  reads: ['requests'],
  run: (facts) => failingSums(facts, 'rowTotal'),
}
