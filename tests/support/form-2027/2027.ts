/**
 * A format year that does not exist, as the one file that a new format year is: table three has a row more and one
 * row divided in two, table two a column more, the text a metric more; section five and the opening are worded anew.
 */
import { form2021 } from '@/report/form/2021'
import type { FormDefinition } from '@/report/form/types'

const format = '虚构的2027年格式'

const [documents, ...otherBlocks] = form2021.tables.proactive.blocks
const [issued, repealed, inForce] = documents.columns
const [received, carriedIn, outcomes, carriedOut] = form2021.tables.requests.rows
const [granted, partlyGranted, refused, unavailable, notProcessed, otherwise, processed] = outcomes.rows
const [notHeld] = unavailable.rows
const [overview, proactive, requests, disputes, problems, other] = form2021.sections

export const form2027 = {
  ...form2021,
  id: '2027',
  source: format,
  years: [2027, undefined],
  sectionFormats: ['documents', 'refused', 'unavailable', 'metrics'],
  replaces: {
    rows: { 'unavailable.needsCreation': ['unavailable.needsAnalysis', 'unavailable.needsProcessing'] },
  },
  intro: {
    ...form2021.intro,
    source: format,
    sentence: '本报告数据的统计期限为{from}至{to}。对本报告有疑问的，请联系{unit}{contact}。',
  },
  sections: [
    overview,
    proactive,
    requests,
    disputes,
    { ...problems, title: '主要问题整改和下一步改进举措', shortTitle: '整改与改进' },
    other,
  ],
  tables: {
    proactive: {
      blocks: [
        {
          ...documents,
          columns: [issued, { id: 'revised', label: '本年修订件数', unit: '件' }, repealed, inForce],
        },
        ...otherBlocks,
      ],
    },
    requests: {
      ...form2021.tables.requests,
      rows: [
        received,
        carriedIn,
        {
          ...outcomes,
          rows: [
            granted,
            partlyGranted,
            {
              ...refused,
              rows: [
                ...refused.rows,
                { id: 'refused.cyberSecurity', label: '9.属于网络安全防护信息', role: 'outcome' },
              ],
            },
            {
              ...unavailable,
              rows: [
                notHeld,
                { id: 'unavailable.needsAnalysis', label: '2.需要汇总分析后另行制作', role: 'outcome' },
                { id: 'unavailable.needsProcessing', label: '3.需要加工整理后另行制作', role: 'outcome' },
                { id: 'unavailable.stillUnclear', label: '4.补正后申请内容仍不明确', role: 'outcome' },
              ],
            },
            notProcessed,
            otherwise,
            processed,
          ],
        },
        carriedOut,
      ],
    },
    disputes: form2021.tables.disputes,
  },
  metrics: [
    ...form2021.metrics,
    {
      id: 'website.elderlyServices',
      label: '网站适老化服务次数',
      unit: '次',
      part: 'platforms',
      core: true,
      websiteRow: { group: 'visits', label: '适老化服务次数', synonyms: ['网站适老化服务次数'] },
    },
  ],
} as const satisfies FormDefinition
