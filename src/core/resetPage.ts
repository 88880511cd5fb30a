// Module state, because the parts of the page that remember something are loaded on demand and do not know each other.
const resets = new Set<() => void>()

/** Registers a function that makes a part of the page forget everything. */
export function onResetPage(reset: () => void): void {
  resets.add(reset)
}

/**
 * Makes the page forget lost keys, cached keys and the clock of the server, also in the browser's storage. For tests,
 * which share a page.
 */
export function resetPage(): void {
  for (const reset of resets) reset()
}
