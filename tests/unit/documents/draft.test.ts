import { describe, expect, it } from 'vitest'
import { ReportDraft } from '@/documents/recognise/draft'
import { isFieldPath } from '@/report/form/field-path'
import { fieldLabel } from '@/report/form/field-label'
import type { FieldPath } from '@/report/form/paths'
import { blankReport } from '@/report/report'

describe('the draft of a report that is read', () => {
  const place = { block: 41, text: '云溪市数据局' }

  it('carries the signature that stood at the end, and where it stood', () => {
    const draft = new ReportDraft()
    draft.sign({ unit: '云溪市数据局', date: '2025-01-20' }, place)
    draft.say('signatureUnsure', 'notice', { path: 'header.signature.date', place })
    const report = draft.applyTo(blankReport('云溪市数据局', 2024))
    expect(report.header.signature).toEqual({ unit: '云溪市数据局', date: '2025-01-20' })
    expect(report.header.period).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(draft.places).toEqual({ 'header.signature.unit': place, 'header.signature.date': place })
    expect(draft.messages).toMatchObject([{ path: 'header.signature.date', place }])
  })

  it('leaves blank what the end does not say, and all of it where nobody signed', () => {
    const draft = new ReportDraft()
    expect(draft.applyTo(blankReport('', 2024)).header.signature).toEqual({ unit: '', date: '' })
    draft.sign({ unit: '云溪市数据局', date: '' }, place)
    expect(draft.applyTo(blankReport('', 2024)).header.signature.date).toBe('')
    expect(Object.keys(draft.places)).toEqual(['header.signature.unit'])
  })

  it.each<[FieldPath, string]>([
    ['header.signature.unit', '落款单位'],
    ['header.signature.date', '落款日期'],
  ])('names the places of a signature: %s', (path, label) => {
    expect(isFieldPath(path)).toBe(true)
    expect(fieldLabel(path)).toBe(label)
  })
})
