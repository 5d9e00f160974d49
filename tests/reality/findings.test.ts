/** The judged set of findings: recall, precision per severity, both halves apart, every miss printed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { halfFile, halves, hasHalf } from './cases'
import { judgeFindings } from './findings'
import type { FindingCase } from './findings'

const share = (part: number, whole: number): string =>
  `${part} of ${whole}${whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ''}`

describe.each(halves.filter((half) => hasHalf(half, 'findings')))('the %s half of findings', (half) => {
  const cases = JSON.parse(readFileSync(halfFile(half, 'findings'), 'utf8')) as FindingCase[]
  const judged = cases.map(judgeFindings)

  it('is found, and nothing else', () => {
    for (const { id, missed, extra } of judged) {
      for (const { check, at } of missed)
        console.info(`${half} ${id} missed ${[check].flat().join('/')} at ${at}`)
      for (const { severity, told } of extra)
        console.info(`${half} ${id} false ${severity} ${told.slice(0, 260)}`)
    }
    const found = judged.flatMap((one) => one.found)
    const extra = judged.flatMap((one) => one.extra)
    const due = found.length + judged.flatMap((one) => one.missed).length
    console.info(`${half} findings: recall ${share(found.length, due)}`)
    for (const severity of ['error', 'warning', 'notice'] as const) {
      const right = found.filter((one) => one.severity === severity).length
      const wrong = extra.filter((one) => one.severity === severity).length
      console.info(`${half} findings: precision of ${severity}s ${share(right, right + wrong)}`)
    }
    expect(found.length / due).toBeGreaterThanOrEqual(0.95)
    for (const [severity, least] of [
      ['error', 0.99],
      ['warning', 0.95],
      ['notice', 0.9],
    ] as const) {
      const right = found.filter((one) => one.severity === severity).length
      const wrong = extra.filter((one) => one.severity === severity).length
      expect(right / Math.max(1, right + wrong)).toBeGreaterThanOrEqual(least)
    }
  })
})
