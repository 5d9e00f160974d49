/** Every check, in the order in which the guide lists them. */
import { balances } from './rules/arithmetic/balances'
import { blankCells } from './rules/arithmetic/blank-cells'
import { cellFaults } from './rules/arithmetic/cell-faults'
import { columnTotals } from './rules/arithmetic/column-totals'
import { disputeTotals } from './rules/arithmetic/dispute-totals'
import { explained } from './rules/arithmetic/explained'
import { rowTotals } from './rules/arithmetic/row-totals'
import { deadline } from './rules/deadline'
import { bankCards } from './rules/privacy/bank-cards'
import { identityNumbers } from './rules/privacy/identity-numbers'
import { mobileNumbers } from './rules/privacy/mobile-numbers'
import { personalEmails } from './rules/privacy/personal-emails'
import { secrecyMarks } from './rules/privacy/secrecy-marks'
import { contact } from './rules/structure/contact'
import { feeStated } from './rules/structure/fee-stated'
import { overviewLength } from './rules/structure/length'
import { numbering } from './rules/structure/numbering'
import { oversight } from './rules/structure/oversight'
import { parts } from './rules/structure/parts'
import { period } from './rules/structure/period'
import { problems } from './rules/structure/problems'
import { requirements } from './rules/structure/requirements'
import { sections } from './rules/structure/sections'
import { allDoneCheck } from './rules/text/all-done'
import { disputesInText } from './rules/text/disputes-in-text'
import { metricsInText } from './rules/text/metrics-in-text'
import { requestsInText } from './rules/text/requests-in-text'
import { shares } from './rules/text/shares'
import { sumsInText } from './rules/text/sums-in-text'
import { doubled } from './rules/wording/doubled'
import { leftovers } from './rules/wording/leftovers'
import { misused } from './rules/wording/misused'
import { punctuation } from './rules/wording/punctuation'
import { staleYears } from './rules/wording/stale-years'
import { unitNames } from './rules/wording/unit-names'
import { carriedOver } from './rules/years/carried-over'
import { inForce } from './rules/years/in-force'
import { repetition } from './rules/years/repetition'
import { siblingSentences } from './rules/years/siblings'
import { statedChanges } from './rules/years/stated-changes'
import { unusual } from './rules/years/unusual'
import type { Check } from './check'

export const catalogue: readonly Check[] = [
  sections,
  numbering,
  period,
  contact,
  parts,
  overviewLength,
  problems,
  feeStated,
  oversight,
  requirements,
  rowTotals,
  columnTotals,
  balances,
  disputeTotals,
  cellFaults,
  blankCells,
  explained,
  carriedOver,
  inForce,
  statedChanges,
  unusual,
  repetition,
  siblingSentences,
  requestsInText,
  disputesInText,
  metricsInText,
  sumsInText,
  allDoneCheck,
  shares,
  staleYears,
  unitNames,
  doubled,
  punctuation,
  leftovers,
  misused,
  identityNumbers,
  mobileNumbers,
  bankCards,
  personalEmails,
  secrecyMarks,
  deadline,
]
