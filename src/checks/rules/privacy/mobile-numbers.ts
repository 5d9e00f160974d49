/** P-02: mobile numbers outside the contact. */
import type { Check } from '@/checks/check'
import { masked } from './numbers'
import { privateFinder } from './private-text'
import type { PrivatePattern } from './private-text'

/** 13800138000条 is a count. */
const countedBy = /^\s*(?:余|多)?(?:条|件|次|人次|个|元|万|户|人|字节|[）)]?[（(]?单位)/
/** 到位资金13800138000（元） is money. */
const amount =
  /(?:资金|金额|总额|余额|投资|产值|收入|支出|预算|决算|税收|债券|款|合计|总计|编号|编码|代码|证号|文号|单号|账号|流水号|￥|¥)[^，。；\d]{0,4}$/
const toReach = /(?:电话|手机|联系|拨打|致电|微信|短信|来电)[^，。；\d]{0,8}$/

const pattern: PrivatePattern = {
  case: 'found',
  pattern: /(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g,
  needs: /1[3-9]\d[- ]?\d{4}/,
  isReal: (text, leaf, at) => {
    const [before, after] = [leaf.text.slice(Math.max(0, at - 16), at), leaf.text.slice(at + text.length)]
    if (toReach.test(before) || /[- ]/.test(text)) return true
    return !countedBy.test(after) && !amount.test(before)
  },
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
