import type { ApiKey, KeyHint } from './ApiKey'

/**
 * The length from which a word may be a secret. 128 random bits are 22 characters of base 62 without any prefix;
 * the shortest secrets of the backends that Keydrawer is tested against have 24. Names that long have spaces, or
 * are searched for here and not on the server, which costs a page of results and no secret.
 */
const SECRET_LENGTH = 20

type Hinted = Pick<ApiKey, 'hint'>

/**
 * Whether a search text may be a secret: one that is long and without a space, or that begins and ends as one of
 * the `apiKeys` does. Such a text is sent nowhere, and written into no address and no query key.
 *
 * No regular expression looks at it, here and below: that would leave it in `RegExp.input`.
 */
export function mayBeSecret(text: string, apiKeys: Iterable<Hinted> = []): boolean {
  if (splitWords(text).some(({ length }) => length >= SECRET_LENGTH)) return true
  for (const { hint } of apiKeys) if (hint?.prefix && hint.suffix && matchLength(text.trim(), hint) > 0) return true
  return false
}

/** The keys that a secret may belong to: those whose hints match most of it. */
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

/** The words of a text. Both white space and the dots of a hint separate them. */
export function splitWords(text: string): readonly string[] {
  const words = ['']
  for (const character of text) {
    if (character.trim() === '' || character === '…') words.push('')
    else words[words.length - 1] += character
  }
  return words.filter((word) => word !== '')
}

/** How many characters of a secret a hint shows, or 0 where it is not of this secret or there is nothing else in it. */
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
