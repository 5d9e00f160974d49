/** Plain data: copies without proxies, and loose reading. */

/** A plain copy: no Vue proxy, no `undefined`, nothing shared with what the editor holds. */
export function toPlain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A property of loose data, inherited ones left out. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
