import { describe, expect, it } from 'vitest'
import { outlineDraft } from '@/features/library/draft-outline'
import { setFigure } from '@/report/figures/figures'
import { inputPathsOf } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import { nextYearDraft } from '@/report/years/next-year'
import { blankReport } from '@/report/report'

describe('the outline of a draft', () => {
  it('counts what is carried and what is left blank', () => {
    const blank = blankReport('云溪市数据局', 2025)
    const last = setFigure(
      {
        ...blank,
        header: {
          ...blank.header,
          contact: { ...blank.header.contact, phone: '0600-5550123', postcode: '580012' },
        },
        accounts: { ...blank.accounts, wechat: '云溪数据' },
        narratives: {
          ...blank.narratives,
          requestWork: [
            paragraph(
              '全年收到申请',
              { type: 'liveFigure', attrs: { path: 'requests.received.total', form: 'value' } },
              '件。',
            ),
          ],
          oversight: [paragraph('开展培训3次、检查2次，荣获先进称号。')],
        },
      },
      'requests.received.naturalPerson',
      5,
    )
    expect(outlineDraft(nextYearDraft(last))).toEqual({
      texts: 2,
      contacts: 2,
      names: 1,
      blankFigures: inputPathsOf(blankReport('云溪市数据局', 2025)).length,
      blankedInTexts: 2,
      markedInTexts: 1,
      liveFigures: 1,
    })
  })
})
