/** A report of 2027 with every figure and text filled, in which all sums hold; for tests in which 2027 is a form year. */
import type { Cell } from '@/report/figures/cell'
import { setFigures } from '@/report/figures/figures'
import {
  applicants,
  inputPathsOf,
  isFigurePath,
  isTotalPath,
  narrativeIds,
  requestPath,
  requestRowsOf,
} from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

export const unit = '云溪市数据局'

/** A figure by its path, as the registry at hand knows it. */
export function input(path: string): InputId {
  if (!isFigurePath(path) || isTotalPath(path)) throw new Error(`no such figure: ${path}`)
  return path
}

const sentences: Partial<Record<string, string>> = {
  overview: '2027年，本局认真落实各项要求。',
  proactiveWork: '围绕重点领域公开信息。',
  requestWork: '依法办理各类申请。',
  management: '严格发布前审查。',
  platforms: '门户网站适老化服务次数4321次。',
  oversight: '将公开工作纳入考核。',
  problems: '部分栏目更新不够及时，已作改进。',
  other: '没有收取信息处理费。',
}

/** Table three, balanced in every column: each outcome has a figure of its own. */
function requestFigures(report: Report): (readonly [InputId, Cell])[] {
  const outcomes = requestRowsOf(report).filter((row) => row.role === 'outcome')
  return applicants.flatMap((column, at) => {
    const cells = outcomes.map((row, index) => [row.id, ((index + 3) * (at + 2)) % 17] as const)
    const processed = cells.reduce((sum, [, cell]) => sum + cell, 0)
    const rows = [
      ...cells,
      ['carriedIn', at + 1],
      ['carriedOut', at + 4],
      ['received', processed + 3],
    ] as const
    return rows.map(([row, cell]) => [input(requestPath(row, column)), cell] as const)
  })
}

/** Every figure but metrics that no text mentions. */
export function filledReport(year: number): Report {
  const blank = blankReport(unit, year)
  const plain = inputPathsOf(blank)
    .filter((path) => !path.startsWith('metrics.') && !path.startsWith('requests.'))
    .map((path, index) => [path, (index * 7) % 23] as const)
  const header = {
    ...blank.header,
    contact: {
      address: '云溪市望溪区清流路18号',
      postcode: '038200',
      phone: '0713-6120418',
      fax: '',
      email: 'gk@yunxi-data.example',
    },
  }
  const narratives = { ...blank.narratives }
  for (const id of narrativeIds) narratives[id] = sentences[id] ? [paragraph(sentences[id])] : []
  return setFigures({ ...blank, header, narratives }, [...plain, ...requestFigures(blank)])
}

export const splitRows = ['unavailable.needsAnalysis', 'unavailable.needsProcessing'] as const
export const newFigures = {
  row: 'requests.refused.cyberSecurity.business',
  split: 'requests.unavailable.needsProcessing.naturalPerson',
  column: 'proactive.normativeDocuments.revised',
  metric: 'metrics.website.elderlyServices',
} as const
