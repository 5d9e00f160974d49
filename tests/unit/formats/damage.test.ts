import { describe, expect, it } from 'vitest'
import { damagedCopy, seededRandom } from '../../support/damage'
import { survive } from '../../support/hostile/readers'
import { victims } from '../../support/hostile/victims'

/** A share of the copies that `npm run test:damage` breaks. */
const copies = 12

describe('damaged copies', async () => {
  it.each(await victims())('of $name end in a report or in words', async ({ bytes }) => {
    const random = seededRandom(7)
    for (let copy = 0; copy < copies; copy += 1) {
      expect((await survive(damagedCopy(bytes, random))).outcome).not.toBe('silent')
    }
  })
})
