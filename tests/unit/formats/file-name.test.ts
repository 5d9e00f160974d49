import { describe, expect, it } from 'vitest'
import { reportFileName } from '@/formats/file-name'
import { blankReport } from '@/report/report'

const titled = (title: string) => {
  const report = blankReport('云溪市数据局', 2024)
  return { ...report, header: { ...report.header, title } }
}

describe('a file name', () => {
  it('is the title of the report', () => {
    expect(reportFileName(titled(''), 'docx')).toBe('云溪市数据局2024年政府信息公开工作年度报告.docx')
    expect(reportFileName(titled(' 云溪市年报 '), 'html')).toBe('云溪市年报.html')
  })

  it('holds nothing that Windows refuses', () => {
    expect(reportFileName(titled('a/b\\c:d*e?f"g<h>i|j\u0007k. '), 'json')).toBe('abcdefghijk.json')
    expect(reportFileName(titled('..?'), 'json')).toBe('云溪市数据局2024年政府信息公开工作年度报告.json')
  })

  it('is not longer than file systems allow', () => {
    const name = reportFileName(titled('年'.repeat(300)), 'docx')
    expect(name).toBe(`${'年'.repeat(100)}.docx`)
  })
})
