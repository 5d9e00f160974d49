/** The report remembers the cells for which a document had figures that could not be placed. */
import { describe, expect, it } from 'vitest'
import { recogniseText } from '../../support/reading'

const page = (...lines: readonly string[]): string =>
  ['云溪市数据局2024年政府信息公开工作年度报告', '一、总体情况', '本年工作如下。', ...lines].join('\n')

const requests = (row: string): string =>
  page(
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    row,
    '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
    '四、政府信息公开行政复议、行政诉讼情况',
  )

const askedIn = async (text: string): Promise<readonly string[]> =>
  (await recogniseText(text)).value.asked ?? []

describe('cells that were seen and not placed', () => {
  it('are one path for each, of a row with fewer figures than columns', async () => {
    const asked = await askedIn(requests('一、本年新收政府信息公开申请数量 7 3 10'))
    expect(asked.length).toBeGreaterThan(1)
    for (const path of asked) expect(path).toMatch(/^requests\.received\./)
  })

  it('are none where all is read', async () => {
    expect(await askedIn(requests('一、本年新收政府信息公开申请数量 7 3 0 0 0 0 10'))).toEqual([])
  })

  it('hold the cell in which words stand for a figure', async () => {
    const asked = await askedIn(
      page(
        '二、主动公开政府信息情况',
        '第二十条第（五）项',
        '信息内容\t本年处理决定数量',
        '行政许可\t三百余',
      ),
    )
    expect(asked.every((path) => path === 'proactive.licensing.decisions')).toBe(true)
  })

  it('are the whole row of table two whose figures are under no head', async () => {
    const asked = await askedIn(
      page(
        '二、主动公开政府信息情况',
        '第二十条第（一）项',
        '信息内容 本年制发件数 本年废止件数 现行有效件数',
        '规章 4 9',
        '行政规范性文件 5 1 18',
      ),
    )
    expect(asked).toEqual(['proactive.rules.issued', 'proactive.rules.repealed', 'proactive.rules.inForce'])
  })
})
