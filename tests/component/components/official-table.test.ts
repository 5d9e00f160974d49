import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h } from 'vue'
import OfficialTable from '@/components/OfficialTable.vue'
import { tableLayout } from '@/report/document/layout'
import { getForm } from '@/report/form/form'
import type { TableId } from '@/report/form/types'
import type { FigureCell } from '@/report/document/layout'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

let unmount: (() => void) | undefined
afterEach(() => unmount?.())

const tables: readonly TableId[] = ['proactive', 'requests', 'disputes']

async function show(table: TableId, props: Record<string, unknown> = {}) {
  unmount?.()
  const layout = tableLayout(getForm('2021'), table)
  const drawn = { layout, rows: layout.rows, caption: '表三', ...props }
  const figure = ({ cell }: { cell: FigureCell }) =>
    props.hasInputs ? h('input', { 'aria-label': cell.path }) : h('span', cell.path)
  const { wrapper } = await mountInApp(() => h(OfficialTable, drawn, { figure }))
  unmount = () => wrapper.unmount()
  const frame = wrapper.element as HTMLElement
  return { layout, frame, grid: frame.querySelector('table')! }
}

/** How many cells stand at each position of the grid, spans filled in: rows × columns. */
function filled(grid: HTMLTableElement, columns: number): number[][] {
  const counts = [...grid.rows].map(() => Array<number>(columns).fill(0))
  ;[...grid.rows].forEach((row, top) => {
    let left = 0
    for (const cell of row.cells) {
      while (counts[top]![left]! > 0) left += 1
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) counts[top + down]![left + across]! += 1
      }
    }
  })
  return counts
}

describe('an official table', () => {
  it.each(tables)('covers the grid of table %s with every cell once', async (table) => {
    const { layout, grid } = await show(table)
    expect(filled(grid, layout.columns)).toEqual(layout.rows.map(() => Array<number>(layout.columns).fill(1)))
  })

  it('has the heads that belong on every page in its head, with what they stand over', async () => {
    const { layout, grid } = await show('requests')
    expect(grid.tHead?.rows).toHaveLength(layout.headRows)
    expect(grid.tHead?.querySelector('td')).toBeNull()
    expect(grid.querySelectorAll('th[scope="colgroup"], th[scope="rowgroup"]').length).toBeGreaterThan(3)
    expect((await show('proactive')).grid.tHead).toBeNull()
  })

  it('draws in a figure’s cell what it is given, with the marks that it is given', async () => {
    const { grid } = await show('disputes', {
      cellAttributes: (cell: FigureCell) => ({ class: 'marked', 'data-place': cell.path }),
    })
    const cell = grid.querySelector<HTMLElement>('td.marked')!
    expect(cell.textContent?.trim()).toBe(cell.dataset.place)
    expect(grid.querySelectorAll('td.marked')).toHaveLength(grid.querySelectorAll('td').length)
  })

  it('words its heads and labels in the language of the interface where it is told how', async () => {
    const { grid } = await show('disputes', { words: (text: string) => `<${text}>` })
    const words = [...grid.querySelectorAll('th')].map((head) => head.textContent?.trim() ?? '')
    expect(words.every((text) => /^<.+>$/.test(text))).toBe(true)
  })

  it('is a named region that the arrow keys scroll where it is wider than its place', async () => {
    const { frame } = await show('requests', { leastWidth: 900 })
    frame.style.width = '400px'
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(frame)
    expect(frame.getAttribute('aria-label')).toBe('表三')
    await userEvent.keyboard('{ArrowRight>3/}')
    await expect.poll(() => frame.scrollLeft).toBeGreaterThan(0)
    await expectAccessible(frame)
  })

  it('is no stop of its own where its cells take the cursor', async () => {
    const { frame, grid } = await show('requests', { hasInputs: true })
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(grid.querySelector('input'))
    expect(grid.caption?.textContent?.trim()).toBe('表三')
    await expectAccessible(frame)
  })
})
