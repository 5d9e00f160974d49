/** The checks of wording before what offices really write. */
import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { casesOf, changed, findingsOf, report2024 } from '../../support/checks'
import { textsOf } from '@/checks/facts/texts'

const platforms = (...texts: string[]) => ({ texts: { platforms: texts } })

describe('W-01, years that belong to another year', () => {
  it.each([
    '公布2023年度部门决算和“三公”经费决算说明。',
    '2023年收到的2件申请已于年初答复。',
    '2023年启用的公开专区全年接待群众查询。',
    '申请量由2023年的28件增至2024年的35件。',
    '2023—2024学年，学校发布信息1128条。2023年9月公开录取结果。',
    '2023年度政务公开第三方评估结果居全市前列。',
    '2023年12月建成的查询大厅投入使用。',
    '2023年未办结的3件申请均已答复。',
    '对2022年、2023年公开的信息开展清理。',
    '2023年12月，县政府办组织的第三方评估中，我局位列全县第三。',
    '2022年，我局开通公众号并发布信息。',
    '2021年以来，我局共公开信息300条。',
  ])('pass: %s', (text) => {
    expect(casesOf('W-01', platforms(text))).toEqual([])
  })

  it.each([
    '计划开展培训。2025年组织培训10次，6月底前完成目录修订。',
    '改进措施：一是加强学习。2025年完成栏目调整。',
    '该办法自2025年1月1日起施行。',
  ])('pass as plans: %s', (text) => {
    expect(casesOf('W-01', platforms(text))).toEqual([])
  })

  it.each([
    ['2023年，我局共收到政府信息公开申请18件。', 'last'],
    ['（截至2023年12月31日）订阅数3000人。', 'last'],
    ['截至2023年12月31日，公众号本年度推送信息418条，比2024年计划多。', 'last'],
    ['2023年我局发布信息300条。', 'last'],
    ['2022年，我局共公开信息300条。', 'last'],
    ['2021年度，全县共收到申请40件。', 'last'],
    ['发布信息300条。2025年，我局收到申请3件。', 'next'],
  ])('fail: %s', (text, name) => {
    expect(casesOf('W-01', platforms(text))).toEqual([name])
  })

  it.each([
    '公布《主动公开基本目录（2024版）》。各科室按照《主动公开基本目录（2023版）》更新栏目。',
    '印发《公开指南（2024年版）》，并在网站公布《公开指南（2023年版）》全文。',
    '《标准目录（2024年本）》已公布；《标准目录（2022年本）》继续执行。',
    '更新《办事指南》《服务清单（2024版）》，落实《服务清单（2023版）》。',
    '落实《事项清单（2021版）》要求，公布《事项清单（2024版）》。',
  ])('fail where an older edition is named beside the newer: %s', (text) => {
    expect(casesOf('W-01', platforms(text))).toEqual(['edition'])
  })

  it.each([
    '《公开目录（2023版）》废止，改用《公开目录（2024版）》。',
    '落实《公开目录（2023版）》，公布《服务清单（2024版）》。',
    '在《公开目录（2023版）》基础上形成《公开目录（2024版）》。',
  ])('pass where the older is replaced, or is another document: %s', (text) => {
    expect(casesOf('W-01', platforms(text))).toEqual([])
  })
})

describe('W-02, another office of the same place', () => {
  const unit = { report: { unit: '白鹭区水利局' } }

  it.each([
    '白鹭区民政局高度重视政府信息公开工作，调整了领导小组。',
    '2024年，白鹭区教育局认真贯彻条例要求。',
    '（一）主动公开。白鹭区卫生健康局严格落实公开要求。',
    '白鹭区农业农村局坚持以公开为常态。',
    '白鹭区住房和城乡建设局扎实推进政务公开。',
  ])('fails where it speaks as its own: %s', (text) => {
    const found = casesOf('W-02', { ...unit, ...platforms(text) })
    expect(found).toEqual(text.includes('和') ? [] : ['other'])
  })

  it.each([
    '白鹭区水利局高度重视政府信息公开工作。',
    '白鹭区人大常委会听取了汇报。',
    '会同白鹭区民政局公布安全提示。',
    '根据白鹭区教育局的意见完善目录。',
    '白鹭区自然资源局提供了图件。',
  ])('passes: %s', (text) => {
    expect(casesOf('W-02', { ...unit, ...platforms(text) })).toEqual([])
  })

  it('lets offices that look after others tell of them', () => {
    const text = '白鹭区民政局高度重视公开工作，经验在全区推广。'
    expect(casesOf('W-02', { report: { unit: '白鹭区人民政府办公室' }, ...platforms(text) })).toEqual([])
  })
})

describe('W-04, brackets and ends', () => {
  it.each([
    ['受理申请6件(均为网上提交)，已答复。', '受理申请6件（均为网上提交），已答复。'],
    ['县(市、区)共13个。', '县（市、区）共13个。'],
    ['发布信息(含图解)100条。', '发布信息（含图解）100条。'],
    ['按条例(2019年修订)执行。', '按条例（2019年修订）执行。'],
    ['按季度(3月、6月)通报。', '按季度（3月、6月）通报。'],
  ])('a half-width pair is one finding, mended as one: %s', (text, mended) => {
    const found = findingsOf('W-04', platforms(text))
    expect(found.map((one) => one.code)).toEqual(['checks.W-04.half'])
    const report = applyFix(changed(report2024, platforms(text)), found[0]!.fixes[0]!)
    expect(textsOf(report).find((leaf) => leaf.home === 'platforms')?.text).toBe(mended)
  })

  it.each([
    [['按季度通报更新情况，对超期的科室提醒督促；']],
    [['更新栏目，', '（二）加强监督。']],
    [['统一文书、']],
    [['一是公开目录；', '二是公开指南；']],
    [['做好解读，']],
  ])('a last paragraph that does not end: %j', (texts) => {
    expect(casesOf('W-04', platforms(...texts))).toEqual(['end'])
  })

  it.each([
    [['一是公开目录；', '二是公开指南。']],
    [['主要做法：', '公开目录。']],
    [['公开目录，', '并公开指南。']],
    [['公开目录']],
    [['公开目录……']],
  ])('a paragraph that goes on or ends: %j', (texts) => {
    expect(casesOf('W-04', platforms(...texts))).toEqual([])
  })
})

describe('W-05, names kept back', () => {
  const leftIn = (text: string) => casesOf('W-05', platforms(text)).filter((one) => one !== 'gap')

  it.each([
    '联系经办人赵某某。',
    '申请人李某某提出2件。',
    '对王××的申请依法答复。',
    '陈某某诉我局一案。',
    '由张XX签收。',
  ])('are no blanks: %s', (text) => {
    expect(leftIn(text)).toEqual([])
  })

  it.each(['某某局公开信息。', '公开信息XX条。', '由某某负责。', '全年发布某某信息。', '××单位公开。'])(
    'blanks are told: %s',
    (text) => {
      expect(leftIn(text)).toEqual(['placeholder'])
    },
  )
})

describe('W-06, a word of two lists', () => {
  it('is one finding, with what the unit says of it', () => {
    const settings = { dictionary: [{ word: '帐号', suggestion: '用户名', reason: '' }] }
    const found = findingsOf('W-06', platforms('登记帐号，布署工作。'), { settings })
    expect(found.map((one) => [one.code, one.params.to])).toEqual([
      ['checks.W-06.own', '用户名'],
      ['checks.W-06.word', '部署'],
    ])
  })
})

describe('P-02, eleven digits', () => {
  it.each([
    '涉及资金18234560000元。',
    '到位资金合计18234560000（元）。',
    '平台访问13800138000人次。',
    '登记编号13905550127。',
    '税收收入13905550127元。',
  ])('are no mobile number: %s', (text) => {
    expect(casesOf('P-02', platforms(text))).toEqual([])
  })

  it.each([
    '可联系经办人，手机13905550127，随到随办。',
    '电话：13905550127（单位值班）。',
    '拨打13905550127元旦期间有人接听。',
    '联系人王女士13905550127。',
    '请致电139-0555-0127。',
  ])('are a mobile number: %s', (text) => {
    expect(casesOf('P-02', platforms(text))).toEqual(['found'])
  })
})
