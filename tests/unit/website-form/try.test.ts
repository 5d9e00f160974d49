import { it, expect } from 'vitest'
import { layouts } from '../../support/website-forms'
import { recogniseWebsiteForm } from '@/documents/website-form/recognise'
import { sampleReports } from '@/sample/reports'
import { websiteMetrics } from '@/report/form/website'
const report = sampleReports()[2]!
const form = { unit: report.unit, year: 2024, figures: Object.fromEntries(websiteMetrics.map((id)=>[id, report.figures[`metrics.${id}`]])), accounts: {website:'云溪市数据局门户网站', wechat:'云溪数据', weibo:''}, channels: [] } as any
for (const [name, layout] of Object.entries(layouts)) it(name, () => {
  const got = recogniseWebsiteForm({ blocks: layout(form) })
  console.log(name, JSON.stringify(got?.messages))
  expect(got?.value).toEqual(form)
})
