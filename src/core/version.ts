import { warnOnce } from '../warnOnce'

/** The version of this copy of the package. */
export const VERSION = '0.1.0'

/** A host that bundles two copies pays for both, and may mix versions that do not fit. `other` comes from outside. */
export function warnAboutTwoCopies(other: unknown): void {
  const version = typeof other === 'string' && /^[\w.+-]{1,40}$/.test(other) ? other : 'unknown version'
  warnOnce(
    `Two copies of the package keydrawer are in use: ${VERSION} and ${version}. They work together, but have the bundler ` +
      'use one: see `npm ls keydrawer` and `resolve.dedupe`, or share the package between micro-frontends.',
  )
}
