/** Findings in words: title, the sums that were compared, and the name of the place. */
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import { isFigurePath } from '@/report/form/form'
import type { PartId } from '@/report/form/paths'
import type { StepFinding } from './step-findings'
import { stepOf, textOf } from './step-of'

export function useFindingWords() {
  const { t } = useI18n()
  const words = useFormWords()

  /** The place as the form names it: a figure, a line of the contact, a part of the text. */
  function place({ path }: StepFinding): string {
    if (isFigurePath(path)) return words.figureLabel(path)
    if (path.startsWith('header.contact.')) return t(`wizard.basics.${path.slice('header.'.length)}`)
    const text = textOf(path)
    const step = stepOf(path)
    if (!text || step === 'basics' || step === 'preview') return path
    return text === step ? words.sectionTitle(step) : words.partTitle(text as PartId)
  }

  function paramsOf(finding: StepFinding): Record<string, string | number> {
    const { path, params } = finding
    const column = path.slice(path.lastIndexOf('.') + 1)
    return {
      ...Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, value === '' ? t('wizard.grid.blank') : value]),
      ),
      place: place(finding),
      ...(path.startsWith('requests.') ? { column: t(`form.applicants.${column}`) } : {}),
    }
  }

  return {
    place,
    title: (finding: StepFinding): string => t(`wizard.findings.${finding.kind}.title`, paramsOf(finding)),
    detail: (finding: StepFinding): string => t(`wizard.findings.${finding.kind}.detail`, paramsOf(finding)),
  }
}
