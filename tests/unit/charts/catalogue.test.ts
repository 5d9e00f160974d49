import { describe, expect, it } from 'vitest'
import { cardMeasures, charts, unitOf } from '@/charts/catalogue'
import { applicants, disputeBlocks, disputeResults, outcomeRows } from '@/report/form/form'
import { chinese, english } from '../../support/charts'

const measuresOf = (id: string) =>
  charts
    .filter((chart) => chart.id === id)
    .flatMap((chart) => chart.groups.flatMap((group) => group.measures))

describe('the catalogue of charts', () => {
  it('has one entry an id', () => {
    expect(new Set(charts.map((chart) => chart.id)).size).toBe(charts.length)
  })

  it.each(charts.map((chart) => [chart.id, chart] as const))(
    '%s has a title and names in both languages, and one unit in every group',
    (id, chart) => {
      for (const words of [chinese, english]) {
        expect(words.say(`charts.titles.${id}`)).not.toBe('')
        for (const group of chart.groups) {
          if (group.name) expect(words.say(group.name)).not.toBe('')
          for (const measure of group.measures) expect(words.say(measure.name)).not.toBe('')
          expect(words.say(`form.units.${unitOf(group)}`)).not.toBe('')
        }
      }
    },
  )

  it('refuses a group of two units', () => {
    expect(() =>
      unitOf({
        mark: 'bar',
        measures: [
          { name: 'a', paths: ['metrics.website.posts'] },
          { name: 'b', paths: ['metrics.website.visits'] },
        ],
      }),
    ).toThrow('not one unit')
  })

  it('divides outcomes as the form groups them, every outcome row once, （六） as a whole', () => {
    const outcomes = measuresOf('outcomes')
    expect(outcomes.map((measure) => chinese.say(measure.name))).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ])
    const single = outcomeRows.filter((row) => !row.id.startsWith('otherwise.')).map((row) => row.id)
    expect(outcomes.flatMap((measure) => measure.paths)).toEqual(
      [...single, 'otherwise.all'].map((id) => `requests.${id}.total`),
    )
  })

  it('divides what was received by every kind of applicant', () => {
    expect(measuresOf('applicants').flatMap((measure) => measure.paths)).toEqual(
      applicants.map((id) => `requests.received.${id}`),
    )
  })

  it('shows every result of every dispute block, totals left to be summed', () => {
    expect(measuresOf('disputes')).toHaveLength(
      disputeBlocks.length * disputeResults.filter((result) => !result.derived).length,
    )
  })

  it('has cards whose units can be counted in both languages', () => {
    for (const measure of cardMeasures) {
      expect(chinese.say(`charts.counted.${unitOf(measure)}`, { figure: '7' }, 7)).toContain('7')
      expect(english.say(`charts.counted.${unitOf(measure)}`, { figure: '7' }, 7)).toContain('7')
    }
  })
})
