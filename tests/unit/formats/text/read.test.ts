import { describe, expect, it } from 'vitest'
import { readBlocks, readRuns, readText, textLimit } from '@/formats/text/read'
import { blockText, codesOf } from '../../../support/reading'

const texts = (text: string) => readBlocks(text).map(blockText)
const kinds = (text: string) => readBlocks(text).map((block) => block.kind)
const read = (bytes: Uint8Array) => readText(bytes, { fileName: 'report.txt' })
const utf8 = (text: string) => new TextEncoder().encode(text)

it('takes a row of long headings for no line width at which paragraphs were broken', () => {
  const heading = (numeral: string) => `（${numeral}）严把关口、动态更新，持续抓好政府信息管理`
  const lines = [...'一二三四五六七八九'].flatMap((numeral) => [
    heading(numeral),
    '按月维护目录，失效的加注标识。',
  ])
  expect(texts(lines.join('\n'))).toEqual(lines)
})

describe('paragraphs of a text', () => {
  it('are its lines', () => {
    expect(texts('一、总体情况\n\n本年工作如下。\n下年计划如下。\n')).toEqual([
      '一、总体情况',
      '本年工作如下。',
      '下年计划如下。',
    ])
  })

  it('are put together again where a page break cut a sentence', () => {
    expect(texts('全年制定，并印\n\n发政策文件两件。')).toEqual(['全年制定，并印发政策文件两件。'])
  })

  it('lose page numbers, not figures', () => {
    expect(texts('全年制定，并印\n— 3 —\n发文件。\n第 4 页 共 9 页\n5')).toEqual([
      '全年制定，并印发文件。',
      '5',
    ])
  })

  it.each([
    ['a heading', '全年制定，并印', '（二）依申请公开'],
    ['a numbered item', '全年制定，并印', '1.优化栏目'],
    ['a labelled line', '地址：望溪区，清流路18号', '邮编：438200'],
    ['a title', '云溪市数据局2024年政府信息公开工作年度报告', '本报告依条例编制，数据如下。'],
  ])('do not swallow %s', (_what, first, second) => {
    expect(texts(`${first}\n\n${second}`)).toEqual([first, second])
  })

  it('are found again in text that was broken at a fixed width', () => {
    const sentence = '全年依申请公开工作平稳有序'.repeat(3)
    const paragraph = `${sentence}，${sentence}，${sentence}，${sentence}。`
    const broken = paragraph.match(/.{1,20}/gu)!.join('\n')
    expect(texts(`${broken}\n${broken}\n一、总体情况`)).toEqual([paragraph, paragraph, '一、总体情况'])
  })

  it('go on where a full line broke a label or a number, and stop behind a line that is not full', () => {
    const sentence = '全年依申请公开工作平稳有序'.repeat(3)
    const body = `${sentence}，${sentence}，${sentence}。`.match(/.{1,20}/gu)!.join('\n')
    const contact = [
      '地址：云溪市望溪区清流路18号市民中心，邮',
      '政编码：038200，联系电话：0713—6120',
      '418。',
    ]
    const all = texts([body, body, body, ...contact, '行政复议', '结果维持'].join('\n'))
    expect(all.slice(-3)).toEqual([contact.join(''), '行政复议', '结果维持'])
  })

  it('keep bold where it was marked, and an unpaired mark as it stands', () => {
    expect(readRuns('**一是**公开。**二是')).toEqual([{ text: '一是', bold: true }, { text: '公开。**二是' }])
  })
})

describe('tables of a text', () => {
  it('are lines with tabs, as ragged as they are', () => {
    const [table] = readBlocks('规章\t1\t0\t\n\t\t合计\t1')
    expect(table).toEqual({
      kind: 'table',
      rows: [
        ['规章', '1', '0', ''].map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
        ['', '', '合计', '1'].map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
      ],
    })
  })

  it('are not paragraphs that a tab indents', () => {
    expect(kinds('\t一、总体情况\n\t本年工作如下。\n规章\t1')).toEqual(['paragraph', 'paragraph', 'table'])
  })

  it('have rows of a single figure behind blanks', () => {
    expect(texts('结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n\t\t\t\t0')).toEqual([
      '结果维持|结果纠正|其他结果|尚未审结|总计\n||||0',
    ])
  })

  it('are rows between bars, each table from its own head', () => {
    expect(texts('| 规章 | 1 |\n| 0 | 0 |\n|---|---|\n| 2 | 3 |')).toEqual(['规章|1', '0|0\n2|3'])
  })

  it('stand apart where text stands between them', () => {
    expect(kinds('规章\t1\n以下为说明。\n许可\t2')).toEqual(['table', 'paragraph', 'table'])
  })
})

describe('a text', () => {
  it('has the headings that Markdown marks', () => {
    expect(readBlocks('## 二、主动公开')).toEqual([{ kind: 'heading', level: 2, text: '二、主动公开' }])
  })

  it.each([
    ['only white space', utf8(' \n\t\u3000\n'), 'text.empty'],
    ['too large', new Uint8Array(textLimit + 1).fill(0x61), 'text.tooLarge'],
    ['too many lines', utf8('a\n'.repeat(100_001)), 'text.tooLarge'],
    ['bytes of no encoding', new Uint8Array(300).fill(0xff), 'text.unreadable'],
  ])('is refused: %s', async (_what, bytes, code) => {
    const result = await read(bytes)
    expect([result.value, codesOf(result)]).toEqual([null, [code]])
  })

  it('is kept with a message where a character is broken', async () => {
    const bytes = utf8('云溪市数据局政府信息公开工作年度报告')
    bytes[5] = 0x20
    const result = await read(bytes)
    expect(result.value?.kind).toBe('document')
    expect(codesOf(result)).toEqual(['text.brokenCharacters'])
  })
})
