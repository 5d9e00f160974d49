/** Follows the drawing operations of a page and notes where glyphs and straight lines come to stand. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { identity, intersect, multiply, scaleOf, toMatrix, transformBox } from './matrix'
import type { Box, Matrix } from './matrix'
import type { Glyph, PageMarks, Turn } from './marks'
import { foldLookAlikes } from './radicals'
import { RuleCollector } from './rule-collector'

/** What the file's fonts say about themselves, as far as it concerns places. */
export interface FontFacts {
  readonly name?: string | undefined
  readonly bold?: boolean | undefined
  readonly vertical?: boolean | undefined
  readonly fontMatrix?: readonly number[] | undefined
  readonly defaultVMetrics?: readonly number[] | undefined
}

export interface Operations {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface Sheet {
  readonly width: number
  readonly height: number
  /** From the page's own space to points from its upper left corner. */
  readonly transform: Matrix
}

/** How it is painted, its steps, and the box around it. */
type Path = [paint: number, steps: [ArrayLike<number> | null], bounds: ArrayLike<number> | null]

interface PlacedGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace?: boolean
}

interface State {
  matrix: Matrix
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  isInvisible: boolean
  lineWidth: number
  strokeIsWhite: boolean
  fillIsWhite: boolean
  clip: Box
}

const glyphLimit = 60_000
const invisibleMode = 3
const ascent = 0.88
const white = /^#f[c-f]f[c-f]f[c-f]$/i
/** How much of the page a picture covers that may be a scan. */
const pictureShare = 0.25

const numbersOf = (args: unknown): readonly number[] => (Array.isArray(args) ? (args as number[]) : [])

/** The quarter turn of text along a vector; `null` for slanting text, such as a watermark's. */
function turnOf(matrix: Matrix): Turn | null {
  const quarters = (Math.atan2(matrix[1], matrix[0]) / Math.PI) * 2
  const turn = Math.round(quarters)
  return Math.abs(quarters - turn) > 0.06 ? null : (((turn + 4) % 4) as Turn)
}

class Interpreter {
  private state: State
  private readonly stack: State[] = []
  private textMatrix: Matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0
  private run = 0
  private readonly visible: Glyph[] = []
  private readonly invisible: Glyph[] = []
  private readonly rules = new RuleCollector()
  private pictured = 0
  private clipsNext = false

  constructor(
    private readonly sheet: Sheet,
    private readonly fontOf: (id: string) => FontFacts,
  ) {
    this.state = {
      matrix: sheet.transform,
      font: '',
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      isInvisible: false,
      lineWidth: 1,
      strokeIsWhite: false,
      fillIsWhite: false,
      clip: { x0: 0, y0: 0, x1: sheet.width, y1: sheet.height },
    }
  }

  follow({ fnArray, argsArray }: Operations): PageMarks {
    for (const [index, fn] of fnArray.entries()) this.step(fn, argsArray[index])
    const { width, height } = this.sheet
    return {
      width,
      height,
      // The text under a scanned page is there to be searched; a page that shows its text needs no other.
      glyphs: this.visible.some((glyph) => glyph.text.trim() !== '') ? this.visible : this.invisible,
      rules: this.rules.rules(),
      boxEdges: this.rules.boxEdges(),
      hasPicture: this.pictured > width * height * pictureShare,
    }
  }

  private step(fn: number, args: unknown): void {
    const { state } = this
    const values = numbersOf(args)
    const first = Number(values[0]) || 0
    switch (fn) {
      case OPS.save:
      case OPS.beginGroup:
        return this.save()
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        return this.restore()
      case OPS.transform:
        state.matrix = multiply(state.matrix, toMatrix(values))
        return
      case OPS.paintFormXObjectBegin:
        this.save()
        this.state.matrix = multiply(state.matrix, toMatrix((args as [ArrayLike<number> | null])[0]))
        return
      case OPS.beginAnnotation: {
        const [, , transform, matrix] = args as unknown as ArrayLike<number>[]
        this.save()
        this.state.matrix = multiply(this.sheet.transform, multiply(toMatrix(transform), toMatrix(matrix)))
        return
      }
      case OPS.setGState:
        for (const [key, value] of (args as [[string, unknown][]])[0]) {
          if (key === 'LW') state.lineWidth = Number(value) || 0
          if (key === 'Font') [state.font, state.size] = value as [string, number]
        }
        return
      case OPS.setLineWidth:
        state.lineWidth = first
        return
      case OPS.setStrokeRGBColor:
        state.strokeIsWhite = white.test(String(values[0]))
        return
      case OPS.setFillRGBColor:
        state.fillIsWhite = white.test(String(values[0]))
        return
      case OPS.setFillColorN:
        state.fillIsWhite = false
        return
      case OPS.clip:
      case OPS.eoClip:
        this.clipsNext = true
        return
      case OPS.constructPath:
        return this.drawPath(args as Path)
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        return this.drawPicture()
      default:
        return this.stepText(fn, args, values, first)
    }
  }

  private stepText(fn: number, args: unknown, values: readonly number[], first: number): void {
    const { state } = this
    switch (fn) {
      case OPS.beginText:
        return this.setTextMatrix(identity)
      case OPS.setTextMatrix:
        return this.setTextMatrix(toMatrix((args as [ArrayLike<number>])[0]))
      case OPS.setFont:
        ;[state.font, state.size] = args as [string, number]
        return
      case OPS.setCharSpacing:
        state.charSpacing = first
        return
      case OPS.setWordSpacing:
        state.wordSpacing = first
        return
      case OPS.setHScale:
        state.stretch = first / 100
        return
      case OPS.setLeading:
        state.leading = -first
        return
      case OPS.setTextRise:
        state.rise = first
        return
      case OPS.setTextRenderingMode:
        state.isInvisible = (first & 3) === invisibleMode
        return
      case OPS.moveText:
        return this.moveText(first, Number(values[1]) || 0)
      case OPS.setLeadingMoveText:
        state.leading = Number(values[1]) || 0
        return this.moveText(first, Number(values[1]) || 0)
      case OPS.nextLine:
        return this.moveText(0, state.leading)
      case OPS.showText:
        return this.showText((args as [(PlacedGlyph | number | null)[]])[0])
    }
  }

  private save(): void {
    this.stack.push(this.state)
    this.state = { ...this.state }
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state
  }

  private setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  private moveText(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  private drawPath([paint, [path], bounds]: Path): void {
    this.rules.clip = this.state.clip
    if (this.clipsNext && bounds) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds)
      const box = transformBox(this.state.matrix, { x0, y0, x1, y1 })
      this.state.clip = intersect(this.state.clip, box)
    }
    this.clipsNext = false
    if (!path) return
    const { matrix, lineWidth, strokeIsWhite, fillIsWhite } = this.state
    const strokes = strokePaints.has(paint) && !strokeIsWhite
    if (strokes) this.rules.addStroke(path, matrix, lineWidth * scaleOf(matrix))
    if (fillPaints.has(paint)) this.rules.addFill(path, matrix, fillIsWhite)
  }

  private drawPicture(): void {
    const box = transformBox(this.state.matrix, { x0: 0, y0: 0, x1: 1, y1: 1 })
    this.pictured += (box.x1 - box.x0) * (box.y1 - box.y0)
    this.rules.clip = this.state.clip
    this.rules.addBox(box, false)
  }

  private showText(glyphs: readonly (PlacedGlyph | number | null)[]): void {
    const { state } = this
    const font = this.fontOf(state.font)
    const direction = state.size < 0 ? -1 : 1
    const size = Math.abs(state.size)
    const stretch = state.stretch * direction
    const unit = size * (font.fontMatrix?.[0] || 0.001)
    const matrix = multiply(state.matrix, this.textMatrix)
    const turn = turnOf(stretch < 0 ? multiply(matrix, [-1, 0, 0, 1, 0, 0]) : matrix)
    const height = size * Math.hypot(matrix[2], matrix[3])
    const isBold = font.bold === true || /bold|heavy|black/i.test(font.name ?? '')
    const isVertical = font.vertical === true
    this.run += 1
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along += ((isVertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      if (!glyph) continue
      const spacing = (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * direction
      const metric = isVertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined
      const width = (metric ? -(metric[0] ?? 0) : (glyph.width ?? 0)) * unit
      const y = this.y + state.rise
      const box: Box = isVertical
        ? { x0: this.x - size / 2, x1: this.x + size / 2, y0: y - along - width, y1: y - along }
        : {
            x0: this.x + along * stretch,
            x1: this.x + (along + width) * stretch,
            y0: y - size * direction * (1 - ascent),
            y1: y + size * direction * ascent,
          }
      const text = foldLookAlikes(glyph.unicode ?? '')
      if (turn !== null && height > 0.5 && isText(text)) {
        this.add({
          ...transformBox(matrix, box),
          text,
          size: height,
          turn,
          isVertical,
          isBold,
          font: state.font,
          run: this.run,
        })
      }
      along += isVertical ? width - spacing : width + spacing
    }
    if (isVertical) this.y -= along
    else this.x += along * stretch
  }

  private add(glyph: Glyph): void {
    const home = this.state.isInvisible ? this.invisible : this.visible
    const { width, height } = this.sheet
    const isOnPage = glyph.x1 > 0 && glyph.x0 < width && glyph.y1 > 0 && glyph.y0 < height
    if (isOnPage && home.length < glyphLimit) home.push(glyph)
  }
}

const strokePaints: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fillPaints: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Neither nothing nor a control character: what a font has no meaning for. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text !== '' && !/^[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\ufeff\ufffe\uffff]+$/.test(text)
}

export function interpretPage(
  operations: Operations,
  sheet: Sheet,
  fontOf: (id: string) => FontFacts,
): PageMarks {
  return new Interpreter(sheet, fontOf).follow(operations)
}
