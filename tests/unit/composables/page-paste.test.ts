import { describe, expect, it } from 'vitest'
import { isDocumentText } from '@/composables/page-paste'

describe('pasted text', () => {
  it('is a document from three lines on that say something', () => {
    expect(isDocumentText('年度报告\r\n\r\n一、总体情况\n正文')).toBe(true)
    expect(isDocumentText('云溪市数据局\n\n  \n2025')).toBe(false)
    expect(isDocumentText('')).toBe(false)
  })
})
