/** Sentences of many wordings against the tables: T-01, T-02, T-03. */
import { describe, expect, it } from 'vitest'
import type { Changes } from '../../support/checks'
import { casesOf, findingsOf } from '../../support/checks'

const part = (
  home: 'requestWork' | 'proactiveWork' | 'platforms' | 'overview',
  text: string,
  more: Changes = {},
): Changes => ({
  ...more,
  texts: { [home]: [text] },
})
const office = { report: { unit: '青石县教育局', unitKind: 'department' as const } }

describe('T-01, figures that are not the table’s', () => {
  it.each([
    '制发各类文件620份，认定主动公开401份、依申请公开130份、不予公开89份。',
    '完成公文属性认定：主动公开489份、依申请公开及不予公开399份。',
    '对拟制公文逐件审查，确定主动公开30件，部分公开12件，不予公开8件。',
    '全年文件属性为主动公开的200件、不予公开的15件。',
    '新制发公文中，主动公开90份，依申请公开20份，不予公开5份。',
  ])('documents are marked, not answered: %s', (text) => {
    expect(casesOf('T-01', part('proactiveWork', text))).toEqual([])
  })

  it.each([
    '全县共收到政府信息公开申请312件，县教育局收到33件。',
    '我县共收到政府信息公开申请312件。',
    '2024年，全县各级行政机关收到申请312件。其中，予以公开200件、部分公开11件。',
    '本县各部门收到政府信息公开申请98件。',
    '全县各级行政机关共收到申请312件。办结申请300件。',
  ])('the place has more than the office: %s', (text) => {
    expect(casesOf('T-01', part('overview', text, office))).toEqual([])
  })

  it.each([
    '全区收到申请312件，区政府办公室作为受理机关收到申请33件。',
    '全市共收到政府信息公开申请312件；市本级收到政府信息公开申请33件。',
    '各部门共受理申请279件。本级机关收到申请33件。',
  ])('a government gives its own beside all: %s', (text) => {
    const government = { report: { unitKind: 'government' as const } }
    expect(casesOf('T-01', part('overview', text, government))).toEqual([])
  })

  it.each([
    '新收申请33件，年内办结30件，结转下年度3件。',
    '全年办理政府信息公开申请（含上年结转）35件。',
    '办理政府信息公开申请32件。',
    '处理政府信息公开申请33件。',
    '2023年结转的2件申请已答复；2024年新收申请33件，办结申请30件。',
  ])('more than one way to count: %s', (text) => {
    expect(casesOf('T-01', part('requestWork', text))).toEqual([])
  })

  it.each([
    ['全年办理政府信息公开申请（含上年结转）39件。', 'received'],
    ['柳岸乡未收到政府信息公开申请。', 'received'],
    ['本中心没有收到任何政府信息公开申请，渠道畅通。', 'received'],
    ['全年政府信息公开申请为零。', 'received'],
    ['本年度实现依申请公开零受理，零申请是因为公开充分。', null],
    ['收到申请33件，自然人提出25件。', 'differs'],
    ['收到申请33件，其中商业企业申请9件。', 'differs'],
    ['不予处理2件，其中信访举报投诉类申请7件。', 'differs'],
    ['不予公开13件，因第三方合法权益不予公开9件。', 'differs'],
    ['其他处理7件。', null],
    ['本年无上年结转申请。', 'differs'],
    ['新收申请33件，加上2023年结转的3件，均已登记。', 'differs'],
    ['全年结转4件至下年度继续办理的申请。', 'differs'],
    ['没有上年度结转的政府信息公开申请。', 'differs'],
  ])('what no way of counting gives: %s', (text, name) => {
    const found = casesOf('T-01', part('requestWork', text))
    if (name !== null) expect(found).toContain(name)
  })

  it('names the rows that it added up, not one of them', () => {
    const [found] = findingsOf('T-01', part('requestWork', '不予公开15件。'))
    expect(found).toMatchObject({
      code: 'checks.T-01.group',
      labels: {
        figureName: 'requests.refused.stateSecret.total',
        lastName: 'requests.refused.inquiry.total',
      },
    })
    expect(found!.params.count).toBe(8)
  })
})

describe('T-02, disputes in other words', () => {
  const disputes = {
    figures: {
      'disputes.review.upheld': 2,
      'disputes.review.corrected': 1,
      'disputes.review.other': 0,
      'disputes.review.pending': 0,
      'disputes.litigationDirect.upheld': 3,
      'disputes.litigationDirect.corrected': 0,
      'disputes.litigationDirect.other': 0,
      'disputes.litigationDirect.pending': 1,
      'disputes.litigationAfterReview.upheld': 2,
      'disputes.litigationAfterReview.corrected': 0,
      'disputes.litigationAfterReview.other': 0,
      'disputes.litigationAfterReview.pending': 0,
    },
  }

  it.each([
    '因政府信息公开被申请行政复议3件，其中维持2件、纠正1件；被提起行政诉讼6件，结果维持5件，尚未审结1件。',
    '涉政府信息公开行政诉讼案件6件，均胜诉，继续保持零败诉；行政复议3件。',
    '发生政府信息公开行政诉讼6件，未发生败诉案件。',
    '全年办理行政复议案件120件，其中维持80件、纠正12件。',
    '政府信息公开行政复议和行政诉讼共9件。',
    '力争实现政府信息公开行政复议零纠错。',
    '行政诉讼方面，未经复议直接起诉4件；复议后起诉2件，均维持。',
    '县司法局办理行政复议案件38件，其中维持30件。',
  ])('pass: %s', (text) => {
    expect(casesOf('T-02', part('overview', text, disputes))).toEqual([])
  })

  it.each([
    '全年未发生因政府信息公开被行政复议机关纠错的情形。',
    '政府信息公开行政复议3件，无一纠错。',
    '政府信息公开行政复议案件均获维持。',
    '因政府信息公开被申请行政复议，没有被纠正的案件。',
    '政府信息公开行政复议零纠错。',
    '因政府信息公开被提起行政诉讼7件。',
    '涉及政府信息公开的行政复议3件，其中纠正2件。',
    '政府信息公开行政诉讼6件，其中尚未审结3件。',
    '本镇未引发政府信息公开行政复议。',
    '政府信息公开行政复议和行政诉讼共8件。',
    '未经复议直接起诉3件。',
    '政府信息公开行政复议案件被维持3件。',
    '行政复议、行政诉讼案件合计7件，均与政府信息公开有关。',
  ])('fail: %s', (text) => {
    expect(casesOf('T-02', part('overview', text, disputes))).toHaveLength(1)
  })
})

describe('T-03, totals since an account was opened', () => {
  it.each([
    '微信公众号自2019年开通以来累计发布信息9846条，其中2024年发布206条。',
    '截至2024年12月31日，微信公众号累计发布信息2463条。',
    '微信公众号开通至今发布信息8000条。',
    '自开通以来，微信公众号共发布信息5000条。',
    '截至目前，微信公众号累计发布信息3000条。',
  ])('are not this year’s: %s', (text) => {
    expect(casesOf('T-03', part('platforms', text))).toEqual([])
  })

  it('are this year’s where the sentence says so', () => {
    expect(casesOf('T-03', part('platforms', '2024年，微信公众号全年发布信息9846条。'))).toEqual(['differs'])
  })
})

describe('T-03, table two in other words', () => {
  const tables = {
    figures: {
      'proactive.rules.issued': 3,
      'proactive.rules.repealed': 1,
      'proactive.rules.inForce': 27,
      'proactive.normativeDocuments.issued': 6,
      'proactive.normativeDocuments.repealed': 3,
      'proactive.normativeDocuments.inForce': 41,
      'proactive.penalties.decisions': 215,
      'proactive.fees.amount': 251.36,
    },
  }

  it.each([
    '公布政府规章3件，废止1件，现行有效27件。',
    '制定3件政府规章，废止规章1件。',
    '制发行政规范性文件6件、废止3件，现行有效41件。',
    '出台6件行政规范性文件。',
    '制定规章和行政规范性文件9件。',
    '开展行政规范性文件清理，梳理45件，其中保留36件、废止5件。',
    '作出215件行政处罚决定。',
    '全年行政事业性收费2513600元。',
    '行政事业性收费约250万元。',
    '全年行政事业性收费金额251.4万元。',
    '发布规范性文件解读12件。',
    '“十四五”以来，共制定规章12件、行政规范性文件48件。',
    '近三年制发行政规范性文件20件。',
  ])('pass: %s', (text) => {
    expect(casesOf('T-03', part('proactiveWork', text, tables))).toEqual([])
  })

  it.each([
    '公布政府规章4件，同步解读。',
    '制定4件政府规章。',
    '废止规章2件。',
    '现行有效规章26件。',
    '制发行政规范性文件6件、废止2件，均已公开。',
    '出台5件行政规范性文件。',
    '制发行政规范性文件6件，截至年底现行有效43件。',
    '作出205件行政处罚决定。',
    '全年行政事业性收费2613600元。',
    '全年行政事业性收费收入25.1万元。',
    '制定规章和行政规范性文件8件。',
  ])('fail: %s', (text) => {
    expect(casesOf('T-03', part('proactiveWork', text, tables))).toHaveLength(1)
  })
})
