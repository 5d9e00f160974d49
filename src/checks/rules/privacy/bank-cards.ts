/** P-03: bank cards, proved by Luhn and by who issues them. */
import type { Check } from '@/checks/check'
import { isBankCard, masked } from './numbers'
import { privateFinder } from './private-text'
import type { PrivatePattern } from './private-text'

const pattern: PrivatePattern = {
  case: 'found',
  pattern: /(?<![\d.])(?:\d{4}[ -]?){3,4}\d{1,7}(?![\d.])/g,
  needs: /\d{4}/,
  isReal: (text) => isBankCard(text.replace(/[ -]/g, '')),
  mask: (text) => masked(text, 4, 4),
}

const find = privateFinder(pattern)

export const bankCards: Check = {
  id: 'P-03',
  severity: 'warning',
  source: '《政府信息公开条例》第十五条；《个人信息保护法》第二十八条',
  reads: ['narratives'],
  run: ({ texts }) => texts.filter((leaf) => leaf.home !== 'intro').flatMap(find),
}
