/** Every check, in the order in which the guide lists them. */
import { balances } from './arithmetic/balances'
import { blankCells } from './arithmetic/blank-cells'
import { cellFaults } from './arithmetic/cell-faults'
import { columnTotals } from './arithmetic/column-totals'
import { disputeTotals } from './arithmetic/dispute-totals'
import { explained } from './arithmetic/explained'
import { rowTotals } from './arithmetic/row-totals'
import { deadline } from './deadline'
import { bankCards } from './privacy/bank-cards'
import { identityNumbers } from './privacy/identity-numbers'
import { mobileNumbers } from './privacy/mobile-numbers'
import { personalEmails } from './privacy/personal-emails'
import { secrecyMarks } from './privacy/secrecy-marks'
import { contact } from './structure/contact'
import { feeStated } from './structure/fee-stated'
import { overviewLength } from './structure/length'
import { numbering } from './structure/numbering'
import { oversight } from './structure/oversight'
import { parts } from './structure/parts'
import { period } from './structure/period'
import { problems } from './structure/problems'
import { sections } from './structure/sections'
import { allDoneCheck } from './text/all-done'
import { disputesInText } from './text/disputes-in-text'
import { metricsInText } from './text/metrics-in-text'
import { requestsInText } from './text/requests-in-text'
import { shares } from './text/shares'
import { sumsInText } from './text/sums-in-text'
import { doubled } from './wording/doubled'
import { leftovers } from './wording/leftovers'
import { misused } from './wording/misused'
import { punctuation } from './wording/punctuation'
import { staleYears } from './wording/stale-years'
import { unitNames } from './wording/unit-names'
import { carriedOver } from './years/carried-over'
import { inForce } from './years/in-force'
import { repetition } from './years/repetition'
import { siblingSentences } from './years/siblings'
import { statedChanges } from './years/stated-changes'
import { unusual } from './years/unusual'
import type { Check } from './types'

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
