/** Reports laid out in 300 ways, and in 100 with torn tables, read back and set beside what stands in them; prints a table. */
import { writeSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { countVerdicts } from '../support/compare-figures'
import type { Verdict } from '../support/compare-figures'
import type { LayoutFormat } from '../support/layouts/plan'
import { tryLayout, waysWith } from '../support/layouts/read-layout'
import { layOut } from '../support/layouts/report'
import { tornFrom } from '../support/layouts/torn'

const from = Number(process.env.SEED ?? 0)
const count = Number(process.env.LAYOUTS ?? 300)
/** Besides them, from the first torn one on; none where a first seed is named. */
const torn = process.env.SEED === undefined ? Number(process.env.TORN ?? 100) : 0
/** All seeds in this one format. */
const only = process.env.FORMAT as LayoutFormat | undefined
const say = (line: string): void => void writeSync(1, `${line}\n`)

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const seeds = [
  ...Array.from({ length: count }, (_unused, at) => from + at),
  ...Array.from({ length: torn }, (_unused, at) => tornFrom + at),
]

describe(`${seeds.length} layouts`, () => {
  it('are read without a silent error', async () => {
    const known = waysWith(await browser.newPage())
    const sums = new Map<string, Record<Verdict, number> & { exact: number; all: number }>()
    const silent: string[] = []
    const refused: number[] = []
    for (const seed of seeds) {
      const report = layOut(seed, only)
      const { layout } = report
      const kind = `${layout.format === 'text' ? `text, ${layout.text}` : layout.format}${layout.torn ? ', torn' : ''}`
      const compared = (await tryLayout(report, known).catch(() => null))?.compared
      if (!compared) {
        say(`seed ${seed}, ${kind}: refused`)
        refused.push(seed)
        continue
      }
      const counts = countVerdicts(compared)
      const sum = sums.get(kind) ?? { right: 0, wrong: 0, missing: 0, silent: 0, beyond: 0, exact: 0, all: 0 }
      for (const [verdict, number] of Object.entries(counts) as [Verdict, number][]) sum[verdict] += number
      const isExact = counts.right === compared.length
      sums.set(kind, { ...sum, all: sum.all + 1, exact: sum.exact + (isExact ? 1 : 0) })
      if (isExact) continue
      const first = compared.filter((one) => one.verdict !== 'right')
      say(
        `seed ${seed}, ${kind}: ${first
          .slice(0, 4)
          .map((one) => `${one.field} ${one.verdict}`)
          .join(', ')}${first.length > 4 ? ` … ${first.length}` : ''}`,
      )
      if (counts.silent > 0)
        silent.push(
          `seed ${seed}: ${JSON.stringify(first.filter((one) => one.verdict === 'silent'))} in ${JSON.stringify(layout)}`,
        )
    }
    for (const [kind, sum] of [...sums].sort())
      say(
        `${kind.padEnd(22)} ${sum.exact}/${sum.all} exact; cells: ${sum.right} right, ${sum.wrong} wrong, ${sum.missing} missing, ${sum.silent} silent, ${sum.beyond} beyond`,
      )
    expect({ silent, refused }).toEqual({ silent: [], refused: [] })
  }, 1_800_000)
})
