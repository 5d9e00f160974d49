import { describe, expect, it } from 'vitest'
import { dropFurniture } from '@/formats/pdf/furniture'
import { lineText, toLines } from '@/formats/pdf/lines'
import { glyphsOf } from '../../../support/glyphs'

const page = (lines: readonly (readonly [text: string, y: number])[]) => ({
  height: 842,
  lines: toLines(lines.flatMap(([text, y]) => glyphsOf(text, 50, y))),
  tables: [],
})
const left = (...pages: Parameters<typeof page>[0][]) =>
  dropFurniture(pages.map(page)).map((lines) => lines.map(lineText))

describe('what is printed on every page', () => {
  it.each(['-1-', '— 1 —', '1', '第1页', '第 1 页 共 8 页', '1/8'])('drops the page number %s', (number) => {
    expect(
      left([
        ['正文', 300],
        [number, 800],
      ]),
    ).toEqual([['正文']])
  })

  it('drops headers and footers that come again, the page’s number in them or not', () => {
    const pages = [1, 2, 3].map((number): [string, number][] => [
      ['云溪市年报', 40],
      [`正文${'甲乙丙'[number - 1]}`, 300],
      [`印发第${number}页`, 800],
    ])
    expect(left(...pages)).toEqual([['正文甲'], ['正文乙'], ['正文丙']])
  })

  it('keeps figures in the text and the first line of a page', () => {
    expect(
      left([
        ['2024', 60],
        ['正文', 300],
        ['12', 400],
      ]),
    ).toEqual([['2024', '正文', '12']])
  })

  it.each([
    ['2025/1/20 10:05 云溪市数据局年报', 'https://www.yunxi.example/c1.html 1/1'],
    ['1/20/25, 10:05 AM 云溪市数据局年报', '云溪 https://www.yunxi.example/c1.html 1/1'],
    ['2025/1/20 下午2:05', '1 of 1 2025/1/20 14:05'],
  ])('drops what a browser prints around a page, on a single one too: %s', (above, below) => {
    expect(
      left([
        [above, 20],
        ['2025/1/20', 300],
        [below, 820],
      ]),
    ).toEqual([['2025/1/20']])
  })
})
