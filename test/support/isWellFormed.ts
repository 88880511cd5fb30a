/** Whether a text has no half of a surrogate pair. `String.prototype.isWellFormed`, which Node 18 does not have. */
export function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
