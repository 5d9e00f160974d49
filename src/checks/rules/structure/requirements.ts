/** S-10: what the unit's own lists of requirements want is stated where they want it. */
import type { Requirement, RequirementList } from '@/report/check-settings'
import { isPartId } from '@/report/form/form'
import type { NarrativeId } from '@/report/form/paths'
import { leafSentences, leafTokens, perLeaf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

interface Statement {
  /** Folded. */
  readonly text: string
  /** Folded, those that count or measure. */
  readonly figures: readonly string[]
}

interface PlacedStatement extends Statement {
  readonly home: NarrativeId
}

/** How words are compared: width, case and white space make no difference. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const numbering =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d))/
const longestTitle = 20

/**
 * Whether a sentence only names what comes next: a short one with numbering before it or without an end, in which
 * nothing is counted, set off or denied. 教育领域无 states something, （三）教育领域 does not.
 */
function isTitle(text: string, figures: readonly string[]): boolean {
  const words = text.replace(numbering, '')
  const bare = words.replace(/[。.:;!?]+$/, '')
  if (figures.length > 0 || bare.length > longestTitle || /[,:、无未没不]/.test(bare)) return false
  return words !== text || !/[。;!?]$/.test(words)
}

const statementsOf = perLeaf((leaf): readonly Statement[] => {
  if (leaf.isHeading) return []
  return leafSentences(leaf).flatMap((sentence) => {
    const text = fold(sentence.text)
    const figures = leafTokens(leaf)
      .filter(({ kind, from, to }) => kind === 'figure' && from >= sentence.from && to <= sentence.to)
      .map(({ from, to }) => fold(leaf.text.slice(from, to)))
    return isTitle(text, figures) ? [] : [{ text, figures }]
  })
})

const statementsIn = (texts: readonly TextLeaf[]): readonly PlacedStatement[] =>
  texts.flatMap((leaf) => {
    const { home } = leaf
    return home === 'intro' ? [] : statementsOf(leaf).map((one) => ({ ...one, home }))
  })

type IsNamed = (text: string, word: string) => boolean

/** Whether a text has a word other than as a part of the unit's own name: 教育 in 云溪市教育局 says nothing of schools. */
function namedBesides(names: readonly string[]): IsNamed {
  const folded = names.map(fold).filter((name) => name !== '')
  return (text, word) => {
    if (!text.includes(word)) return false
    const hiding = folded.filter((name) => name !== word && name.includes(word))
    return hiding.reduce((rest, name) => rest.replaceAll(name, '\n'), text).includes(word)
  }
}

/** How far statements do what a line wants. */
type Told = 'nothing' | 'mention' | 'all'

function toldBy(
  { words, wants }: Pick<Requirement, 'words' | 'wants'>,
  { text, figures }: Statement,
  isNamed: IsNamed,
): Told {
  const named = words.filter((word) => isNamed(text, word))
  if (named.length === 0) return 'nothing'
  // The digits of 12345 are the word itself, not how much there was of it.
  const isMeasured = named.some((word) => figures.some((figure) => !word.includes(figure)))
  return wants === 'mention' || isMeasured ? 'all' : 'mention'
}

const isAt = (place: Requirement['place'], home: NarrativeId): boolean =>
  place === 'report' || home === place || (place === 'overview' && isPartId(home))

function judge(
  one: Requirement,
  list: RequirementList,
  statements: readonly PlacedStatement[],
  isNamed: IsNamed,
): Found[] {
  const wanted = { words: one.words.map(fold).filter((word) => word !== ''), wants: one.wants }
  const told = statements
    .map((statement) => ({ home: statement.home, told: toldBy(wanted, statement, isNamed) }))
    .filter((each) => each.told !== 'nothing')
  const here = told.filter(({ home }) => isAt(one.place, home))
  if (here.some((each) => each.told === 'all')) return []
  const elsewhere = told.find(({ home, told }) => told === 'all' && !isAt(one.place, home))
  const isAnywhere = one.place === 'report'
  const path = `narratives.${one.place === 'report' ? ('overview' as const) : one.place}` as const
  const what = here.length > 0 ? 'noFigure' : elsewhere ? 'elsewhere' : 'missing'
  return [
    {
      case: isAnywhere ? `${what}Anywhere` : what,
      path,
      severity: one.need === 'required' ? 'warning' : 'notice',
      params: { name: one.name, words: one.words.join('、'), list: list.name },
      labels: isAnywhere
        ? {}
        : {
            place: path,
            ...(what === 'elsewhere' && elsewhere ? { found: `narratives.${elsewhere.home}` as const } : {}),
          },
      about: `${one.name} ${one.words.join(' ')}`,
    },
  ]
}

export const requirements: Check = {
  id: 'S-10',
  severity: 'warning',
  source: '本单位的要求清单：上级机关当年的编制通知',
  reads: ['unit', 'narratives'],
  run: ({ report, texts, settings }) => {
    const lists = settings.requirements.filter(({ year }) => year === null || year === report.year)
    if (lists.length === 0) return []
    const statements = statementsIn(texts)
    // Nothing written yet is no fault of the text.
    if (statements.length === 0) return []
    const isNamed = namedBesides([report.unit, ...settings.ownNames])
    return lists.flatMap((list) => list.entries.flatMap((one) => judge(one, list, statements, isNamed)))
  },
}
