/** Live figures' words from the report at hand, in the language of the interface around them. */
import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import { hasFigure } from '@/report/form/form'
import { writeLiveFigure } from '@/report/narrative/live-figures'
import type { FigureContext } from '@/report/narrative/live-figures'
import { createFigureSource } from './figure-source'
import type { FigureSource } from './figure-source'

export function useFigureSource(context: () => FigureContext): FigureSource {
  const { t, locale } = useI18n()
  const { figureLabel } = useFormWords()

  const source = createFigureSource({
    has: (path) => hasFigure(context().report, path),
    write: (figure) => writeLiveFigure(figure, context()),
    describe: (figure, { reason }) => {
      const name = `${figureLabel(figure.path)} · ${t(`editor.form.${figure.form}`)}`
      return reason ? t('editor.figure.missing', { name, why: t(`editor.reason.${reason}`) }) : name
    },
  })
  watch([context, locale], () => source.changed(), { flush: 'sync' })
  return source
}
