/**
 * Page, type and paragraph of an official document, after GB/T 9704-2012: A4 with a text area of 156 × 225 mm,
 * 22 lines of 28 characters of 仿宋 16 pt. Lengths are twips (1/20 pt), type sizes half-points.
 */
import { AlignmentType, LineRuleType, convertMillimetersToTwip } from 'docx'
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'

const a4 = { width: 11906, height: 16838 }
const left = convertMillimetersToTwip(28)
const right = convertMillimetersToTwip(26)

/** Width of the text area. */
export const textWidth = a4.width - left - right

export const page = {
  size: a4,
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left,
    right,
    header: convertMillimetersToTwip(15),
    // The page number's line stands 7 mm below the text area.
    footer: convertMillimetersToTwip(23),
  },
}

/** Fonts as Word and WPS name them, and what takes their place on a machine that lacks them. */
export const fonts = {
  title: { name: '方正小标宋简体', substitute: '宋体', family: 'roman' },
  body: { name: '仿宋_GB2312', substitute: '仿宋', family: 'modern' },
  heading1: { name: '黑体', substitute: 'SimHei', family: 'modern' },
  heading2: { name: '楷体_GB2312', substitute: '楷体', family: 'modern' },
  table: { name: '宋体', substitute: 'SimSun', family: 'roman' },
} as const

const typeface = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })

/** 三号 */
const bodySize = 32
const bodyLine = exactly(560)
/** Two characters: counted in characters for Word and WPS, in twips for programs that know no characters. */
export const bodyIndent = { firstLine: 2 * bodySize * 10, firstLineChars: 200 }

/** 五号 */
export const tableSize = 21
/** Fixed, so that table three keeps to one page whatever font is there. */
const tableLine = { ...exactly(260), before: 20, after: 20 }

/** 四号, one character in from the outer edge. */
export const pageNumber = { size: 28, indent: 280 }

/** 二号 */
const titleSize = 44
/** Characters of a title that fit on one line. */
const titleWidth = Math.floor(textWidth / (titleSize * 10))

/** Half-width characters count half. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, char) => width + (char.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0)
}

/** A title on one line where it fits, else one line for each of its pieces. */
export function titleLines(pieces: readonly string[]): readonly string[] {
  const whole = pieces.join('')
  return widthOf(whole) <= titleWidth ? [whole] : pieces
}

export const bodyStyle = 'BodyText'
export const signatureStyle = 'ReportSignature'
export const tableStyle = 'TableText'
/** One line of white space between the text and who signs it. */
export const signatureSpacing = { ...bodyLine, before: bodyLine.line }

interface HeadingLook {
  readonly id: 'heading1' | 'heading2' | 'heading3' | 'heading4'
  readonly font: string
  readonly bold?: boolean
}

/** 一、 （一） 1. （1） */
const headings: readonly HeadingLook[] = [
  { id: 'heading1', font: fonts.heading1.name },
  { id: 'heading2', font: fonts.heading2.name },
  { id: 'heading3', font: fonts.body.name, bold: true },
  { id: 'heading4', font: fonts.body.name },
]

function headingStyles(): Pick<NonNullable<IStylesOptions['default']>, HeadingLook['id']> {
  return Object.fromEntries(
    headings.map(({ id, font, bold }, index) => [
      id,
      {
        next: bodyStyle,
        quickFormat: true,
        run: { font: typeface(font), size: bodySize, bold: bold === true, color: '000000' },
        paragraph: {
          indent: bodyIndent,
          spacing: bodyLine,
          outlineLevel: index,
          keepNext: true,
          keepLines: true,
        },
      },
    ]),
  )
}

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: bodyStyle,
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: bodyIndent, spacing: bodyLine, alignment: AlignmentType.BOTH },
  },
  {
    id: signatureStyle,
    name: '落款',
    basedOn: 'Normal',
    quickFormat: true,
    // Two characters in from the right edge, as a unit signs that sets no seal beside its name.
    paragraph: {
      indent: { right: 2 * bodySize * 10 },
      spacing: bodyLine,
      alignment: AlignmentType.RIGHT,
    },
  },
  {
    id: tableStyle,
    name: '表格文字',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: typeface(fonts.table.name), size: tableSize },
    paragraph: { spacing: tableLine },
  },
]

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: typeface(fonts.body.name),
        size: bodySize,
        // English for digits and letters, as Word itself writes: Chinese would break a figure over two lines.
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: bodyLine },
    },
    title: {
      next: bodyStyle,
      quickFormat: true,
      run: { font: typeface(fonts.title.name), size: titleSize, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(700), after: 560 },
        keepNext: true,
        keepLines: true,
      },
    },
    ...headingStyles(),
  },
  paragraphStyles,
}
