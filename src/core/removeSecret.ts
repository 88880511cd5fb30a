import { warnOnce } from '../warnOnce'
import type { ApiKey, KeyHint } from './ApiKey'
import type { IssuedKey } from './ApiKeysClient'
import { omitUndefined } from './omitUndefined'
import { secretParts } from './toEnvText'

/** A longer text may contain a short secret by chance, so only a text that equals a short secret is removed. */
const SHORTEST_TO_SEARCH_FOR = 8

export function containsSecret(value: unknown, secret: string): boolean {
  const text = secret.trim()
  if (typeof value !== 'string' || text === '') return false
  return text.length < SHORTEST_TO_SEARCH_FOR ? value.trim() === text : value.includes(text)
}

/**
 * Returns a created key without the fields that repeat its secret, and warns about their names in development. The
 * remaining fields are passed to events, caches, other tabs and the document.
 */
export function removeSecret(
  { id, apiKey }: Pick<IssuedKey, 'id' | 'apiKey'>,
  secret: string,
): Pick<IssuedKey, 'id' | 'apiKey'> {
  const found = new Set<string>()
  const secrets = [secret, ...secretParts(secret)]
  const isClean = (field: string, value: unknown): boolean => {
    const isSecret = secrets.some((text) => containsSecret(value, text))
    if (isSecret) found.add(field)
    return !isSecret
  }
  const clean = { id: isClean('id', id) ? id : null, apiKey: apiKey && withoutSecret(apiKey, secret, isClean) }
  if (found.size === 0) return { id, apiKey }
  warnOnce(
    `The response that creates an API key repeats the secret in ${[...found].map((field) => `\`${field}\``).join(', ')}. ` +
      'These fields were removed, because they would expose the secret. If the id is the secret, use `createIdAliases`, ' +
      'or `key.id: { secret: … }` in a mapping.',
  )
  return clean
}

type IsClean = (field: string, value: unknown) => boolean

function withoutSecret(apiKey: ApiKey, secret: string, isClean: IsClean): ApiKey | undefined {
  const { id, name, description, hint, createdBy, scopes, replaces, replacedBy, actions, ...others } = apiKey
  if (!isClean('id', id)) return undefined
  const isHintClean = isClean('hint', isRevealing(hint, secret) ? secret : null)
  return omitUndefined({
    ...others,
    id,
    name: isClean('name', name) ? name : null,
    description: isClean('description', description) ? description : null,
    hint: isHintClean ? hint : null,
    createdBy:
      createdBy &&
      omitUndefined({
        id: isClean('createdBy', createdBy.id) ? createdBy.id : undefined,
        label: isClean('createdBy', createdBy.label) ? createdBy.label : undefined,
      }),
    scopes: scopes?.filter((scope) => isClean('scopes', scope)),
    replaces: isClean('replaces', replaces) ? replaces : undefined,
    replacedBy: isClean('replacedBy', replacedBy) ? replacedBy : undefined,
    // A text is the reason why an action is not allowed.
    actions: actions && Object.fromEntries(Object.entries(actions).filter(([, reason]) => isClean('actions', reason))),
  })
}

/** The number of characters of a secret that a hint must hide. For short secrets, half of the secret is enough. */
const HIDDEN_CHARACTERS = 16

/** Whether a hint contains the secret, or so much of its two ends that the rest could be guessed. */
function isRevealing(hint: KeyHint | null, secret: string): boolean {
  if (!hint) return false
  const { prefix = '', suffix = '' } = hint
  if ([prefix, suffix, prefix + suffix].some((part) => containsSecret(part, secret))) return true
  const text = secret.trim()
  const shown = (text.startsWith(prefix) ? prefix.length : 0) + (text.endsWith(suffix) ? suffix.length : 0)
  return text.length - shown < Math.min(HIDDEN_CHARACTERS, text.length / 2)
}
