/**
 * An object without its `undefined` members: plain JSON has none, and caches compare.
 *
 * Member by member and not from entries: an engine gives an object that is made of entries a table of its
 * own, which takes twice the memory of ten thousand keys that share their shape.
 */
export function omitUndefined<T extends object>(value: T): Defined<T> {
  const defined: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && name !== '__proto__') defined[name] = member
  return Object.assign(defined)
}

/** What may be `undefined` may be left out. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
