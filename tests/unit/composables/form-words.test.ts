import { describe, expect, it } from 'vitest'
import { formMessages } from '@/app/form-messages'
import { figureKeys, tableWordKeys, westernNumbering } from '@/composables/form-words'
import { figureDefinitions, formIds, getForm } from '@/report/form/form'
import type { TableId } from '@/report/form/types'
import { tableLayout } from '@/report/document/layout'

/** The text at a dotted key of the form's messages. */
function lookUp(key: string): unknown {
  return key
    .replace(/^form\./, '')
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], formMessages())
}

describe('the words of the form', () => {
  it('name every figure', () => {
    const nameless = figureDefinitions
      .flatMap((figure) => figureKeys(figure.path))
      .filter((key) => typeof lookUp(key) !== 'string')
    expect(nameless).toEqual([])
  })

  it('name a refused request by group, reason and applicant', () => {
    expect(figureKeys('requests.refused.inquiry.business')).toEqual([
      'form.requestGroups.refused',
      'form.requestRows.refused.inquiry',
      'form.applicants.business',
    ])
  })

  it.each<TableId>(['proactive', 'requests', 'disputes'])('cover every word of table %s', (table) => {
    const words = formIds
      .flatMap((id) => tableLayout(getForm(id), table).rows)
      .flat()
      .flatMap((cell) => (cell.kind === 'figure' ? [] : [cell.text]))
    const missing = words.filter((word) => typeof lookUp(tableWordKeys.get(word) ?? '') !== 'string')
    expect(missing).toEqual([])
  })

  it.each([
    ['三、本年度办理结果', '3. '],
    ['（六）其他处理', '(6) '],
    ['5.属于三类内部事务信息', '5. '],
    ['自然人', ''],
  ])('number %s in English', (label, numbering) => {
    expect(westernNumbering(label)).toBe(numbering)
  })
})
