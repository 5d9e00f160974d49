/** Gathers straight lines out of drawn paths: strokes, thin filled boxes and thin pictures alike. */
import type { Box, Matrix } from './matrix'
import type { Rule, Rules } from './marks'
import { mergeRules } from './merge-rules'

/** Points. What is thicker is a box. */
const thicknessLimit = 4
/** Square points, a quarter of an A4 page: what lies behind a table or a page is no cell. */
const backgroundArea = 120_000
/** Points that a line may slant. */
const slant = 0.8
/** More is a drawing, no table. */
const ruleLimit = 40_000

/** Points that a line may stand out of where drawing shows. */
const clipReach = 1
export const everywhere: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity }

/** How pdf.js packs paths: each step's code, then its numbers. */
const moveTo = 0
const lineTo = 1
const curveTo = 2
const quadraticTo = 3
const closePath = 4

interface Point {
  readonly x: number
  readonly y: number
}

/** The straight subpaths of a path, corner by corner; a curve ends what can be a line. */
function subpathsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const subpaths: Point[][] = []
  let points: Point[] = []
  const at = (index: number): Point => {
    const x = Number(path[index])
    const y = Number(path[index + 1])
    return {
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: matrix[1] * x + matrix[3] * y + matrix[5],
    }
  }
  const end = (): void => {
    if (points.length > 1) subpaths.push(points)
    points = []
  }
  for (let index = 0; index < path.length;) {
    const code = path[index]
    if (code === moveTo) {
      end()
      points = [at(index + 1)]
      index += 3
    } else if (code === lineTo) {
      points.push(at(index + 1))
      index += 3
    } else if (code === curveTo || code === quadraticTo) {
      const last = index + (code === curveTo ? 5 : 3)
      end()
      points = [at(last)]
      index = last + 2
    } else if (code === closePath) {
      const first = points[0]
      if (first && points.length > 2) points.push(first)
      end()
      if (first) points = [first]
      index += 1
    } else break
  }
  end()
  return subpaths
}

export class RuleCollector {
  private readonly horizontal: Rule[] = []
  private readonly vertical: Rule[] = []
  private readonly levelEdges: Rule[] = []
  private readonly uprightEdges: Rule[] = []

  /** Where drawing shows; what lies beyond is not seen. */
  clip: Box = everywhere

  addStroke(path: ArrayLike<number>, matrix: Matrix, width: number): void {
    if (width > thicknessLimit * 2) return
    for (const points of subpathsOf(path, matrix)) {
      for (let index = 1; index < points.length; index += 1) {
        const start = points[index - 1] as Point
        const end = points[index] as Point
        const dx = Math.abs(end.x - start.x)
        const dy = Math.abs(end.y - start.y)
        if (dy <= slant && dx > dy)
          this.add(this.horizontal, (start.y + end.y) / 2, Math.min(start.x, end.x), Math.max(start.x, end.x))
        else if (dx <= slant && dy > dx)
          this.add(this.vertical, (start.x + end.x) / 2, Math.min(start.y, end.y), Math.max(start.y, end.y))
      }
    }
  }

  addFill(path: ArrayLike<number>, matrix: Matrix, isWhite: boolean): void {
    for (const points of subpathsOf(path, matrix)) {
      const xs = points.map((point) => point.x)
      const ys = points.map((point) => point.y)
      this.addBox(
        { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) },
        isWhite,
      )
    }
  }

  /**
   * A box that is thin is a line, a dot a piece of a dotted one, of either direction; of any other, the edges count.
   * A white line is none.
   */
  addBox({ x0, y0, x1, y1 }: Box, isWhite: boolean): void {
    const width = x1 - x0
    const height = y1 - y0
    const isDot = width <= thicknessLimit && height <= thicknessLimit
    if (width > thicknessLimit && height > thicknessLimit && width * height < backgroundArea) {
      for (const at of [y0, y1]) this.add(this.levelEdges, at, x0, x1)
      for (const at of [x0, x1]) this.add(this.uprightEdges, at, y0, y1)
    }
    if (isWhite) return
    if (height <= thicknessLimit && (isDot || width > height * 2))
      this.add(this.horizontal, (y0 + y1) / 2, x0, x1)
    if (width <= thicknessLimit && (isDot || height > width * 2))
      this.add(this.vertical, (x0 + x1) / 2, y0, y1)
  }

  rules(): Rules {
    return { horizontal: mergeRules(this.horizontal), vertical: mergeRules(this.vertical) }
  }

  /** Edges of boxes that are no lines themselves. */
  boxEdges(): Rules {
    return { horizontal: mergeRules(this.levelEdges), vertical: mergeRules(this.uprightEdges) }
  }

  private add(home: Rule[], at: number, from: number, to: number): void {
    const { x0, y0, x1, y1 } = this.clip
    const isLevel = home === this.horizontal || home === this.levelEdges
    const [before, after, start, end] = isLevel ? [y0, y1, x0, x1] : [x0, x1, y0, y1]
    if (at < before - clipReach || at > after + clipReach) return
    const rule = { at, from: Math.max(from, start - clipReach), to: Math.min(to, end + clipReach) }
    if (home.length < ruleLimit && Number.isFinite(at + from + to) && rule.from < rule.to) home.push(rule)
  }
}
