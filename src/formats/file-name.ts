import { officialTitle } from '@/report/form/form'
import { titleOf } from '@/report/document/outline'
import type { Report } from '@/report/types'

/** Characters that Windows refuses in a name, and control characters. */
// eslint-disable-next-line no-control-regex
const refused = /[\\/:*?"<>|\u0000-\u001f\u007f]/g
const limit = 100

/** The document's title as a file name: `云溪市数据局2024年政府信息公开工作年度报告.docx`. */
export function reportFileName(report: Report, extension: string): string {
  const stem = nameable(titleOf(report)) || nameable(officialTitle(report.unit, report.year))
  return `${stem}.${extension}`
}

function nameable(title: string): string {
  const plain = title.replace(refused, '').replace(/^[. ]+|[. ]+$/g, '')
  return Array.from(plain).slice(0, limit).join('')
}
