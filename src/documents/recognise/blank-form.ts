/** The statutory form with nothing in it, as it is handed out: there is nothing to read, and that is what is said. */
import type { Message } from '@/report/message'
import { narrativeIds } from '@/report/form/form'
import { leafBlocks } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { sectionIds } from './outline/titles'

/** 文字描述，收取信息处理费情况在此处报告: what to write where, in brackets. */
const instruction = /^\s*[（(【[][^）)】\]]*[）)】\]]\s*$/

function saysNothing(report: Report): boolean {
  const texts = narrativeIds.flatMap((id) => leafBlocks(report.narratives[id]))
  return texts.every((block) => {
    const text = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
    return text.trim() === '' || instruction.test(text)
  })
}

/** Whether all of a document that has the form's sections is the form itself. */
export function isBlankForm(report: Report, sections: number): boolean {
  const isEmpty = Object.values(report.figures).every((cell) => cell === null)
  return (
    sections === sectionIds.length &&
    isEmpty &&
    Object.keys(report.stated).length === 0 &&
    saysNothing(report)
  )
}

/** What is missing in a form without a word is no news. */
const expected =
  /^recognise\.(?:missingText|aspects|contactMissing|periodMissing|noTable\b|unitMissing|leftOutLines)/

export function messagesOfForm(messages: readonly Message[]): readonly Message[] {
  const told: Message = { code: 'recognise.blankForm', severity: 'warning' }
  return [told, ...messages.filter(({ code }) => !expected.test(code))]
}
