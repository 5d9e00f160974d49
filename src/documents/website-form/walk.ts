/** Walks along the lines of a website form, label by label, and gives every figure and name to its row. */
import type { Place } from '@/report/message'
import { countsTenThousands, isTick, readFigure, readFigures } from './figure'
import type { FormDraft } from './draft'
import type { FormLine, Word } from './lines'
import { findRow, groupOf, isFormWord } from './rows'
import type { FormRow } from './rows'
import { yearIn } from './title'

/** Words that stand before or behind a unit's name. */
const unitMarks = /[（(](?:盖章|公章|章|签章)[）)]/g

export class FormWalk {
  /** Labels before the next value, groups first. */
  private path: string[] = []
  /** Whether the last label has had its value: the next one takes its place. */
  private hasValue = false
  /** The group of the row before. */
  private context = ''
  /** Labels of a row that has no values: heads of the columns under them. */
  private heads: readonly Word[] = []
  /** How far the columns of this row stand left of their heads; `null`: they cannot be told apart. */
  private shift: number | null = 0
  private place: Place = { block: 0 }

  constructor(private readonly draft: FormDraft) {}

  walk(lines: readonly FormLine[]): void {
    for (const line of lines) this.walkLine(line)
  }

  private walkLine({ words, place, isTable }: FormLine): void {
    this.place = place
    // A line of text may hold the value alone, under the line of its label.
    const goesOn = !isTable && words.length === 1 && !this.hasValue && !isFormWord(words[0]?.text ?? '')
    if (!goesOn) this.path = []
    this.shift = this.shiftOf(words)
    this.hasValue = false
    const labels: Word[] = []
    let values = 0
    for (const word of words) {
      if (word.text.trim() === '') continue
      if (this.takeValue(word)) values += 1
      else if (this.takeLabel(word.text)) labels.push(word)
    }
    if (!isTable || (values > 0 && labels.length > 1)) this.heads = []
    if (isTable && values === 0 && labels.length > 1) this.heads = words
  }

  /** A group that reached into the row by a merged cell is lost where the table was copied as text. */
  private shiftOf(words: readonly Word[]): number | null {
    const lost = this.heads.length - words.length
    const isGroupLost = lost === 1 && groupOf(this.heads[0]?.text ?? '') !== ''
    return lost === 0 ? 0 : isGroupLost ? 1 : null
  }

  private headAt(column: number): string | undefined {
    const { shift } = this
    if (shift === null) return undefined
    if (shift === 0) return this.heads.find((head) => head.column === column)?.text
    return this.heads[column + shift]?.text
  }

  /** Labels of the value: those before it in its row, or the head of its column. */
  private labelsOf(column: number): readonly string[] {
    const head = this.headAt(column)
    if (head === undefined || this.endsInRow()) return this.path
    const group = this.shift === 1 ? [this.heads[0]?.text ?? ''] : []
    return [...group, ...this.path, head]
  }

  /** Whether the word is a value; one that belongs to nothing is passed over. */
  private takeValue(word: Word): boolean {
    const { text, column } = word
    if (isTick(text)) return this.end()
    const words = this.labelsOf(column)
    if (words.length === 0) return readFigure(text) !== undefined
    const found = findRow(words, this.context)
    if (found.row?.word !== undefined) {
      if (isFormWord(text)) return false
      this.takeWords(found.row, text)
      return this.end()
    }
    const read = readFigure(text, countsTenThousands(words[words.length - 1] ?? ''))
    if (found.row) return this.takeFigure(found.row, read, text)
    if (read === undefined) return false
    if (found.isNear && read.cell !== null) {
      const label = words.join(' ')
      this.draft.say('unplaced', 'warning', { place: this.place, params: { label, text } })
    }
    return this.end()
  }

  private end(): true {
    this.hasValue = true
    return true
  }

  /** Whether the labels of this line already name a row by themselves. */
  private endsInRow(): boolean {
    return !this.hasValue && this.path.length > 0 && findRow(this.path, this.context).row !== null
  }

  private takeFigure(row: FormRow, read: ReturnType<typeof readFigure>, text: string): boolean {
    const several = read === undefined ? readFigures(text) : undefined
    if (read === undefined && several === undefined) {
      // Words where a figure should be are the next label, unless they stand in the figure's own place.
      if (isFormWord(text) || !/\d/.test(text) || !row.metric || this.hasValue) return false
      this.draft.unreadable(row.metric, text, this.place)
      return this.end()
    }
    if (row.metric && several) this.draft.setFigures(row.metric, several, text, this.place)
    else if (row.metric && read) this.draft.setFigure(row.metric, read, text, this.place)
    this.context = row.group
    return this.end()
  }

  private takeWords({ word, label, group }: FormRow, text: string): void {
    this.context = group
    const name = text.trim()
    if (word === 'unit') {
      const unit = name.replace(unitMarks, '').trim()
      this.draft.setUnit(unit, label === '主办单位', this.place)
    } else if (word === 'year') {
      const year = yearIn(name)
      if (year) this.draft.setYear(year, this.place)
    } else if (word === 'website') this.draft.setWebsite(name, this.place)
    else if (word === 'wechat' || word === 'weibo') this.draft.addNames(word, name, this.place)
  }

  private takeLabel(text: string): boolean {
    if (this.hasValue) this.path.pop()
    this.hasValue = false
    this.path.push(text)
    const group = groupOf(text) || findRow(this.path, this.context).row?.group
    if (group) this.context = group
    return true
  }
}
