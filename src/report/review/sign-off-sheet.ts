/** The sign-off sheet (审签单): what a review recorded, as the form that offices print, sign and file. */
import { titleOf } from '../document/outline'
import type { Report } from '../types'
import { hasChangedSince, openComments, recordOf, secrecyRecord } from './review'
import { stageOf } from './review-stage'
import type { CheckCounts, ReviewAction, ReviewRecord, ReviewStage, SecrecyConclusion } from './review-types'
import { chineseTime } from './zoned-time'

export interface SignOffStep {
  readonly label: string
  readonly opinion: string
  readonly who: string
  /** Lines: the year, the day and the hour; errors and warnings, notices, what was let stand. */
  readonly time: readonly string[]
  readonly checks: readonly string[]
}

export interface SignOffSheet {
  readonly title: string
  /** Rows of 单位 and 年度, 文件标题, 办理状态. */
  readonly about: readonly (readonly { readonly label: string; readonly text: string }[])[]
  readonly heads: readonly string[]
  readonly steps: readonly SignOffStep[]
  /** 批注, 退回和撤回 */
  readonly remarks: readonly { readonly label: string; readonly lines: readonly string[] }[]
  /** What the sheet proves and what not. */
  readonly note: string
}

const stageWords: Readonly<Record<ReviewStage, string>> = {
  drafting: '起草',
  first: '待初审',
  second: '待复审',
  final: '待终审',
  signing: '待签发',
  signed: '已签发',
  published: '已签发，已公布',
}

const stepLabels: readonly (readonly [stage: ReviewStage | 'secrecy', label: string])[] = [
  ['drafting', '拟稿'],
  ['first', '初审'],
  ['second', '复审'],
  ['final', '终审'],
  ['secrecy', '保密审查'],
  ['signing', '签发'],
  ['signed', '公布'],
]

/** What a record says where no opinion was written. */
const deeds: Readonly<Record<ReviewAction, string>> = {
  submit: '送审',
  pass: '通过',
  sendBack: '退回修改',
  secrecy: '',
  sign: '签发',
  publish: '已公布',
  reopen: '撤回签发',
}

const conclusions: Readonly<Record<SecrecyConclusion, string>> = {
  publishable: '可以公开',
  afterChanges: '修改后公开',
  notPublishable: '不予公开',
}

/** 已接受: let stand with a reason. */
function countsInChinese({ errors, warnings, notices, accepted }: CheckCounts): readonly string[] {
  const counted = [`错误 ${errors} 警告 ${warnings}`, `提示 ${notices}`]
  return accepted > 0 ? [...counted, `已接受 ${accepted}`] : counted
}

function stepOf(report: Report, label: string, record: ReviewRecord | undefined): SignOffStep {
  if (!record) return { label, opinion: '', who: '', time: [], checks: [] }
  const { action, opinion, conclusion, who, at, checks } = record
  const said =
    [conclusion ? conclusions[conclusion] : '', opinion].filter(Boolean).join('。') || deeds[action]
  const changed = hasChangedSince(report, record) ? '（此后内容有改动）' : ''
  return {
    label,
    opinion: said + changed,
    who,
    time: chineseTime(at).split(/(?<=年)| /),
    checks: countsInChinese(checks),
  }
}

function returnedLines({ review }: Report): readonly string[] {
  const lines = review.records
    .filter((one) => one.action === 'sendBack' || one.action === 'reopen')
    .map(({ action, at, who, opinion }) => {
      const what = action === 'reopen' ? '撤回签发' : '退回修改'
      return `${chineseTime(at)}，${who}${what}：${opinion}`
    })
  return lines.length > 0 ? lines : ['无']
}

function commentLine({ review }: Report): string {
  const all = review.comments.length
  if (all === 0) return '无'
  const open = openComments(review)
  return `共 ${all} 条，已处理 ${all - open} 条${open > 0 ? `，未处理 ${open} 条` : ''}`
}

/** The rows are those of the round that counts; what was sent back or reopened before stands below. */
export function signOffSheet(report: Report): SignOffSheet {
  const { review } = report
  return {
    title: '政府信息公开工作年度报告审签单',
    about: [
      [
        { label: '单位', text: report.unit },
        { label: '年度', text: `${report.year}年度` },
      ],
      [{ label: '文件标题', text: titleOf(report) }],
      [{ label: '办理状态', text: stageWords[stageOf(review)] }],
    ],
    heads: ['环节', '意见', '姓名', '时间', '检查结果', '手写签名'],
    steps: stepLabels.map(([stage, label]) =>
      stepOf(report, label, stage === 'secrecy' ? secrecyRecord(review) : recordOf(review, stage)),
    ),
    remarks: [
      { label: '批注', lines: [commentLine(report)] },
      { label: '退回、撤回', lines: returnedLines(report) },
    ],
    note:
      '姓名由办理人在年报工坊中自行填写，只作记录，不能证明身份；以手写签名或本单位办公系统的流程为准。' +
      '检查结果是各环节办理时的结果。',
  }
}
