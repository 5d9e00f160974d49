/** W-05: leftovers: marks of a draft, **, XX, ____, 待补充, &nbsp;, empty parentheses, characters that could not be read. */
import type { Check } from '@/checks/check'
import { patternFinder } from './patterns'
import type { TextPattern } from './patterns'

const patterns: readonly TextPattern[] = [
  { case: 'gap', needs: /[_＿]/, pattern: /_{2,}|＿{2,}/g },
  {
    case: 'carried',
    needs: /【待核】/,
    pattern: /【待核】/g,
    quote: ({ index }, text) =>
      /[^，。；！？\n]{0,20}$/.exec(text.slice(0, index).replaceAll('【待核】', ''))?.[0] ?? '',
    mend: () => '',
  },
  {
    case: 'placeholder',
    needs: /[XxＸ×○〇●□■◯TL]|某某|待|此处|请填写/,
    pattern:
      /(?=[XxＸ×]{2})(?<![A-Za-z\d])[XxＸ×]{2,}(?![A-Za-z\d])|[○〇●□■◯]{2,}(?!年)|(?:某某|待补充|待核实|待定|此处(?:填写|补充)|请填写|TODO|TBD|Lorem ipsum)/g,
  },
  {
    case: 'markup',
    needs: /[*~#`]/,
    pattern: /\*{2,}|~{3,}|#{2,}|`{1,3}|\*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\*/g,
    mend: () => '',
  },
  {
    case: 'markup',
    pattern: /&(?:nbsp|amp|lt|gt|quot|ensp|emsp|#\d+);/g,
    mend: (match) => (/nbsp|sp;/.test(match[0]) ? '' : null),
  },
  { case: 'markup', needs: /</, pattern: /<\/?[a-zA-Z][^<>\n]{0,80}>/g, mend: () => '' },
  { case: 'empty', needs: /[（(《“【]/, pattern: /（\s*）|\(\s*\)|《\s*》|“\s*”|【\s*】/g, mend: () => '' },
  { case: 'unreadable', pattern: /\ufffd+|锟斤拷|烫烫烫/g },
]

const find = patternFinder(patterns)

export const leftovers: Check = {
  id: 'W-05',
  severity: 'warning',
  source: '《党政机关公文处理工作条例》第十九条：文字精练、内容准确',
  reads: ['narratives', 'header.intro'],
  run: ({ texts }) => texts.flatMap(find),
}
