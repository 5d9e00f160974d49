/**
 * What extractions of real reports do to table three: labels broken over lines, torn from their figures by the end of
 * a page, shortened by the office; heads in a table of their own; blanks that leave no trace.
 */
import type { Cell } from '@/report/figures/cell'
import type { Random } from './random'

export interface TornPlan {
  /** Behind which line of a broken label its figures stand. */
  readonly wrap: 'no' | 'first' | 'middle' | 'last'
  /** Columns of a line of a broken label. */
  readonly width: number
  /** The groups' labels are broken as well, and their halves stand before any line. */
  readonly sides: boolean
  readonly short: boolean
  /** What stands where the page ends between a label and its figures. */
  readonly pageEnd: 'no' | 'blank' | 'number' | 'bareNumber' | 'head'
  readonly headsApart: boolean
  readonly lostBlanks: boolean
}

/** Seeds from here on are torn; those before lay out what they always did. */
export const tornFrom = 10_000

export function planTorn(random: Random): TornPlan {
  return {
    wrap: random.pick(['no', 'first', 'middle', 'last', 'last']),
    width: random.int(7, 13) * 2,
    sides: random.chance(0.4),
    short: random.chance(0.35),
    pageEnd: random.pick(['no', 'no', 'blank', 'number', 'bareNumber', 'head']),
    headsApart: random.chance(0.25),
    lostBlanks: random.chance(0.3),
  }
}

/** Names that offices give rows, each of one row alone. */
export const shortLabels: Readonly<Record<string, readonly string[]>> = {
  received: ['一、本年新收申请', '一、新收申请数量', '一、本年新收'],
  carriedIn: ['二、上年结转申请', '二、上年结转', '二、上年度结转申请数量'],
  granted: ['（一）予以公开'],
  partlyGranted: ['（二）部分公开'],
  'refused.stateSecret': ['1.国家秘密', '1.涉及国家秘密'],
  'refused.otherLaw': ['2.其他法律行政法规禁止', '2.法律法规禁止公开'],
  'refused.securityAndStability': ['3.三安全一稳定', '3.危及三安全一稳定'],
  'refused.thirdParty': ['4.第三方合法权益', '4.第三方权益'],
  'refused.internalAffairs': ['5.内部事务信息', '5.三类内部事务'],
  'refused.deliberative': ['6.过程性信息', '6.四类过程性信息'],
  'refused.enforcementFile': ['7.行政执法案卷', '7.执法案卷'],
  'refused.inquiry': ['8.行政查询事项', '8.行政查询'],
  'unavailable.notHeld': ['1.本机关不掌握', '1.不掌握相关信息'],
  'unavailable.needsCreation': ['2.没有现成信息', '2.需另行制作'],
  'unavailable.stillUnclear': ['3.补正后仍不明确', '3.申请内容仍不明确'],
  'notProcessed.petition': ['1.信访举报投诉', '1.信访举报投诉类'],
  'notProcessed.repeated': ['2.重复申请'],
  'notProcessed.publication': ['3.公开出版物', '3.提供公开出版物'],
  'notProcessed.excessive': ['4.大量反复申请', '4.无正当理由反复申请'],
  'notProcessed.reconfirmation': ['5.确认或重新出具', '5.确认重出'],
  'otherwise.notCorrected': ['1.逾期不补正', '1.逾期未补正'],
  'otherwise.unpaid': ['2.逾期不缴费', '2.逾期未缴纳费用'],
  'otherwise.other': ['3.其他'],
  processed: ['（七）总计'],
  carriedOut: ['四、结转下年度', '四、结转下年度继续办理'],
}

/** Cells without the blanks behind the last figure, which a program left out. */
export function withoutTrailing(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === null) end -= 1
  return cells.slice(0, end)
}
