declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined

const warned = new Set<string>()

/** Tells a developer, once, of a misuse that no type can catch. Silent in production. */
export function warnOnce(message: string): void {
  if (typeof process === 'undefined' || process.env.NODE_ENV === 'production' || warned.has(message)) return
  warned.add(message)
  console.warn(`[keydrawer] ${message}`)
}
