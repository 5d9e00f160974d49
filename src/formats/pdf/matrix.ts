/** Plane transforms as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f). */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function toMatrix(values: ArrayLike<number> | null | undefined): Matrix {
  if (!values || values.length < 6) return identity
  return [0, 1, 2, 3, 4, 5].map((index) => Number(values[index]) || 0) as unknown as Matrix
}

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The upright box around a transformed one. */
export function transformBox(matrix: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const ax = matrix[0] * x0 + matrix[2] * y0 + matrix[4]
  const ay = matrix[1] * x0 + matrix[3] * y0 + matrix[5]
  const bx = matrix[0] * x1 + matrix[2] * y1 + matrix[4]
  const by = matrix[1] * x1 + matrix[3] * y1 + matrix[5]
  const cx = matrix[0] * x0 + matrix[2] * y1 + matrix[4]
  const cy = matrix[1] * x0 + matrix[3] * y1 + matrix[5]
  const dx = matrix[0] * x1 + matrix[2] * y0 + matrix[4]
  const dy = matrix[1] * x1 + matrix[3] * y0 + matrix[5]
  return {
    x0: Math.min(ax, bx, cx, dx),
    y0: Math.min(ay, by, cy, dy),
    x1: Math.max(ax, bx, cx, dx),
    y1: Math.max(ay, by, cy, dy),
  }
}

/** How much longer a length becomes. */
export function scaleOf(matrix: Matrix): number {
  return Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
}

export function unite(boxes: readonly Box[]): Box {
  const united = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  for (const box of boxes) {
    united.x0 = Math.min(united.x0, box.x0)
    united.y0 = Math.min(united.y0, box.y0)
    united.x1 = Math.max(united.x1, box.x1)
    united.y1 = Math.max(united.y1, box.y1)
  }
  return united
}

export function intersect(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  }
}
