/** What checks say, in the language of the interface: findings by their case, fixes by their code. */
import { useI18n } from 'vue-i18n'
import type { Finding, Fix } from '@/checks/types'
import { usePlaceNames } from './place-names'

type Worded = Pick<Finding, 'code' | 'params' | 'labels'>

export function useFindingWords() {
  const { t } = useI18n()
  const { placeName } = usePlaceNames()

  /** A blank is named, and so is every place, whatever the language. */
  function filled({ params, labels }: Pick<Worded, 'params' | 'labels'>): Record<string, string | number> {
    const blank = t('checks.blank')
    return {
      ...Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, value === '' ? blank : value]),
      ),
      ...Object.fromEntries(Object.entries(labels).map(([name, path]) => [name, placeName(path)])),
    }
  }

  return {
    title: (finding: Worded): string => t(`${finding.code}.title`, filled(finding)),
    detail: (finding: Worded): string => t(`${finding.code}.detail`, filled(finding)),
    fixWords: (fix: Fix): string => t(`checks.fixes.${fix.code}`, filled(fix)),
  }
}
