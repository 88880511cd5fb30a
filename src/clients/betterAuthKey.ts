import type { ApiKeysErrorCode, FieldErrors } from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import type { Problem } from './requestJson'

/** A key of the plugin in our terms. Whoever reads it looks at each field. */
export function toApiKey(row: unknown, countsUses: boolean): unknown {
  if (!isRecord(row)) return row
  const { description, suffix, replaces, replacedBy } = metadataOf(row)
  return {
    id: row['id'],
    name: row['name'] === '' ? null : row['name'],
    description,
    hint: { prefix: row['start'] ?? row['prefix'], suffix },
    createdAt: row['createdAt'],
    lastUsedAt: row['lastRequest'],
    expiresAt: row['expiresAt'],
    enabled: row['enabled'],
    replaces,
    replacedBy,
    ...(countsUses && { usage: { requests: row['requestCount'], remaining: row['remaining'] } }),
  }
}

/** Some versions of the plugin send metadata as the text they store. */
export function metadataOf(row: unknown): Record<string, unknown> {
  const metadata = isRecord(row) ? row['metadata'] : undefined
  if (isRecord(metadata)) return metadata
  try {
    const parsed: unknown = JSON.parse(String(metadata))
    return isRecord(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

/** The plugin's `{ code, message }`; its sentences are not read. */
export function readProblem(body: unknown): Problem {
  return (isRecord(body) && problems[String(body['code'])]) || {}
}

function problem(code: ApiKeysErrorCode, fieldErrors: FieldErrors = {}): Problem {
  return { code, fieldErrors }
}

const invalidEnd = problem('invalid-input', { expiresAt: 'invalid' })
const problems: Readonly<Record<string, Problem>> = {
  KEY_NOT_FOUND: problem('not-found'),
  INVALID_NAME_LENGTH: problem('invalid-input', { name: 'too-long' }),
  NAME_REQUIRED: problem('invalid-input', { name: 'required' }),
  INVALID_METADATA_TYPE: problem('invalid-input', { description: 'invalid' }),
  METADATA_DISABLED: problem('invalid-input', { description: 'invalid' }),
  EXPIRES_IN_IS_TOO_SMALL: invalidEnd,
  EXPIRES_IN_IS_TOO_LARGE: invalidEnd,
  KEY_DISABLED_EXPIRATION: invalidEnd,
  INSUFFICIENT_API_KEY_PERMISSIONS: problem('forbidden'),
  USER_NOT_MEMBER_OF_ORGANIZATION: problem('forbidden'),
}
