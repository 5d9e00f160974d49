/** each block of the disputes table adds up to its total. */
import type { Check } from '@/checks/check'
import { failingSums } from './failing-sums'

export const disputeTotals: Check = {
  id: 'A-04',
  severity: 'error',
  source: '《政府信息公开条例》第五十条第（三）项；国办公开办函〔2021〕30号 表四',
  reads: ['disputes'],
  run: (facts) => failingSums(facts, 'disputesTotal'),
}
