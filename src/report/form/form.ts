/**
 * The registry of the forms that are shipped: rows, columns, paths, labels and units, of any form and of one report.
 * The program uses this one; what a registry answers does not depend on which forms it was made of.
 */
import { forms } from './forms'
import { createFormRegistry } from './registry'

export { metricPath, outcomeGroupsIn, requestPath, requestRowsIn } from './figure-definitions'
export type { FigureDefinition, RequestColumn, RequestRow } from './figure-definitions'
export type { BlockId, FormId, SectionFormatId } from './paths'
export type { Form } from './registered'
export type { InForm, Variants } from './section-formats'

export const {
  allMetrics,
  allRequestRows,
  applicants,
  blockIds,
  blockOf,
  columnSums,
  disputeBlocks,
  disputeResults,
  figureDefinition,
  figureDefinitions,
  figuresOf,
  forInputs,
  forTexts,
  formFor,
  formIds,
  formOfYear,
  formsUntil,
  formatFigures,
  formatOf,
  formatRows,
  getForm,
  hasFigure,
  inputPaths,
  inputPathsOf,
  isFigurePath,
  isFormId,
  isInputPath,
  isMetricId,
  isNarrativeId,
  isPartId,
  isSameFormat,
  isSectionId,
  isTotalPath,
  metricAt,
  metricsOf,
  narrativeIds,
  newest,
  officialTitle,
  outcomeRows,
  parts,
  proactiveFigure,
  requestColumns,
  requestRows,
  requestRowsOf,
  sectionFormatIds,
  tableTextOf,
  tableTexts,
  totalParts,
  totalPaths,
  variantsBy,
  variantsOf,
} = createFormRegistry(forms)
