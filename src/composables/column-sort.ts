/** The order of a table whose heads sort it. */
export type SortDirection = 'ascending' | 'descending'

export interface ColumnSort<Column extends string> {
  readonly column: Column
  readonly direction: SortDirection
}

/**
 * A click on a column's head: the other way round, or that column in the way that is asked for most, which for some
 * is the latest or the worst first.
 */
export function nextColumnSort<Column extends string>(
  sort: ColumnSort<Column>,
  column: Column,
  descendingFirst: readonly Column[],
): ColumnSort<Column> {
  if (sort.column === column) {
    return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { column, direction: descendingFirst.includes(column) ? 'descending' : 'ascending' }
}

/** The direction in which a column sorts the table; `undefined` where another one does. */
export function directionOf<Column extends string>(
  sort: ColumnSort<Column>,
  column: Column,
): SortDirection | undefined {
  return sort.column === column ? sort.direction : undefined
}
