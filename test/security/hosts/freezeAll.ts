declare global {
  interface Window {
    /** The number of frozen objects, and the names of those that the browser does not allow to freeze. */
    frozen: { readonly count: number; readonly refused: readonly string[] }
  }
}

/**
 * Freezes the built-ins of the language and the browser, except `Error` and new properties of the window. Runs in the
 * page before its own scripts.
 */
export function freezeAll(): void {
  const values = Reflect.ownKeys(window).map((key) => Object.getOwnPropertyDescriptor(window, key)?.value as unknown)
  const pending = [
    ...values,
    // Built-ins without a global name.
    async function () {},
    function* () {},
    async function* () {},
    [][Symbol.iterator](),
    ''[Symbol.iterator](),
    new Map().entries(),
    new Set().values(),
    ''.matchAll(/a/g),
  ]
  const known = new Set<unknown>([window])
  while (pending.length > 0) {
    const value = pending.pop()
    const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function'
    if (!isObject || known.has(value)) continue
    known.add(value)
    pending.push(Object.getPrototypeOf(value), 'prototype' in value ? value.prototype : undefined)
  }
  known.delete(window)
  // React in development sets `Error.stackTraceLimit`.
  known.delete(Error)
  const refused: string[] = []
  for (const value of known) {
    try {
      Object.freeze(value)
    } catch {
      refused.push(Object.prototype.toString.call(value))
    }
  }
  window.frozen = { count: known.size - refused.length, refused }
}
