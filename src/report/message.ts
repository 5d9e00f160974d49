import type { FieldPath } from './form/paths'

export type Severity = 'error' | 'warning' | 'notice'

/** Where in a source document: the block's number, the words it is about, and of a table the very cell. */
export interface Place {
  readonly block: number
  readonly text?: string
  /** Index in the rows of a table block. */
  readonly row?: number
  /** Grid column in that row; a place without one is about all of the row. */
  readonly column?: number
}

/**
 * Expected trouble as a value: what it is (a code whose words are in the locales under `messages`), how bad,
 * where in the report and where in the source. Findings of checks are of the same family.
 */
export interface Message {
  readonly code: string
  readonly severity: Severity
  readonly path?: FieldPath
  readonly place?: Place
  readonly params?: Readonly<Record<string, string | number>>
}

/** A value that carries what was unclear about it. */
export interface WithMessages<Value> {
  readonly value: Value
  readonly messages: readonly Message[]
}
