/**
 * Returns the text of an id that a backend sends as a number. A number that may stand for another one after
 * `JSON.parse` has rounded it, such as 2 ** 53 or -0, is returned as it is, and no parser takes it for an id.
 */
export function toIdText(id: unknown): unknown {
  return typeof id === 'number' && Number.isSafeInteger(id) && !Object.is(id, -0) ? String(id) : id
}
