/** 云溪市数据局 does not exist: nor do its address, its area code (0600) and its domain (.example). */
import type { Cell } from '@/report/figures/cell'
import {
  applicants,
  disputeBlocks,
  disputeResults,
  metricPath,
  requestPath,
  requestRowsOf,
} from '@/report/form/form'
import type { InputId, MetricId, FigureId, RequestRowId, TableTextId } from '@/report/form/paths'
import { blankReport } from '@/report/report'
import type { Channel, Report } from '@/report/types'
import { sampleUnit } from './name'

export const unit = sampleUnit

/** Applicants in the order of the form: 自然人, then the five kinds of organisation. */
export type ApplicantFigures = readonly [number, number, number, number, number, number]

export interface SampleYear {
  readonly year: number
  readonly issuedOn: string
  readonly indexNumber: string
  readonly proactive: Readonly<Partial<Record<FigureId, number>>>
  /** Rows in which something happened; all others are 0. */
  readonly requests: Readonly<Partial<Record<RequestRowId, ApplicantFigures>>>
  /** Cases that were; all others are 0. */
  readonly disputes: Readonly<Partial<Record<InputId, number>>>
  readonly metrics: Readonly<Partial<Record<MetricId, Cell>>>
  /** 条, 个, 次 */
  readonly video: { readonly posts: number; readonly followers: number; readonly reads: number }
  readonly narratives: Omit<Report['narratives'], TableTextId>
}

export function sampleReport(sample: SampleYear): Report {
  const { year } = sample
  const blank = blankReport(unit, year)
  const video: Channel = { id: 'yunxi-video', kind: 'videoAccount', name: '云溪数据', ...sample.video }
  return {
    ...blank,
    header: {
      ...blank.header,
      contact: {
        address: '云溪市澄江大道66号市民中心B座',
        postcode: '580012',
        phone: '0600-5550123',
        fax: '0600-5550124',
        email: 'xxgk@sjj.yunxi.example',
      },
      web: { indexNumber: sample.indexNumber, publisher: unit, issuedOn: sample.issuedOn },
      signature: { unit, date: sample.issuedOn },
    },
    narratives: { ...blank.narratives, ...sample.narratives },
    figures: figuresOf(sample, blank),
    accounts: { website: '云溪市数据局门户网站', wechat: '云溪数据', weibo: '' },
    channels: [video],
  }
}

function figuresOf(sample: SampleYear, blank: Report): Report['figures'] {
  const metrics = (Object.entries(sample.metrics) as [MetricId, Cell][]).map(
    ([id, cell]) => [metricPath(id), cell] as const,
  )
  return {
    ...blank.figures,
    ...requestFigures(sample, blank),
    ...disputeFigures(),
    ...sample.disputes,
    ...sample.proactive,
    ...Object.fromEntries(metrics),
  }
}

function requestFigures({ requests }: SampleYear, blank: Report): Partial<Report['figures']> {
  const rows = requestRowsOf(blank).filter((row) => row.role !== 'derived')
  return Object.fromEntries(
    rows.flatMap((row) =>
      applicants.map((applicant, index) => {
        const figures = requests[row.id]
        return [requestPath(row.id, applicant), figures ? figures[index] : 0]
      }),
    ),
  )
}

function disputeFigures(): Partial<Report['figures']> {
  const typed = disputeResults.filter((result) => !result.derived)
  return Object.fromEntries(
    disputeBlocks.flatMap((block) => typed.map((result) => [`disputes.${block.id}.${result.id}`, 0])),
  )
}
