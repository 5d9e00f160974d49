import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { addComment, resolveComment } from '@/report/review/review-comments'
import { signOffSheet } from '@/report/review/sign-off-sheet'
import { filledReport, unit } from '../../../support/report-fixtures'
import { readyToSign, signedReport, step } from '../../../support/reviewed'

const stepOf = (report: Parameters<typeof signOffSheet>[0], label: string) =>
  signOffSheet(report).steps.find((one) => one.label === label)

describe('the sign-off sheet', () => {
  it('says which report it is of and where that stands', () => {
    expect(signOffSheet(signedReport(filledReport(2025))).about.flat()).toEqual([
      { label: '单位', text: unit },
      { label: '年度', text: '2025年度' },
      { label: '文件标题', text: `${unit}2025年政府信息公开工作年度报告` },
      { label: '办理状态', text: '已签发' },
    ])
  })

  it('has a row for every step, with name, time, opinion and check result; those to come are empty', () => {
    const { steps, heads } = signOffSheet(signedReport(filledReport()))
    expect(heads.at(-1)).toBe('手写签名')
    expect(steps.map((one) => `${one.label} ${one.who} ${one.opinion}`)).toEqual([
      '拟稿 李明 请审核。',
      '初审 张华 同意。',
      '复审 陈静 同意。',
      '终审 赵刚 同意。',
      '保密审查 孙敏 可以公开。未发现涉密和敏感内容。',
      '签发 王立新 同意公布。',
      '公布  ',
    ])
    expect(steps[0]).toMatchObject({
      time: ['2026年', '1月20日', '9:30'],
      checks: ['错误 0 警告 0', '提示 0'],
    })
  })

  it('names what was let stand, and says what was done where no opinion was written', () => {
    const checks = { errors: 1, warnings: 2, notices: 3, accepted: 4 }
    const report = step(step(filledReport(), 'submit', { checks, opinion: '' }), 'pass', { opinion: ' ' })
    expect(stepOf(report, '拟稿')).toMatchObject({
      opinion: '送审',
      checks: ['错误 1 警告 2', '提示 3', '已接受 4'],
    })
    expect(stepOf(report, '初审')?.opinion).toBe('通过')
  })

  it('shows a later change beside what was said before it', () => {
    const changed = setFigure(readyToSign(filledReport()), 'proactive.fees.amount', 77)
    expect(stepOf(changed, '终审')?.opinion).toBe('同意。（此后内容有改动）')
  })

  it('empties its rows when the report is sent back or reopened, and keeps why', () => {
    const reopened = step(signedReport(filledReport()), 'reopen', { opinion: '第三部分数据有误' })
    const again = step(step(reopened, 'submit'), 'sendBack', { who: '张华', opinion: '仍不一致' })
    const { steps, remarks } = signOffSheet(again)
    expect(steps.filter((one) => one.who !== '').map((one) => one.label)).toEqual(['保密审查'])
    expect(remarks.at(-1)?.lines).toEqual([
      '2026年1月20日 9:30，王立新撤回签发：第三部分数据有误',
      '2026年1月20日 9:30，张华退回修改：仍不一致',
    ])
  })

  it('counts comments and says how many are open', () => {
    const anchor = { path: 'narratives.other', quote: '' } as const
    const said = { who: '张华', at: '2026-01-20T09:30:00+08:00', text: '请核' }
    let report = filledReport()
    expect(signOffSheet(report).remarks[0]?.lines).toEqual(['无'])
    report = addComment(addComment(report, { ...anchor, id: 'a' }, said), { ...anchor, id: 'b' }, said)
    report = resolveComment(report, 'a', said)
    expect(signOffSheet(report).remarks[0]?.lines).toEqual(['共 2 条，已处理 1 条，未处理 1 条'])
  })

  it('says that a typed name proves no identity', () => {
    expect(signOffSheet(filledReport()).note).toMatch(/不能证明身份.*手写签名/)
  })
})
