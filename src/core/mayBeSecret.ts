import type { ApiKey, KeyHint } from './ApiKey'

/**
 * The length from which a word may be a secret. 128 random bits take 22 characters in base 62 without a prefix. The
 * shortest secrets of the backends that Keydrawer is tested against have 24 characters. Names of that length usually
 * contain spaces. Otherwise they are searched for in the browser and not on the server, which misses other pages but
 * leaks no secret.
 */
const SECRET_LENGTH = 20

type Hinted = Pick<ApiKey, 'hint'>

/**
 * Whether a search text may be a secret: it is long and has no space, or it begins and ends like the hint of one of the
 * `apiKeys`. Such a text is never sent, and never written to a URL or a query key.
 *
 * No regular expression is applied to it, here and below, because that would leave it in `RegExp.input`.
 */
export function mayBeSecret(text: string, apiKeys: Iterable<Hinted> = []): boolean {
  if (splitWords(text).some(({ length }) => length >= SECRET_LENGTH)) return true
  for (const { hint } of apiKeys) if (hint?.prefix && hint.suffix && matchLength(text.trim(), hint) > 0) return true
  return false
}

/** Returns the keys that a secret may belong to: those whose hints match most of it. */
export function findOwners<Key extends Hinted>(text: string, apiKeys: readonly Key[]): ReadonlySet<Key> {
  // People copy more than the secret: `Bearer …`, `API_KEY=…`, quotes.
  const words = splitWords(text)
  const values = words.flatMap((word) => [word, word.slice(word.indexOf('=') + 1)]).map(unquote)
  const candidates = new Set([text.trim(), ...values])
  let longest = 1
  let owners: Key[] = []
  for (const apiKey of apiKeys) {
    const length = Math.max(...Array.from(candidates, (candidate) => matchLength(candidate, apiKey.hint)))
    if (length > longest) owners = []
    if (length >= longest) owners.push(apiKey)
    longest = Math.max(longest, length)
  }
  return new Set(owners)
}

/** Returns the words of a text, separated by white space or the dots of a hint. */
export function splitWords(text: string): readonly string[] {
  const words = ['']
  for (const character of text) {
    if (character.trim() === '' || character === '…') words.push('')
    else words[words.length - 1] += character
  }
  return words.filter((word) => word !== '')
}

/**
 * Returns how many characters of a secret its hint shows. Returns 0 if the hint belongs to another secret, or if the
 * secret has no other characters.
 */
function matchLength(secret: string, hint: KeyHint | null): number {
  const { prefix = '', suffix = '' } = hint ?? {}
  const length = prefix.length + suffix.length
  return secret.length > length && secret.startsWith(prefix) && secret.endsWith(suffix) && !secret.includes('…')
    ? length
    : 0
}

function unquote(word: string): string {
  const quote = word.charAt(0)
  return (quote === '"' || quote === "'" || quote === '`') && word.endsWith(quote) ? word.slice(1, -1) : word
}
