/** Every kind of file, broken in 2,000 ways, and files made to break a reader: none may crash it, hang it or end in silence. */
import { writeSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { damagedCopy, seededRandom } from '../support/damage'
import { attacks } from '../support/hostile/attacks'
import { GuardedReader } from '../support/hostile/guarded'
import type { Guarded } from '../support/hostile/guarded'
import { victims } from '../support/hostile/victims'
import { bundleForNode } from '../support/node-bundle'

const copies = Number(process.env.COPIES ?? 2000)
const seed = Number(process.env.SEED ?? 1)

let reader: GuardedReader
const say = (line: string): void => void writeSync(1, `${line}\n`)

function line(name: string, all: readonly Guarded[]): string {
  const count = (outcome: Guarded['outcome']): string =>
    `${all.filter((one) => one.outcome === outcome).length} ${outcome}`
  const slowest = Math.round(Math.max(...all.map((one) => one.ms)))
  const outcomes = (['report', 'nothing', 'refused', 'silent', 'crash', 'hang'] as const)
    .map(count)
    .join(', ')
  return `${name.padEnd(46)} ${outcomes}; slowest ${slowest} ms`
}

beforeAll(async () => {
  reader = new GuardedReader(await bundleForNode('tests/support/hostile/reader-thread.ts'))
})

afterAll(() => reader.close())

const isBad = ({ outcome }: Guarded): boolean => ['crash', 'hang', 'silent'].includes(outcome)

describe('damaged copies', async () => {
  it.each(await victims())(
    'of $name end in a report or in words',
    async ({ name, bytes }) => {
      const random = seededRandom(seed)
      const all: Guarded[] = []
      const bad: string[] = []
      for (let copy = 0; copy < copies; copy += 1) {
        const survived = await reader.read(damagedCopy(bytes, random))
        all.push(survived)
        if (isBad(survived))
          bad.push(`copy ${copy} of seed ${seed}: ${survived.outcome} ${survived.codes.join()}`)
      }
      say(line(name, all))
      expect(bad).toEqual([])
    },
    1_200_000,
  )
})

describe('a file made to break a reader', () => {
  it.each(attacks)('%s', async (name, make) => {
    const survived = await reader.read(make())
    say(`${line(name, [survived])} ${survived.codes.slice(0, 2).join()}`)
    expect(isBad(survived)).toBe(false)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
