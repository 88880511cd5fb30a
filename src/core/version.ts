import { warnOnce } from '../warnOnce'

/** The version of this copy of the package. */
export const VERSION = '0.1.0'

/** A host that bundles two copies pays for both, and may mix versions that do not fit. `other` comes from outside. */
export function warnAboutTwoCopies(other: unknown): void {
  const version = typeof other === 'string' && /^[\w.+-]{1,40}$/.test(other) ? other : 'unknown version'
  warnOnce(
    `Two copies of the keydrawer package are loaded: ${VERSION} and ${version}. They work together, but one is enough. ` +
      'Run `npm ls keydrawer`, set `resolve.dedupe` in the bundler, or share the package between micro-frontends.',
  )
}
