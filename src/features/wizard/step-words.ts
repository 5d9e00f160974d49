/** Titles of the wizard's steps: sections as the form words them, the two around them in the interface's words. */
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import type { StepId } from '@/report/progress'

export function useStepWords() {
  const { t } = useI18n()
  const { sectionShortTitle } = useFormWords()

  function stepTitle(step: StepId): string {
    return step === 'basics' || step === 'preview' ? t(`wizard.${step}.title`) : sectionShortTitle(step)
  }

  return { stepTitle }
}
