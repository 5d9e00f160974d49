import { describe, expect, it } from 'vitest'
import { fieldLabel } from '@/report/form/field-label'
import { figureDefinitions, narrativeIds } from '@/report/form/form'
import type { FieldPath } from '@/report/form/paths'

describe('the label of a place', () => {
  it.each([
    ['requests.refused.thirdParty.naturalPerson', '本年度办理结果·不予公开·保护第三方合法权益·自然人'],
    ['disputes.litigationDirect.total', '行政诉讼·未经复议直接起诉·总计'],
    ['proactive.fees.amount', '行政事业性收费·本年收费金额'],
    ['metrics.website.posts', '网站信息发布总数'],
    ['narratives.problems', '五、存在的主要问题及改进情况'],
    ['narratives.requestWork', '（二）依申请公开'],
    ['header.contact.postcode', '邮编'],
    ['header.period', '统计期限'],
    ['unit', '单位名称'],
  ] as const)('%s is %s', (path, label) => {
    expect(fieldLabel(path)).toBe(label)
  })

  it('is no path, wherever it is', () => {
    const paths: FieldPath[] = [
      ...figureDefinitions.map((figure) => figure.path),
      ...narrativeIds.map((id) => `narratives.${id}` as const),
      ...(['header.title', 'header.intro', 'year', 'unitKind', 'channels', 'accounts.wechat'] as const),
      'header.web.publisher',
    ]
    expect(paths.filter((path) => fieldLabel(path) === path || fieldLabel(path) === '')).toEqual([])
  })
})
