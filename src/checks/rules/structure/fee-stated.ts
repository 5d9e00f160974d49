/** S-08: section six says whether an information-handling fee was charged. */
import { figureAt } from '@/report/figures/figures'
import { fix } from '@/checks/fixes/fixes'
import { isTyped, replaceText } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Fix } from '@/checks/types'
import { tableToldIn } from '@/report/statements/table-told'
import type { Check } from '@/checks/check'

const path = 'narratives.other' as const
const named = /信息(?:公开)?处理费/
/** 没有收取任何费用 says it where section six or the part on requests does; elsewhere fees are other fees. */
const charged = /收取[^，。；]{0,10}费|收费|费用/

/** The fee came with 2021, and so did the words on it that the form asks for. */
const firstYear = 2021

const says = (leaf: TextLeaf): boolean =>
  leaf.home !== 'intro' &&
  (named.test(leaf.text) ||
    ((leaf.home === 'other' || tableToldIn(leaf.home) === 'requests') && charged.test(leaf.text)))

/** The sentence behind a paragraph's last character, which is written anew with it. */
function appended(leaf: TextLeaf, sentence: string): Fix[] {
  const end = leaf.text.length
  if (end === 0 || !isTyped(leaf, end - 1, end)) return []
  const edit = replaceText(leaf, end - 1, end, leaf.text.slice(end - 1) + sentence)
  return [fix('addText', [edit], { to: sentence })]
}

export const feeStated: Check = {
  id: 'S-08',
  severity: 'warning',
  source: '《政府信息公开条例》第四十二条；国办公开办函〔2021〕30号第六部分',
  reads: ['narratives', 'year'],
  run: ({ report, texts }) => {
    const begun = texts.some((leaf) => leaf.home === 'other' && leaf.text.trim() !== '')
    if (!begun || report.year < firstYear || texts.some(says)) return []
    const last = texts.filter((leaf) => leaf.home === 'other').pop()
    const received = figureAt(report, 'requests.received.total')
    const sentence = '本年度未收取信息处理费。'
    const mended = last && !last.isHeading ? appended(last, sentence) : []
    return [
      {
        case: 'missing',
        path,
        labels: { place: path },
        figures: [{ path: 'requests.received.total', value: received }],
        fixes: mended,
      },
    ]
  },
}
