/** Reports of 云溪市数据局, a unit that does not exist. */
import { inputPathsOf, narrativeIds } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

export const unit = '云溪市数据局'

/** A report with every figure and every text filled, as long as real ones are (about 15 KB as JSON). */
export function filledReport(year = 2024): Report {
  const blank = blankReport(unit, year)
  const sentence = `${year}年，本局深入贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外。`
  return {
    ...blank,
    header: {
      ...blank.header,
      contact: {
        address: '云溪市云溪大道1号',
        postcode: '310000',
        phone: '0571-00000000',
        fax: '',
        email: 'sjj@example.cn',
      },
    },
    narratives: Object.fromEntries(
      narrativeIds.map((id) => [id, [paragraph(sentence.repeat(4)), paragraph(sentence.repeat(3))]]),
    ) as unknown as Report['narratives'],
    figures: {
      ...blank.figures,
      ...Object.fromEntries(
        inputPathsOf(blank).map((path, index) => [
          path,
          index % 11 === 0 ? '/' : index % 7 === 0 ? null : index % 13,
        ]),
      ),
    },
  }
}
