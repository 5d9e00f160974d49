import { describe, expect, it } from 'vitest'
import { countRead } from '@/stores/batch-rows'
import { chooseFiles, isPackedDocument, isSystemFile, placeOf } from '@/stores/batch-sources'
import { isBatch } from '@/stores/intake'
import { blankReport } from '@/report/report'
import { setFigures } from '@/report/figures/figures'

const paths = (...all: string[]) => all.map((path) => ({ path }))

describe('the files of a folder', () => {
  it.each(['a/.DS_Store', '__MACOSX/a.docx', 'a/Thumbs.db', 'desktop.ini', '~$年报.docx', '.git/config'])(
    'do not count %s among them',
    (path) => expect(isSystemFile(path)).toBe(true),
  )

  it.each(['2024/年报.docx', '~年报.txt', 'a.b/c.pdf'])('count %s among them', (path) =>
    expect(isSystemFile(path)).toBe(false),
  )

  it('stand in the order of their numbers, without what lies beside a saved page', () => {
    const found = paths('年报10.txt', '年报9.txt', '网/页.html', '网/页_files/a.js', '网/b.files/c.txt', '.x')
    const { chosen, leftOut } = chooseFiles(found)
    expect(chosen.map(({ path }) => path).sort()).toEqual(
      ['年报10.txt', '年报9.txt', '网/b.files/c.txt', '网/页.html'].sort(),
    )
    expect(chosen.findIndex(({ path }) => path === '年报9.txt')).toBeLessThan(
      chosen.findIndex(({ path }) => path === '年报10.txt'),
    )
    expect(leftOut).toBe(2)
  })

  it('say which folder or archive they lie in', () => {
    expect(placeOf('a.txt')).toEqual({ folder: '', name: 'a.txt' })
    expect(placeOf('2024/a.txt', '汇总.zip')).toEqual({ folder: '汇总.zip/2024', name: 'a.txt' })
  })

  it('may be a Word file under another name', () => {
    expect(isPackedDocument([{ name: 'word/document.xml' }])).toBe(true)
    expect(isPackedDocument([{ name: '年报/word.docx' }])).toBe(false)
  })
})

describe('what was brought in', () => {
  const file = new File([], 'a')
  it('is a batch where it is more than one file', () => {
    expect(isBatch([{ file, path: 'a.docx' }])).toBe(false)
    expect(isBatch([{ file, path: 'a.zip' }])).toBe(true)
    expect(isBatch([{ file, path: '2024/a.docx' }])).toBe(true)
    expect(isBatch([1, 2].map((one) => ({ file, path: `${one}.docx` })))).toBe(true)
  })
})

describe('what was read of a report', () => {
  it('counts 0 and not applicable, and no blank', () => {
    const report = setFigures(blankReport('云溪市数据局', 2024), [
      ['proactive.fees.amount', 0],
      ['requests.received.naturalPerson', '/'],
      ['metrics.website.posts', 12],
    ])
    expect(countRead(report)).toEqual({ cells: 2, metrics: 1 })
  })
})
