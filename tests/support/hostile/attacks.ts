/** Files made to break a reader: bombs, endless tables, bottomless nesting, entities, prototypes, scripts. */
import { strToU8, zipSync } from 'fflate'
import { wordCell, wordFile, wordParagraph } from '../word-file'

const encode = (text: string): Uint8Array => strToU8(text)
const repeat = (text: string, count: number): string => text.repeat(count)

/** A part of a hundred megabytes that packs into a few thousand bytes. */
function zipBomb(megabytes: number): Uint8Array {
  const block = encode(wordParagraph(repeat('一', 1000)))
  const body = new Uint8Array(megabytes * 1024 * 1024)
  for (let at = 0; at + block.length < body.length; at += block.length) body.set(block, at)
  return zipSync({ 'word/document.xml': body }, { level: 9 })
}

const entities = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "${repeat('一', 100)}"><!ENTITY b "${repeat('&a;', 100)}"><!ENTITY c "${repeat('&b;', 100)}"><!ENTITY d "${repeat('&c;', 100)}"><!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y SYSTEM "http://127.0.0.1:9/">]><w:document><w:body><w:p><w:r><w:t>&x;&y;&d;</w:t></w:r></w:p></w:body></w:document>`

const title = '云溪市数据局2024年政府信息公开工作年度报告\n一、总体情况\n'

export const attacks: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['a zip bomb of 60 MB', () => zipBomb(60)],
  ['a zip bomb of 200 MB', () => zipBomb(200)],
  [
    'a zip of 20,000 parts',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 20_000 }, (_unused, at) => [`word/${at}`, new Uint8Array()])),
      ),
  ],
  ['entities in a Word file', () => zipSync({ 'word/document.xml': encode(entities) })],
  [
    'a Word table of 10,000 columns',
    () => wordFile({ body: `<w:tbl><w:tr>${repeat(wordCell('1'), 10_000)}</w:tr></w:tbl>` }),
  ],
  [
    'a Word table that spans without end',
    () =>
      wordFile({
        body: `<w:tbl>${repeat(`<w:tr>${wordCell('1', '<w:gridSpan w:val="999999999"/>')}</w:tr>`, 500)}</w:tbl>`,
      }),
  ],
  ['Word tables nested 100,000 deep', () => wordFile({ body: repeat('<w:tbl><w:tr><w:tc>', 100_000) })],
  [
    'a Word table of 30,000 rows merged downwards',
    () =>
      wordFile({ body: `<w:tbl>${repeat(`<w:tr>${wordCell('1', '<w:vMerge/>')}</w:tr>`, 30_000)}</w:tbl>` }),
  ],
  [
    'a Word table of 800 merges begun anew',
    () =>
      wordFile({
        body: `<w:tbl>${repeat(`<w:tr>${wordCell('1', '<w:vMerge w:val="restart"/>')}</w:tr>${repeat(`<w:tr>${wordCell('1', '<w:vMerge/>')}</w:tr>`, 40)}`, 800)}</w:tbl>`,
      }),
  ],
  [
    'a page table of 10,000 columns',
    () => encode(`<html><table><tr>${repeat('<td>1</td>', 10_000)}</tr></table>`),
  ],
  [
    'page cells that span without end',
    () =>
      encode(
        `<html><table>${repeat('<tr><td colspan="99999999" rowspan="99999999">1</td></tr>', 2_000)}</table>`,
      ),
  ],
  ['a page nested 100,000 deep', () => encode(`<html>${repeat('<div>', 100_000)}一、总体情况`)],
  ['page tables nested 100,000 deep', () => encode(`<html>${repeat('<table><tr><td>', 100_000)}`)],
  [
    'a page of 300,000 open spans',
    () => encode(`<html>${repeat('<span style="font-weight:bold">', 300_000)}`),
  ],
  ['a page of a million unclosed brackets', () => encode(`<html>${repeat('<', 1_000_000)}`)],
  ['a page of a million ampersands', () => encode(`<html>${repeat('&#x;', 300_000)}`)],
  ['JSON nested 100,000 deep', () => encode(repeat('[', 100_000) + repeat(']', 100_000))],
  [
    'JSON that reaches for prototypes',
    () =>
      encode(
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"schema":1,"form":"2021","unit":"x","year":2024,"figures":{"__proto__":{"polluted":1},"constructor":3}}',
      ),
  ],
  [
    'a text of one line of two million characters',
    () => encode(title + repeat('一、总体情况 2024年发布信息1条。', 120_000)),
  ],
  ['a text of 90,000 titles', () => encode(repeat('一、总体情况\n', 90_000))],
  [
    'a text of 90,000 rows',
    () =>
      encode(
        `${title}三、收到和处理政府信息公开申请情况\n${repeat('1.重复申请\t1\t0\t0\t0\t0\t0\t1\n', 90_000)}`,
      ),
  ],
  [
    'a text of a line of 10,000 tabs',
    () => encode(`${title}二、主动公开政府信息情况\n${repeat('1\t', 10_000)}\n`),
  ],
  ['a text of a million blanks', () => encode(`${title}${repeat(' ', 1_000_000)}。`)],
  ['a text of a million digits', () => encode(`${title}发布信息${repeat('1', 1_000_000)}条。`)],
  ['a text of a million opening brackets', () => encode(`${title}地址：${repeat('（', 1_000_000)}`)],
  ['a text of 400,000 commas', () => encode(`${title}${repeat('发布信息，', 400_000)}1条。`)],
  [
    'a text of 100,000 metrics',
    () =>
      encode(
        `${title}（四）政府信息公开平台建设\n${repeat('门户网站发布信息12条，微信公众号发布3条，', 50_000)}。`,
      ),
  ],
  [
    'a text of 20,000 sentences of one metric',
    () => encode(`${title}（四）政府信息公开平台建设\n${repeat('门户网站发布信息12条。\n', 20_000)}`),
  ],
  ['a text of bold marks', () => encode(`${title}${repeat('**', 500_000)}`)],
  ['a text of titles of documents', () => encode(`${title}${repeat('《', 500_000)}1件。`)],
]
