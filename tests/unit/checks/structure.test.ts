import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { inlineCharacters, leafBlocks } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { casesOf, changed, findingsOf, report2024 } from '../../support/checks'

const contact = (fields: Partial<Report['header']['contact']>) => ({
  report: { header: { ...report2024.header, contact: { ...report2024.header.contact, ...fields } } },
})
const header = (fields: Partial<Report['header']>) => ({
  report: { header: { ...report2024.header, ...fields } },
})

describe('S-01, the six sections', () => {
  it('pass where each says something', () => {
    expect(casesOf('S-01', {})).toEqual([])
  })

  it('fail where one is empty', () => {
    const found = findingsOf('S-01', { texts: { other: [] } })
    expect(found).toMatchObject([
      { code: 'checks.S-01.missing', severity: 'error', path: 'narratives.other' },
    ])
  })

  it('fail where a text holds the title of another section, or repeats its own', () => {
    expect(casesOf('S-01', { texts: { other: ['五、存在的主要问题及改进情况', '一是不足。'] } })).toEqual([
      'stray',
    ])
    expect(casesOf('S-01', { texts: { other: ['六、其他需要报告的事项', '没有收费。'] } })).toEqual([
      'doubled',
    ])
  })

  it('pass with one character, and with a sentence that mentions a title', () => {
    expect(casesOf('S-01', { texts: { other: ['无'] } })).toEqual([])
    expect(
      casesOf('S-01', { texts: { other: ['详见第五部分存在的主要问题及改进情况的说明，此处不再重复。'] } }),
    ).toEqual([])
  })
})

describe('S-02, numbering', () => {
  it('passes where it is continuous at each level', () => {
    const texts = {
      other: ['（一）收费', '1.收取', '2.减免', '（二）创新', '1.问答', '其中一是甲；二是乙；三是丙。'],
    }
    expect(casesOf('S-02', { texts })).toEqual([])
  })

  it('passes a sixth heading behind the five parts of section one, in the last of them alone', () => {
    expect(casesOf('S-02', { texts: { oversight: ['开展培训。', '（六）教育培训', '（七）其他'] } })).toEqual(
      [],
    )
    expect(casesOf('S-02', { texts: { oversight: ['（六）教育培训', '（八）其他'] } })).toEqual(['gap'])
    expect(casesOf('S-02', { texts: { management: ['（六）教育培训'] } })).toEqual(['gap'])
  })

  it('fails at a gap, a restart and a missing point', () => {
    expect(casesOf('S-02', { texts: { other: ['（一）收费', '（三）创新'] } })).toEqual(['gap'])
    expect(casesOf('S-02', { texts: { other: ['（一）收费', '（一）创新'] } })).toEqual(['restarts'])
    expect(casesOf('S-02', { texts: { problems: ['一是更新慢；三是解读少。'] } })).toEqual(['gap'])
    expect(casesOf('S-02', { texts: { problems: ['一是2024年更新慢；三是“一网通办”少。'] } })).toEqual([
      'gap',
    ])
  })

  it('lets a second enumeration in one paragraph begin anew, and points stand in paragraphs of their own', () => {
    expect(casesOf('S-02', { texts: { problems: ['一是慢；二是少。下一步，一是快；二是多。'] } })).toEqual([])
    expect(casesOf('S-02', { texts: { problems: ['一是慢。', '二是少。', '三是浅。'] } })).toEqual([])
    expect(casesOf('S-02', { texts: { problems: ['一是慢。', '三是浅。'] } })).toEqual(['gap'])
  })

  it('lets a list begin anew behind words that lead to it', () => {
    const lists = (lead: string) => ['存在以下不足：', '1.更新慢', '2.解读少', lead, '1.设专人', '2.做图解']
    expect(casesOf('S-02', { texts: { problems: lists('针对上述问题，已采取以下做法：') } })).toEqual([])
    expect(casesOf('S-02', { texts: { problems: lists('下一步，本局从两方面改进。') } })).toEqual([])
    expect(casesOf('S-02', { texts: { problems: lists('图解已经上线。') } })).toEqual([])
  })

  it('reads a point that begins with a year or a name', () => {
    expect(casesOf('S-02', { texts: { other: ['一是2024年收到申请5件；二是“问答”上线。'] } })).toEqual([])
  })

  it('takes a figure at the beginning of a paragraph for no number', () => {
    expect(casesOf('S-02', { texts: { other: ['2.5万元已上缴。'] } })).toEqual([])
  })
})

describe('S-03, the period', () => {
  it('passes as the report year, under a blank title or one of the year', () => {
    expect(casesOf('S-03', {})).toEqual([])
    expect(casesOf('S-03', header({ title: '云溪市数据局2024年政府信息公开工作年度报告' }))).toEqual([])
  })

  it('fails where title, period or opening are another year’s', () => {
    expect(casesOf('S-03', header({ title: '云溪市数据局2023年政府信息公开工作年度报告' }))).toEqual([
      'title',
    ])
    expect(casesOf('S-03', header({ period: { from: '2023-01-01', to: '2023-12-31' } }))).toEqual(['period'])
    const intro = [
      {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: '数据统计期限自2023年1月1日起，至2024年12月31日止。' }],
      },
    ]
    const changes = header({ intro })
    const [found] = findingsOf('S-03', changes)
    expect(found?.code).toBe('checks.S-03.opening')
    const fixed = applyFix(changed(report2024, changes), found!.fixes[0]!)
    expect(inlineCharacters(leafBlocks(fixed.header.intro)[0]?.content)).toContain('自2024年1月1日起')
  })

  it('fails a day short of the year, and where no period is given', () => {
    expect(casesOf('S-03', header({ period: { from: '2024-01-01', to: '2024-12-30' } }))).toEqual(['period'])
    expect(casesOf('S-03', header({ period: { from: '', to: '' } }))).toEqual(['noPeriod'])
  })
})

describe('S-04, the contact', () => {
  it('passes where it is complete; extensions and several phones are fine', () => {
    expect(casesOf('S-04', {})).toEqual([])
    expect(casesOf('S-04', contact({ phone: '（0600）5550123、0600-5550124' }))).toEqual([])
    expect(casesOf('S-04', contact({ phone: '0600—5550123转8012' }))).toEqual([])
  })

  it('fails where something is missing or malformed', () => {
    expect(casesOf('S-04', contact({ email: '' }))).toEqual(['missing'])
    expect(casesOf('S-04', contact({ phone: '5550123' }))).toEqual(['phone'])
    expect(casesOf('S-04', contact({ email: 'xxgk.yunxi.example' }))).toEqual(['email'])
  })

  it('fails at five and at seven digits of a postcode, and mends full-width ones', () => {
    expect(casesOf('S-04', contact({ postcode: '58001' }))).toEqual(['postcode'])
    expect(casesOf('S-04', contact({ postcode: '5800122' }))).toEqual(['postcode'])
    const [found] = findingsOf('S-04', contact({ postcode: '５８００１２' }))
    expect(found?.fixes[0]?.edits).toEqual([
      { kind: 'header', path: 'header.contact.postcode', value: '580012' },
    ])
  })
})

describe('S-05, the five parts', () => {
  it('pass where each says something', () => {
    expect(casesOf('S-05', {})).toEqual([])
  })

  it('fail where one is empty or a word long', () => {
    expect(casesOf('S-05', { texts: { management: [] } })).toEqual(['empty'])
    expect(casesOf('S-05', { texts: { management: ['无。'] } })).toEqual(['short'])
  })

  it('count characters up to the unit’s limit', () => {
    expect(casesOf('S-05', { texts: { management: ['字'.repeat(15)] } })).toEqual([])
    expect(casesOf('S-05', { texts: { management: ['字'.repeat(14)] } })).toEqual(['short'])
    expect(
      casesOf('S-05', { texts: { management: ['字'.repeat(14)] } }, { settings: { shortText: 10 } }),
    ).toEqual([])
  })
})

describe('S-06, the overview’s length', () => {
  const overview = (count: number) => ({
    texts: {
      overview: ['字'.repeat(count)],
      proactiveWork: [],
      requestWork: [],
      management: [],
      platforms: [],
      oversight: [],
    },
  })

  it('passes up to the limit and fails one beyond, white space aside', () => {
    expect(casesOf('S-06', overview(1000))).toEqual([])
    expect(casesOf('S-06', overview(1001))).toEqual(['long'])
    expect(
      casesOf('S-06', { texts: { ...overview(999).texts, overview: [`${'字'.repeat(1000)}   `] } }),
    ).toEqual([])
  })

  it('follows the unit’s own limit', () => {
    expect(findingsOf('S-06', overview(1000), { settings: { overviewLimit: 800 } })[0]?.params).toEqual({
      count: 1000,
      limit: 800,
      over: 200,
    })
  })
})

describe('S-07, problems and improvements', () => {
  it('pass where both are named', () => {
    expect(casesOf('S-07', {})).toEqual([])
  })

  it('fail as 无, as a dozen characters, without problems and without improvements', () => {
    expect(casesOf('S-07', { texts: { problems: ['无。'] } })).toEqual(['short'])
    expect(casesOf('S-07', { texts: { problems: ['存在问题，今后改进。'] } })).toEqual(['short'])
    expect(
      casesOf('S-07', {
        texts: { problems: ['今年各项工作都取得了显著成绩，得到了群众的一致好评和上级的充分肯定。'] },
      }),
    ).toEqual(['noProblem'])
    expect(
      casesOf('S-07', {
        texts: { problems: ['主要问题是信息更新不及时，解读方式单一，基层窗口人员对政策掌握不牢。'] },
      }),
    ).toEqual(['noImprovement'])
  })

  it.each([
    '为此，本局积极改进：建立更新提醒，逐月通报；制作图解，方便群众查询。',
    '本局采取以下措施：建立更新提醒，逐月通报；制作图解，方便群众查询。',
    '今后，本局将建立更新提醒，逐月通报，并制作图解，方便群众查询。',
  ])('pass in other words: %s', (answer) => {
    const texts = { problems: ['主要问题是信息更新不及时，解读方式不丰富。', answer] }
    expect(casesOf('S-07', { texts })).toEqual([])
  })

  it('ask to look where nothing says that it turns to improvements', () => {
    const text = '信息更新不及时，解读方式不丰富，窗口人员对政策掌握不牢，公开的规范化水平不高。'
    expect(casesOf('S-07', { texts: { problems: [text] } })).toEqual(['noImprovementPart'])
  })

  it('ask to look where fewer improvements than problems stand', () => {
    const texts = {
      problems: [
        '主要问题：一是信息更新不及时；二是解读方式不丰富。',
        '改进情况：一是建立更新提醒，逐月通报。',
      ],
    }
    expect(findingsOf('S-07', { texts })).toMatchObject([{ code: 'checks.S-07.uneven', severity: 'notice' }])
  })
})

describe('S-08, the fee', () => {
  it('passes where it is mentioned anywhere', () => {
    expect(casesOf('S-08', {})).toEqual([])
    expect(
      casesOf('S-08', { texts: { requestWork: ['未收取信息处理费。'], other: ['无其他事项。'] } }),
    ).toEqual([])
  })

  it('fails where it is not, and adds the sentence', () => {
    const changes = { texts: { other: ['没有其他需要报告的事项。'] } }
    const [found] = findingsOf('S-08', changes)
    expect(found?.code).toBe('checks.S-08.missing')
    const fixed = applyFix(changed(report2024, changes), found!.fixes[0]!)
    expect(inlineCharacters(leafBlocks(fixed.narratives.other)[0]?.content)).toBe(
      '没有其他需要报告的事项。本年度未收取信息处理费。',
    )
  })

  it('takes no other fee for it', () => {
    const texts = {
      proactiveWork: ['公开行政事业性收费目录12项，及时更新收费标准和依据。'],
      other: ['没有其他事项。'],
    }
    expect(casesOf('S-08', { texts })).toEqual(['missing'])
  })

  it('says nothing of a section that nobody began: that is another finding', () => {
    expect(casesOf('S-08', { texts: { other: [] } })).toEqual([])
  })
})

describe('S-09, a government’s results', () => {
  const government = { report: { unitKind: 'government' as const } }

  it('are not asked of departments', () => {
    expect(casesOf('S-09', { texts: { oversight: ['组织培训4次，建立台账。'] } })).toEqual([])
  })

  it('pass where all three are there', () => {
    const texts = { oversight: ['全年考核结果良好，社会评议满意，没有责任追究情形。'] }
    expect(casesOf('S-09', { ...government, texts })).toEqual([])
  })

  it('fail each for itself', () => {
    const texts = { oversight: ['全年考核结果良好。'] }
    expect(casesOf('S-09', { ...government, texts })).toEqual(['evaluation', 'accountability'])
  })
})
