/** Reads loose data: own properties only, so that a hostile `__proto__` in a file is just another unknown name. */

type Loose = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const own = (record: unknown, key: string): unknown =>
  isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined

/** A text of at most `limit` characters; blank where there is none. */
export const text = (value: unknown, limit = 10_000): string =>
  typeof value === 'string' ? value.slice(0, limit) : ''

export function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): Value | undefined {
  return allowed.find((one) => one === value)
}
