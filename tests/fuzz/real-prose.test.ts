/** Slips planted into the prose of published reports, one at a time: what the checks make of each. */
import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { runChecks } from '@/checks/engine/engine'
import type { Finding } from '@/checks/types'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { SourceDocument } from '@/documents/types'
import { narrativeIds } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import type { Report } from '@/report/types'
import { corpusFile, corpusFolder, hasCorpus, truths } from '../support/corpus'
import { seededRandom } from '../support/random'
import { blockText, readBytes } from '../support/reading'
import { determinedFigures, slip, withDigits } from '../support/real-prose'

const seed = Number(process.env.SEED ?? 20250131)
const where = hasCorpus ? '' : ` (skipped: no corpus at ${corpusFolder})`

function reportOf(document: SourceDocument): Report {
  const { value } = recogniseReport(document)
  if (!value) throw new Error('not recognised')
  return value
}

const textOf = (report: Report): string =>
  narrativeIds.map((id) => narrativeText(report.narratives[id], { report })).join('\n')

/** Findings that the original has not: by check, place and how many there were. */
function fresh(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>()
  const nameOf = ({ code, path }: Finding): string => `${code} ${path}`
  for (const one of before) known.set(nameOf(one), (known.get(nameOf(one)) ?? 0) + 1)
  const more = new Map<string, number>()
  for (const one of after) more.set(nameOf(one), (more.get(nameOf(one)) ?? 0) + 1)
  const keys = new Set(before.map(({ key }) => key))
  return after.filter(
    (one) => !keys.has(one.key) && (more.get(nameOf(one)) ?? 0) > (known.get(nameOf(one)) ?? 0),
  )
}

describe.runIf(hasCorpus)(`slips in the prose of published reports (SEED=${seed})${where}`, () => {
  it('are found, and mended by the first fix', { timeout: 600_000 }, async () => {
    const random = seededRandom(seed)
    const counts = { planted: 0, found: 0, mended: 0 }
    const by = new Map<string, { planted: number; found: number; mended: number }>()
    for (const truth of truths()) {
      const document = await readBytes(corpusFile(truth.file), truth.file)
      const original = reportOf(document)
      const before = runChecks({ report: original }).findings
      for (const figure of determinedFigures(document, truth)) {
        const block = document.blocks[figure.block]
        const digits = block ? blockText(block).slice(figure.from, figure.to) : ''
        const other = slip(digits, random)
        const report = reportOf(withDigits(document, figure, other))
        const found = fresh(before, runChecks({ report }).findings)
        const [fix] = found[0]?.fixes ?? []
        const isMended = fix !== undefined && textOf(applyFix(report, fix)) === textOf(original)
        const own = by.get(figure.by) ?? { planted: 0, found: 0, mended: 0 }
        by.set(figure.by, own)
        for (const one of [counts, own]) {
          one.planted += 1
          if (found.length > 0) one.found += 1
          if (isMended) one.mended += 1
        }
        if (!isMended)
          process.stdout.write(
            `${found.length > 0 ? `not mended first (${found[0]?.code})` : 'missed'} ${truth.file} ${figure.by}: ${digits} → ${other} in ${figure.sentence.slice(0, 160)}\n`,
          )
      }
    }
    for (const [name, one] of [...by, ['all', counts] as const])
      process.stdout.write(
        `${name}: ${one.planted} planted, ${one.found} found, ${one.mended} mended first\n`,
      )
    expect(counts.planted).toBeGreaterThan(0)
  })
})
