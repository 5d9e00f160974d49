/** each column of the requests table: received + carried in = processed + carried out. */
import type { Check } from '@/checks/check'
import { failingSums } from './failing-sums'

export const balances: Check = {
  id: 'A-03',
  severity: 'error',
  source: '国办公开办函〔2021〕30号 表三勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
  reads: ['requests'],
  run: (facts) => failingSums(facts, 'balance'),
}
