/**
 * The figures that sentences state, each with the words around it that say what it counts. Reading documents and
 * checking texts against tables both go by what is found here.
 */
import { matchesOf } from '@/text/matches'
import { readNumber } from '@/text/chinese-numbers'
import type { NarrativeId } from '../form/paths'
import { countingUnit } from '@/text/figure-rules'
import { scanText } from '@/text/figure-scan'
import type { Token } from '@/text/figure-token'

export interface StatedFigure {
  /** The paragraph that it stands in. */
  readonly text: string
  /** The text of the report that the paragraph belongs to. */
  readonly home: NarrativeId
  /** Counts up through a document; mentions of one sentence share it. */
  readonly sentence: number
  /** UTF-16 offsets of the number itself. */
  readonly from: number
  readonly to: number
  /** Offset behind the unit. */
  readonly end: number
  readonly value: number
  /** 余, 约, 近 and the like stand beside it. */
  readonly approximate: boolean
  readonly unit: string
  /** From the beginning of the sentence to the number, without white space; titles in 《》 emptied. */
  readonly lead: string
  /** `lead` with the titles of documents as they are. */
  readonly said: string
  /** The last part of `lead`: from the last comma or figure on. */
  readonly clause: string
  /** What follows the unit, to the next comma, without white space. */
  readonly after: string
  /** What follows the unit, to the end of the sentence. */
  readonly rest: string
}

/** A change from last year that a sentence states: 上升1件, 持平, 增长12.5%. */
export interface StatedChange {
  readonly text: string
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** The sentence up to the change, as written. */
  readonly before: string
}

export interface FiguresInText {
  readonly figures: readonly StatedFigure[]
  /** 未收到申请, 没有发生诉讼: each states a 0, at the words that say so. */
  readonly nones: readonly StatedFigure[]
  readonly changes: readonly StatedChange[]
}

const unitPattern = new RegExp(`^\\s*(?:余|多)?\\s*(${countingUnit}|则)?`)
const sentenceBreak = /[。！？\n]/g
const clauseBreaks = '，；：,;:（('

/** Same length: what is inside 《》 counts for nothing, whatever words are in it; a gazette is no document. */
function maskTitles(text: string): string {
  return text.replace(/《[^》]*(?<!公报)》/g, (title) => `《${'□'.repeat(title.length - 2)}》`)
}

/** Half-width marks as the full-width ones that the rules know; 1,286 keeps its comma. Same length. */
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
}
const foldMarks = (text: string): string =>
  text.replace(/[;:()]|(?<!\d),|,(?!\d)/g, (mark) => fullWidth[mark] ?? mark)

/** Stands for each character of a remark in brackets. */
const filler = '\ue000'
/** A closed remark that says nothing of what is counted: （含转载）, （比上年增加3条）. */
const remark = /（[^（）]*）/g
const countsItself = /\d/
const compares = /较|比|上年为|去年为|增|减|降|升/
const isRemark = (words: string): boolean =>
  !/结转/.test(words) && (!countsItself.test(words) || compares.test(words) || words.length < 4)

function fillRemarks(lead: string): string {
  if (!lead.includes('）')) return lead
  return lead.replace(remark, (words) => (isRemark(words) ? filler.repeat(words.length) : words))
}

function sentenceStarts(text: string): number[] {
  return [0, ...matchesOf(text, sentenceBreak).map((found) => found.index + 1)]
}

/** The sentence that a place stands in, by its number. */
function sentenceAt(starts: readonly number[], at: number): number {
  let index = starts.length - 1
  while (index > 0 && (starts[index] as number) > at) index -= 1
  return index
}

/** Behind the last comma, colon or bracket of a lead. */
function clauseStartIn(lead: string): number {
  let at = lead.length
  while (at > 0 && !clauseBreaks.includes(lead.charAt(at - 1))) at -= 1
  return at
}

const squeeze = (text: string): string => text.replace(/[\s\ue000]+/g, '')

/** Where the last figure before a place ends that no remark holds; both count from the sentence's start. */
function endBefore(filled: string, ends: readonly number[]): number {
  let at = ends.length - 1
  while (at >= 0 && filled.charAt((ends[at] as number) - 1) === filler) at -= 1
  return at < 0 ? 0 : (ends[at] as number)
}

function toFigure(
  text: string,
  home: NarrativeId,
  token: Token,
  masked: string,
  start: number,
  sentence: number,
  ends: readonly number[],
): StatedFigure | null {
  const number = readNumber(text.slice(token.from, token.to))
  if (!number) return null
  const unit = unitPattern.exec(text.slice(token.to))
  const end = token.to + (unit?.[1] ? unit[0].length : 0)
  const lead = masked.slice(start, token.from)
  const filled = fillRemarks(lead)
  const clauseStart = Math.max(endBefore(filled, ends), clauseStartIn(filled))
  const rest = /^[^。！？\n]*/.exec(masked.slice(end))?.[0] ?? ''
  return {
    text,
    home,
    sentence,
    from: token.from + number.from,
    to: token.from + number.to,
    end,
    value: number.value,
    approximate: number.approximate || /(?:约|近|超过?|逾|突破)\s*$/.test(lead),
    unit: unit?.[1] ?? '',
    lead: squeeze(lead),
    said: squeeze(text.slice(start, token.from)),
    clause: squeeze(filled.slice(clauseStart)).replace(/^[、和及与]+/, ''),
    after: squeeze(/^[^，；：、]*/.exec(rest)?.[0] ?? ''),
    rest: squeeze(rest),
  }
}

const none = /[未没无零]/
const nonePattern =
  /(?=[均尚暂未没无零])(?:(?<=^|[，。；：\s]|[年度内局关位室厅委])(?:均|尚|暂)?(?:未|没有?)(收到|受理|接到|接收|发生|出现|产生|制发|制定|出台|新增|收取)(?:过|任何|到)*|(?<=^|[，。；：、]|本年度|全年|年内|我局|本机关)(?:均?无|零)(?=[^，。；]{0,16}(?:申请|复议|诉讼|结转|规范性文件)))([^，。；\n]{2,40})/g
/** Some of a kind, not all of it. */
const onlySome = /涉及|要求|逾期|被|超|对|关于|重复|投诉|举报|不服|不当|错误|纠正|败诉|应|进一步|法定/

function nonesIn(
  text: string,
  masked: string,
  home: NarrativeId,
  starts: readonly number[],
  firstSentence: number,
): StatedFigure[] {
  if (!none.test(masked)) return []
  return matchesOf(masked, nonePattern).flatMap((found) => {
    const [whole, verb = '', objects = ''] = found
    const from = found.index
    const index = sentenceAt(starts, from)
    const lead = squeeze(masked.slice(starts[index] ?? 0, from))
    const kinds = squeeze(objects)
    if (onlySome.test(kinds)) return []
    return kinds
      .split(/[、和及或]|以及/)
      .filter((object) => object.length > 1)
      .map((object): StatedFigure => {
        const words = `${verb}${object}`
        const [said, clause] = [`${lead}${words}`, words]
        const place = { from, to: from + whole.length, end: from + whole.length }
        return {
          ...{ text, home, sentence: firstSentence + index, ...place, value: 0, approximate: false },
          ...{ unit: '件', lead: said, said, clause, after: '', rest: '' },
        }
      })
  })
}

/** All figures and changes of a paragraph; `sentence` numbers go on from the one given. */
export function figuresInText(
  text: string,
  home: NarrativeId,
  firstSentence = 0,
  tokens: readonly Token[] = scanText(text),
): FiguresInText {
  const masked = foldMarks(maskTitles(text))
  const starts = sentenceStarts(masked)
  const figures: StatedFigure[] = []
  const changes: StatedChange[] = []
  let ends: number[] = []
  let within = 0
  for (const token of tokens) {
    const index = sentenceAt(starts, token.from)
    const start = starts[index] ?? 0
    if (start !== within) [ends, within] = [[], start]
    if (token.kind === 'change') {
      const before = text.slice(start, token.from)
      changes.push({ text, sentence: firstSentence + index, from: token.from, to: token.to, before })
      ends.push(token.to - start)
    }
    if (token.kind !== 'figure') continue
    const figure = toFigure(text, home, token, masked, start, firstSentence + index, ends)
    if (!figure) continue
    figures.push(figure)
    ends.push(figure.end - start)
  }
  return { figures, nones: nonesIn(text, masked, home, starts, firstSentence), changes }
}
