/** Stands in for `src/report/form/forms.ts`: the shipped forms, and behind them the one of 2027. */
import { form2019 } from '@/report/form/2019'
import { form2021 } from '@/report/form/2021'
import { form2027 } from './2027'

export const forms = [form2019, form2021, form2027] as const
