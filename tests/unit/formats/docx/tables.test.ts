import { describe, expect, it } from 'vitest'
import { textWidth, titleLines } from '@/formats/docx/page'
import { columnWidths, figureSize } from '@/formats/docx/tables'

describe('the columns of a Word table', () => {
  it.each([
    ['proactive', 4, 1],
    ['requests', 10, 3],
    ['disputes', 15, 0],
  ] as const)('of %s fill the text width exactly', (table, columns, labelColumns) => {
    const widths = columnWidths(table, columns, labelColumns)
    expect(widths).toHaveLength(columns)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
    expect(Math.min(...widths)).toBeGreaterThan(500)
  })
})

describe('a figure in its cell', () => {
  it('stands in 10.5 pt while it fits, and shrinks until it does', () => {
    expect(figureSize('', 590)).toBe(21)
    expect(figureSize('123', 590)).toBe(21)
    expect(figureSize('1234567', 590)).toBe(11)
    for (const digits of [4, 5, 6, 7, 8]) {
      const size = figureSize('9'.repeat(digits), 590)
      expect(size).toBeLessThan(21)
      expect(digits * size * 6.5).toBeLessThanOrEqual(590 - 60)
    }
  })
})

describe('a title', () => {
  it('stays on one line while it fits', () => {
    expect(titleLines(['云溪市', '2024年政府信息公开工作年度报告'])).toEqual([
      '云溪市2024年政府信息公开工作年度报告',
    ])
  })

  it('breaks between its pieces where it is too long', () => {
    const pieces = ['云溪市数据局', '2024年政府信息公开工作年度报告']
    expect(titleLines(pieces)).toEqual(pieces)
  })
})
