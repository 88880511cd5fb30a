import * as v from 'valibot'
import type { ActivityPage, ApiKeyScope, KeyActivity } from './ApiKeysClient'
import { ApiKeysError } from './ApiKeysError'
import { definedIn } from './definedIn'
import { asInstant } from './Instant'
import { isRecord } from './isRecord'

const Text = v.fallback(v.optional(v.string()), undefined)

const Scope = v.object({
  value: v.pipe(v.string(), v.nonEmpty()),
  label: Text,
  description: Text,
  group: Text,
  readOnly: v.fallback(v.optional(v.boolean()), undefined),
})

/**
 * Reads the scopes that a client offers. One that cannot be read is left out: it cannot be chosen. Throws
 * `malformed-response` when there is no list at all.
 */
export function parseScopes(value: unknown): readonly ApiKeyScope[] {
  const scopes = new Map<string, ApiKeyScope>()
  for (const each of asList(value)) {
    const result = v.safeParse(Scope, typeof each === 'string' ? { value: each } : each)
    if (result.success && !scopes.has(result.output.value)) scopes.set(result.output.value, definedIn(result.output))
  }
  return [...scopes.values()]
}

const Activity = v.object({ at: v.string(), what: v.string(), who: Text })

/** Reads what happened to a key. What cannot be read is left out. Throws `malformed-response` without a list. */
export function parseActivityPage(value: unknown): ActivityPage {
  const { items, nextCursor } = isRecord(value) ? value : {}
  const read = asList(items).flatMap((each): KeyActivity[] => {
    const result = v.safeParse(Activity, each)
    const at = result.success ? asInstant(result.output.at) : undefined
    return result.success && at ? [definedIn({ ...result.output, at })] : []
  })
  return { items: read, ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }) }
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new ApiKeysError('malformed-response', { message: 'The answer holds no list.' })
}
