/**
 * Returns an object without its `undefined` members, as in JSON, so that caches can compare it.
 *
 * Members are assigned one by one, because engines give an object that is created from entries a hash table of its own.
 * That takes twice the memory for ten thousand keys that could share one shape.
 */
export function omitUndefined<T extends object>(value: T): Defined<T> {
  const defined: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && name !== '__proto__') defined[name] = member
  return Object.assign(defined)
}

/** Makes every member that may be `undefined` optional. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
