import type { ActivityPage, KeyActivity } from './ApiKeysClient'
import type { ApiKeyScope } from './ApiKey'
import { ApiKeysError } from './ApiKeysError'
import { omitUndefined } from './omitUndefined'
import { asBoolean, asText, type Fields } from './readValues'
import { asTimestamp } from './timestamp'
import { isRecord } from './isRecord'

/**
 * Reads the scopes that a client offers. Unreadable scopes are skipped, because they cannot be selected. Throws
 * `malformed-response` if there is no list.
 */
export function parseScopes(value: unknown): readonly ApiKeyScope[] {
  const scopes = new Map<string, ApiKeyScope>()
  for (const each of asList(value)) {
    const scope = typeof each === 'string' ? { value: each } : readable(asScope, each)
    if (scope?.value && !scopes.has(scope.value)) scopes.set(scope.value, scope)
  }
  return [...scopes.values()]
}

/** Reads the activity of a key. Unreadable entries are skipped. Throws `malformed-response` if there is no list. */
export function parseActivityPage(value: unknown): ActivityPage {
  const { items, nextCursor } = isRecord(value) ? value : {}
  const read = asList(items).flatMap((each) => readable(asActivity, each) ?? [])
  return { items: read, ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }) }
}

function asScope({ value, label, description, group, readOnly }: Fields): ApiKeyScope | undefined {
  if (typeof value !== 'string') return undefined
  const texts = { label: asText(label), description: asText(description), group: asText(group) }
  return omitUndefined({ value, ...texts, readOnly: asBoolean(readOnly) })
}

function asActivity({ at, what, who }: Fields): KeyActivity | undefined {
  const instant = asTimestamp(at)
  return instant && typeof what === 'string' ? omitUndefined({ at: instant, what, who: asText(who) }) : undefined
}

/** Returns `undefined` for a value that is invalid, or that throws when it is read. */
function readable<T>(read: (fields: Fields) => T | undefined, value: unknown): T | undefined {
  try {
    return isRecord(value) ? read(value) : undefined
  } catch {
    return undefined
  }
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new ApiKeysError('malformed-response', { message: 'The response contains no list.' })
}
