/** A Word file's text → neutral blocks: changes as accepted, numbers written out, merged cells kept. */
import type { DocumentBlock } from '@/documents/types'
import { ParagraphBuilder } from '../paragraph-builder'
import { tableBlocks } from '../table-grid'
import { NumberCounter, readNumbering } from './numbering'
import { readStyles, resolveStyle } from './styles'
import type { ParagraphStyle } from './styles'
import { WordTable } from './word-table'
import { walkXml } from '../xml'
import type { XmlAttributes, XmlVisitor } from '../xml'

/** Left out with all that is in them: what was deleted or moved away, earlier formats, the copy for old readers. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:sectPr',
])

interface OpenParagraph {
  style: string | undefined
  numId: string | undefined
  level: number | undefined
  outlineLevel: number | undefined
  isNumbered: boolean
}

interface Story {
  readonly builder: ParagraphBuilder
  paragraph: OpenParagraph
}

const isOn = (attributes: XmlAttributes): boolean => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '1')
const blankParagraph = (): OpenParagraph => ({
  style: undefined,
  numId: undefined,
  level: undefined,
  outlineLevel: undefined,
  isNumbered: false,
})

export class BodyVisitor implements XmlVisitor {
  /** How many changes were read as accepted. */
  revisions = 0
  private readonly stories: Story[] = [{ builder: new ParagraphBuilder(), paragraph: blankParagraph() }]
  private readonly tables: WordTable[] = []
  private skipping = 0
  /** Between a row's start and its first cell. */
  private isRowOpen = false
  private list: 'bullet' | undefined
  private isRunOpen = false
  private isTextOpen = false
  private isBold = false
  private isVanished = false

  constructor(
    private readonly styles: ReadonlyMap<string, ParagraphStyle>,
    private readonly counter: NumberCounter,
  ) {}

  get blocks(): readonly DocumentBlock[] {
    return this.story().builder.blocks
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:ins' || name === 'w:del' || name === 'w:moveTo') this.revisions += 1
    if (this.skipping > 0 || skipped.has(name)) {
      // A row that was deleted says so in its properties.
      if (name === 'w:del' && this.skipping === 0 && this.isRowOpen) this.tables.at(-1)?.dropRow()
      this.skipping += 1
      return
    }
    const value = attributes['w:val']
    const { paragraph } = this.story()
    switch (name) {
      case 'w:p':
        this.story().paragraph = blankParagraph()
        break
      case 'w:pStyle':
        paragraph.style = value
        break
      case 'w:numId':
        paragraph.numId = value
        break
      case 'w:ilvl':
        paragraph.level = Number(value)
        break
      case 'w:outlineLvl':
        paragraph.outlineLevel = Number(value)
        break
      case 'w:r':
        this.isRunOpen = true
        this.isBold = false
        this.isVanished = false
        break
      case 'w:b':
        if (this.isRunOpen) this.isBold = isOn(attributes)
        break
      case 'w:vanish':
        if (this.isRunOpen) this.isVanished = isOn(attributes)
        break
      case 'w:t':
        this.isTextOpen = true
        break
      case 'w:tab':
        if (this.isRunOpen) this.write(' ')
        break
      case 'w:noBreakHyphen':
        this.write('-')
        break
      case 'w:br':
      case 'w:cr':
        this.endParagraph()
        break
      case 'w:txbxContent':
        this.stories.push({ builder: new ParagraphBuilder(), paragraph: blankParagraph() })
        break
      case 'w:tbl':
        this.tables.push(new WordTable())
        break
      case 'w:tc':
        this.stories.push({ builder: new ParagraphBuilder(), paragraph: blankParagraph() })
        break
      default:
        this.tables.at(-1)?.open(name, attributes)
    }
    if (name === 'w:tr' || name === 'w:tc' || name === 'w:tbl') this.isRowOpen = name === 'w:tr'
  }

  text(text: string): void {
    if (this.isTextOpen && this.skipping === 0) this.write(text)
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1
      return
    }
    if (name === 'w:t') this.isTextOpen = false
    else if (name === 'w:r') this.isRunOpen = false
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:txbxContent') this.endBox()
    else if (name === 'w:tc') this.endCell()
    else if (name === 'w:tbl') this.endTable()
  }

  private story(): Story {
    const story = this.stories[this.stories.length - 1]
    if (!story) throw new Error('the document ends before it begins')
    return story
  }

  private write(text: string): void {
    if (this.isVanished) return
    const { builder, paragraph } = this.story()
    const style = resolveStyle(this.styles, paragraph.style)
    if (!paragraph.isNumbered) {
      paragraph.isNumbered = true
      const numbered = { numId: paragraph.numId ?? style.numId, level: paragraph.level ?? style.level }
      const label = this.counter.next(numbered)
      if (label?.kind === 'number') builder.addText(label.text, false)
      this.list = label?.kind === 'bullet' ? 'bullet' : undefined
    }
    builder.addText(text, this.isBold && this.headingLevel(paragraph) === undefined)
  }

  private headingLevel({ outlineLevel, style }: OpenParagraph): number | undefined {
    const level = outlineLevel ?? resolveStyle(this.styles, style).outlineLevel
    return level !== undefined && level < 9 ? level + 1 : undefined
  }

  private endParagraph(): void {
    const { builder, paragraph } = this.story()
    builder.end({ headingLevel: this.headingLevel(paragraph), list: this.list })
    this.list = undefined
  }

  /** What stands in a text box comes after the paragraph that holds it. */
  private endBox(): void {
    const box = this.stories.pop()
    if (box) this.story().builder.addBlocks(box.builder.blocks)
    this.isRunOpen = true
  }

  private endCell(): void {
    const cell = this.stories.pop()
    this.tables.at(-1)?.endCell(cell?.builder.blocks ?? [])
  }

  private endTable(): void {
    const table = this.tables.pop()
    if (table) this.story().builder.addBlocks(tableBlocks(table.rows()))
  }
}

/** The visible blocks of a Word file, and how many tracked changes were read as accepted. */
export function readBody(
  parts: ReadonlyMap<string, string>,
  onProgress?: (done: number) => void,
): BodyVisitor {
  const styles = readStyles(parts.get('word/styles.xml') ?? '')
  const numbering = readNumbering(parts.get('word/numbering.xml') ?? '')
  const visitor = new BodyVisitor(styles, new NumberCounter(numbering))
  walkXml(parts.get('word/document.xml') ?? '', visitor, onProgress)
  return visitor
}
