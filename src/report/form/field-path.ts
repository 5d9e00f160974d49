/** Whether a text names a place of a report. */
import { isFigurePath, narrativeIds } from './form'
import type { FieldPath } from './paths'

const others: ReadonlySet<string> = new Set([
  'unit',
  'unitKind',
  'year',
  'header.title',
  'header.period',
  'header.intro',
  ...['address', 'postcode', 'phone', 'fax', 'email'].map((field) => `header.contact.${field}`),
  ...['indexNumber', 'publisher', 'issuedOn'].map((field) => `header.web.${field}`),
  ...['unit', 'date'].map((field) => `header.signature.${field}`),
  ...['website', 'wechat', 'weibo'].map((account) => `accounts.${account}`),
  ...narrativeIds.map((id) => `narratives.${id}`),
  'channels',
])

export function isFieldPath(value: unknown): value is FieldPath {
  return typeof value === 'string' && (others.has(value) || isFigurePath(value))
}
