/** The view of the list kept in the address, so that going back finds it as it was. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { sortColumns, stateFilters } from './rows'
import type { Filter, Sort } from './rows'

export interface LibraryView extends Filter {
  readonly sort: Sort
  readonly page: number
  /** The bin in place of the list. */
  readonly bin: boolean
}

export const plainView: LibraryView = {
  search: '',
  year: null,
  state: null,
  sort: { column: 'updatedAt', direction: 'descending' },
  page: 1,
  bin: false,
}

function single(value: LocationQuery[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function whole(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

/** Reads any address; what it does not know stays plain. */
export function readView(query: LocationQuery): LibraryView {
  const [column, way] = single(query.sort).split('-')
  const sortColumn = sortColumns.find((one) => one === column)
  return {
    search: single(query.q),
    year: whole(single(query.year)),
    state: stateFilters.find((one) => one === single(query.state)) ?? null,
    sort: sortColumn
      ? { column: sortColumn, direction: way === 'down' ? 'descending' : 'ascending' }
      : plainView.sort,
    page: whole(single(query.page)) || 1,
    bin: query.bin !== undefined,
  }
}

/** Writes only what differs from the plain view. */
export function writeView(view: LibraryView): LocationQueryRaw {
  const { sort } = view
  const isPlainSort = sort.column === plainView.sort.column && sort.direction === plainView.sort.direction
  return {
    ...(view.search ? { q: view.search } : {}),
    ...(view.year === null ? {} : { year: String(view.year) }),
    ...(view.state === null ? {} : { state: view.state }),
    ...(isPlainSort ? {} : { sort: `${sort.column}-${sort.direction === 'descending' ? 'down' : 'up'}` }),
    ...(view.page > 1 ? { page: String(view.page) } : {}),
    ...(view.bin ? { bin: null } : {}),
  }
}
