/** Reads loose data: own properties only, so that a hostile `__proto__` in a file is just another unknown name. */

type Loose = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const own = (record: unknown, key: string): unknown =>
  isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined

export function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): Value | undefined {
  return allowed.find((one) => one === value)
}

/** Whether a value nests more than `most` levels. Level by level, so that the test itself needs no deep stack. */
export function isDeeper(value: unknown, most: number): boolean {
  let level: object[] = typeof value === 'object' && value !== null ? [value] : []
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === most) return true
    const next: object[] = []
    for (const one of level) {
      for (const inner of Object.values(one) as unknown[]) {
        if (typeof inner === 'object' && inner !== null) next.push(inner)
      }
    }
    level = next
  }
  return false
}
