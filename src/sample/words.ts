/** Short words in which the sample's texts are written: paragraphs with live figures in them. */
import type { FigureId, MetricId } from '@/report/form/paths'
import { metricPath } from '@/report/form/form'
import { textInline } from '@/report/narrative/narrative'
import type {
  ChangeVerbs,
  FigureDisplay,
  LiveFigure,
  LiveFigureInline,
  TextInline,
} from '@/report/narrative/narrative'

function inline(attrs: LiveFigure): LiveFigureInline {
  return { type: 'liveFigure', attrs }
}

export function value(path: FigureId, display?: FigureDisplay): LiveFigureInline {
  return inline({ path, form: 'value', ...(display ? { display } : {}) })
}

export function metric(id: MetricId, display?: FigureDisplay): LiveFigureInline {
  return value(metricPath(id), display)
}

/** `stated` stands where last year's report is not at hand, as in the first year. */
export function change(path: FigureId, verbs: ChangeVerbs, lead: string, stated?: string): LiveFigureInline {
  return inline({ path, form: 'change', lead, verbs, ...(stated ? { stated } : {}) })
}

export function percent(path: FigureId, verbs: ChangeVerbs, lead: string, stated?: string): LiveFigureInline {
  return inline({ path, form: 'percent', lead, verbs, ...(stated ? { stated } : {}) })
}

export function bold(text: string): TextInline {
  return textInline(text, true)
}
