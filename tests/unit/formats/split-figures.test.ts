/** Figures and cells that editors and pasting took apart. */
import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { compareFigures } from '../../support/compare-figures'
import { blockText, fixtureText, fixtureTruth, readBytes } from '../../support/reading'

const page = async (body: string) => {
  const bytes = new TextEncoder().encode(`<html><body>${body}</body></html>`)
  const { blocks } = await readBytes(bytes, 'page.html')
  return blocks.map(blockText).join('\n')
}

describe('a figure over several spans', () => {
  it.each([
    '<p>发布<span>12</span><span>3</span>条</p>',
    '<p>发布<b>12</b><wbr>3条</p>',
    '<p>发布<span>12</span>\n  <span>3</span>条</p>',
    '<p>发布12<!-- cut -->3条</p>',
  ])('is one: %s', async (body) => {
    expect(await page(body)).toBe('发布123条')
  })

  it('stays two in neighbouring cells, in paragraphs and in a row of figures', async () => {
    expect(await page('<table><tr><td>许可</td><td>12</td>\n<td>3</td></tr></table>')).toBe('许可|12|3')
    expect(await page('<p>12</p><p>3</p>')).toBe('12\n3')
    expect(await page('<p>许可 <span>12</span>\n<span>3</span></p>')).toBe('许可 12 3')
  })
})

describe('a table whose cells are paragraphs of their own', () => {
  it('is read from a web page as from text', async () => {
    const cells = fixtureText.split(/[\n\t]/).filter((cell) => cell.trim() !== '')
    const html = `<html><body>${cells.map((cell) => `<p>${cell}</p>`).join('')}</body></html>`
    const { value, messages } = recogniseReport(await readBytes(new TextEncoder().encode(html), 'page.html'))
    const compared = value ? compareFigures(fixtureTruth, toPlainFigures(value), messages) : []
    expect(compared.length).toBeGreaterThan(100)
    expect(compared.filter(({ verdict }) => verdict !== 'right')).toEqual([])
  })
})
