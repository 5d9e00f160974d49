/** The sample unit's 《政府网站工作年度报表》 of 2024, with the figures of its report, as a web page. */
import { typedFigure } from '@/report/figures/figures'
import { metricPath } from '@/report/form/form'
import { websiteFormTitle, websiteSections } from '@/report/form/website'
import type { WebsiteGroup, WebsiteRow } from '@/report/form/website'
import { formatCell } from '@/report/figures/cell'
import type { Report } from '@/report/types'
import { sampleReport } from './unit'
import { year2024 } from './year-2024'

/** Words and figures that the form asks for and a report does not. */
const ownWords: Readonly<Record<string, string>> = {
  首页网址: 'https://sjj.yunxi.example',
  网站类型: '□政府门户网站　☑部门网站　□专项网站',
  政府网站标识码: '9906000017',
  ICP备案号: '云ICP备00000017号',
  是否使用统一平台: '☑是　□否',
  是否提供智能问答: '☑是　□否',
  是否有移动新媒体: '☑是　□否',
  是否发布服务事项目录: '☑是　□否',
  是否建立安全监测预警机制: '☑是　□否',
  是否开展应急演练: '☑是　□否',
  是否明确网站安全责任人: '☑是　□否',
  注册用户数: '20318',
  政务服务事项数量: '34',
  可全程在线办理政务服务事项数量: '34',
  自然人办件量: '0',
  法人办件量: '1417',
  公布调查结果期数: '6',
  网民留言数量: '46',
  答复网民提问数量: '46',
  安全检测评估次数: '4',
  发现问题数量: '3',
  问题整改数量: '3',
  创新发展: '☑搜索即服务　☑无障碍浏览',
}
/** Rows that stand above the sheet or are signed by hand. */
const leftOut = new Set(['填报单位', '年度', '填表人', '联系电话', '填报日期', '其他'])

function valueOf({ label, metric, word }: WebsiteRow, group: WebsiteGroup, report: Report): string {
  if (metric) return formatCell(typedFigure(report, metricPath(metric)))
  if (word === 'unit') return report.unit
  if (word === 'website' || word === 'wechat' || word === 'weibo') return report.accounts[word] || '/'
  return group.id === 'cases' && label === '总数' ? '1417' : (ownWords[label] ?? '')
}

function cell(text: string, colSpan: number, rowSpan = 1): string {
  return `<td colspan="${colSpan}" rowspan="${rowSpan}">${text}</td>`
}

function groupRows(group: WebsiteGroup, width: number, report: Report): string[] {
  const rows = group.rows.filter((row) => !leftOut.has(row.label))
  return rows.map((row, index) => {
    const name = group.label !== '' && index === 0 ? cell(group.label, width - 1, rows.length) : ''
    const unit = row.unit ? `（单位：${row.unit}）` : ''
    const label = cell(row.label + unit, group.label === '' ? width : 1)
    return name + label + cell(valueOf(row, group, report), 1)
  })
}

function tableRows(report: Report): string[] {
  return websiteSections.flatMap(({ label, groups }) => {
    const rows = groups.flatMap((group) => groupRows(group, label === '' ? 3 : 2, report))
    return rows.map((row, index) => (label !== '' && index === 0 ? cell(label, 1, rows.length) + row : row))
  })
}

/** A web page as a unit publishes it. */
export function sampleWebsiteForm(): File {
  const report = sampleReport(year2024)
  const rows = tableRows(report).map((row) => `<tr>${row}</tr>`)
  const page = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${websiteFormTitle}</title></head>
<body><h1>${websiteFormTitle}</h1><p>（${report.year}年度）</p><p>填报单位：${report.unit}</p>
<table border="1">${rows.join('\n')}</table></body></html>`
  return new File([page], `${report.unit}${report.year}年${websiteFormTitle}.html`, { type: 'text/html' })
}
