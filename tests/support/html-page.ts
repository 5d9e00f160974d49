/** Reads a written web page back as a person sees it: its blocks in order, its tables as the grids they show. */
export interface PageCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly scope: string | null
}

/** The cells of a table where they stand once all spans are laid out. */
export function pageGrid(table: HTMLTableElement): PageCell[] {
  const taken = new Set<string>()
  return [...table.rows].flatMap((line, row) => {
    let column = 0
    return [...line.cells].map((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1
      const { colSpan, rowSpan } = cell
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) taken.add(`${row + down} ${column + across}`)
      }
      return {
        text: cell.textContent ?? '',
        row,
        column,
        colSpan,
        rowSpan,
        scope: cell.getAttribute('scope'),
      }
    })
  })
}

/** The words of an element; a line break is a line feed. */
export function pageText(element: Element): string {
  return [...element.childNodes]
    .map((node) =>
      node instanceof HTMLBRElement || node.nodeName === 'BR'
        ? '\n'
        : node.nodeType === Node.ELEMENT_NODE
          ? pageText(node as Element)
          : (node.textContent ?? ''),
    )
    .join('')
}
