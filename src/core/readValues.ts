/** The members of a value from outside. */
export type Fields = Readonly<Record<string, unknown>>

// Each returns the value if it has the type, and `undefined` otherwise.

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** An id has at least one character that is not a space. */
export function asId(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** Returns a list in which every item has the type, and `undefined` otherwise. */
export function asListOf<T>(value: unknown, asItem: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  // A sparse array, or an array of a subclass, has items of its own kind.
  const items = Array.from<unknown, T | undefined>(value, asItem)
  return items.every((item) => item !== undefined) ? items : undefined
}

/** Keeps `null`, which some fields use for "none". */
export function orNull<T>(value: unknown, read: (value: unknown) => T | undefined): T | null | undefined {
  return value === null ? null : read(value)
}
