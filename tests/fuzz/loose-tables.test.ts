/** Reports whose tables have no lines, printed in 64 ways and read back; prints what was right, missing and wrong. */
import { writeSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readPdf } from '@/formats/pdf/read'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { launchChromium } from '../support/chromium'
import { compareFigures, countVerdicts } from '../support/compare-figures'
import { printUnruled } from '../support/layouts/unruled'

const from = Number(process.env.SEED ?? 0)
const count = Number(process.env.LAYOUTS ?? 64)

it(`${count} reports with tables without lines are read`, async () => {
  const [, , sample] = (await loadSample()) as [Report, Report, Report]
  const browser = await launchChromium()
  const page = await browser.newPage()
  const sum = { right: 0, wrong: 0, missing: 0, silent: 0, beyond: 0 }
  for (let seed = from; seed < from + count; seed += 1) {
    const { bytes, truth, name } = await printUnruled(page, sample, seed)
    const { value } = await readPdf(new Uint8Array(bytes), { fileName: 'report.pdf' })
    const read = value?.kind === 'document' ? recogniseReport(value.document) : null
    if (!read?.value) throw new Error(`seed ${seed} was not read`)
    const counts = countVerdicts(compareFigures(truth, toPlainFigures(read.value), [...read.messages]))
    for (const verdict of Object.keys(sum) as (keyof typeof sum)[]) sum[verdict] += counts[verdict]
    if (counts.silent + counts.wrong > 0) writeSync(1, `seed ${seed}, ${name}: ${JSON.stringify(counts)}\n`)
  }
  await browser.close()
  writeSync(1, `${JSON.stringify(sum)}\n`)
  expect(sum.silent).toBe(0)
  expect(sum.missing).toBeLessThan(sum.right / 8)
}, 1_800_000)
