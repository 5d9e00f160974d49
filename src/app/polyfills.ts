/** What Chromium 86 lacks and the program or its libraries use. */

function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

define(Array.prototype, 'at', at)
define(String.prototype, 'at', at)
define(Array.prototype, 'findLast', function <Item>(this: Item[], test: (item: Item) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as Item)) return this[index]
  }
  return undefined
})
define(Array.prototype, 'findLastIndex', function <Item>(this: Item[], test: (item: Item) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index] as Item)) return index
  return -1
})
define(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
)
// JSON is enough: only plain data is cloned here.
define(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown)
define(String.prototype, 'replaceAll', function (this: string, search: string, replacement: string) {
  return this.split(search).join(replacement)
})
// crypto.randomUUID is missing below Chromium 92 and outside secure contexts.
define(crypto, 'randomUUID', () =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(
      16,
    ),
  ),
)
