/** One figure of a sentence that a slip of a hand spoiled: the first way out puts it right. */
import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import type { CheckId } from '@/checks/types'
import { narrativeText } from '@/report/narrative/live-figures'
import type { Changes } from '../../support/checks'
import { casesOf, changed, findingsOf, report2024 } from '../../support/checks'

const overview = (text: string, more: Changes = {}): Changes => ({ ...more, texts: { overview: [text] } })

/** The text after the first fix of the first finding; `null` where there is none. */
function mended(id: CheckId, changes: Changes): string | null {
  const [fix] = findingsOf(id, changes)[0]?.fixes ?? []
  if (!fix) return null
  const report = applyFix(changed(report2024, changes), fix)
  return narrativeText(report.narratives.overview, { report })
}

describe('T-04, the figure that a slip explains', () => {
  it.each([
    ['收到诉求79件，其中咨询29件、投诉501件。', '收到诉求79件，其中咨询29件、投诉50件。'],
    ['接听来电511个，其中热线4896个、座机22个。', '接听来电511个，其中热线489个、座机22个。'],
    [
      '发布信息53条，其中机构类60条、政策类7条、其他应当公开的信息40条。',
      '发布信息53条，其中机构类6条、政策类7条、其他应当公开的信息40条。',
    ],
    [
      '制作信息425条，其中主动公开148条，依申请公开82条，不予公开95条，主动公开占34.82%。',
      '制作信息425条，其中主动公开148条，依申请公开182条，不予公开95条，主动公开占34.82%。',
    ],
    [
      '制作信息425条，其中主动公开648条，依申请公开182条，不予公开95条，主动公开占34.82%。',
      '制作信息425条，其中主动公开148条，依申请公开182条，不予公开95条，主动公开占34.82%。',
    ],
    ['承办建议26件、提案13件，共93件。', '承办建议26件、提案13件，共39件。'],
  ])('is put right: %s', (text, meant) => {
    expect(mended('T-04', overview(text))).toBe(meant)
  })

  it.each([
    '制作信息425条，其中主动公开148条，依申请公开182条，不予公开95条。',
    '制作信息425条，其中主动公开148条，依申请公开82条。',
    '收到申请88件，其中予以公开30件、其他处理5件、部分公开9件。',
    '公文325份，其中主动公开148份，依申请公开82份。',
  ])('nothing where parts may be left out: %s', (text) => {
    expect(casesOf('T-04', overview(text))).toEqual([])
  })
})

const cases: Changes = {
  figures: {
    'disputes.review.upheld': 72,
    'disputes.review.corrected': 64,
    'disputes.review.other': 178,
    'disputes.review.pending': 37,
    'disputes.litigationDirect.upheld': 13,
    'disputes.litigationDirect.corrected': 4,
    'disputes.litigationDirect.other': 8,
    'disputes.litigationDirect.pending': 1,
    'disputes.litigationAfterReview.upheld': 12,
    'disputes.litigationAfterReview.corrected': 1,
    'disputes.litigationAfterReview.other': 1,
    'disputes.litigationAfterReview.pending': 6,
  },
}
const courts = (total: number, ...parts: readonly [number, number, number, number]): string =>
  `政府信息公开行政诉讼${total}件，其中结果维持${parts[0]}件，结果纠正${parts[1]}件，其他结果${parts[2]}件，尚未审结${parts[3]}件。`

describe('T-02, results of table four', () => {
  it.each([
    courts(469, 25, 5, 9, 7),
    courts(46, 2, 5, 9, 7),
    courts(46, 25, 53, 9, 7),
    courts(46, 25, 5, 3, 7),
    courts(46, 25, 5, 9, 6),
  ])('are put right: %s', (text) => {
    expect(mended('T-02', overview(text, cases))).toBe(courts(46, 25, 5, 9, 7))
  })

  it('of reviews too', () => {
    const text = '政府信息公开行政复议351件，其中结果维持725件，结果纠正64件。'
    expect(casesOf('T-02', overview(text, cases))).toEqual(['differs'])
  })

  it('agree', () => {
    expect(casesOf('T-02', overview(courts(46, 25, 5, 9, 7), cases))).toEqual([])
  })

  it('offer nothing where the sentence adds up by itself', () => {
    const [found] = findingsOf('T-02', overview(courts(47, 26, 5, 9, 7), cases))
    expect(found?.fixes).toEqual([])
  })
})

describe('T-01, several rows together', () => {
  it('takes what the table says where nothing speaks against it', () => {
    expect(mended('T-01', overview('所有申请中无法提供99件。'))).toMatch(/无法提供\d件/)
  })

  it('a live figure of a channel is no more than what all channels brought', () => {
    const live = { path: 'metrics.requests.online', form: 'value' } as const
    const withOnline = (online: number): Changes => ({
      figures: { 'metrics.requests.online': online },
      texts: {
        overview: [['收到政府网站上政府信息公开申请件', { type: 'liveFigure', attrs: live }, '件。']],
      },
    })
    expect(casesOf('T-01', withOnline(20))).toEqual([])
    expect(casesOf('T-01', withOnline(99))).toHaveLength(1)
  })
})
