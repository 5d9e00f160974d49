/** Plain data: copies without proxies, loose reading, and whether two say the same. */

/** A plain copy: no Vue proxy, no `undefined`, nothing shared with what the editor holds. */
export function toPlain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Word for word the same, whatever the order of the keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameContent(one[key], other[key]))
  )
}

/** A property of loose data, inherited ones left out. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
