/** Blocks of any source as a 《政府网站工作年度报表》. */
import { isFigure } from '@/report/figures/cell'
import type { MetricId } from '@/report/form/paths'
import { metricPath } from '@/report/form/form'
import type { WebsiteForm } from '@/report/website-form'
import type { RecognisedWebsiteForm, SourceDocument } from '../types'
import { FormDraft } from './draft'
import { formLines } from './lines'
import { countMarks, findFormTitle } from './title'
import { FormWalk } from './walk'

/** Figures that make a form of what has its title, and of what has lost it. */
const fewest = { titled: 3, untitled: 8 }
const fewestMarks = 4

/** Whole figures whose parts the form asks for beside them. */
const sums: readonly [whole: MetricId, parts: readonly MetricId[]][] = [
  ['website.posts', ['website.profileUpdates', 'website.newsUpdates', 'website.catalogueUpdates']],
  [
    'policy.interpretations',
    ['interpretations.materials', 'interpretations.products', 'interpretations.mediaComments'],
  ],
]

/** A whole that is less than its parts was read wrongly, or stated so. */
function confirmSums(draft: FormDraft, { figures }: WebsiteForm): void {
  for (const [whole, parts] of sums) {
    const total = figures[whole] ?? null
    const sum = parts.reduce((all, part) => {
      const cell = figures[part] ?? null
      return isFigure(cell) ? all + cell : all
    }, 0)
    if (!isFigure(total) || total >= sum) continue
    const path = metricPath(whole)
    const place = draft.places[path]
    draft.say('lessThanParts', 'warning', { path, ...(place ? { place } : {}), params: { total, sum } })
  }
}

/** The year of a file's name, where the form itself has none. */
function yearOfName(name = ''): number {
  return Number(/(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1] ?? 0)
}

function reportMissing(draft: FormDraft, form: WebsiteForm, isNamed: boolean): void {
  if (form.unit === '') draft.say('unitMissing', 'warning', { path: 'unit' })
  if (form.year === 0) draft.say('yearMissing', 'warning', { path: 'year' })
  else if (isNamed) draft.say('yearOfName', 'warning', { path: 'year', params: { year: form.year } })
}

/** Whether it is worth looking closer; most documents are told by this alone. */
function mayBeForm(document: SourceDocument): boolean {
  return findFormTitle(document) !== null || countMarks(document) >= fewestMarks
}

/** `null` where the document holds no such form. Messages `websiteForm.*` and some of `recognise.*`. */
export function recogniseWebsiteForm(document: SourceDocument): RecognisedWebsiteForm | null {
  if (!mayBeForm(document)) return null
  const title = findFormTitle(document)
  const draft = new FormDraft()
  new FormWalk(draft).walk(formLines(document, title?.block ?? 0))
  if (draft.count < (title ? fewest.titled : fewest.untitled)) return null
  const stated = draft.toForm({ unit: title?.unit ?? '', year: title?.year ?? 0 })
  const form = stated.year === 0 ? { ...stated, year: yearOfName(document.name) } : stated
  if (title) {
    for (const path of ['unit', 'year'] as const) draft.places[path] ??= { block: title.block }
  }
  reportMissing(draft, form, stated.year === 0)
  confirmSums(draft, form)
  return { kind: 'websiteForm', value: form, messages: draft.messages, places: draft.places }
}
