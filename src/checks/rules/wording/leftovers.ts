/** W-05: leftovers: **, XX, ____, 待补充, &nbsp;, empty parentheses, characters that could not be read. */
import type { Check } from '@/checks/check'
import { patternFinder } from './patterns'
import type { TextPattern } from './patterns'

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝安常傅卞齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾江郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房解应丁邓石崔龚程邢陆翁曲段侯宁仇刘龙叶白蒲赖谭温庄聂曾关'
/** 赵某某 is a person whose name is kept back, and 某某 alone is one that was never filled in. */
const isHiddenName = ({ 0: words, index }: RegExpExecArray, text: string): boolean =>
  /^(?:某某|[XxＸ×]{2})$/.test(words) &&
  index > 0 &&
  surnames.includes(text.charAt(index - 1)) &&
  !/^(?:[省市县区州镇乡局厅委办院校]|单位|部门|公司|街道|条|件|次|个|项|期|场|份|年|月)/.test(
    text.slice(index + 2),
  )

const patterns: readonly TextPattern[] = [
  { case: 'gap', needs: /[_＿]/, pattern: /_{2,}|＿{2,}/g },
  {
    case: 'placeholder',
    needs: /[XxＸ×○〇●□■◯TL]|某某|待|此处|请填写/,
    unless: isHiddenName,
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
