declare global {
  interface Window {
    /** How much of the page is frozen, and what the browser does not let be. */
    frozen: { readonly count: number; readonly refused: readonly string[] }
  }
}

/**
 * Runs in the page before its own scripts: nothing of the language and of the browser can be changed any more, but
 * for `Error` itself and for what is added to the window.
 */
export function freezeAll(): void {
  const values = Reflect.ownKeys(window).map((key) => Object.getOwnPropertyDescriptor(window, key)?.value as unknown)
  const pending = [
    ...values,
    // What has no name of its own.
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
  // React, while it is in development, sets how long the stack of an error is.
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
