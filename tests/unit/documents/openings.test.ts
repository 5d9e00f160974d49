/** Metrics of the openings of published reports, which stand beside the project and are no part of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '@/report/figures/cell'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { recogniseReport } from '@/documents/recognise/recognise'
import { corpusFolder } from '../../support/corpus'
import { readBytes } from '../../support/reading'

const folder = join(corpusFolder, 'metrics')
const hasOpenings = existsSync(join(folder, 'expected.json'))
/** Where they are absent, the names of the skipped tests say so. */
const where = hasOpenings ? '' : ` (skipped: no openings at ${folder})`

type Metrics = Readonly<Record<string, Cell>>

/** Whatever an opening states of these is as true as what is expected of it. */
const mayBeRead = /^website\.(?:profile|news|catalogue)Updates$|^website\.(?:messages|consultations|opinions)/

/** Rough figures that may be read or left. */
const rough: Readonly<Record<string, Metrics>> = {
  m14: { 'weibo.followers': 1_600_000 },
}

/** News on the portal: as what the site published or as its news. */
const newsAs: Readonly<Record<string, readonly string[]>> = {
  m15: ['website.posts', 'website.newsUpdates'],
}

function expectations(): Readonly<Record<string, { readonly metrics: Metrics }>> {
  if (!hasOpenings) return {}
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ReturnType<typeof expectations>
}

async function metricsOf(name: string): Promise<Metrics> {
  const { value } = recogniseReport(await readBytes(readFileSync(join(folder, `${name}.txt`))))
  if (!value) throw new Error(`${name} was not recognised`)
  return toPlainFigures(value).metrics
}

describe.runIf(hasOpenings)(`the opening of a published report${where}`, () => {
  it.each(Object.entries(expectations()))('%s gives its metrics and no others', async (name, { metrics }) => {
    const read = await metricsOf(name)
    const isNews = (id: string): boolean => newsAs[name]?.includes(id) === true && read[id] === 27
    const due = Object.entries(read).filter(
      ([id, value]) =>
        Object.hasOwn(metrics, id) || !(mayBeRead.test(id) || isNews(id) || rough[name]?.[id] === value),
    )
    expect(Object.fromEntries(due)).toEqual(metrics)
    if (newsAs[name]) expect(newsAs[name].some(isNews)).toBe(true)
  })
})
