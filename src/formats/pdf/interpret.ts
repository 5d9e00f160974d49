/** Follows the drawing operations of a page and notes where glyphs and straight lines come to stand. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { intersect, multiply, scaleOf, toMatrix, transformBox } from './matrix'
import type { Box, Matrix } from './matrix'
import type { PageMarks } from './marks'
import { RuleCollector } from './rule-collector'
import { startText, TextPen } from './text-pen'
import type { FontFacts, TextState } from './text-pen'

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

interface State extends TextState {
  lineWidth: number
  strokeIsWhite: boolean
  fillIsWhite: boolean
  clip: Box
}

const white = /^#f[c-f]f[c-f]f[c-f]$/i
/** How much of the page a picture covers that may be a scan. */
const pictureShare = 0.25

const numbersOf = (args: unknown): readonly number[] => (Array.isArray(args) ? (args as number[]) : [])

const opens: ReadonlySet<number> = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps])

/** Whether a text or a marked part begins that never ends. */
function isCut(fnArray: readonly number[]): boolean {
  let inText = false
  let depth = 0
  for (const fn of fnArray) {
    if (fn === OPS.beginText) inText = true
    else if (fn === OPS.endText) inText = false
    else if (opens.has(fn)) depth += 1
    else if (fn === OPS.endMarkedContent) depth = Math.max(0, depth - 1)
  }
  return inText || depth > 0
}

class Interpreter {
  private state: State
  private readonly stack: State[] = []
  private readonly pen: TextPen
  private readonly rules = new RuleCollector()
  private pictured = 0
  private clipsNext = false

  constructor(
    private readonly sheet: Sheet,
    fontOf: (id: string) => FontFacts,
  ) {
    this.pen = new TextPen(sheet, fontOf)
    this.state = {
      ...startText(sheet.transform),
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
      glyphs: this.pen.glyphs,
      rules: this.rules.rules(),
      boxEdges: this.rules.boxEdges(),
      hasLostText: this.pen.isLost,
      hasUnmappedText: this.pen.unreadableFonts().length > 0,
      isCut: isCut(fnArray),
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
        return this.pen.step(state, fn, args, values)
    }
  }

  private save(): void {
    this.stack.push(this.state)
    this.state = { ...this.state }
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state
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

export function interpretPage(
  operations: Operations,
  sheet: Sheet,
  fontOf: (id: string) => FontFacts,
): PageMarks {
  return new Interpreter(sheet, fontOf).follow(operations)
}
