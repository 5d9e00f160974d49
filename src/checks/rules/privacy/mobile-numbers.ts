/** P-02: mobile numbers outside the contact. */
import type { Check } from '@/checks/check'
import { masked } from './numbers'
import { privateFinder } from './private-text'
import type { PrivatePattern } from './private-text'

const pattern: PrivatePattern = {
  case: 'found',
  pattern: /(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g,
  needs: /1[3-9]\d[- ]?\d{4}/,
  // 13800138000条 is a count.
  isReal: (text, leaf, at) =>
    !/^\s*(?:余|多)?(?:条|件|次|人次|个|元|万)/.test(leaf.text.slice(at + text.length)),
  mask: (text) => masked(text, 3, 4),
}

const find = privateFinder(pattern)

export const mobileNumbers: Check = {
  id: 'P-02',
  severity: 'warning',
  source: '《政府信息公开条例》第十五条；《个人信息保护法》第四条',
  reads: ['narratives'],
  run: ({ texts }) => texts.filter((leaf) => leaf.home !== 'intro').flatMap(find),
}
