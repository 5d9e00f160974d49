import { describe, expect, inject, it } from 'vitest'
import { runKillRounds } from '../../scripts/kill-rounds.mjs'

/** Seconds of typing that may be lost when the browser is killed. */
const allowed = 1

describe('a browser that is killed while a person types', () => {
  it('opens the draft again, with all but the last second of typing', async () => {
    const executablePath = process.env.CHROME_PATH
    if (!executablePath) throw new Error('CHROME_PATH names no browser')
    const rounds = await runKillRounds({ executablePath, baseUrl: inject('baseUrl'), rounds: 2, seed: 7 })
    expect(rounds.map(({ into }) => into)).toEqual(['text', 'table'])
    for (const { typed, found, lost } of rounds) {
      expect(typed).toBeGreaterThan(0)
      expect(found).toBeGreaterThan(0)
      expect(lost).toBeLessThanOrEqual(allowed)
    }
  })
})
