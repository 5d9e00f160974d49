/** Whole files of every format that reads in Node: published ones where they are at hand, and our own. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocx } from '@/formats/docx/write'
import { writeHtml } from '@/formats/html/write'
import { writeJson } from '@/formats/json/write'
import { loadSample } from '@/sample/load'
import { corpusFile, corpusFolder, hasCorpus } from '../corpus'
import { layOut } from '../layouts/report'
import { toDocx } from '../layouts/to-docx'
import { toHtml } from '../layouts/to-html'
import { toText } from '../layouts/to-text'
import { fixtureText } from '../reading'
import { stackedTables } from '../sheet-layouts'
import { pdfOf, textPage } from '../small-pdf'
import { workbookFile } from '../workbook-file'

export interface Victim {
  readonly name: string
  readonly bytes: Uint8Array
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function victims(): Promise<readonly Victim[]> {
  const published = hasCorpus
    ? readdirSync(join(corpusFolder, 'files'))
        .filter((name) => /\.(?:txt|html|docx|pdf)$/.test(name))
        .map((name) => ({ name, bytes: corpusFile(name) }))
    : []
  const [sample] = await loadSample()
  if (!sample) throw new Error('the sample is gone')
  const written = await Promise.all(
    [writeDocx, writeHtml, writeJson].map(async (write) => {
      const { fileName, bytes } = await write(sample, {})
      return { name: `ours${fileName.slice(fileName.lastIndexOf('.'))}`, bytes }
    }),
  )
  const titles = {
    proactive: '二、主动公开政府信息情况',
    requests: '三、收到和处理政府信息公开申请情况',
    disputes: '四、政府信息公开行政复议、行政诉讼情况',
  }
  const lines = fixtureText.split('\n').filter((line) => line.trim() !== '')
  const pages = [lines.slice(0, 24), lines.slice(24, 48)]
  return [
    ...published,
    { name: 'fixture.txt', bytes: encode(fixtureText) },
    ...written,
    { name: 'layout.txt', bytes: encode(toText(layOut(6, 'text'))) },
    { name: 'layout.html', bytes: encode(toHtml(layOut(4, 'html'))) },
    { name: 'fixture.pdf', bytes: pdfOf(pages.map(textPage)) },
    { name: 'fixture.xlsx', bytes: workbookFile({ sheets: [{ cells: stackedTables(sample, titles) }] }) },
    { name: 'layout.docx', bytes: toDocx(layOut(2, 'docx')) },
  ]
}
