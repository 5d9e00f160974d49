/** A report with faults of many kinds, each of which somebody let stand before the checks were last changed. */
import type { CheckContext } from '@/checks/types'
import type { Acceptance } from '@/report/review/acceptance'
import { changed, report2023, report2024 } from './checks'
import kept from '../fixtures/accepted-findings.json'

const faulty = changed(report2024, {
  figures: { 'proactive.fees.amount': 13883.71 },
  stated: { 'requests.refused.inquiry.total': 9, 'disputes.review.total': 9 },
  texts: {
    requestWork: [
      '全年共收到政府信息公开申请34件（均为网络提交）。',
      '办结申请32件，其中予以公开16件、不予公开25件，占40.1%。',
      '全年受理申请33件，已全部办结。',
      '全年不予处理19件，制定文件(含修订)2件。',
    ],
    proactiveWork: [
      '2023年，本局主动公开信息XX条，其中涉及民生信息，有关工作按时完完成。',
      '一是公开目录。三是公开指南。',
    ],
    management: [
      '因政府信息公开被申请行政复议17件。全年出台行政规范性文件42件。',
      '发布信息100条，其中政务动态60条、通知公告31条、其他信息10条。',
      '我局的的工作。布署设备，登记帐号。',
    ],
    other: ['本机关全年未收取任何费用。', '依法对大量申请收取信息处理费1100元。'],
    problems: ['存在的问题：公开不及时，解读不够丰富。改进措施：加强培训,提升质量。'],
  },
})

const noContact = { address: '', postcode: '', phone: '', fax: '', email: '' }

export const acceptedContext: CheckContext = {
  report: {
    ...faulty,
    header: { ...faulty.header, contact: noContact },
    acceptances: kept as readonly Acceptance[],
  },
  previous: report2023,
  settings: { dictionary: [{ word: '帐号', suggestion: '账号', reason: '' }] },
}
