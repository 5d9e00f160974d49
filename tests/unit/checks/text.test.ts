import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { liveFiguresOf } from '@/report/narrative/narrative'
import { metric, value } from '@/sample/words'
import { casesOf, changed, findingsOf, report2024 } from '../../support/checks'

/** 33 received, 2 carried in, 32 processed (16 granted, 4 partly), 3 carried out. */
const requests = (...sentences: string[]) => ({ texts: { requestWork: sentences } })

describe('T-01, requests in the text', () => {
  it.each([
    '全年共收到政府信息公开申请33件。',
    '全年受理政府信息公开申请35件（含上年结转2件）。',
    '共收到依申请公开三十三件，办结申请32件，其中予以公开16件、部分公开4件。',
    '收到申请近40件。',
    '上年结转申请2件，结转下年度继续办理的申请3件。',
    '收到申请３３件。',
    '全年收到33件政府信息公开申请，办结32件信息公开申请。',
    '予以公开及部分公开20件。',
    '办结32件，其中予以公开和部分公开20件。',
    '受理申请33件，答复20件，不予受理9件，补正后仍不明确4件。',
    '收到依申请公开33件，其中：收到邮递申请1件，平台申请32件。',
    '2024年累计收到政府信息公开申请33件次。',
    '近年来累计收到政府信息公开申请120件。',
  ])('pass: %s', (sentence) => {
    expect(casesOf('T-01', requests(sentence))).toEqual([])
  })

  it.each([
    ['全年共收到政府信息公开申请34件。', 'received', 34],
    ['全年受理政府信息公开申请36件。', 'received', 36],
    ['全年收到34件政府信息公开申请。', 'received', 34],
    ['予以公开及部分公开21件。', 'group', 21],
    ['2024年累计收到政府信息公开申请36件次。', 'received', 36],
    ['受理申请33件，答复20件，办结率较高。', 'differs', 20],
    ['办结申请31件，其中予以公开16件。', 'differs', 31],
    ['办结申请32件，其中予以公开15件。', 'differs', 15],
    ['共收到申请33件，结转下年度继续办理的申请1件。', 'differs', 1],
    ['本年度未收到政府信息公开申请。', 'received', 0],
  ])('fail: %s', (sentence, name, stated) => {
    expect(findingsOf('T-01', requests(sentence))).toMatchObject([
      { code: `checks.T-01.${name}`, path: 'narratives.requestWork', params: { stated } },
    ])
  })

  it('name both meanings of 受理 where neither fits', () => {
    expect(findingsOf('T-01', requests('全年受理政府信息公开申请30件。'))[0]?.params).toMatchObject({
      stated: 30,
      figure: 33,
      both: 35,
    })
  })

  it.each([
    '收到涉及土地征收的申请12件。',
    '通过网络收到申请23件。',
    '2023年收到政府信息公开申请21件。',
    '下属单位收到申请8件。',
    '收到投诉12件。',
    '收到12件政府信息公开申请的投诉。',
    '收到12件信函申请。',
    '收到与政府信息公开申请相关的行政复议2件。',
  ])('let parts, other years and other things be: %s', (sentence) => {
    expect(casesOf('T-01', requests(sentence))).toEqual([])
  })

  it('let a live figure be: it follows the table', () => {
    const texts = { requestWork: [['全年共收到申请', value('requests.received.total'), '件。']] }
    expect(casesOf('T-01', { texts, figures: { 'requests.received.social': 7 } })).toEqual([])
  })

  it('are mended by linking the digits to the table', () => {
    const changes = requests('全年共收到政府信息公开申请34件。')
    const report = applyFix(changed(report2024, changes), findingsOf('T-01', changes)[0]!.fixes[0]!)
    expect(liveFiguresOf(report.narratives.requestWork)).toEqual([
      { path: 'requests.received.total', form: 'value' },
    ])
    expect(casesOf('T-01', { report })).toEqual([])
  })
})

describe('T-02, disputes in the text', () => {
  it('pass where text and table four agree', () => {
    expect(casesOf('T-02', { texts: { oversight: ['全年发生行政复议2件，行政诉讼1件。'] } })).toEqual([])
  })

  it('fail where they do not, none at all included', () => {
    expect(findingsOf('T-02', { texts: { oversight: ['全年发生行政复议3件。'] } })[0]?.params).toMatchObject({
      stated: 3,
      figure: 2,
    })
    expect(
      casesOf('T-02', { texts: { requestWork: ['处理涉及政府信息公开的行政复议3件，引发1件行政复议。'] } }),
    ).toEqual(['differs', 'differs'])
    expect(casesOf('T-02', { texts: { oversight: ['未发生行政复议、行政诉讼案件。'] } })).toEqual([
      'differs',
      'group',
    ])
  })

  it('add up litigation of both kinds, and let corrected cases be', () => {
    expect(findingsOf('T-02', { texts: { oversight: ['行政诉讼2件。'] } })[0]?.params.figure).toBe(1)
    expect(casesOf('T-02', { texts: { oversight: ['未发生因答复不当被纠正的行政复议。'] } })).toEqual([])
  })
})

describe('T-03, metrics in the text', () => {
  const platforms = (sentence: string) => ({ texts: { platforms: [sentence] } })

  it('pass where the text says what was entered, rounded ones included', () => {
    expect(casesOf('T-03', platforms('门户网站全年发布信息1263条，总访问量30.2万次。'))).toEqual([])
  })

  it('fail where it does not, and are mended either way', () => {
    const [found] = findingsOf('T-03', platforms('门户网站全年发布信息1236条。'))
    expect(found).toMatchObject({ code: 'checks.T-03.differs', params: { stated: 1236, figure: 1263 } })
    expect(found?.fixes.map((fix) => fix.code)).toEqual(['link', 'setFigure'])
    expect(found?.fixes[1]?.edits).toEqual([{ kind: 'figure', path: 'metrics.website.posts', value: 1236 }])
  })

  it('cover table two', () => {
    expect(casesOf('T-03', { texts: { proactiveWork: ['全年制发行政规范性文件4件。'] } })).toEqual(['table'])
    expect(casesOf('T-03', { texts: { proactiveWork: ['全年制发行政规范性文件3件。'] } })).toEqual([])
    expect(casesOf('T-03', { texts: { proactiveWork: ['制发规范性文件4个。'] } })).toEqual(['table'])
  })

  it('let what was published of table two be: it is no decision', () => {
    const texts = {
      proactiveWork: ['发布信息801条，其中行政处罚决定1条，制发规范性文件9件。'],
      platforms: ['平台公开政务服务事项33项，行政许可30项，行政处罚1项。'],
    }
    expect(casesOf('T-03', { texts })).toEqual([])
  })

  it('let blank metrics, other accounts and live figures be', () => {
    expect(
      casesOf('T-03', {
        ...platforms('门户网站全年发布信息1236条。'),
        figures: { 'metrics.website.posts': null },
      }),
    ).toEqual([])
    expect(casesOf('T-03', platforms('“云溪交通”微信公众号推送信息90条。'))).toEqual([])
    expect(
      casesOf('T-03', { texts: { platforms: [['网站发布信息', metric('website.posts'), '条。']] } }),
    ).toEqual([])
  })
})

describe('T-04, sums in a sentence', () => {
  const other = (sentence: string) => ({ texts: { other: [sentence] } })

  it.each([
    '办理建议提案共79件，其中人大建议29件、政协提案50件。',
    '收到5件，4件为网络申请，1件为邮寄申请。',
    '发布信息1000条，其中政策类200条、会议类50条。',
    '共约80件，其中29件、50件。',
    '召开会议3次，印发文件5件、简报8期。',
    '公开信息40条，其中动态25条，公告9条，规范性文件4件，政策解读2件。',
    '公开信息22条，其中财务信息2条（其中预算1条、决算1条），总结15条，其他信息5条。',
    '公开信息60条，其中：政务动态31条，公示公告15条；政策文件14条。',
    '被申请行政复议5宗、行政诉讼0宗，其中维持3宗，纠正1宗，尚未审结1宗。',
    '新收5件，上年结转2件，其中予以公开4件、部分公开3件。',
    '公开信息80条，访问9000次，其中动态50条、公告30条。',
    '网站公开信息63条。其中：政务活动31条，公示公告32条。',
    '受理59件，新收47件。其中，信函40件，网络7件。',
    '收到申请92件、上年结转2件。其中，予以公开59件，不予公开26件，结转下年9件。',
    '公开信息400条，其中机构信息1条，财政信息2条，重点领域信息385条等。',
    '公开信息178条，包括动态和公告，通过公众号发布信息300条、短视频20条。',
    '公开信息400条，其中动态200条，公告150条；此外，发放手册500条、海报20条。',
    '公开信息90条，其中每周要闻30条、公告20条。',
    '收到申请30件，其中网络申请25件，办结28件，结转2件。',
    '收到留言30条，其中咨询25条，答复30条。',
    '公开信息100条，其中重点领域信息60条，向档案馆移送文件80件。',
    '发布信息100条，其中动态60条，编印简报80份。',
    '收到申请10件，其中办结8件，结转2件。',
    '公开信息20条，其中公告8条；公众号推送信息300条；短视频18条。',
    '收到申请22起，比2023年（31起）下降29%，答复22起。其中公开7起，不属于政府信息15起。',
    '公开信息89条，其中：机构信息6条；预算信息68条，预算解读4条；其他信息11条。',
    '公开信息100条，其中动态52条、公告30条；同时，在信用平台公示许可76件、处罚2件。',
  ])('pass: %s', (sentence) => {
    expect(casesOf('T-04', other(sentence))).toEqual([])
  })

  it('fail where parts are more than the whole, or where each says what it is', () => {
    expect(findingsOf('T-04', other('共办理79件，其中人大建议29件、政协提案51件。'))[0]).toMatchObject({
      severity: 'warning',
      params: { whole: 79, sum: 80, parts: '29+51' },
    })
    expect(casesOf('T-04', other('收到5件，3件为网络申请，1件为邮寄申请。'))).toEqual(['differs'])
  })

  it.each([
    ['公开信息53篇，其中机构2篇、文件5篇、动态43篇、预算4篇。', '2+5+43+4'],
    ['公开信息38条，包括网站35条，云溪晨报、每日云溪等媒体8条。', '35+8'],
    ['公开信息162条。其中，文件公开41条，公众号发布信息293篇。', '41+293'],
    ['公开信息20条，其中财务信息2条（其中预算1条、决算1条），总结15条，其他信息5条。', '2+15+5'],
    ['公开信息30条，其中动态20条，公告5条，其他信息4条。', '20+5+4'],
    ['公开信息17条：动态12条，公告7条。', '12+7'],
    ['收到申请10件，其中已办结8件，结转3件。', '8+3'],
    ['通过网站公开文件26件，其中机构类信息14条，政策类信息15条。', '14+15'],
    ['收到申请46件。其中，网站提交32件，占69.6%；信函提交11件，占23.9%；当面提交4件，占8.7%。', '32+11+4'],
    ['公开信息30条，其中动态20条，公告5条，其他信息4条，总访问量1700次。', '20+5+4'],
    ['收到申请22起，比2023年（31起）下降29%，答复22起。其中公开7起，不属于政府信息16起。', '7+16'],
    ['被申请行政复议5宗、行政诉讼1宗，其中维持5宗，纠正2宗。', '5+2'],
    ['收到申请92件、上年结转2件。其中，予以公开69件，不予公开26件。', '69+26'],
  ])('fail: %s', (sentence, parts) => {
    expect(findingsOf('T-04', other(sentence))).toMatchObject([{ severity: 'warning', params: { parts } }])
  })

  it('let a gap be that no slip explains', () => {
    expect(casesOf('T-04', other('公开信息423条，其中机构信息93条，服务信息315条。'))).toEqual([])
  })

  it('ask to look where little is missing: some parts may not be named', () => {
    expect(findingsOf('T-04', other('共办理79件，其中人大建议29件、政协提案48件。'))[0]?.severity).toBe(
      'notice',
    )
  })

  it('are mended at the whole', () => {
    const changes = other('共办理79件，其中人大建议29件、政协提案51件。')
    const report = applyFix(changed(report2024, changes), findingsOf('T-04', changes)[0]!.fixes[0]!)
    expect(casesOf('T-04', { report })).toEqual([])
  })
})

describe('T-05, all and none', () => {
  it('pass where nothing is carried out, and where carried ones are set aside', () => {
    const none = { 'requests.carriedOut.naturalPerson': 0, 'requests.carriedOut.business': 0 }
    expect(casesOf('T-05', { ...requests('申请均已办结。'), figures: none })).toEqual([])
    expect(casesOf('T-05', requests('除结转下年度的3件外，申请均已办结。'))).toEqual([])
  })

  it('fail where something is carried out', () => {
    expect(findingsOf('T-05', requests('全部办结。'))[0]?.params).toMatchObject({ carried: 3 })
    expect(casesOf('T-05', requests('申请办结率100%。'))).toEqual(['pending'])
    expect(casesOf('T-05', requests('到期办结率100%，按期办结率达100%。'))).toEqual([])
  })

  it('let proposals and messages be: they are other things', () => {
    expect(casesOf('T-05', { texts: { other: ['人大建议和政协提案全部办结。'] } })).toEqual([])
  })

  it('fail where one sentence charges a fee and another does not', () => {
    const texts = { other: ['本年度未收取信息处理费。', '依法收取信息处理费300元。'] }
    expect(casesOf('T-05', { texts })).toEqual(['fee'])
    expect(
      casesOf('T-05', { texts: { other: ['本年度未收取信息处理费。', '收取信息处理费0元。'] } }),
    ).toEqual([])
  })
})

describe('T-06, shares', () => {
  it('pass where they follow from the sentence or the tables, as rounded', () => {
    expect(casesOf('T-06', requests('收到申请33件，其中自然人22件，占66.7%。'))).toEqual([])
    expect(casesOf('T-06', requests('予以公开16件，占50%。'))).toEqual([])
  })

  it('fail where they follow from nothing, with the computed share', () => {
    const [found] = findingsOf('T-06', requests('予以公开16件，占62.5%。'))
    expect(found?.params).toMatchObject({ part: 16, stated: 62.5 })
    expect(found?.fixes[0]?.params.to).toMatch(/%$/)
  })

  it.each([
    '发布政策信息1238条，占总数的2.6%；规划信息137条，占总数的0.3%。',
    '查阅点1230个，分四级设立。其中，部门148个，占12%；区县77个，占6.3%；镇街120个，占9.8%；社区882个，占71.7%。',
    '公开信息80条。其中，动态54条，占比67.5%；财政信息7条，占比8.8%；解读3条，占比3.8%。',
  ])('pass beside other parts: %s', (sentence) => {
    expect(casesOf('T-06', { texts: { proactiveWork: [sentence] } })).toEqual([])
  })

  it.each([
    '受理申请12件，占全市申请总量的5%。',
    '承办建议72件，提案32件，分别占总数的87.8%和85%。',
    '收到意见12件，占参与人数的30%。',
  ])('let shares be of what the report has no figure of: %s', (sentence) => {
    expect(casesOf('T-06', { texts: { proactiveWork: [sentence], other: [sentence] } })).toEqual([])
  })

  it('fail where the whole is named in other words', () => {
    const texts = { other: ['承办提案92件，其中已经解决的22件，占承办提案总数的29.3%。'] }
    expect(findingsOf('T-06', { texts })).toMatchObject([{ params: { part: 22, whole: 92, share: 23.9 } }])
  })

  it('fail beside other parts where a share is that of none', () => {
    const texts = { proactiveWork: ['公开信息80条。其中，动态54条，占比67.5%；财政信息7条，占比9.8%。'] }
    expect(findingsOf('T-06', { texts })).toMatchObject([{ params: { part: 7, whole: 80, share: 8.8 } }])
  })

  it('let shares be that speak of no figure before them', () => {
    expect(casesOf('T-06', requests('满意率98%，电子化占比85%。'))).toEqual([])
  })
})
