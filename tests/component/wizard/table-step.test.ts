import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import TableStep from '@/features/wizard/tables/TableStep.vue'
import { useFigureEditing } from '@/features/wizard/tables/use-figure-editing'
import { setFigures, stateTotal, withAsked } from '@/report/figures/figures'
import { inputPathsOf } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'
import type { TableId } from '@/report/form/types'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'
import { painted } from '../../support/painted'

interface Opened {
  readonly report?: Report
  readonly previous?: Report
  readonly section?: TableId
  readonly language?: Language
}

const unit = '云溪市数据局'
const blank = blankReport(unit, 2024)
const zeros = setFigures(
  blank,
  inputPathsOf(blank)
    .filter((path) => path.startsWith('requests.'))
    .map((path) => [path, 0] as const),
)

/** A table's step on an open report, with the notices that the shell shows. */
async function openTable({
  report = blank,
  previous,
  section = 'requests',
  language = 'zh-CN',
}: Opened = {}) {
  const open = shallowRef<Report | undefined>(report)
  const gone: FigureId[] = []
  const Host = defineComponent(() => {
    const editing = useFigureEditing({
      get report() {
        return open.value
      },
      update: (change) => (open.value = open.value && change(open.value)),
    })
    return () =>
      h('main', [
        open.value &&
          h(TableStep, {
            section,
            report: open.value,
            previous,
            editing,
            notes: new Map(),
            onGo: (path) => gone.push(path),
          }),
        h(ToastStack),
      ])
  })
  const { wrapper } = await mountInApp(Host, { language })
  const root = wrapper.element as HTMLElement
  const box = (path: InputId) => root.querySelector<HTMLInputElement>(`[data-path="${path}"]`)!
  return {
    wrapper,
    root,
    box,
    gone,
    cell: (path: InputId) => open.value?.figures[path],
    report: () => open.value!,
    type: async (path: InputId, keys: string) => {
      box(path).focus()
      await press(keys)
    },
    button: (name: string) =>
      [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)!,
  }
}

/** Keys, and the frame after them, in which sums and marks follow. */
async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await painted()
}

const focusedPath = () => (document.activeElement as HTMLElement | null)?.dataset.path

function clipboardEvent(type: 'paste' | 'copy' | 'cut', texts: Record<string, string> = {}): ClipboardEvent {
  const clipboardData = new DataTransfer()
  for (const [kind, text] of Object.entries(texts)) clipboardData.setData(kind, text)
  return new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true })
}

const received = 'requests.received.naturalPerson'
const business = 'requests.received.business'

describe('a table of the form', () => {
  it.each<[TableId, Language]>([
    ['proactive', 'zh-CN'],
    ['requests', 'zh-CN'],
    ['disputes', 'zh-CN'],
    ['requests', 'en'],
  ])('has no accessibility violation: %s in %s', async (section, language) => {
    const stated = stateTotal(blank, 'disputes.review.total', 3)
    const { root, type } = await openTable({ section, language, report: stated, previous: zeros })
    if (section === 'requests') await type(received, 'x')
    await expectAccessible(root)
  })

  it('names every box in the language of the interface', async () => {
    const { box } = await openTable({ language: 'en' })
    expect(box('requests.refused.inquiry.business').getAttribute('aria-label')).toBe(
      'Refused, Administrative inquiry, Business',
    )
  })

  it('adds up and balances while figures are typed', async () => {
    const { root, type } = await openTable({ report: zeros })
    await type(received, '5')
    const foot = [...root.querySelectorAll('tfoot td')].map((cell) => cell.textContent?.trim())
    expect(foot).toEqual(['差 5', '平衡', '平衡', '平衡', '平衡', '平衡', '差 5'])
    expect(root.querySelector('tbody tr output')?.textContent).toBe('5')
  })

  it('shows blank, 0 and not applicable as three different things', async () => {
    const report = setFigures(blank, [
      [received, 0],
      [business, '/'],
    ])
    const { root, box } = await openTable({ report })
    const paths: InputId[] = [received, business, 'requests.received.research']
    const looks = paths.map((path) => [
      box(path).value,
      box(path).closest('td')?.classList.contains('grid__cell--blank'),
    ])
    expect(looks).toEqual([
      ['0', false],
      ['/', false],
      ['', true],
    ])
    expect(root.querySelector('tfoot td')?.textContent?.trim()).toBe('未填 23')
  })

  it('moves by arrows and Enter, and by Tab out of the table', async () => {
    const { box } = await openTable({ section: 'disputes' })
    box('disputes.review.upheld').focus()
    await press('{ArrowRight}')
    expect(focusedPath()).toBe('disputes.review.corrected')
    await press('{Enter}{Enter}{Enter}')
    expect(focusedPath()).toBe('disputes.litigationDirect.upheld')
    await press('{End}')
    expect(focusedPath()).toBe('disputes.litigationAfterReview.pending')
    await press('{Tab}')
    expect(focusedPath()).toBeUndefined()
    await press('{Shift>}{Tab}{/Shift}')
    expect(focusedPath()).toBe('disputes.litigationAfterReview.pending')
  })

  it('takes a new figure in place of the old one, and lets the caret move inside it', async () => {
    const { cell, type } = await openTable({ report: setFigures(zeros, [[received, 12]]) })
    await type(received, '34')
    expect(cell(received)).toBe(34)
    await press('{ArrowLeft}5')
    expect(focusedPath()).toBe(received)
    expect(cell(received)).toBe(354)
    await press('{ArrowRight}{ArrowRight}')
    expect(focusedPath()).toBe(business)
  })

  it('reads full-width digits and dashes, and writes them as the form does once left', async () => {
    const { box, cell, type } = await openTable()
    await type(received, '１２{Enter}')
    expect([cell(received), box(received).value]).toEqual([12, '12'])
    await type(business, '—{Enter}')
    expect([cell(business), box(business).value]).toEqual(['/', '/'])
  })

  it('keeps what cannot be read in its box, marks it in words, and keeps the last good figure', async () => {
    const { box, cell, type } = await openTable({ report: setFigures(zeros, [[received, 3]]) })
    await type(received, '3件{Enter}')
    expect([cell(received), box(received).value]).toEqual([3, '3件'])
    expect(box(received).getAttribute('aria-invalid')).toBe('true')
    const words = document.getElementById(box(received).getAttribute('aria-describedby') ?? '')?.textContent
    expect(words).toContain('“3件”不是数字')
    expect(words).toContain('仍是“3”')
  })

  it('undoes and redoes by the keyboard, and Esc brings the cell back', async () => {
    const { cell, type } = await openTable({ report: zeros })
    await type(received, '7{Enter}8{Enter}')
    expect([cell(received), cell('requests.carriedIn.naturalPerson')]).toEqual([7, 8])
    await press('{Control>}zz{/Control}')
    expect([cell(received), cell('requests.carriedIn.naturalPerson')]).toEqual([0, 0])
    expect(focusedPath()).toBe(received)
    await press('{Control>}y{/Control}')
    expect(cell(received)).toBe(7)
    await press('9{Escape}')
    expect(cell(received)).toBe(7)
  })

  it('says that an undone figure stands in another step', async () => {
    const { gone, type, wrapper } = await openTable({ report: zeros })
    await type(received, '7')
    const step = wrapper.findComponent(TableStep)
    step.props('editing').apply([['disputes.review.upheld', 1]])
    await press('{Control>}z{/Control}')
    expect(gone).toEqual(['disputes.review.upheld'])
  })
})

describe('a block from a spreadsheet', () => {
  it('is pasted from the cursor on; totals stay derived, and differences are told', async () => {
    const { root, box, cell } = await openTable({ report: zeros })
    box('requests.received.otherOrganisation').focus()
    box('requests.received.otherOrganisation').dispatchEvent(
      clipboardEvent('paste', { 'text/plain': '4\t9\r\n0\t0\r\n' }),
    )
    await nextTick()
    expect(cell('requests.received.otherOrganisation')).toBe(4)
    await vi.waitFor(() =>
      expect(root.querySelector('.paste-report')?.textContent).toContain('自动相加得 4，粘贴内容写的是 9'),
    )
  })

  it('is read from HTML where a word processor put a table there, merged cells and all', async () => {
    const html =
      '<table><tr><td rowspan="2">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td><p>3</p></td><td>/</td></tr>' +
      '<tr><td colspan="2">（二）部分公开</td><td>1</td><td>0</td></tr></table>'
    const { box, cell } = await openTable()
    box(business).focus()
    box(business).dispatchEvent(clipboardEvent('paste', { 'text/html': html, 'text/plain': '3 / 1 0' }))
    expect([cell('requests.granted.naturalPerson'), cell('requests.granted.business')]).toEqual([3, '/'])
    expect(cell('requests.partlyGranted.business')).toBe(0)
    expect(cell(business)).toBeNull()
  })

  it('leaves the text of a single cell to the box', async () => {
    const { box } = await openTable()
    box(business).focus()
    const event = clipboardEvent('paste', { 'text/plain': '12' })
    box(business).dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it('is selected with Shift, copied with totals, and cleared', async () => {
    const { box, cell, root } = await openTable({ report: setFigures(zeros, [[received, 6]]) })
    box(received).focus()
    await press('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    expect(root.querySelectorAll('.grid__cell--selected')).toHaveLength(4)
    const copy = clipboardEvent('copy')
    box(received).dispatchEvent(copy)
    expect(copy.clipboardData?.getData('text/plain')).toBe('6\t0\r\n0\t0')
    await press('{Delete}')
    expect([cell(received), cell('requests.carriedIn.business')]).toEqual([null, null])
  })
})

describe('what a person may ask for', () => {
  it('fills blanks with 0 after a question, in the row or the table, and takes it back', async () => {
    const { box, button, cell, report } = await openTable()
    box(received).focus()
    await userEvent.click(button('空白填 0'))
    await vi.waitFor(() => expect(button('只填本行（6 格）')).toBeDefined())
    await userEvent.click(button('只填本行（6 格）'))
    expect([cell(business), cell('requests.granted.business')]).toEqual([0, null])
    await userEvent.click(button('空白填 0'))
    await userEvent.click(button('填全表（138 格）'))
    expect(
      inputPathsOf(blank).filter((path) => path.startsWith('requests.') && report().figures[path] !== 0),
    ).toEqual([])
    await userEvent.click(button('撤销'))
    expect(cell('requests.granted.business')).toBeNull()
  })

  it('fills no cell with 0 for which a document had a figure, and marks it until somebody clears it', async () => {
    const asked = withAsked(blank, [received])
    const { button, box, cell, report, root, type } = await openTable({ report: asked })
    await userEvent.click(button('空白填 0'))
    await vi.waitFor(() => expect(root.ownerDocument.body.textContent).toContain('1 格在来源文件中有数字'))
    await userEvent.click(button('填全表（143 格）'))
    expect(cell(received)).toBeNull()
    expect(report().asked).toEqual([received])
    expect(box(received).closest('td')?.className).toContain('warning')
    await type(received, '{Delete}')
    expect(report().asked).toBeUndefined()
  })

  it('carries in what last year carried out', async () => {
    const previous = setFigures(blankReport(unit, 2023), [['requests.carriedOut.naturalPerson', 2]])
    const { button, cell } = await openTable({ previous })
    await userEvent.click(button('上年结转取自上年'))
    expect(cell('requests.carriedIn.naturalPerson')).toBe(2)
    expect(button('上年结转取自上年')).toBeUndefined()
  })

  it('shows last year’s figures above this year’s, blank ones in words', async () => {
    const previous = setFigures(blankReport(unit, 2023), [[received, 8]])
    const { box, root } = await openTable({ previous })
    await userEvent.click(root.querySelector('input[type=checkbox]')!)
    expect(box(received).closest('td')?.textContent?.trim()).toBe('上年 8')
    expect(box(business).closest('td')?.textContent?.trim()).toBe('上年 未填')
  })

  it('takes a computed total in place of a stated one', async () => {
    const total = 'requests.received.total'
    const { root, report } = await openTable({ report: stateTotal(zeros, total, 5) })
    const accept = root.querySelector<HTMLElement>(`[data-total="${total}"]`)
    expect(accept?.textContent?.trim()).toBe('应为 0')
    accept?.click()
    expect(report().stated).toEqual({})
  })
})
