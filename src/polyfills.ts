/**
 * What Chromium 86 and Firefox 102 lack and the program or its libraries use. The first import of every entry, the
 * page's and the workers': libraries use some of it while they are being loaded.
 */

function define(target: object, name: PropertyKey, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

type Test<Item> = (item: Item, index: number, list: ArrayLike<Item>) => unknown

function findLastIndex<Item>(this: ArrayLike<Item>, test: Test<Item>, self?: unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test.call(self, this[index] as Item, index, this)) return index
  }
  return -1
}

function findLast<Item>(this: ArrayLike<Item>, test: Test<Item>, self?: unknown): Item | undefined {
  return this[findLastIndex.call(this, test as Test<unknown>, self)]
}

// Chromium 92 and 97.
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object
for (const list of [Array.prototype, typedArray]) {
  define(list, 'at', at)
  define(list, 'findLast', findLast)
  define(list, 'findLastIndex', findLastIndex)
}
define(String.prototype, 'at', at)

// Chromium 93.
define(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
)

/** What a view looks at, and how: a copy of the whole buffer, as engines make it. */
function copyOfView(view: ArrayBufferView): unknown {
  const length = 'length' in view ? view.length : view.byteLength
  return Reflect.construct(view.constructor, [view.buffer.slice(0), view.byteOffset, length])
}

/** Kinds that are copied whole; `undefined` for those that hold others. */
function copyOfKind(value: object): unknown {
  if (value instanceof Date) return new Date(value)
  if (value instanceof RegExp) return new RegExp(value.source, value.flags)
  if (value instanceof ArrayBuffer) return value.slice(0)
  if (ArrayBuffer.isView(value)) return copyOfView(value)
  if (value instanceof Blob) return value.slice(0, value.size, value.type)
  if (value instanceof Error) return Object.assign(new Error(value.message), { name: value.name })
  return undefined
}

/** Shared and circular parts stay so; what has no copy is refused. */
function copyOf(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new DOMException(`${String(value)} could not be cloned.`, 'DataCloneError')
  }
  if (typeof value !== 'object' || value === null) return value
  if (known.has(value)) return known.get(value)
  const whole = copyOfKind(value)
  if (whole !== undefined) {
    known.set(value, whole)
    return whole
  }
  if (value instanceof Map || value instanceof Set) {
    const copy = value instanceof Map ? new Map<unknown, unknown>() : new Set<unknown>()
    known.set(value, copy)
    for (const [key, one] of value.entries()) {
      if (copy instanceof Map) copy.set(copyOf(key, known), copyOf(one, known))
      else copy.add(copyOf(one, known))
    }
    return copy
  }
  const copy: object = Array.isArray(value) ? new Array(value.length) : {}
  known.set(value, copy)
  for (const [key, one] of Object.entries(value)) Reflect.set(copy, key, copyOf(one, known))
  return copy
}

// Chromium 98. What is to be handed over is copied too.
define(globalThis, 'structuredClone', (value: unknown) => copyOf(value, new Map()))

// Chromium 95. Thrown outside of any promise, an error reaches the console and whoever listens for errors.
define(globalThis, 'reportError', (error: unknown) => {
  setTimeout(() => {
    throw error
  })
})

// Chromium 119.
define(Promise, 'withResolvers', function <Value>(this: PromiseConstructor) {
  let resolve!: (value: Value | PromiseLike<Value>) => void
  let reject!: (reason: unknown) => void
  const promise = new this<Value>((onValue, onReason) => {
    resolve = onValue
    reject = onReason
  })
  return { promise, resolve, reject }
})

// Chromium 100.
define(AbortSignal.prototype, 'throwIfAborted', function (this: AbortSignal) {
  if (this.aborted) throw this.reason ?? new DOMException('The operation was aborted.', 'AbortError')
})

// Chromium 92, and secure contexts only.
define(crypto, 'randomUUID', () =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(
      16,
    ),
  ),
)
