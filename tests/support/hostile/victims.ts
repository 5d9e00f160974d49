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

export interface Victim {
  readonly name: string
  readonly bytes: Uint8Array
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function victims(): Promise<readonly Victim[]> {
  const published = hasCorpus
    ? readdirSync(join(corpusFolder, 'files'))
        .filter((name) => /\.(?:txt|html|docx)$/.test(name))
        .map((name) => ({ name, bytes: corpusFile(name) }))
    : []
  const sample = (await loadSample())[0]
  const written = sample
    ? await Promise.all(
        [writeDocx, writeHtml, writeJson].map(async (write) => {
          const { fileName, bytes } = await write(sample, {})
          return { name: `ours${fileName.slice(fileName.lastIndexOf('.'))}`, bytes }
        }),
      )
    : []
  return [
    ...published,
    { name: 'fixture.txt', bytes: encode(fixtureText) },
    ...written,
    { name: 'layout.txt', bytes: encode(toText(layOut(6, 'text'))) },
    { name: 'layout.html', bytes: encode(toHtml(layOut(4, 'html'))) },
    { name: 'layout.docx', bytes: toDocx(layOut(2, 'docx')) },
  ]
}
