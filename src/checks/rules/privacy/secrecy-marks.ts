/** P-05: classification marks and internal-document marks. */
import type { Check } from '@/checks/check'
import { patternFinder } from '../wording/patterns'
import type { TextPattern } from '../wording/patterns'

const patterns: readonly TextPattern[] = [
  // 绝密★1年, 机密★: the star is the mark; the words alone are ordinary ones.
  {
    case: 'classified',
    needs: /[★☆]/,
    pattern: /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆](?:\s*(?:\d+\s*[年月]|长期))?/g,
    severity: 'error',
  },
  { case: 'classified', pattern: /^\s*(?:绝密|机密|秘密)\s*$/g, severity: 'error' },
  {
    case: 'internal',
    needs: /内部|外传|注意保存|不予公开件|此件/,
    pattern:
      /(?:内部(?:资料|文件|刊物|材料)|内部使用|仅供内部|不得外传|严禁外传|注意保存|不予公开件|此件不公开)/g,
    // 内部文件 as a thing that offices manage is said in every report.
    unless: (match, text) => {
      const around = text.slice(Math.max(0, match.index! - 10), match.index! + match[0].length + 8)
      return /管理|属于|认定|规范|涉及|审查|制度|不是|非/.test(around)
    },
  },
]

const find = patternFinder(patterns)

export const secrecyMarks: Check = {
  id: 'P-05',
  severity: 'warning',
  source: '《政府信息公开条例》第十四条、第十七条；《保守国家秘密法》第二十一条',
  reads: ['narratives', 'header.intro'],
  run: ({ texts }) => texts.flatMap(find),
}
