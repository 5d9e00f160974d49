/** Single errors put into clean reports: nearly all are reported, and what a slip explains is mended as it should be. */
import { writeSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeMutations, runMutations } from '../support/mutation-run'

const count = Number(process.env.ERRORS ?? 2000)
const seed = Number(process.env.SEED ?? 20250131)

describe(`${count} single errors in clean reports (SEED=${seed})`, () => {
  it('are reported, and arithmetic ones have the right fix first', { timeout: 600_000 }, () => {
    const counts = runMutations(count, seed)
    writeSync(1, `${[describeMutations(counts), ...counts.missed, ...counts.wrongFixes].join('\n')}\n`)
    expect(counts.falseAlarms.map((one) => one.code)).toEqual([])
    expect(counts.reported / counts.total).toBeGreaterThanOrEqual(0.99)
    expect(counts.rightFixFirst / counts.arithmetic).toBeGreaterThanOrEqual(0.95)
  })
})
