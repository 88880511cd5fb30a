import * as v from 'valibot'
import type { ActivityPage, KeyActivity } from './ApiKeysClient'
import type { ApiKeyScope } from './ApiKey'
import { ApiKeysError } from './ApiKeysError'
import { omitUndefined } from './omitUndefined'
import { asTimestamp } from './timestamp'
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
 * Reads the scopes that a client offers. Unreadable scopes are skipped, because they cannot be selected. Throws
 * `malformed-response` if there is no list.
 */
export function parseScopes(value: unknown): readonly ApiKeyScope[] {
  const scopes = new Map<string, ApiKeyScope>()
  for (const each of asList(value)) {
    const scope = readable(Scope, typeof each === 'string' ? { value: each } : each)
    if (scope && !scopes.has(scope.value)) scopes.set(scope.value, omitUndefined(scope))
  }
  return [...scopes.values()]
}

const Activity = v.object({ at: v.string(), what: v.string(), who: Text })

/** Reads the activity of a key. Unreadable entries are skipped. Throws `malformed-response` if there is no list. */
export function parseActivityPage(value: unknown): ActivityPage {
  const { items, nextCursor } = isRecord(value) ? value : {}
  const read = asList(items).flatMap((each): KeyActivity[] => {
    const activity = readable(Activity, each)
    const at = asTimestamp(activity?.at)
    return activity && at ? [omitUndefined({ ...activity, at })] : []
  })
  return { items: read, ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }) }
}

/** Returns `undefined` for a value that is invalid, or that throws when it is read. */
function readable<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | undefined {
  try {
    const result = v.safeParse(schema, value)
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new ApiKeysError('malformed-response', { message: 'The response contains no list.' })
}
