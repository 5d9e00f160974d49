/** How far a report is: per step of the wizard and overall. Pure counting, no checks. */
import { isFinished } from './narrative/blanks'
import { figuresOf, getForm, isTotalPath, newest } from './form/form'
import type { NarrativeId, SectionId, SignaturePath } from './form/paths'
import { typedFigure } from './figures/figures'
import { checkIdentity, identities, needsPrevious } from './figures/identities'
import type { Balance } from './figures/identities'
import type { Report } from './types'

/** The steps of filling a report: who and how to reach them, the six sections, and the way out. */
export type StepId = 'basics' | SectionId | 'preview'

export const stepIds: readonly StepId[] = ['basics', ...newest.sections.map((s) => s.id), 'preview']

export interface Progress {
  readonly filled: number
  readonly total: number
  /** Identities that fail in this step. */
  readonly failing: number
}

export type StepState = 'untouched' | 'inProgress' | 'done' | 'problem'

export function stepState({ filled, total, failing }: Progress): StepState {
  if (failing > 0) return 'problem'
  if (filled === 0) return 'untouched'
  return filled < total ? 'inProgress' : 'done'
}

/** Unit, year and period are there from the start and are no work done; the contact is. */
const neededContact = ['address', 'postcode', 'phone', 'email'] as const

/** Many reports end without a signature and are complete all the same; one that is begun is to be finished. */
function basicsProgress({ header }: Report): Progress {
  const signature = [header.signature.unit.trim(), header.signature.date]
  const isSigned = signature.some((text) => text !== '')
  const needed = [
    ...neededContact.map((field) => header.contact[field].trim()),
    ...(isSigned ? signature : []),
  ]
  return { filled: needed.filter((text) => text !== '').length, total: needed.length, failing: 0 }
}

/** What the signature at the end still lacks, in the order in which it is written. */
export function missingSignature({ header }: Report): readonly SignaturePath[] {
  return (['unit', 'date'] as const).flatMap((field) =>
    header.signature[field].trim() === '' ? [`header.signature.${field}` as const] : [],
  )
}

/** A text with gaps, as a new year's draft has them, is not filled yet. */
function narrativeProgress(report: Report, ids: readonly NarrativeId[]): Progress {
  const filled = ids.filter((id) => isFinished(report.narratives[id], report)).length
  return { filled, total: ids.length, failing: 0 }
}

function tableProgress(
  report: Report,
  table: 'proactive' | 'requests' | 'disputes',
  failing: readonly Balance[],
): Progress {
  const inputs = figuresOf(report).flatMap((figure) =>
    figure.table === table && !isTotalPath(figure.path) ? [figure.path] : [],
  )
  const filled = inputs.filter((path) => typedFigure(report, path) !== null)
  const here = failing.filter((balance) => balance.identity.at.startsWith(`${table}.`))
  return { filled: filled.length, total: inputs.length, failing: here.length }
}

/** Identities that do not hold, those across years included where last year's report is given. */
export function failingIdentities(report: Report, previous?: Report): readonly Balance[] {
  return identities
    .filter((identity) => previous !== undefined || !needsPrevious(identity))
    .map((identity) => checkIdentity(identity, report, previous))
    .filter((balance) => balance.holds === false)
}

export function stepProgress(report: Report, step: StepId, previous?: Report): Progress {
  if (step === 'preview') {
    const overall = reportProgress(report, previous)
    return { ...overall, filled: overall.filled === overall.total ? overall.total : 0 }
  }
  return fillingProgress(report, step, failingIdentities(report, previous))
}

/** A step that is filled in; the failing identities are computed once for all of them. */
function fillingProgress(
  report: Report,
  step: Exclude<StepId, 'preview'>,
  failing: readonly Balance[],
): Progress {
  if (step === 'basics') return basicsProgress(report)
  const section = getForm(report.form).sections.find((one) => one.id === step)
  if (!section) throw new Error(`no such step: ${step}`)
  if (section.kind === 'table') return tableProgress(report, section.table, failing)
  return narrativeProgress(report, section.parts.length > 0 ? section.parts.map((p) => p.id) : [section.id])
}

/** The whole report: every step but the preview weighs the same, so that one table does not drown the texts. */
export function reportProgress(report: Report, previous?: Report): Progress {
  const failing = failingIdentities(report, previous)
  const steps = stepIds.flatMap((step) => (step === 'preview' ? [] : fillingProgress(report, step, failing)))
  const share = steps.reduce((sum, step) => sum + step.filled / step.total, 0) / steps.length
  return {
    filled: Math.floor(share * 100),
    total: 100,
    failing: steps.reduce((sum, step) => sum + step.failing, 0),
  }
}
