/** What can be done to one report of the list, in the order of its menu. */
export const rowActions = [
  'open',
  'review',
  'nextYear',
  'export',
  'history',
  'original',
  'insights',
  'delete',
] as const
export type RowAction = (typeof rowActions)[number]
