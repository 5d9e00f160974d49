/** S-06: the overview's length is within the limit that the unit sets. */
import { isPartId } from '@/report/form/form'
import { countCharacters } from '@/report/narrative/live-figures'
import type { Check } from '@/checks/check'

export const overviewLength: Check = {
  id: 'S-06',
  severity: 'notice',
  source: '各地年度报告编制通知对总体情况篇幅的要求',
  reads: ['narratives'],
  run: ({ texts, settings }) => {
    const words = texts
      .filter(({ home }) => home !== 'intro' && (home === 'overview' || isPartId(home)))
      .map((leaf) => leaf.text)
    const count = countCharacters(words.join(''))
    const limit = settings.overviewLimit
    if (count <= limit) return []
    const path = 'narratives.overview' as const
    return [{ case: 'long', path, params: { count, limit, over: count - limit }, labels: { place: path } }]
  },
}
