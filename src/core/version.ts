import { warnOnce } from '../warnOnce'

/** The version of this copy of the package. */
export const VERSION = '0.1.0'

/**
 * Warns about two copies of the package, which cost their size twice and may have incompatible versions. `other` comes
 * from outside.
 */
export function warnAboutTwoCopies(other: unknown): void {
  const version = typeof other === 'string' && /^[\w.+-]{1,40}$/.test(other) ? other : 'unknown version'
  warnOnce(
    `Two copies of the keydrawer package are loaded: ${VERSION} and ${version}. They work together, but one is enough. ` +
      'Run `npm ls keydrawer`, set `resolve.dedupe` in the bundler, or share the package between micro-frontends.',
  )
}
