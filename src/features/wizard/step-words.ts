/** Titles of the wizard's steps: sections as the form words them, the two around them in the interface's words. */
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import type { FormId } from '@/report/form/form'
import type { StepId } from '@/report/progress'

export function useStepWords(form: () => FormId | undefined) {
  const { t } = useI18n()
  const { sectionShortTitle } = useFormWords(form)

  function stepTitle(step: StepId): string {
    return step === 'basics' || step === 'preview' ? t(`wizard.${step}.title`) : sectionShortTitle(step)
  }

  return { stepTitle }
}
