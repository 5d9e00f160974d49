/** The words and colours that charts are drawn with: the interface's language, and the screen's scheme. */
import { computed, onBeforeUnmount, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { darkFills, lightFills, paperTheme } from '@/charts/theme'
import type { ChartTheme } from '@/charts/theme'
import type { ChartWords } from '@/charts/words'

export function useChartWords() {
  const { t, locale } = useI18n()
  return computed<ChartWords>(() => ({
    language: locale.value === 'en' ? 'en' : 'zh-CN',
    say: (key, params = {}, count = 1) => t(key, params, count),
  }))
}

function readTheme(isDark: boolean): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string, usual: string): string => style.getPropertyValue(name).trim() || usual
  return {
    text: read('--color-text', paperTheme.text),
    muted: read('--color-muted', paperTheme.muted),
    line: read('--color-line-strong', paperTheme.line),
    surface: read('--color-surface', paperTheme.surface),
    font: read('--font-ui', paperTheme.font),
    ...(isDark ? darkFills : lightFills),
  }
}

/** Follows the screen's light or dark scheme. */
export function useChartTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const theme = ref(readTheme(dark.matches))
  const follow = (): void => {
    theme.value = readTheme(dark.matches)
  }
  dark.addEventListener('change', follow)
  onBeforeUnmount(() => dark.removeEventListener('change', follow))
  return theme
}
