/** All checks on one report as it is typed, and on ten thousand reports of a thousand units one after the other. */
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/engine/engine'
import { setFigures } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import { sampleReports } from '@/sample/reports'
import { cleanYears } from '../support/clean-reports'
import { describeMachine, printMeasurements } from '../support/machine'
import { seededRandom } from '../support/random'

const rounds = 200
const units = 1000
const yearsEach = 10

/** Each report written anew: nothing that was found in another helps. */
function fresh(report: Report, unit: string): Report {
  return JSON.parse(JSON.stringify({ ...report, unit })) as Report
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

describe('the checks', () => {
  it('follow typing, and read through a large library', () => {
    const [first, last, report] = sampleReports() as [Report, Report, Report]
    const earlier = [first, last]
    const typing = Array.from({ length: rounds + 50 }, (_one, round) => {
      const typed = setFigures(report, [['requests.granted.naturalPerson', round % 90]])
      return timed(() => runChecks({ report: typed, earlier }))
    }).slice(50)

    const random = seededRandom(1)
    let [all, count] = [0, 0]
    const each: number[] = []
    for (let unit = 0; unit < units; unit += 1) {
      const name = `云溪市第${unit}局`
      const years = cleanYears(random, 2015, yearsEach).map((one) => fresh(one, name))
      for (const [at, one] of years.entries()) {
        const earlier = years.slice(Math.max(0, at - 3), at)
        const time = timed(() => runChecks({ report: one, earlier }))
        each.push(time)
        all += time
        count += 1
      }
    }
    printMeasurements('Checks', describeMachine(), [
      { what: 'all checks, a figure typed', samples: typing, unit: 'ms', target: 'p50 ≤ 3 ms' },
      { what: 'all checks, a report read for the first time', samples: each, unit: 'ms' },
      { what: `${count} reports`, samples: [all / 1000], unit: 's', target: '≤ 10 s' },
    ])
    expect(count).toBe(units * yearsEach)
  })
})
