import { newIdempotencyKey } from './newIdempotencyKey'

/** Ids for keys that the backend identifies only by their secret. */
export interface IdAliases {
  /** Returns the alias of a secret. It is random, and stays the same as long as these aliases exist. */
  aliasOf(secret: string): string
  /**
   * Returns the secret of an alias, searched for in a list that was just read. `undefined` if the key is no longer
   * listed.
   */
  find(alias: string, secrets: Iterable<string>): string | undefined
}

/**
 * Creates ids for a client whose backend identifies its keys only by their secret. Ids appear in the DOM, in URLs and
 * in logs, so neither a secret nor a part of one may be an id.
 *
 * Secrets are not stored, so that none is left in memory after a dialog was closed. To change a key, read the list
 * again and search it for the secret.
 *
 * @example
 * const aliases = createIdAliases()
 * const toRow = (row) => ({ id: aliases.aliasOf(row.token), name: row.label })
 * // in `delete`: const token = aliases.find(id, (await readRows()).map((row) => row.token))
 */
export function createIdAliases(): IdAliases {
  const salt = newIdempotencyKey()
  const aliases = new Map<string, string>()
  const aliasOf = (secret: string): string => {
    const digest = digestOf(salt + secret)
    const alias = aliases.get(digest) ?? newIdempotencyKey()
    aliases.set(digest, alias)
    return alias
  }
  return {
    aliasOf,
    find: (alias, secrets) => Array.from(secrets).find((secret) => aliasOf(secret) === alias),
  }
}

/**
 * Hashes a text to 128 bits with bryc's cyrb128 (public domain), because `crypto.subtle` is asynchronous and missing on
 * plain HTTP pages. The hash only distinguishes the keys of one page, and the random salt prevents finding the secret.
 */
function digestOf(text: string): string {
  let [h1, h2, h3, h4] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    h1 = h2 ^ Math.imul(h1 ^ code, 597_399_067)
    h2 = h3 ^ Math.imul(h2 ^ code, 2_869_860_233)
    h3 = h4 ^ Math.imul(h3 ^ code, 951_274_213)
    h4 = h1 ^ Math.imul(h4 ^ code, 2_716_044_179)
  }
  return [h1, h2, h3, h4].map((part) => (part >>> 0).toString(36)).join('.')
}
