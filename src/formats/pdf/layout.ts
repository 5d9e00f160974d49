/** The marks of all pages as blocks: tables where lines or figures make them, paragraphs of what is left. */
import type { DocumentBlock } from '@/documents/types'
import { dropFurniture } from './furniture'
import { joinTables } from './join-tables'
import { toLines } from './lines'
import type { Line } from './lines'
import { findLooseTables } from './loose-tables'
import type { LoosePage } from './loose-tables'
import type { PageMarks } from './marks'
import { toTableBlock } from './page-table'
import type { PageTable } from './page-table'
import { bodySizeOf, measureText, toParagraphs } from './paragraphs'
import type { TextLine } from './paragraphs'
import { findRuledTables } from './ruled-tables'

type Item = PageTable | { readonly kind: 'lines'; readonly lines: readonly TextLine[]; readonly y0: number }

interface PageContent {
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
}

function contentsOf(pages: readonly PageMarks[]): PageContent[] {
  const ruled = pages.map((marks, index) => findRuledTables(marks, index + 1))
  const lines = dropFurniture(
    ruled.map(({ tables, loose }, index) => ({
      height: pages[index]?.height ?? 0,
      lines: toLines(loose),
      tables,
    })),
  )
  let carried: LoosePage['lastColumns'] = null
  return ruled.map(({ tables }, index) => {
    const loose = findLooseTables(lines[index] ?? [], index + 1, carried)
    carried = loose.lastColumns
    return { lines: loose.rest, tables: [...tables, ...loose.tables].sort((a, b) => a.y0 - b.y0) }
  })
}

/** What a page holds from above downwards: tables, and the lines between them. */
function itemsOf({ lines, tables }: PageContent, toTextLine: (line: Line) => TextLine): Item[] {
  const items: Item[] = []
  let rest = [...lines]
  for (const table of tables) {
    const above = rest.filter((line) => line.y0 < table.y0)
    if (above.length > 0) items.push({ kind: 'lines', lines: above.map(toTextLine), y0: above[0]?.y0 ?? 0 })
    rest = rest.filter((line) => line.y0 >= table.y0)
    items.push(table)
  }
  if (rest.length > 0) items.push({ kind: 'lines', lines: rest.map(toTextLine), y0: rest[0]?.y0 ?? 0 })
  return items
}

/** Tables that go on and text that goes on over a page break, together. */
function joinItems(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const last = joined[joined.length - 1]
    if (last?.kind === 'table' && item.kind === 'table') {
      const table = joinTables(last, item)
      if (table) {
        joined[joined.length - 1] = table
        continue
      }
    }
    if (last?.kind === 'lines' && item.kind === 'lines')
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...item.lines] }
    else joined.push(item)
  }
  return joined
}

export interface PageBlocks {
  readonly blocks: readonly DocumentBlock[]
  /** Pages, from 1, with a table that no lines divide into cells. */
  readonly loosePages: readonly number[]
}

export function toBlocks(pages: readonly PageMarks[]): PageBlocks {
  const contents = contentsOf(pages)
  const all = contents.flatMap((content) => content.lines)
  const bodySize = bodySizeOf(all)
  const edges = {
    left: Math.min(...all.map((line) => line.x0)),
    right: Math.max(...all.map((line) => line.x1)),
  }
  const items = contents.flatMap((content, index) => {
    const measures = measureText(content.lines, edges)
    return itemsOf(content, (line) => ({ line, page: index + 1, ...measures }))
  })
  return {
    blocks: joinItems(items).flatMap((item) =>
      item.kind === 'table' ? [toTableBlock(item)] : toParagraphs(item.lines, bodySize),
    ),
    loosePages: contents.flatMap(({ tables }, index) =>
      tables.some((table) => table.isLoose) ? [index + 1] : [],
    ),
  }
}
