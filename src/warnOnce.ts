declare const process: { readonly env: { readonly NODE_ENV?: string } }

const warned = new Set<string>()

/** Tells a developer, once, of a misuse that no type can catch. Silent in production. */
export function warnOnce(message: string): void {
  if (isProduction() || warned.has(message)) return
  warned.add(message)
  console.warn(`[keydrawer] ${message}`)
}

/** Bundlers replace exactly this expression. Without a bundler there is no `process`, and the code is in production. */
export function isProduction(): boolean {
  try {
    return process.env.NODE_ENV === 'production'
  } catch {
    return true
  }
}
