/** An object without its `undefined` members: plain JSON has none, and caches compare. */
export function definedIn<T extends object>(value: T): Defined<T> {
  const entries: unknown[][] = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(entries)
}

/** What may be `undefined` may be left out. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
