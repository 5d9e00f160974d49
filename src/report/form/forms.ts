/**
 * The formats of the report, oldest first: one file each. A new format year is a file beside these and its name here;
 * everything else in the program asks the registry that is made of this list (`form.ts`).
 */
import { form2019 } from './2019'
import { form2021 } from './2021'

export const forms = [form2019, form2021] as const
