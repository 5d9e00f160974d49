/** The opening paragraph that the form asks for, composed from period and contact. */
import { paragraph } from './narrative'
import type { Narrative } from './narrative'
import { isEmptyNarrative } from './narrative'
import { contactLabels } from '../form/header-labels'
import type { Report } from '../types'

/** 2024-01-01 as 2024年1月1日; other text as it is. */
export function writeChineseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso
}

export function composeIntro(report: Report): Narrative {
  const { period, contact } = report.header
  const details = (Object.keys(contactLabels) as (keyof typeof contactLabels)[])
    .filter((field) => contact[field].trim() !== '')
    .map((field) => `${contactLabels[field]}：${contact[field].trim()}`)
  const reach = details.length > 0 ? `（${details.join('；')}）` : ''
  return [
    paragraph(
      `本年度报告中所列数据的统计期限自${writeChineseDate(period.from)}起，至${writeChineseDate(period.to)}止。` +
        `如对报告内容有疑问，请与${report.unit}联系${reach}。`,
    ),
  ]
}

/** The opening as the report has it, or as the form words it where nobody wrote one. */
export function introOf(report: Report): Narrative {
  return isEmptyNarrative(report.header.intro) ? composeIntro(report) : report.header.intro
}
