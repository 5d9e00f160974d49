/** P-01: citizen identity numbers, proved by their checksum. */
import type { Check } from '@/checks/check'
import { isIdentityNumber, masked } from './numbers'
import { privateFinder } from './private-text'
import type { PrivatePattern } from './private-text'

const pattern: PrivatePattern = {
  case: 'found',
  pattern: /(?<![\d.])[1-9]\d{16}[\dXx](?!\d)/g,
  needs: /\d{17}/,
  isReal: isIdentityNumber,
  mask: (text) => masked(text, 4, 4),
}

const find = privateFinder(pattern)

export const identityNumbers: Check = {
  id: 'P-01',
  severity: 'warning',
  source: '《政府信息公开条例》第十五条；《个人信息保护法》第二十八条',
  reads: ['narratives'],
  run: ({ texts }) => texts.filter((leaf) => leaf.home !== 'intro').flatMap(find),
}
