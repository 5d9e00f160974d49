/** Sums, shares and fees in sentences as offices write them: T-04, T-05, T-06. */
import { describe, expect, it } from 'vitest'
import { casesOf, findingsOf } from '../../support/checks'

const overview = (...texts: string[]) => ({ texts: { overview: texts } })

describe('T-04, parts that nothing leads to', () => {
  it.each([
    '收到申请37件，网络平台提交21件、邮寄信函13件、当面提交2件。',
    '收到申请138件，自然人申请130件、商业企业申请5件。',
    '不予处理7件（信访举报投诉类4件、重复申请2件）。',
    '其他处理9件，其他处理中逾期不补正5件、其他情形3件。',
    '举办培训八场，其中线上3场、线下4场。',
    '承办建议61件，其中主办34件、协办28件。',
    '承办代表建议34件、委员提案28件，共61件。',
    '开展宣传3场、培训4场，合计8场。',
    '收到申请45件。从申请方式看，网络申请30件、信函申请16件。',
    '发布信息30条（网站20条、公众号11条）。',
    '收到申请8件，其中为企业提供5件、为群众提供4件。',
    '收到申请5件，4件为审批材料，2件为许可信息。',
  ])('fail: %s', (text) => {
    expect(casesOf('T-04', overview(text))).toEqual(['differs'])
  })

  it.each([
    '收到申请37件，网络平台提交21件、邮寄信函13件、当面提交3件。',
    '收到申请35件，自然人申请30件、商业企业申请5件。',
    '不予处理7件（信访举报投诉类4件、重复申请3件）。',
    '承办人大代表建议26件（主办18件、协办8件），政协委员提案31件（主办20件、协办11件），共57件。',
    '收到申请45件。从申请主体看，自然人40件、商业企业5件；从申请方式看，网络申请30件、信函申请15件。',
    '发布信息1250条，其中抽检公告146条、消费警示58条、政策解读31条等。',
    '收到申请45件，办结44件，共公开3件。',
    '举办培训8场，线上直播3场，参训260人次。',
    '办结申请86件，其中予以公开30件；部分公开14件；不予公开12件，包括国家秘密2件、第三方4件、内部事务6件；无法提供21件；不予处理9件，包括投诉类5件、重复申请4件。',
    '新收申请128件，加上年结转5件，共需办理133件。',
  ])('pass: %s', (text) => {
    expect(casesOf('T-04', overview(text))).toEqual([])
  })

  it('names the whole and all its parts where the whole comes last', () => {
    const [found] = findingsOf('T-04', overview('承办代表建议34件、委员提案28件，共61件。'))
    expect(found).toMatchObject({ params: { whole: 61, sum: 62, parts: '34+28' } })
    expect(found!.spot?.text).toBe('34件、委员提案28件，共61件')
  })
})

describe('T-05, all done', () => {
  it('is told once for a sentence', () => {
    const texts = { requestWork: ['收到申请33件，均已按时办结，办结率100%。'] }
    expect(casesOf('T-05', { texts })).toEqual(['pending'])
  })
})

describe('T-05, the fee', () => {
  it.each([
    [['本机关未收取任何费用。', '对大量申请收取信息处理费1100元。']],
    [['全年没有收取信息处理费。', '全年收取信息处理费3200元。']],
    [['2024年未收取信息处理费。', '2024年共收取信息处理费200元，已入库。']],
    [['未产生信息处理费。收取信息处理费90元。']],
    [['依申请公开工作未向申请人收取费用。', '按件收取信息处理费100元。']],
  ])('fails at the words that deny it: %j', (other) => {
    const found = findingsOf('T-05', { texts: { other } })
    expect(found).toHaveLength(1)
    expect(found[0]!.spot?.text).toMatch(/^(?:未|没有)/)
  })

  it.each([
    [['未收取检索费、复制费、邮寄费。', '对大量申请收取信息处理费1100元。']],
    [['收取信息处理费1100元。对其余申请未收取费用。']],
    [['2023年未收取信息处理费。', '2024年收取信息处理费100元。']],
    [['收取信息处理费0元。', '未收取费用。']],
    [['未收取信息处理费。', '2023年收取信息处理费100元。']],
  ])('passes where it is another fee, year or case: %j', (other) => {
    expect(casesOf('T-05', { texts: { other } })).toEqual([])
  })
})

describe('T-06, shares in brackets and in words', () => {
  it.each([
    ['办结申请50件。其中，予以公开20件（40%）、不予公开6件（13%）。', 'differs'],
    ['收到申请50件，网上提交30件（62%）。', 'differs'],
    ['举办活动40场，线上30场（72.5%）。', 'differs'],
    ['收到留言40件，网民提出30件，占比超八成。', 'words'],
    ['收到留言40件，企业提出30件，占九成以上。', 'words'],
    ['收到申请60件，网上提交31件，近七成申请人选择线上。', 'words'],
    ['发布信息200条，政策类90条，占比过半。', 'words'],
    ['收到留言100条，咨询类80条，占总数的六成左右。', 'words'],
    ['收到申请40件，信函提交22件（占比不足五成）。', 'words'],
  ])('fail: %s', (text, name) => {
    expect(casesOf('T-06', overview(text))).toEqual([name])
  })

  it.each([
    '办结申请147件。其中，予以公开66件（44.9%），部分公开21件（14.3%），不予公开18件（12.2%）。',
    '收到申请60件，其中网上提交41件，近七成申请人选择线上渠道。',
    '收到申请40件，自然人提出33件，占比超八成。',
    '发布信息200条，政策类110条，占比过半。',
    '发布信息800条（增长20%）。',
    '办件300件（好评率99%）。',
    '完成任务30项，八成的乡镇建成专区。',
    '收到申请40件，信函提交12件，约三成。',
    '收到申请40件，当面提交20件，占一半。',
  ])('pass: %s', (text) => {
    expect(casesOf('T-06', overview(text))).toEqual([])
  })
})
