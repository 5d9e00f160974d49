/**
 * Drafts of published reports: every digit that is left without a mark has a reason. A figure of last year has none; the
 * reasons are the only words about them here, and counts.
 */
import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { narrativeIds } from '@/report/form/form'
import { inlineCharacters, leafBlocks } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { nextYearDraft } from '@/report/years/next-year'
import { corpusFile, corpusFolder, hasCorpus, truths } from '../../../support/corpus'
import { isReadable, readBytes } from '../../../support/reading'

const told = /^[^，。；！？\n]*?(?:____|【待核】)/
const counted = '次|场|期|件|条|份|篇|名|批|家|项|个|人|户|部'
const left = new RegExp(`\\d+|(?<![第每])[一二三四五六七八九十百两]+(?=部分|${counted})`, 'g')

/** Why digits stay, asked with the text up to them, the digits and what follows; `year` is the draft's. */
const reasons: readonly (readonly [
  name: string,
  is: (before: string, digits: string, after: string, year: number) => boolean,
])[] = [
  [
    'a year that moved on',
    (_before, digits, after, year) => Math.abs(Number(digits) - year) <= 1 && /^\s*年/.test(after),
  ],
  [
    'the first and last day of the period',
    (before, digits, after) =>
      /\d\s*年\s*(?:\d+\s*月\s*)?$|[至到]\s*(?:\d+\s*月\s*)?$/.test(before) &&
      /^(?:1|12|31)$/.test(digits) &&
      /^\s*[月日]/.test(after),
  ],
  ['an address', (_before, _digits, after) => /^\s*(?:号(?![）)〕])|楼|层|号楼)/.test(after)],
  [
    'a telephone, a postcode or a mailbox',
    (before, digits, after) =>
      /(?:电\s*话|传\s*真|邮\s*编|热线)[^。；，]{0,16}$/.test(before) ||
      /^[^，。；]{0,12}@|^\.(?:com|cn)/.test(after) ||
      /@\w*$/.test(before) ||
      digits === '12345',
  ],
  [
    'a law, or a document older than the report',
    (before, digits, after, year) =>
      /第\s*$/.test(before) || /[〔[（(]\s*$/.test(before)
        ? Number(digits) < year - 2 || digits.length < 4
        : /[〕\]]\s*$/.test(before) && /^\s*号/.test(after),
  ],
  ['the form of the report', (before) => /公开办函\s*〔$/.test(before)],
  [
    'a plan over years',
    (before, _digits, after) =>
      /^\s*年?\s*[-—–－]\s*20/.test(after) || /20\d\d\s*年?\s*[-—–－]\s*$/.test(before),
  ],
  [
    'numbering',
    (before, _digits, after) => /(?:^|[\n。；（(])\s*$/.test(before) && /^\s*[.、．）)]/.test(after),
  ],
  ['a name of a registration', (before) => /备|安\s*备?\s*$/.test(before.slice(-3))],
  ['a product', (before) => /[A-Za-z]$/.test(before)],
  [
    'parts of a thing that stays',
    (_before, digits, after) =>
      /^[^\d]+$/.test(digits) && /^(?:个?(?:部分|方面|季度|[国试]|____)|项新)/.test(after),
  ],
]

function unreasoned(narrative: Narrative, year: number): number {
  let count = 0
  for (const leaf of leafBlocks(narrative)) {
    const text = inlineCharacters(leaf.content)
    for (const { 0: digits, index } of text.matchAll(left)) {
      const [before, after] = [text.slice(0, index), text.slice(index + digits.length)]
      if (told.test(after)) continue
      const reason = reasons.find(([, is]) => is(before, digits, after, year))
      if (!reason) count += 1
    }
  }
  return count
}

const readable = truths().filter((truth) => isReadable(truth.file))
const where = hasCorpus ? '' : ` (skipped: no corpus at ${corpusFolder})`

describe.runIf(hasCorpus)(`the draft of a published report${where}`, () => {
  it.each(readable)('has no digits of last year without a mark: $file', async (truth) => {
    const { value } = recogniseReport(await readBytes(corpusFile(truth.file), truth.file))
    const draft = nextYearDraft(value!).value
    const texts = [draft.header.intro, ...narrativeIds.map((id) => draft.narratives[id])]
    expect(texts.reduce((sum, text) => sum + unreasoned(text, draft.year), 0)).toBe(0)
  })
})
