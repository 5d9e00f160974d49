/** Tables of a page that has rules between their rows only, and tables whose rows a page ran together. */
import { describe, expect, it } from 'vitest'
import type { DocumentBlock, GridCell, TableBlock } from '@/documents/types'
import { recogniseReport } from '@/documents/recognise/recognise'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { fixtureText, fixtureTruth, readBytes } from '../../support/reading'

const { blocks } = await readBytes(new TextEncoder().encode(fixtureText), 'report.txt')

const inOneCell = (row: readonly GridCell[]): GridCell[] => {
  const text = row.map((cell) => cell.text).filter((one) => one !== '')
  return [{ text: text.join(' '), column: 0, colSpan: 1, rowSpan: 1 }]
}

function read(change: (table: TableBlock) => TableBlock) {
  const changed = blocks.map((block): DocumentBlock => (block.kind === 'table' ? change(block) : block))
  const { value, messages } = recogniseReport({ blocks: changed })
  if (!value) throw new Error('no report')
  return { figures: toPlainFigures(value), messages }
}

describe('a table of one column', () => {
  it('is read as lines of text', () => {
    const { figures } = read(({ kind, rows }) => ({ kind, rows: rows.map(inOneCell) }))
    const { proactive, requests, disputes } = figures
    expect({ proactive, requests, disputes }).toMatchObject({
      proactive: fixtureTruth.proactive,
      requests: fixtureTruth.requests,
      disputes: fixtureTruth.disputes,
    })
  })

  it('asks where a row has fewer figures than its heads, that ran together, have words', () => {
    const { figures, messages } = read(({ kind, rows }) => ({
      kind,
      rows: rows.map((row): GridCell[] => {
        const [cell] = inOneCell(row)
        const text = cell?.text ?? ''
        const isHead = text.startsWith('信息内容')
        const cut = text.startsWith('规章') ? text.split(' ').slice(0, 2).join(' ') : text
        return cell ? [{ ...cell, text: isHead ? text.replace(/ /g, '') : cut }] : []
      }),
    }))
    expect(figures.proactive.rules).toEqual({ issued: null, repealed: null, inForce: null })
    expect(
      messages.some(
        ({ code, params }) => code === 'recognise.rowAsked' && /^规章/.test(String(params?.text)),
      ),
    ).toBe(true)
  })
})

describe('a row behind several labels', () => {
  it('is nobody’s: its label does not say whose figures they are', () => {
    const { figures, messages } = read(({ kind, rows }) => {
      const at = rows.findIndex((row) => row.some((cell) => /属于国家秘密/.test(cell.text)))
      const labelOf = (row: readonly GridCell[] | undefined) =>
        row?.find((cell) => /^\d/.test(cell.text) && /[一-鿿]/.test(cell.text))
      const [first, second] = [labelOf(rows[at]), labelOf(rows[at + 1])]
      if (at < 0 || !first || !second) return { kind, rows }
      const both = { ...second, text: first.text + second.text }
      return {
        kind,
        rows: rows
          .map((row) => row.map((cell) => (cell === second ? both : cell)))
          .filter((_row, index) => index !== at),
      }
    })
    const unknown = [null, null, null, null, null, null, null]
    expect(figures.requests['refused.stateSecret']).toEqual(unknown)
    expect(
      messages.some(({ code, path }) => code === 'recognise.rowMissing' && path?.includes('stateSecret')),
    ).toBe(true)
  })
})
