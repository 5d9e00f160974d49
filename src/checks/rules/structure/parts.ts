/** S-05: each of the five parts of the overview says something. */
import { countCharacters } from '@/report/narrative/live-figures'
import { narrativeIds, isPartId } from '@/report/form/form'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

export const parts: Check = {
  id: 'S-05',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号：总体情况的五个方面',
  reads: ['narratives'],
  run: ({ texts, settings }) => {
    const isBegun = texts.some((leaf) => leaf.home !== 'intro' && leaf.text.trim() !== '')
    if (!isBegun) return []
    return narrativeIds.filter(isPartId).flatMap((id): Found[] => {
      const path = `narratives.${id}` as const
      const count = countCharacters(
        texts
          .filter((leaf) => leaf.home === id)
          .map((leaf) => leaf.text)
          .join(''),
      )
      if (count >= settings.shortText) return []
      const found = { path, params: { count }, labels: { title: path, place: path } }
      return [{ case: count === 0 ? 'empty' : 'short', ...found }]
    })
  },
}
