/** More values than any test page has. A walk that exceeds it throws. */
const BUDGET = 2_000_000

/**
 * Every text that can be reached from a value without running its code: own properties (including symbols and
 * non-enumerable ones), prototypes, maps, sets, bytes, arrays of character codes, and errors.
 *
 * With `opensHandles`, calls `reveal()` of each secret handle, because a place that holds a working handle also holds
 * the secret.
 */
export function textsIn(root: unknown, opensHandles = true): readonly string[] {
  const texts = new Set<string>()
  const seen = new Set<unknown>()
  const queue: unknown[] = [root]
  while (queue.length > 0) {
    const value = queue.pop()
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'symbol') texts.add(String(value))
    else if (isObject(value) && value !== globalThis && !seen.has(value)) {
      seen.add(value)
      if (seen.size > BUDGET) throw new Error('There is more to walk through than expected.')
      queue.push(...partsOf(value))
      if (opensHandles) queue.push(askedForSecret(value))
    }
  }
  return [...texts]
}

function partsOf(value: object): unknown[] {
  const parts: unknown[] = []
  for (const key of Reflect.ownKeys(value)) {
    if (isInnards(value, key)) continue
    parts.push(key)
    const property = Object.getOwnPropertyDescriptor(value, key)
    // Accessors run code. Some of React's print a warning when they are read.
    if (property && 'value' in property) parts.push(property.value)
  }
  parts.push(Object.getPrototypeOf(value))
  if (value instanceof Map) for (const [key, item] of value) parts.push(key, item)
  else if (value instanceof Set) for (const item of value) parts.push(item)
  else if (value instanceof Error) for (const property of propertiesOfError(value)) parts.push(property)
  else if (Array.isArray(value)) parts.push(spelledOut(value))
  else if (value instanceof ArrayBuffer) parts.push(spelledOut([...new Uint8Array(value)]))
  else if (ArrayBuffer.isView(value)) parts.push(value.buffer)
  return parts
}

/** Whether a property holds internals of jsdom, which lead to everything, or the calls of a mock. */
function isInnards(owner: object, key: string | symbol): boolean {
  return typeof key === 'symbol' ? key.description === 'impl' : key === 'mock' && typeof owner === 'function'
}

/** Reads the values along the prototype chain: `message`, `stack`, `cause`, `errors`, and those of a subclass. */
function propertiesOfError(error: Error): readonly unknown[] {
  const values: unknown[] = [answerOf(() => String(error))]
  for (
    let level: unknown = error;
    isObject(level) && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const key of Reflect.ownKeys(level))
      if (key !== 'constructor') values.push(answerOf(() => Reflect.get(error, key)))
  }
  const { toJSON } = error as { toJSON?: unknown }
  if (typeof toJSON === 'function') values.push(answerOf(() => toJSON.call(error)))
  return values
}

function spelledOut(codes: readonly unknown[]): string {
  const isText = codes.length >= 8 && codes.every((code) => typeof code === 'number' && code >= 0 && code < 65_536)
  return isText ? codes.map((code) => String.fromCharCode(code as number)).join('') : ''
}

function askedForSecret(value: object): unknown {
  return answerOf(() => {
    const reveal: unknown = Reflect.get(value, 'reveal')
    return typeof reveal === 'function' ? reveal.call(value) : undefined
  })
}

/** The result, or `undefined` if the call throws, like a wiped handle or an error getter on a bare prototype. */
function answerOf(ask: () => unknown): unknown {
  try {
    return ask()
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
