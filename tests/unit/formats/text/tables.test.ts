import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readBlocks, readText } from '@/formats/text/read'
import { joinQuotedRows, looksSeparated, splitValues } from '@/formats/text/separated'
import type { TableId } from '@/report/form/types'
import { encodeGb18030 } from '../../../support/gb18030'
import { fixtureReport, tableFigures } from '../../../support/layout-report'
import { blockText, codesOf, fixtureText, readBytes } from '../../../support/reading'
import { cellLines, csv, drawn, gridTexts, pipes, spaced } from '../../../support/text-layouts'

const report = await fixtureReport()
const expected = tableFigures(report)
type Lay = (grid: readonly (readonly string[])[]) => string

const titles: Readonly<Record<TableId, string>> = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
}
const tables: readonly TableId[] = ['proactive', 'requests', 'disputes']
const texts = fixtureText.slice(0, fixtureText.indexOf('二、主动公开政府信息情况'))
const ending = fixtureText.slice(fixtureText.indexOf('五、存在的主要问题'))

async function recognise(text: string | Uint8Array, name = 'report.txt') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const recognised = recogniseReport(await readBytes(bytes, name), { usualYear: 2030 })
  if (!recognised.value) throw new Error(codesOf(recognised).join())
  return { ...recognised, value: recognised.value }
}

const laidOut = (lay: Lay, withTitles = true): string =>
  tables
    .map((table) => `${withTitles ? `${titles[table]}\n\n` : ''}${lay(gridTexts(report, table))}`)
    .join('\n\n')

const layouts: [string, Lay][] = [
  ['between bars', (grid) => pipes(grid, true)],
  ['between bars without outer ones', (grid) => pipes(grid, false)],
  ['in lines drawn with + and -', (grid) => drawn(grid, true)],
  ['in lines drawn with ┌ and ─', (grid) => drawn(grid, false)],
  ['set apart by spaces', (grid) => spaced(grid)],
  ['set apart by ideographic spaces', (grid) => spaced(grid, '\u3000\u3000')],
  ['with one cell a line', cellLines],
]

describe('tables of a text are read cell by cell', () => {
  it.each(layouts)('%s', async (_how, lay) => {
    const { value, messages } = await recognise(`${texts}${laidOut(lay)}\n\n${ending}`)
    expect(tableFigures(value)).toEqual(expected)
    expect(codesOf({ messages }).filter((code) => /rowUn|noTable|missingSection|cellUn/.test(code))).toEqual(
      [],
    )
  })

  it.each(layouts)('%s, alone and untitled', async (_how, lay) => {
    const { value } = await recognise(laidOut(lay, false))
    expect(tableFigures(value)).toEqual(expected)
    expect(value.year).toBe(2030)
  })

  it.each(layouts)('%s, where the titles are lost in a whole report', async (_how, lay) => {
    const { value } = await recognise(`${texts}${laidOut(lay, false)}\n\n${ending}`)
    expect(tableFigures(value)).toEqual(expected)
  })
})

describe('a table that a copy took apart', () => {
  it('leaves the figures blank whose block cannot be told, and says so', async () => {
    const lines = ['行政复议', '行政诉讼', '未经复议直接起诉', '72', '64', '178', '37', '复议后起诉']
    const rest = ['12', '1', '1', '6', '总计', '13', '4', '8', '1', '26']
    const { value, messages } = await recognise(
      `${texts}${titles.disputes}\n${[...lines, ...rest].join('\n')}\n${ending}`,
    )
    expect(Object.values(tableFigures(value).disputes).flatMap((one) => Object.values(one))).toEqual(
      new Array(15).fill(null),
    )
    expect(codesOf({ messages })).toContain('recognise.rowUnplaced')
  })
})

describe('separated values', () => {
  it.each([
    ['by commas', ','],
    ['by semicolons', ';'],
    ['by tabs', '\t'],
  ])('%s are read cell by cell', async (_how, separator) => {
    const { value } = await recognise(
      laidOut((grid) => csv(grid, separator)),
      '云溪市数据局2024.csv',
    )
    expect(tableFigures(value)).toEqual(expected)
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
  })

  it('are read from GB18030 and with a mark of UTF-8', async () => {
    const text = laidOut((grid) => csv(grid))
    expect(tableFigures((await recognise(encodeGb18030(text), '2024.csv')).value)).toEqual(expected)
    expect(tableFigures((await recognise(`\ufeff${text}`, '2024.csv')).value)).toEqual(expected)
  })

  it('are known by their shape where nothing names them so', async () => {
    const text = csv(gridTexts(report, 'requests'))
    expect(looksSeparated(text)).toBe(true)
    expect(looksSeparated(fixtureText)).toBe(false)
    expect(tableFigures((await recognise(text, '')).value).requests).toEqual(expected.requests)
  })

  it('hold separators, quotation marks and line breaks between quotation marks', () => {
    expect(splitValues('a,"b,\n""c""",d\r\n1,,3', ',')).toEqual([
      ['a', 'b,\n"c"', 'd'],
      ['1', '', '3'],
    ])
    expect(splitValues('"lost,1\n2,3', ',')).toEqual([
      ['"lost', '1'],
      ['2', '3'],
    ])
  })

  it('copied from a sheet have cells of several lines in one row again', () => {
    expect(joinQuotedRows('"（一）\n予以公开"\t12\n规章\t"1"')).toBe('（一）予以公开\t12\n规章\t"1"')
    expect(joinQuotedRows('他说："好。\n行"\n规章\t1')).toBe('他说："好。\n行"\n规章\t1')
  })
})

describe('lines of a drawn table', () => {
  it('are one row between two drawn lines, beside a cell that goes on', () => {
    const text = [
      '┌──┬──────┬──┐',
      '│三│（一）予以│12│',
      '│、│公开      │  │',
      '│本├──────┼──┤',
      '│年│（二）部分│4 │',
      '├──┼──────┼──┤',
      '│四│结转      │3 │',
      '└──┴──────┴──┘',
    ].join('\n')
    expect(readBlocks(text).map(blockText)).toEqual(['三、|（一）予以公开|12\n年|（二）部分|4\n四|结转|3'])
  })

  it('are rows of their own where figures stand below each other', () => {
    const text = [
      '+--+--+',
      '|甲|1 |',
      '|乙|2 |',
      '+--+--+',
      '|丙|3 |',
      '+--+--+',
      '|丁|4 |',
      '+--+--+',
    ].join('\n')
    expect(readBlocks(text).map(blockText)).toEqual(['甲|1\n乙|2\n丙|3\n丁|4'])
  })

  it('keep bars that are escaped, and prose its single bar', () => {
    expect(readBlocks('| 甲\\|乙 | 1 |').map(blockText)).toEqual(['甲|乙|1'])
    expect(readBlocks('首页 | 政务公开').map((block) => block.kind)).toEqual(['paragraph'])
  })
})

describe('text that no report is', () => {
  const row = (text: string, count: number): string => text.repeat(count)
  it.each([
    ['100,000 columns', row('1,', 100_000), 'a.csv'],
    ['99,000 rows', row('a,1,2,3\n', 99_000), 'a.csv'],
    ['quotation marks without end', row('"a,\n', 90_000), 'a.csv'],
    ['bars', row('|', 2_000_000), 'a.txt'],
    ['drawn lines', row('├──', 500_000), 'a.txt'],
    ['drawn lines on lines of their own', row('│a│1│\n├─┼─┤\n', 40_000), 'a.txt'],
    ['quoted cells', row('"a\n\t', 40_000), 'a.txt'],
  ])('is read or refused in good time: %s', async (_what, text, name) => {
    const start = performance.now()
    await readText(new TextEncoder().encode(text), { fileName: name })
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})
