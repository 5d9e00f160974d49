/** Further wordings that the checks of sums, shares, editions and others' cases read, and those they leave alone. */
import { describe, expect, it } from 'vitest'
import type { CheckId } from '@/checks/types'
import type { Changes } from '../../support/checks'
import { casesOf, report2023 } from '../../support/checks'

const overview = (...texts: string[]): Changes => ({ texts: { overview: texts } })
const granted: Changes['figures'] = {
  'requests.granted.naturalPerson': 12,
  'requests.partlyGranted.naturalPerson': 3,
}

const fails = (id: CheckId, name: string, texts: readonly string[], more: Changes = {}): void => {
  it.each(texts)(`${id} tells of: %s`, (text) => {
    expect(casesOf(id, { ...more, texts: { overview: text.split('\n') } })).toEqual([name])
  })
}
const passes = (id: CheckId, texts: readonly string[], more: Changes = {}): void => {
  it.each(texts)(`${id} leaves: %s`, (text) => {
    expect(casesOf(id, { ...more, texts: { overview: text.split('\n') } })).toEqual([])
  })
}

describe('sums', () => {
  fails('T-04', 'differs', [
    '处理诉求20件，为住房类9件、交通类8件、教育类5件。',
    '办结事项31件，均为许可类20件、确认类12件。',
    '收到留言12条，分别为咨询类7条、投诉类6条。',
    '收到诉求50件，为环保领域30件、就业领域21件。',
    '全年33件申请中，网上提交20件、信函寄送11件、当面递交1件。',
    '按方式看，33件申请中，网络申请20件、信函申请15件。',
    '全年33件申请中，自然人提出30件、企业提出4件。',
    '本年度33件来件中：邮寄20件、当面15件。',
  ])
  passes('T-04', [
    '处理诉求22件，为住房类9件、交通类8件、教育类5件。',
    '收到留言14条，为企业解决问题8件、群众20件。',
    '全年33件申请中，网上提交20件、信函寄送12件、当面递交1件。',
    '33件申请中，办结30件、结转12件。',
    '33件申请中，网上提交10件、信函寄送5件。',
  ])
})

describe('shares', () => {
  fails('T-06', 'words', [
    '申请主体中自然人占近九成，共20件，其余13件由企业提出。',
    '收到留言100条，咨询类占超八成，共60条。',
    '收到诉求40件，网上占过半，为15件。',
    '留言里咨询类占九成以上，有60条，全年共计100条。',
  ])
  passes('T-06', [
    '收到留言100条，咨询类占超八成，共85条。',
    '收到诉求40件，网上占过半，为25件。',
    '咨询类占近九成，共60条。',
    '满意的群众占九成以上，共召开会议3次。',
  ])
  it.each([
    ['在办结的33件申请中，予以公开和部分公开两类合计超九成。', ['words']],
    ['办结的33件申请中，予以公开占超九成。', ['words']],
    ['33件申请中，予以公开、部分公开合计占九成以上。', ['words']],
    ['33件申请中，部分公开占过半。', ['words']],
    ['33件申请中，不予公开占超九成。', []],
    ['99件申请中，予以公开占超九成。', []],
    ['33件申请中，予以公开和部分公开合计超一成。', []],
  ])('of outcomes of the table: %s', (text, cases) => {
    expect(casesOf('T-06', { ...overview(text), figures: granted })).toEqual(cases)
  })
})

describe('the same trainings in two sentences', () => {
  const trainings: Changes = { figures: { 'metrics.trainings': 3 } }
  it.each([
    ['组织政务公开业务培训三次。', '全年2次培训的到课率较高。', ['differs']],
    ['组织政务公开培训3次。', '全年4次业务培训均有考核。', ['differs']],
    ['举办政务公开培训3次。', '年内5次专题培训覆盖各科室。', ['differs']],
    ['开展政务公开培训3次。', '年内2次业务培训均有签到。', ['differs']],
    ['组织政务公开培训3次。', '全年3次培训的到课率较高。', []],
    ['组织政务公开培训3次。', '上半年2次培训的到课率较高。', []],
    ['组织政务公开培训3次。', '全年2次督查均有通报。', []],
  ])('%s %s', (one, other, cases) => {
    expect(casesOf('T-03', { ...trainings, ...overview(one, other) })).toEqual(cases)
  })
})

describe('years, marks and outlines', () => {
  fails('W-01', 'edition', [
    '重新发布《公开指南（2024版）》《基本目录（2023版）》。',
    '修订并公布《基本目录（2023版）》和《公开指南（2024版）》。',
    '更新《公开指南（2024年版）》、《办理规程（2023年版）》。',
    '调整发布《公开指南（2024版）》《基本目录（2023版）》和《规程（2024版）》。',
  ])
  passes('W-01', [
    '重新发布《公开指南（2024版）》。《基本目录（2023版）》继续有效。',
    '对照《基本目录（2023版）》，落实《公开指南（2024版）》。',
    '4月10日公布2023年国民经济和社会发展统计公报。',
    '6月发布2023年度全县生态环境状况公报。',
    '公布2023年经济社会发展和生态环境保护白皮书。',
    '3月出版2023年国民经济和社会发展综合统计年鉴。',
  ])
  fails('W-04', 'end', [
    '存在的主要问题：解读形式单一；\n改进情况：丰富解读形式。',
    '问题：更新不及时；\n改进措施：按月通报。',
    '主要问题：培训较少；\n下一步工作：增加培训。',
    '存在不足：台账不全；\n整改情况：建立台账。',
  ])
  passes('W-04', [
    '一是解读形式单一；\n二是更新不及时。',
    '全年公开：公告3件；\n通知5件。',
    '建立台账；\n改进作风，提高效率。',
    '问题：更新不及时。\n改进措施：按月通报。',
  ])
  it.each([
    ['本报告由概述、主动公开情况、收费及减免情况、附表六个部分组成。', true],
    ['本年度报告由概述、主动公开情况、咨询处理情况、附表组成，共六个部分。', true],
    ['本报告包括概述、主动公开、收费和减免情况等六个部分。', true],
    ['本报告全文包括概述、主动公开、人员和经费情况等部分。', true],
    ['专栏由概述、政策文件、收费及减免情况、附表六个部分组成。', false],
    ['本报告由总体情况、主动公开、收到和处理申请等六个部分组成。', false],
  ])('an outline in the first section: %s', (text, isFound) => {
    expect(casesOf('S-01', overview(text)).includes('outline')).toBe(isFound)
  })
})

describe('cases decided for others', () => {
  passes('T-02', [
    '我局代市政府审理信息公开类行政复议案件37件，维持25件、纠正6件、其他结果6件。',
    '代区政府办理信息公开行政复议案件19件，其他结果9件。',
    '作为复议机关，审结信息公开行政复议案件28件，纠正8件。',
    '履行复议机关职责，办结信息公开行政复议案件18件。',
  ])
  fails('T-02', 'differs', ['我局发生信息公开行政复议案件37件。'])
})

describe('in force across the years', () => {
  it.each([40, 60, 77, 91])('is told once: %i', (inForce) => {
    const figures = { 'proactive.normativeDocuments.inForce': inForce } as const
    expect(casesOf('A-07', { figures }, { previous: report2023 })).not.toContain('several')
    expect(casesOf('Y-02', { figures }, { previous: report2023 })).toEqual(['differs'])
  })
})
