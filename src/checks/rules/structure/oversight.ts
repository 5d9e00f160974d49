/** S-09: a government's report states assessment, public evaluation and accountability results. */
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

const path = 'narratives.oversight' as const
interface Needed {
  readonly name: 'assessment' | 'evaluation' | 'accountability'
  readonly words: RegExp
  /** Words that say it of the work that is reported on, and of other things elsewhere. */
  readonly ifAbout?: RegExp
}
const needed: readonly Needed[] = [
  { name: 'assessment', words: /考核|考评/ },
  { name: 'evaluation', words: /评议/, ifAbout: /满意度|第三方[^，。；]{0,6}(?:评估|测评|调查)|群众评价/ },
  { name: 'accountability', words: /责任追究|追责|问责|追究[^，。；]{0,8}责任/ },
]
/** 政务服务满意度 is that of services. */
const aboutDisclosure = /(?:政务|信息|政府)公开/

export const oversight: Check = {
  id: 'S-09',
  severity: 'warning',
  source:
    '《政府信息公开条例》第五十条第（四）项：各级人民政府还应当包括工作考核、社会评议和责任追究结果情况',
  reads: ['unitKind', 'narratives'],
  run: ({ report, texts }) => {
    if (report.unitKind !== 'government') return []
    const own = texts.filter((leaf) => leaf.home !== 'intro' && leaf.text.trim() !== '')
    if (own.length === 0) return []
    const says = ({ words, ifAbout }: Needed): boolean =>
      own.some(
        ({ text, home }) =>
          words.test(text) ||
          (ifAbout !== undefined &&
            text
              .split(/[。；\n]/)
              .some((one) => ifAbout.test(one) && (home === 'oversight' || aboutDisclosure.test(one)))),
      )
    return needed
      .filter((one) => !says(one))
      .map(({ name }): Found => ({ case: name, path, labels: { place: path } }))
  },
}
