/** Follows the operations that set text and notes where its glyphs come to stand (ISO 32000-1, 9.3 and 9.4). */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { identity, multiply, toMatrix, transformBox } from './matrix'
import type { Box, Matrix } from './matrix'
import type { Glyph, Turn } from './marks'
import { foldLookAlikes } from './radicals'

/** What the file's fonts say about themselves, as far as it concerns places. */
export interface FontFacts {
  /** It could not be read: its text has no glyphs. */
  readonly isBroken: boolean
  readonly name?: string | undefined
  readonly bold?: boolean | undefined
  readonly vertical?: boolean | undefined
  readonly fontMatrix?: readonly number[] | undefined
  readonly defaultVMetrics?: readonly number[] | undefined
}

/** What of the graphics state text is set by; it is saved and restored with the rest. */
export interface TextState {
  matrix: Matrix
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  isInvisible: boolean
}

export const startText = (matrix: Matrix): TextState => ({
  matrix,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  isInvisible: false,
})

interface PlacedGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace?: boolean
}

const glyphLimit = 60_000
const invisibleMode = 3
const ascent = 0.88

/** The quarter turn of text along a vector; `null` for slanting text, such as a watermark's. */
function turnOf(matrix: Matrix): Turn | null {
  const quarters = (Math.atan2(matrix[1], matrix[0]) / Math.PI) * 2
  const turn = Math.round(quarters)
  return Math.abs(quarters - turn) > 0.06 ? null : (((turn + 4) % 4) as Turn)
}

/** Pictures that are set as characters: they mean no text. */
const pictureFonts = /wingdings|webdings|dingbats|symbol|marlett/i
/**
 * No script of a Chinese document, private use or no character at all. A font without a Unicode map says which of its
 * glyphs is meant: as a character, that number is another one.
 */
const foreign =
  /[^\s\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{N}\p{P}\p{S}\p{M}]|[\u0370-\u0390\u0460-\u1fff\p{Co}\p{Cn}\p{Cc}]/u
/** A font is unreadable where so many of its glyphs on a page, and such a share of them, mean nothing. */
const minUnknown = 5
const unknownShare = 0.2

/** Neither nothing nor a control character: what a font has no meaning for. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text !== '' && !/^[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\ufeff\ufffe\uffff]+$/.test(text)
}

export class TextPen {
  /** Text was set in a font that is broken: nobody knows its characters. */
  isLost = false
  private textMatrix: Matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0
  private run = 0
  /** By font: glyphs that are shown, and those of them that nobody knows the meaning of. */
  private readonly shown = new Map<string, { all: number; unknown: number }>()
  private readonly visible: Glyph[] = []
  private readonly invisible: Glyph[] = []

  constructor(
    private readonly sheet: { readonly width: number; readonly height: number },
    private readonly fontOf: (id: string) => FontFacts,
  ) {}

  /** The text under a scanned page is there to be searched; a page that shows its text needs no other. */
  get glyphs(): readonly Glyph[] {
    const unread = new Set(this.unreadableFonts())
    // What else such a font says is no better: figures would be others.
    const visible = this.visible.filter((glyph) => !unread.has(glyph.font))
    return visible.some((glyph) => glyph.text.trim() !== '') ? visible : this.invisible
  }

  /** Fonts without a Unicode map that means something: their text is drawn, and cannot be taken out. */
  unreadableFonts(): string[] {
    return [...this.shown].flatMap(([font, { all, unknown }]) =>
      unknown >= minUnknown && unknown > all * unknownShare ? [font] : [],
    )
  }

  private count(font: string, text: string, isPicture: boolean): void {
    const own = this.shown.get(font) ?? { all: 0, unknown: 0 }
    own.all += 1
    if (!isPicture && (text === '' || foreign.test(text))) own.unknown += 1
    this.shown.set(font, own)
  }

  step(state: TextState, fn: number, args: unknown, values: readonly number[]): void {
    const first = Number(values[0]) || 0
    const second = Number(values[1]) || 0
    switch (fn) {
      case OPS.beginText:
        return this.setMatrix(identity)
      case OPS.setTextMatrix:
        return this.setMatrix(toMatrix((args as [ArrayLike<number>])[0]))
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
        return this.move(first, second)
      case OPS.setLeadingMoveText:
        state.leading = second
        return this.move(first, second)
      case OPS.nextLine:
        return this.move(0, state.leading)
      case OPS.showText:
        return this.show(state, (args as [(PlacedGlyph | number | null)[]])[0])
    }
  }

  private setMatrix(matrix: Matrix): void {
    this.textMatrix = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  private show(state: TextState, glyphs: readonly (PlacedGlyph | number | null)[]): void {
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
    this.isLost ||= font.isBroken
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
      const isShown = !state.isInvisible && !glyph.isSpace && width > 0 && !font.isBroken
      if (isShown) this.count(state.font, text, pictureFonts.test(font.name ?? ''))
      if (turn !== null && height > 0.5 && isText(text)) {
        const { font, isInvisible } = state
        const place = transformBox(matrix, box)
        this.add({ ...place, text, size: height, turn, isVertical, isBold, font, run: this.run }, isInvisible)
      }
      along += isVertical ? width - spacing : width + spacing
    }
    if (isVertical) this.y -= along
    else this.x += along * stretch
  }

  private add(glyph: Glyph, isInvisible: boolean): void {
    const home = isInvisible ? this.invisible : this.visible
    const { width, height } = this.sheet
    const isOnPage = glyph.x1 > 0 && glyph.x0 < width && glyph.y1 > 0 && glyph.y0 < height
    if (isOnPage && home.length < glyphLimit) home.push(glyph)
  }
}
