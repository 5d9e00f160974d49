/** Tells one finding of a list from all others of it. */
import type { Finding } from './types'

/** A finding's key with its place in the text: the same key may stand at several places, never twice at one. */
export function occurrenceKey({ key, spot }: Pick<Finding, 'key' | 'spot'>): string {
  return `${key} ${spot?.block ?? ''} ${spot?.from ?? ''}`
}
