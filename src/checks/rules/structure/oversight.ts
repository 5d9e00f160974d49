/** S-09: a government's report states assessment, public evaluation and accountability results. */
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

const path = 'narratives.oversight' as const
const needed = [
  ['assessment', /考核|考评/],
  ['evaluation', /社会评议|公众评议|评议|满意度/],
  ['accountability', /责任追究|追责|问责|追究责任/],
] as const

export const oversight: Check = {
  id: 'S-09',
  severity: 'warning',
  source:
    '《政府信息公开条例》第五十条第（四）项：各级人民政府还应当包括工作考核、社会评议和责任追究结果情况',
  reads: ['unitKind', 'narratives'],
  run: ({ report, texts }) => {
    if (report.unitKind !== 'government') return []
    const text = texts
      .filter((leaf) => leaf.home !== 'intro')
      .map((leaf) => leaf.text)
      .join('\n')
    if (text.trim() === '') return []
    return needed
      .filter(([, pattern]) => !pattern.test(text))
      .map(([name]): Found => ({ case: name, path, labels: { place: path } }))
  },
}
