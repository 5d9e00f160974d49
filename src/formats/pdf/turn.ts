/** Pages whose text is turned though the page is not: laid upright for reading, places turned back for showing. */
import type { DocumentBlock, PageBox } from '@/documents/types'
import { isSpace } from './marks'
import type { Glyph, Turn } from './marks'
import type { Sheet } from './interpret'
import { multiply } from './matrix'
import type { Matrix } from './matrix'

/** How most of a page's text is turned. */
export function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0]
  for (const glyph of glyphs) if (!isSpace(glyph)) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1
  const most = Math.max(...counts)
  return most > counts.reduce((sum, count) => sum + count, 0) * 0.7 ? (counts.indexOf(most) as Turn) : 0
}

/** The sheet turned so that text turned by `turn` stands upright. */
export function turnSheet({ width, height, transform }: Sheet, turn: Turn): Sheet {
  const turns: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ]
  const isLying = turn % 2 === 1
  return {
    width: isLying ? height : width,
    height: isLying ? width : height,
    transform: multiply(turns[turn] as Matrix, transform),
  }
}

/** A box on the turned sheet as it stands on the page; width and height are the page's own. */
function turnBack(box: PageBox, turn: Turn, page: { width: number; height: number }): PageBox {
  const { x, y, width, height } = box
  switch (turn) {
    case 0:
      return box
    case 1:
      return { page: box.page, x: page.width - y - height, y: x, width: height, height: width }
    case 2:
      return { page: box.page, x: page.width - x - width, y: page.height - y - height, width, height }
    case 3:
      return { page: box.page, x: y, y: page.height - x - width, width: height, height: width }
  }
}

export interface PageTurn {
  readonly turn: Turn
  readonly width: number
  readonly height: number
}

/** Blocks with all their places as they stand on the pages; `turns` by page, from 0. */
export function turnBlocksBack(
  blocks: readonly DocumentBlock[],
  turns: readonly PageTurn[],
): readonly DocumentBlock[] {
  if (turns.every((page) => page.turn === 0)) return blocks
  const back = (box: PageBox): PageBox => {
    const page = turns[box.page - 1]
    return page ? turnBack(box, page.turn, page) : box
  }
  return blocks.map((block): DocumentBlock => {
    if (block.kind !== 'table') return block.at ? { ...block, at: block.at.map(back) } : block
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => (cell.at ? { ...cell, at: back(cell.at) } : cell))),
    }
  })
}
