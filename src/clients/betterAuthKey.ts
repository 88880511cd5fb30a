import type { ApiKeysErrorCode, FieldErrors } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { toIdText } from '../core/toIdText'
import { parseExactJson } from './parseExactJson'
import type { Problem } from './problemDetails'

/** Converts a key of the plugin to Keydrawer's fields. The caller validates the result. */
export function toApiKey(row: unknown, countsUses: boolean): unknown {
  if (!isRecord(row)) return row
  const { description, suffix, replaces, replacedBy } = metadataOf(row)
  return {
    id: toIdText(row['id']),
    name: row['name'] === '' ? null : row['name'],
    description,
    hint: { prefix: row['start'] ?? row['prefix'], suffix },
    createdAt: row['createdAt'],
    updatedAt: row['updatedAt'],
    lastUsedAt: row['lastRequest'],
    expiresAt: row['expiresAt'],
    enabled: row['enabled'],
    scopes: scopesOf(row['permissions']),
    replaces: toIdText(replaces),
    replacedBy: toIdText(replacedBy),
    ...(countsUses && { usage: { requests: row['requestCount'], remaining: row['remaining'] } }),
  }
}

/** Returns the plugin's permissions as texts such as `files:read`. */
function scopesOf(permissions: unknown): readonly string[] | undefined {
  if (!isRecord(permissions)) return undefined
  return Object.entries(permissions).flatMap(([resource, actions]) =>
    Array.isArray(actions) ? actions.map((action) => `${resource}:${String(action)}`) : [],
  )
}

/**
 * Converts scopes back to permissions. A text without a colon becomes an action on a resource without a name, which the
 * plugin grants to nobody.
 */
export function permissionsOf(scopes: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const permissions = new Map<string, string[]>()
  for (const scope of scopes) {
    const at = scope.lastIndexOf(':')
    const resource = scope.slice(0, Math.max(at, 0))
    permissions.set(resource, [...(permissions.get(resource) ?? []), scope.slice(at + 1)])
  }
  return Object.fromEntries(permissions)
}

/** Some versions of the plugin send metadata as the text that they store. */
export function metadataOf(row: unknown): Record<string, unknown> {
  const metadata = isRecord(row) ? row['metadata'] : undefined
  if (isRecord(metadata)) return metadata
  try {
    const parsed: unknown = parseExactJson(String(metadata))
    return isRecord(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

/** Reads the plugin's `{ code, message }`. The message is ignored. */
export function readProblem(body: unknown): Problem {
  return (isRecord(body) && problems[String(body['code'])]) || {}
}

function problem(code: ApiKeysErrorCode, fieldErrors: FieldErrors = {}): Problem {
  return { code, fieldErrors }
}

/** A problem that only another setting can solve. */
function setting(message: string): Problem {
  return { code: 'unsupported', message }
}

const invalidEnd = problem('invalid-input', { expiresAt: 'invalid' })
const problems: Readonly<Record<string, Problem>> = {
  KEY_NOT_FOUND: problem('not-found'),
  INVALID_NAME_LENGTH: problem('invalid-input', { name: 'too-long' }),
  NAME_REQUIRED: problem('invalid-input', { name: 'required' }),
  INVALID_METADATA_TYPE: problem('invalid-input', { description: 'invalid' }),
  EXPIRES_IN_IS_TOO_SMALL: invalidEnd,
  EXPIRES_IN_IS_TOO_LARGE: invalidEnd,
  KEY_DISABLED_EXPIRATION: invalidEnd,
  INSUFFICIENT_API_KEY_PERMISSIONS: problem('forbidden'),
  USER_NOT_MEMBER_OF_ORGANIZATION: problem('forbidden'),
  USER_BANNED: problem('forbidden'),
  RATE_LIMIT_EXCEEDED: problem('rate-limited'),
  METADATA_DISABLED: setting('Set `metadata: false` in the client, or `enableMetadata: true` in the plugin.'),
  SERVER_ONLY_PROPERTY: setting('The plugin lets no browser set permissions: set `permissions.url` of the client.'),
  ORGANIZATION_ID_REQUIRED: setting(
    "The keys of this `configId` belong to organizations: set `owner: 'organization'`.",
  ),
  ORGANIZATION_PLUGIN_REQUIRED: setting('Keys of organizations need the plugin `organization()` beside `apiKey()`.'),
  NO_DEFAULT_API_KEY_CONFIGURATION_FOUND: setting('Set the `configId` of the client.'),
  INVALID_PREFIX_LENGTH: setting('Set another `prefix` in the client.'),
}
