/** P-04: personal e-mail addresses. */
import type { Check } from '@/checks/check'
import { masked } from './numbers'
import { privateFinder } from './private-text'
import type { PrivatePattern } from './private-text'

const pattern: PrivatePattern = {
  case: 'found',
  pattern:
    /[\w.+-]+@(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|gmail|hotmail|outlook|live|icloud|aliyun|tom|21cn|vip\.(?:qq|163|126|sina))\.(?:com|cn|net|com\.cn)(?![\w.])/gi,
  needs: /@/,
  isReal: () => true,
  mask: (text) => masked(text, 1, text.length - text.indexOf('@')),
}

const find = privateFinder(pattern)

export const personalEmails: Check = {
  id: 'P-04',
  severity: 'warning',
  source: '《政府信息公开条例》第十五条；《个人信息保护法》第四条',
  reads: ['narratives'],
  run: ({ texts }) => texts.filter((leaf) => leaf.home !== 'intro').flatMap(find),
}
