import { describe, expect, it } from 'vitest'
import { figuresInText } from '@/report/statements/figures-in-text'

const read = (text: string) =>
  figuresInText(text, 'requestWork').figures.map(({ value, unit, approximate }) => [value, unit, approximate])

describe('the figures of a sentence', () => {
  it.each([
    ['收到申请1234件。', 1234, '件', false],
    ['收到申请1,234件。', 1234, '件', false],
    ['收到申请1，234件。', 1234, '件', false],
    ['收到申请1 234件。', 1234, '件', false],
    ['收到申请１２３４件。', 1234, '件', false],
    ['收到申请 12 件。', 12, '件', false],
    ['收到申请一百二十件。', 120, '件', false],
    ['收到一百二十件申请，', 120, '件', false],
    ['收到申请二十一件，', 21, '件', false],
    ['收到申请两件。', 2, '件', false],
    ['收到申请零件。', 0, '件', false],
    ['收到申请0件。', 0, '件', false],
    ['访问量1.2万人次。', 12000, '人次', false],
    ['访问量1.2 万人次。', 12000, '人次', false],
    ['访问量3.5亿次。', 350000000, '次', false],
    ['访问量380万余次。', 3800000, '次', true],
    ['访问量近5万次。', 50000, '次', true],
    ['访问量超5万次。', 50000, '次', true],
    ['访问量约5万次。', 50000, '次', true],
    ['发布信息300余条。', 300, '条', true],
    ['收费12.5万元。', 12.5, '万元', false],
  ])('%s', (text, value, unit, approximate) => {
    expect(read(text)).toEqual([[value, unit, approximate]])
  })

  it.each([
    ['答复15件，100%按时办结', [15, 100]],
    ['分别为3、5、7件', [3, 5, 7]],
    ['受理5，123号文件', [5]],
  ])('%s holds figures apart', (text, values) => {
    expect(read(text).map(([value]) => value)).toEqual(values)
  })

  it.each(['2024年1月1日', '第三十六条规定', '〔2024〕12号', '三审三校', '一件事', '电话0600-5550123'])(
    '%s holds none',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})

describe('words that say there was none', () => {
  const nones = (text: string) => figuresInText(text, 'requestWork').nones.map((one) => one.clause)

  it.each([
    ['本年度未收到政府信息公开申请。', ['收到政府信息公开申请']],
    ['全年没有收到依申请公开申请，', ['收到依申请公开申请']],
    ['未发生行政复议、行政诉讼案件。', ['发生行政复议', '行政诉讼案件']],
    ['无结转下年度继续办理的申请。', ['结转下年度继续办理的申请']],
  ])('%s', (text, clauses) => {
    expect(nones(text).map((clause, index) => (index > 0 ? clause.replace(/^发生/, '') : clause))).toEqual(
      clauses,
    )
  })

  it.each(['未发生因答复不当被纠正的行政复议。', '没有收到涉及商业秘密的申请。', '无障碍改造'])(
    'are not read into %s',
    (text) => {
      expect(nones(text)).toEqual([])
    },
  )
})
