import type { ApiKeysErrorCode, FieldErrors } from '../core/ApiKeysError'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { TextFeature } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { parseApiKeyPage } from '../core/parseApiKey'
import { readIssuedKey } from '../core/readIssuedKey'
import { checkedUrl } from './checkedUrl'
import { type Problem, requestJson, type TransportOptions, withPath, withQuery } from './requestJson'

export interface BetterAuthClientOptions extends TransportOptions {
  /** Where better-auth is mounted. @default '/api/auth' */
  readonly url?: string | undefined
  /** Which of the plugin's configurations to use. Left out, the plugin uses its default. */
  readonly configId?: string | undefined
  /**
   * Whose keys these are. With `'organization'` the provider's `scope` is sent as `organizationId`;
   * with `'user'` the keys are those of the signed-in user, and `scope` only keeps caches apart.
   *
   * @default 'organization'
   */
  readonly owner?: 'organization' | 'user' | undefined
  /**
   * Whether the plugin runs with `enableMetadata`. The description is then kept in
   * `metadata.description`; without it the form does not ask for one.
   *
   * @default false
   */
  readonly metadata?: boolean | undefined
  /** @default { required: true, maxLength: 32 }, as the plugin's own limit */
  readonly name?: TextFeature | undefined
}

const PAGE_SIZE = 50

/**
 * A client for the `@better-auth/api-key` plugin (1.7).
 *
 * The plugin keeps only the start of a key. A server that also stores the final characters in
 * `metadata.suffix` has them shown; the example account page does it in one hook.
 */
export function createBetterAuthClient(options: BetterAuthClientOptions = {}): ApiKeysClient {
  const baseOf = checkedUrl('createBetterAuthClient', options.url ?? '/api/auth')
  const urlOf = (scope: string, operation: string) => withPath(baseOf(scope), 'api-key', operation)
  const transport: TransportOptions = { credentials: 'include', ...options }
  const { configId, owner = 'organization', metadata = false, name = { required: true, maxLength: 32 } } = options
  const ownerOf = (scope: string) => (owner === 'organization' ? { organizationId: scope } : {})

  return {
    features: { name, description: metadata ? { maxLength: 500 } : false, idempotency: 'L0' },

    async list({ cursor, limit = PAGE_SIZE }, { signal, scope }) {
      const offset = Number(cursor ?? 0)
      const query = { configId, ...ownerOf(scope), limit, offset, sortBy: 'createdAt', sortDirection: 'desc' }
      const url = withQuery(urlOf(scope, 'list'), query)
      const body = await requestJson(transport, { method: 'GET', url, signal, readProblem })
      const { apiKeys, total } = isRecord(body) ? body : {}
      const items: unknown = Array.isArray(apiKeys) ? apiKeys.map(toApiKey) : apiKeys
      const end = offset + (Array.isArray(apiKeys) ? apiKeys.length : 0)
      const hasMore = end > offset && typeof total === 'number' && end < total
      return parseApiKeyPage({ items, total, nextCursor: hasMore ? String(end) : null })
    },

    async create({ name: keyName, description }, { signal, scope }) {
      const body = await requestJson(transport, {
        method: 'POST',
        url: urlOf(scope, 'create'),
        signal,
        readProblem,
        body: { name: keyName, configId, ...ownerOf(scope), ...(description && { metadata: { description } }) },
      })
      const { id, key } = isRecord(body) ? body : {}
      return readIssuedKey({ id, secret: key, apiKey: toApiKey(body) })
    },

    async delete(keyId, { signal, scope }) {
      const url = urlOf(scope, 'delete')
      await requestJson(transport, { method: 'POST', url, signal, readProblem, body: { keyId, configId } })
    },
  }
}

function toApiKey(row: unknown): unknown {
  if (!isRecord(row)) return row
  const { description, suffix } = metadataOf(row['metadata'])
  return {
    id: row['id'],
    name: row['name'] === '' ? null : row['name'],
    description,
    hint: { prefix: row['start'] ?? row['prefix'], suffix },
    createdAt: row['createdAt'],
    lastUsedAt: row['lastRequest'],
    expiresAt: row['expiresAt'],
    enabled: row['enabled'],
  }
}

/** Some versions of the plugin send metadata as the text they store. */
function metadataOf(metadata: unknown): Record<string, unknown> {
  if (isRecord(metadata)) return metadata
  try {
    const parsed: unknown = JSON.parse(String(metadata))
    return isRecord(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

/** The plugin's `{ code, message }`; its sentences are not read. */
function readProblem(body: unknown): Problem {
  return (isRecord(body) && problems[String(body['code'])]) || {}
}

function problem(code: ApiKeysErrorCode, fieldErrors: FieldErrors = {}): Problem {
  return { code, fieldErrors }
}

const problems: Readonly<Record<string, Problem>> = {
  KEY_NOT_FOUND: problem('not-found'),
  INVALID_NAME_LENGTH: problem('invalid-input', { name: 'too-long' }),
  NAME_REQUIRED: problem('invalid-input', { name: 'required' }),
  INVALID_METADATA_TYPE: problem('invalid-input', { description: 'invalid' }),
  METADATA_DISABLED: problem('invalid-input', { description: 'invalid' }),
  INSUFFICIENT_API_KEY_PERMISSIONS: problem('forbidden'),
  USER_NOT_MEMBER_OF_ORGANIZATION: problem('forbidden'),
}
