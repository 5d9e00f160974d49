/** What charts are tested with: the real words of both languages, and a unit's years by hand. */
import { createI18n } from 'vue-i18n'
import englishCharts from '@/locales/en/charts.json'
import englishForm from '@/locales/en/form.json'
import chineseCharts from '@/locales/zh-CN/charts.json'
import { formMessages } from '@/app/form-messages'
import { lightFills, paperTheme } from '@/charts/theme'
import type { ChartTheme } from '@/charts/theme'
import type { ChartLanguage, ChartWords } from '@/charts/words'
import { readYears } from '@/charts/years'
import type { YearFigures, YearSeries } from '@/charts/years'
import type { SummaryFigures } from '@/report/summary'

const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackWarn: false,
  messages: {
    'zh-CN': { charts: chineseCharts, form: formMessages() },
    en: { charts: englishCharts, form: englishForm },
  } as unknown as Record<string, never>,
})

type Say = (key: string, params: object, options: { locale: string; plural: number }) => string
const t = i18n.global.t as Say
const te = i18n.global.te as (key: string, locale: string) => boolean

/** Words as the app says them; a key that is missing throws. */
export function wordsIn(language: ChartLanguage): ChartWords {
  return {
    language,
    say(key, params = {}, count = 1) {
      if (!te(key, language)) throw new Error(`no such words: ${key}`)
      return t(key, params, { locale: language, plural: count })
    },
  }
}

export const chinese = wordsIn('zh-CN')
export const english = wordsIn('en')
export const theme: ChartTheme = { ...paperTheme, ...lightFills }

/** `{ 2022: {...}, 2024: {...} }` → rows; a year left out has no report. */
export function rowsOf(years: Readonly<Record<number, SummaryFigures>>): readonly YearFigures[] {
  return Object.entries(years).map(([year, figures]) => ({ year: Number(year), figures }))
}

export function seriesOf(years: Readonly<Record<number, SummaryFigures>>): YearSeries {
  return readYears(rowsOf(years))
}
