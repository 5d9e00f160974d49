import { describe, expect, it } from 'vitest'
import { figureEntries, searchFigures } from '@/components/editor/figure-search'
import { placeBeside } from '@/components/editor/use-popover'
import { figureDefinition, figuresOf, hasFigure } from '@/report/form/form'
import { blankReport } from '@/report/report'

const label = (path: Parameters<typeof figureDefinition>[0]) => figureDefinition(path).labels.join('·')
const report = blankReport('云溪市数据局', 2024)
const entries = figureEntries('oversight', label, (path) => hasFigure(report, path))

describe('the figures to insert', () => {
  it('are all of the form, those of the open text first, tables last', () => {
    expect(entries).toHaveLength(figuresOf(report).length)
    expect(entries[0]).toEqual({ path: 'metrics.trainings', label: '培训次数', group: 'here' })
    const groups = entries.map((entry) => entry.group)
    expect([...groups].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(groups)
  })

  it('are found by every word of a query, in any order and case', () => {
    const found = searchFigures(entries, ' 自然人  予以公开 ')
    expect(found.map((entry) => entry.path)).toEqual(['requests.granted.naturalPerson'])
    expect(
      searchFigures([{ path: 'metrics.trainings', label: 'Trainings', group: 'here' }], 'TRAIN'),
    ).toHaveLength(1)
    expect(searchFigures(entries, '没有这个')).toEqual([])
  })

  it('are shown in a number that a list can bear', () => {
    expect(searchFigures(entries, '')).toHaveLength(60)
    expect(searchFigures(entries, '', 5)).toHaveLength(5)
  })
})

const order = ['here', 'metrics', 'tables']

describe('a panel beside a place of the text', () => {
  const view = { width: 1366, height: 768 }
  const panel = { width: 320, height: 200 }

  it('stands below, above where there is no room, and inside the window', () => {
    expect(placeBeside({ left: 100, top: 80, bottom: 100 }, panel, view)).toEqual({ left: 100, top: 104 })
    expect(placeBeside({ left: 100, top: 700, bottom: 720 }, panel, view)).toEqual({ left: 100, top: 496 })
    expect(placeBeside({ left: 1300, top: 80, bottom: 100 }, panel, view).left).toBe(1038)
    expect(placeBeside({ left: -50, top: 80, bottom: 100 }, { width: 320, height: 900 }, view)).toEqual({
      left: 8,
      top: 8,
    })
  })
})
