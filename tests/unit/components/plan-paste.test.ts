import { describe, expect, it } from 'vitest'
import { readTabbedText } from '@/components/figure-grid/clipboard-table'
import { mapGrid } from '@/components/figure-grid/grid-map'
import { planPaste } from '@/components/figure-grid/plan-paste'
import { cellsInRange, toTabbedText, typedInRange } from '@/components/figure-grid/cell-range'
import { readEntry } from '@/components/figure-grid/read-entry'
import { getForm } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import { tableLayout } from '@/report/document/layout'

const form = getForm('2021')
const requests = mapGrid(tableLayout(form, 'requests'))
const proactive = mapGrid(tableLayout(form, 'proactive'))
const disputes = mapGrid(tableLayout(form, 'disputes'))

const paste = (map: typeof requests, at: InputId, text: string) => planPaste(map, at, readTabbedText(text))

/** The whole of table three as a spreadsheet copies it: heads, labels, merged cells as blanks. */
function wholeTable(figure: (row: number, column: number) => string): string {
  const { rows } = requests.layout
  return rows
    .map((cells, row) => {
      const line = Array<string>(requests.layout.columns).fill('')
      for (const cell of cells)
        line[cell.column] = cell.kind === 'figure' ? figure(row, cell.column) : cell.text
      return line.join('\t')
    })
    .join('\r\n')
}

describe('a clipboard', () => {
  it('reads tabs and lines, quoted texts included, without the empty end', () => {
    expect(readTabbedText('1\t"a\tb"\r\n"说""好""\n行"\t2\r\n')).toEqual([
      ['1', 'a\tb'],
      ['说"好"\n行', '2'],
    ])
  })

  it('keeps blank cells and rows between others', () => {
    expect(readTabbedText('1\t\t3\n\t\t\n4\t5\t6')).toEqual([
      ['1', '', '3'],
      ['', '', ''],
      ['4', '5', '6'],
    ])
  })
})

describe('a pasted block', () => {
  it('types figures from the cursor on, each state as it is', () => {
    const { entries, messages } = paste(requests, 'requests.granted.business', '1\t0\t/\t\n２\t1,234\t—\t-')
    expect(entries).toEqual([
      ['requests.granted.business', 1],
      ['requests.granted.research', 0],
      ['requests.granted.social', '/'],
      ['requests.granted.legalService', null],
      ['requests.partlyGranted.business', 2],
      ['requests.partlyGranted.research', 1234],
      ['requests.partlyGranted.social', '/'],
      ['requests.partlyGranted.legalService', '/'],
    ])
    expect(messages).toEqual([])
  })

  it('never types a total; what the block states for it is handed over for comparison', () => {
    const { entries, totals } = paste(requests, 'requests.received.otherOrganisation', '1\t9')
    expect(entries).toEqual([['requests.received.otherOrganisation', 1]])
    expect(totals).toEqual([['requests.received.total', 9]])
  })

  it('says which texts are no figures, and leaves those cells alone', () => {
    const { entries, messages } = paste(requests, 'requests.received.naturalPerson', '3\tabc\t4')
    expect(entries.map(([path]) => path)).toEqual([
      'requests.received.naturalPerson',
      'requests.received.research',
    ])
    expect(messages).toEqual([
      {
        code: 'paste.unreadable',
        severity: 'warning',
        path: 'requests.received.business',
        params: { text: 'abc' },
      },
    ])
  })

  it('says how much lies beyond the table', () => {
    const { entries, messages } = paste(requests, 'requests.carriedOut.otherOrganisation', '1\t2\t3\n4\t\t')
    expect(entries).toEqual([['requests.carriedOut.otherOrganisation', 1]])
    expect(messages).toEqual([{ code: 'paste.beyond', severity: 'warning', params: { count: 2 } }])
  })

  it('says so where there is nothing to paste', () => {
    expect(paste(requests, 'requests.received.business', '甲\t乙').messages).toEqual([
      { code: 'paste.nothing', severity: 'warning' },
    ])
  })

  it('finds its rows by their labels, wherever the cursor stands', () => {
    const text = '3.其他\t2\t0\n四、结转下年度继续办理\t1\t0'
    expect(paste(requests, 'requests.received.social', text).entries).toEqual([
      ['requests.otherwise.other.naturalPerson', 2],
      ['requests.otherwise.other.business', 0],
      ['requests.carriedOut.naturalPerson', 1],
      ['requests.carriedOut.business', 0],
    ])
  })

  it('recognises labels that were retyped with other numbering and punctuation', () => {
    const text = '2．其他法律、行政法规禁止公开\t5\n(二)部分公开（区分处理的,只计这一情形,不计其他情形）\t6'
    expect(paste(requests, 'requests.received.naturalPerson', text).entries).toEqual([
      ['requests.refused.otherLaw.naturalPerson', 5],
      ['requests.partlyGranted.naturalPerson', 6],
    ])
  })

  it('counts the blanks of a merged label as labels where the row is wider than the table', () => {
    const text = `（一）予以公开\t\t${Array.from({ length: 7 }, (_, index) => index).join('\t')}`
    const { entries, messages } = paste(requests, 'requests.received.business', text)
    expect(entries[0]).toEqual(['requests.granted.naturalPerson', 0])
    expect(messages).toEqual([])
  })

  it('takes the whole official table with its heads and merged labels', () => {
    const { entries, totals, messages } = paste(
      requests,
      'requests.granted.social',
      wholeTable((row, column) => String(row * 100 + column)),
    )
    expect(messages).toEqual([])
    expect(entries).toHaveLength(24 * 6)
    expect(totals).toHaveLength(25 + 6)
    for (const [path, cell] of entries) {
      const place = requests.cellOf(path)
      expect(cell).toBe((place?.row ?? 0) * 100 + (place?.column ?? 0))
    }
  })

  it('keeps a row whose figures are all blank, since its label is the form’s', () => {
    const { entries } = paste(
      requests,
      'requests.received.naturalPerson',
      wholeTable((row) => (row === 3 ? '' : '0')),
    )
    expect(entries.filter(([, cell]) => cell === null).map(([path]) => path)).toEqual(
      requests.rows[0]?.filter((cell) => !cell.derived).map((cell) => cell.path),
    )
  })

  it('lays a whole table without labels from the top, wherever the cursor stands', () => {
    const text = Array.from({ length: 25 }, (_, row) => Array(7).fill(row).join('\t')).join('\n')
    const { entries } = paste(requests, 'requests.granted.social', text)
    expect(entries[0]).toEqual(['requests.received.naturalPerson', 0])
    expect(entries).toHaveLength(24 * 6)
  })

  it('passes over totals that a block was copied without', () => {
    const column = Array.from({ length: 24 }, (_, row) => row).join('\n')
    const { entries } = paste(requests, 'requests.received.business', column)
    expect(entries[23]).toEqual(['requests.carriedOut.business', 23])
    const row = Array.from({ length: 12 }, (_, index) => index).join('\t')
    expect(paste(disputes, 'disputes.review.upheld', row).entries[4]).toEqual([
      'disputes.litigationDirect.upheld',
      4,
    ])
  })

  it('takes the whole of table two, whose heads stand between its rows', () => {
    const text = proactive.layout.rows
      .map((cells) => {
        const line = Array<string>(4).fill('')
        for (const cell of cells) line[cell.column] = cell.kind === 'figure' ? '7' : cell.text
        return line.join('\t')
      })
      .join('\n')
    const { entries, messages } = paste(proactive, 'proactive.fees.amount', text)
    expect(messages).toEqual([])
    expect(entries.map(([path]) => path)).toEqual(proactive.rows.flat().map((cell) => cell.path))
  })
})

describe('a selected block', () => {
  const range = { anchor: 'requests.granted.otherOrganisation', head: 'requests.received.total' } as const

  it('is the rectangle over its corners, totals included for copying', () => {
    const rows = cellsInRange(requests, range)
    expect(rows.map((row) => row.length)).toEqual([2, 2, 2])
    expect(typedInRange(requests, range)).toEqual([
      'requests.received.otherOrganisation',
      'requests.carriedIn.otherOrganisation',
      'requests.granted.otherOrganisation',
    ])
  })

  it('is copied as spreadsheets take it and comes back the same', () => {
    const text = toTabbedText(cellsInRange(requests, range), (path) => (path.endsWith('total') ? '9' : '/'))
    expect(text).toBe('/\t9\r\n/\t9\r\n/\t9')
    const { entries, totals } = paste(requests, 'requests.received.otherOrganisation', text)
    expect(entries.map(([, cell]) => cell)).toEqual(['/', '/', '/'])
    expect(totals.map(([, cell]) => cell)).toEqual([9, 9, 9])
  })
})

describe('what is typed into a cell', () => {
  it.each([
    ['', null],
    ['０', 0],
    ['１２', 12],
    ['-', '/'],
    ['—', '/'],
    ['1,234', 1234],
    ['-3', -3],
  ])('reads %j as %j', (text, cell) => {
    expect(readEntry(text)).toEqual({ kind: 'cell', cell })
  })

  it('is unfinished while it may become a figure, unreadable where it cannot', () => {
    expect(['1,2', '3.', '1,234,5'].map((text) => readEntry(text).kind)).toEqual(Array(3).fill('unfinished'))
    expect(['abc', '3件', '1.2.3'].map((text) => readEntry(text).kind)).toEqual(Array(3).fill('unreadable'))
  })
})
