/** The checks of structure before what offices really write. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '@/report/narrative/narrative'
import { casesOf, report2024 } from '../../support/checks'

describe('S-02, lists over several paragraphs', () => {
  it.each([
    [['一是公开目录。', '二是公开指南；三是更新栏目。']],
    [['一是公开目录；二是公开指南。', '三是更新栏目。', '四是加强培训。']],
    [['改进如下。一是充实目录；', '二是丰富解读；三是加强培训。']],
    [['一是公开目录；二是公开指南。', '一是统一文书；二是建立会商。']],
    [['1.公开目录。', '2.公开指南。', '在此之外还做了这些工作。', '1.统一文书。', '2.建立会商。']],
    [['（1）公开目录。', '（2）公开指南。', '依申请公开方面。', '（1）统一文书。']],
  ])('passes where a list goes on, or begins anew: %j', (other) => {
    expect(casesOf('S-02', { texts: { other } })).toEqual([])
  })

  it.each([
    [['一是公开目录。', '三是更新栏目。'], 'gap'],
    [['一是公开目录；二是公开指南。', '四是加强培训。'], 'gap'],
    [['一是公开目录；二是公开指南。', '二是更新栏目。'], 'restarts'],
    [['1.公开目录。', '3.公开指南。'], 'gap'],
    [['1.公开目录。', '1.公开指南。'], 'restarts'],
    [['（一）收费', '没有收费。', '（一）创新'], 'restarts'],
  ])('fails at what is missing, across paragraphs too: %j', (other, name) => {
    expect(casesOf('S-02', { texts: { other } })).toEqual([name])
  })
})

describe('S-01, an outline in the opening', () => {
  const opening = (text: string, year = 2024) => ({
    report: { year, header: { ...report2024.header, intro: [paragraph(text)] } },
  })

  it.each([
    '本报告由概述、主动公开情况、依申请公开情况、收费及减免情况、复议诉讼情况、问题和措施六个部分组成。',
    '全文包括概述、公开情况、咨询处理情况、问题和改进情况等部分。',
    '报告分为概述、主动公开、依申请公开、收费和减免情况、附表五部分。',
    '本报告共分概述、主动公开、政府信息公开的收费及减免情况、存在问题四个方面。',
    '本报告由概述、主动公开、行政复议、提起诉讼和申诉情况等部分组成。',
  ])('fails where it lists parts of an older form: %s', (text) => {
    expect(casesOf('S-01', opening(text))).toEqual(['outline'])
  })

  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
    '对收费及减免情况有疑问的，请与本机关联系。',
    '本报告由总体情况、主动公开情况等六部分组成，电子版可在网站下载。',
  ])('passes where it lists those of the form, or nothing: %s', (text) => {
    expect(casesOf('S-01', opening(text))).toEqual([])
  })

  it('lets a report of before the form be', () => {
    expect(casesOf('S-01', opening('由概述、收费及减免情况、附表三部分组成。', 2018))).not.toContain(
      'outline',
    )
  })
})

describe('S-04, no contact at all', () => {
  const contact = { address: '', postcode: '', phone: '', fax: '', email: '' }
  const withContact = (more: Partial<typeof contact>) => ({
    report: { header: { ...report2024.header, contact: { ...contact, ...more } } },
  })

  it('is one finding, and single fields are told where one is there', () => {
    expect(casesOf('S-04', withContact({}))).toEqual(['none'])
    expect(casesOf('S-04', withContact({ address: '云溪路1号' }))).toEqual(['missing', 'missing', 'missing'])
  })
})

describe('S-07, improvement in other words', () => {
  it.each([
    '我镇政府信息公开仍有短板：村务与政务衔接不够紧。为补上这些短板，我们已安排镇村两级信息员结对，逐月核对公开清单。',
    '部分栏目更新不及时，解读形式单一。对此，我局指定专人每周巡查栏目，并把图解列为重要文件的必备件。',
    '公开目录不够细，群众查找困难。我局已按事项逐条细化目录，并在首页增设检索入口，方便群众查找。',
    '基层站所公开意识较弱，台账缺失较多。接下来，把公开要求写入站所职责，逐站配齐专人并组织轮训。',
    '答复文书不规范的情况仍有发生。为解决这一问题，法制科会同办公室制作了文书样本，逐件审核后再送达。',
  ])('is improvement: %s', (text) => {
    expect(casesOf('S-07', { texts: { problems: [text] } })).toEqual([])
  })

  it.each([
    '公开工作还存在不足，主要是栏目更新不及时，解读形式单一，群众查找信息比较困难，台账也不齐全，工作人员缺乏训练。',
  ])('is missing where nothing is done: %s', (text) => {
    expect(casesOf('S-07', { texts: { problems: [text] } })).not.toEqual([])
  })
})

describe('S-08, the fee', () => {
  it('is asked for since there is one', () => {
    const other = ['全年办理建议提案12件，均已答复代表委员，没有其他需要报告的事项。']
    expect(casesOf('S-08', { texts: { other, requestWork: [] }, report: { year: 2020 } })).toEqual([])
    expect(casesOf('S-08', { texts: { other, requestWork: [] }, report: { year: 2021 } })).toEqual([
      'missing',
    ])
  })
})

describe('S-09, evaluation by the public', () => {
  const of = (overview: string[], oversight: string[] = ['纳入年度考核，全年未发生责任追究。']) =>
    casesOf('S-09', {
      report: { unitKind: 'government' },
      texts: {
        overview,
        proactiveWork: [],
        requestWork: [],
        management: [],
        platforms: [],
        oversight,
        problems: [],
        other: [],
      },
    })

  it.each([
    '12345热线办理满意度达98%。',
    '政务服务“好差评”满意度99.2%。',
    '公开教育、医疗满意度测评结果。',
    '办结留言120件，满意度95%。',
    '不动产登记办事群众满意度为97.1%。',
  ])('is not said by a satisfaction with other things: %s', (text) => {
    expect(of([text])).toEqual(['evaluation'])
  })

  it.each([
    '组织开展社会评议，结果为优秀。',
    '委托第三方开展政务公开满意度调查。',
    '邀请代表对信息公开工作进行评议。',
    '开展政府信息公开第三方评估。',
    '群众对政务公开的满意度为96%。',
  ])('is said: %s', (text) => {
    expect(of([text])).toEqual([])
  })
})

describe('S-02, parts of the overview', () => {
  it('lets 三是 go on from the part before it', () => {
    const texts = {
      proactiveWork: ['一是公开目录。二是公开指南。'],
      requestWork: ['三是统一文书。'],
      management: [],
    }
    expect(casesOf('S-02', { texts })).toEqual([])
    expect(casesOf('S-02', { texts: { ...texts, requestWork: ['四是统一文书。'] } })).toEqual(['gap'])
  })
})
