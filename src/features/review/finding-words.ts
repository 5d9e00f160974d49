/** Findings of the checks in words. */
import { useI18n } from 'vue-i18n'
import type { Finding, Fix } from '@/checks/types'
import { usePlaceNames } from '@/composables/place-names'

export function useFindingWords() {
  const { t } = useI18n()
  const { placeName } = usePlaceNames()

  function paramsOf({ params, labels }: Pick<Finding, 'params' | 'labels'>): Record<string, string | number> {
    const values = Object.entries(params).map(([name, value]) => [
      name,
      value === '' ? t('checks.blank') : value,
    ])
    const names = Object.entries(labels).map(([name, path]) => [name, placeName(path)])
    return Object.fromEntries([...values, ...names]) as Record<string, string | number>
  }

  return {
    title: (finding: Finding): string => t(`${finding.code}.title`, paramsOf(finding)),
    fixWords: (fix: Fix): string => t(`checks.fixes.${fix.code}`, paramsOf(fix)),
    detail: (finding: Finding): string => t(`${finding.code}.detail`, paramsOf(finding)),
  }
}
