/**
 * The format of 国办公开办函〔2019〕60号, made for report years 2019 and 2020 and still met in later ones. What it
 * shares with the format of 2021 is taken from there; its own are table two, （六）其他处理 as a single row of table
 * three, and the title of section five.
 */
import { form2021 } from './2021'
import type { FormDefinition, Guidance } from './types'

const format = '国办公开办函〔2019〕60号'

const [overview, proactive, requests, disputes, problems, other] = form2021.sections
const [received, carriedIn, outcomes, carriedOut] = form2021.tables.requests.rows
const [granted, partlyGranted, refused, unavailable, notProcessed, , processed] = outcomes.rows

/** The same guidance, from this format. */
function citing<Words extends Guidance>(guidance: Words): Words {
  return { ...guidance, source: guidance.source.replace(form2021.source, format) }
}

const publications = [
  { id: 'newlyMade', label: '本年新制作数量', unit: '件', becomes: 'issued' },
  { id: 'newlyPublished', label: '本年新公开数量', unit: '件' },
  { id: 'totalPublished', label: '对外公开总数量', unit: '件' },
] as const
const items = [
  { id: 'previousItems', label: '上一年项目数量', unit: '项' },
  { id: 'itemsChange', label: '本年增/减', unit: '项', signed: true },
] as const
const handledItems = [...items, { id: 'decisions', label: '处理决定数量', unit: '件' }] as const

export const form2019 = {
  id: '2019',
  source: format,
  years: [2019, 2020],
  sectionFormats: ['documents', 'licensing', 'enforcement', 'fees', 'procurement', 'otherwise'],
  titleSuffix: form2021.titleSuffix,
  intro: citing(form2021.intro),
  sections: [
    { ...overview, guidance: citing(overview.guidance) },
    {
      ...proactive,
      guidance: {
        text: '规章和规范性文件填本年新制作、新公开和对外公开的总数量；项目填上一年数量和本年增减。没有发生的填0，不适用的填/，采购金额以万元为单位。',
        source: `《政府信息公开条例》第二十条第（一）（五）（六）（八）（九）项、第五十条第（一）项；${format}`,
      },
    },
    { ...requests, guidance: citing(requests.guidance) },
    { ...disputes, guidance: citing(disputes.guidance) },
    {
      ...problems,
      title: '政府信息公开工作存在的主要问题及改进情况',
      guidance: citing(problems.guidance),
    },
    { ...other, guidance: citing(other.guidance) },
  ],
  tables: {
    proactive: {
      blocks: [
        {
          id: 'documents',
          item: '第二十条第（一）项',
          heading: '信息内容',
          columns: publications,
          rows: [
            { id: 'rules', label: '规章' },
            { id: 'normativeDocuments', label: '规范性文件' },
          ],
        },
        {
          id: 'licensing',
          item: '第二十条第（五）项',
          heading: '信息内容',
          columns: handledItems,
          rows: [
            { id: 'licensing', label: '行政许可' },
            { id: 'otherServices', label: '其他对外管理服务事项' },
          ],
        },
        {
          id: 'enforcement',
          item: '第二十条第（六）项',
          heading: '信息内容',
          columns: handledItems,
          rows: [
            { id: 'penalties', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
        },
        {
          id: 'fees',
          item: '第二十条第（八）项',
          heading: '信息内容',
          columns: items,
          rows: [{ id: 'fees', label: '行政事业性收费' }],
        },
        {
          id: 'procurement',
          item: '第二十条第（九）项',
          heading: '信息内容',
          columns: [
            { id: 'projects', label: '采购项目数量', unit: '项' },
            { id: 'amount', label: '采购总金额（单位：万元）', unit: '万元', decimals: true },
          ],
          rows: [{ id: 'procurement', label: '政府集中采购' }],
        },
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
            refused,
            unavailable,
            notProcessed,
            {
              id: 'otherwise.all',
              label: '（六）其他处理',
              role: 'outcome',
              becomes: ['otherwise.notCorrected', 'otherwise.unpaid', 'otherwise.other'],
            },
            processed,
          ],
        },
        carriedOut,
      ],
    },
    disputes: form2021.tables.disputes,
  },
  metrics: form2021.metrics,
  channelKinds: form2021.channelKinds,
} as const satisfies FormDefinition
