import type { ApiKeysClient, CallContext, CreateApiKeyInput, ListQuery, ListResponse } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { assertId } from '../core/mutateKey'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { formatTimestamp, parseTimestamp } from '../core/timestampFormats'
import { isRecord } from '../core/isRecord'
import { readIssuedKey } from '../core/readIssuedKey'
import { configError } from '../core/configError'
import { asClerkError } from './clerkErrors'
import { clientKey, type ClientKeyOption } from './clientKey'
import { LONG_AGO } from './readStatus'
import { unvalidatedPage, unvalidatedRow } from './unvalidated'

/** The part of Clerk that is used: any object of this shape, such as the `clerk` of `useClerk()`. */
export interface ClerkLike {
  readonly apiKeys: {
    getAll(params: {
      readonly subject?: string
      readonly initialPage?: number
      readonly pageSize?: number
    }): Promise<unknown>
    create(params: {
      readonly name: string
      readonly subject?: string
      readonly description?: string
      readonly secondsUntilExpiration?: number
    }): Promise<unknown>
    revoke(params: { readonly apiKeyID: string }): Promise<unknown>
  }
}

export interface ClerkClientOptions extends ClientKeyOption {
  /**
   * Returns Clerk once it is loaded. Called for every request, so Clerk may still be loading when the client is
   * created.
   */
  readonly clerk: () => ClerkLike | null | undefined
  /**
   * The owner of the keys. With `'scope'`, the provider's `scope` must be the id of the user or of the organization.
   * With `'active'`, Clerk uses the active organization, or else the user, and `scope` only separates caches.
   *
   * @default 'scope'
   */
  readonly subject?: 'scope' | 'active' | undefined
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** The expiration dates that a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
}

const PAGE_SIZE = 50

/**
 * Creates a client for the `clerk.apiKeys` of Clerk's own script, which needs no backend of yours.
 *
 * @example
 * const client = createClerkClient({ clerk: () => window.Clerk })
 */
export function createClerkClient(options: ClerkClientOptions): ApiKeysClient {
  const { key, clerk, subject: whose = 'scope', name, expiry = {} } = options ?? {}
  if (typeof clerk !== 'function')
    throw new TypeError('[keydrawer] createClerkClient() requires `clerk`: a function that returns the loaded Clerk.')
  const subjectOf = ({ scope }: CallContext) => (whose === 'scope' ? { subject: scope } : {})

  async function call<T>(context: CallContext, isWrite: boolean, run: (keys: ClerkLike['apiKeys']) => Promise<T>) {
    // Clerk does not accept a signal: a canceled request continues, and its answer is ignored.
    const assertWanted = () => {
      if (context.signal.aborted) throw new ApiKeysError('aborted', { mayHaveApplied: isWrite })
    }
    assertWanted()
    const answer = await run(loaded(clerk())).catch((error: unknown) => {
      throw asClerkError(error, isWrite)
    })
    if (!isWrite) assertWanted()
    return answer
  }

  return {
    key: clientKey(key, { kind: 'clerk', suffix: whose }),
    features: {
      name,
      // `list.search` is not set, because Clerk searches only names. The page searches itself.
      expiry,
    },

    async list(query, context) {
      const answer = await call(context, false, (keys) => keys.getAll({ ...subjectOf(context), ...pageOf(query) }))
      return readPage(answer, query)
    },

    async create(input, context) {
      const answer = await call(context, true, (keys) => keys.create({ ...subjectOf(context), ...asked(input) }))
      const { id, secret } = isRecord(answer) ? answer : {}
      return readIssuedKey({ id, secret, apiKey: toApiKey(answer) })
    },

    async revoke(apiKeyID, context) {
      assertId(apiKeyID)
      return unvalidatedRow(toApiKey(await call(context, true, (keys) => keys.revoke({ apiKeyID }))))
    },
  }
}

function loaded(clerk: ClerkLike | null | undefined): ClerkLike['apiKeys'] {
  if (clerk?.apiKeys) return clerk.apiKeys
  throw configError(
    'unreachable',
    'Clerk is not loaded yet, or has no `apiKeys`. Enable API keys in the Clerk dashboard, and render the page after Clerk is loaded.',
  )
}

function pageOf({ cursor, limit = PAGE_SIZE }: ListQuery) {
  return { initialPage: Number(cursor ?? 1), pageSize: limit }
}

function readPage(answer: unknown, { cursor, limit = PAGE_SIZE }: ListQuery): ListResponse {
  const { data, total_count: total } = isRecord(answer) ? answer : {}
  const page = Number(cursor ?? 1)
  const hasMore = Array.isArray(data) && data.length > 0 && typeof total === 'number' && page * limit < total
  const items: unknown = Array.isArray(data) ? data.map(toApiKey) : data
  return unvalidatedPage({ items, total, nextCursor: hasMore ? String(page + 1) : null })
}

function asked({ name, description, expiresAt }: CreateApiKeyInput) {
  const seconds = expiresAt ? Number(formatTimestamp(expiresAt, 'seconds-from-now')) : undefined
  return {
    name,
    ...(description !== undefined && { description }),
    ...(seconds !== undefined && { secondsUntilExpiration: seconds }),
  }
}

/** Converts a resource of Clerk field by field, because the resource itself can do more than a page should. */
function toApiKey(resource: unknown): unknown {
  if (!isRecord(resource)) return resource
  const { createdAt, createdBy, updatedAt } = resource
  return {
    id: resource['id'],
    name: resource['name'],
    description: resource['description'],
    scopes: resource['scopes'],
    createdAt: parseTimestamp(createdAt, 'milliseconds'),
    updatedAt: parseTimestamp(updatedAt, 'milliseconds'),
    lastUsedAt: parseTimestamp(resource['lastUsedAt'], 'milliseconds'),
    expiresAt: parseTimestamp(resource['expiration'], 'milliseconds'),
    ...(resource['revoked'] === true
      ? // Clerk does not report when the key was revoked.
        { revokedAt: parseTimestamp(updatedAt ?? createdAt, 'milliseconds') ?? LONG_AGO, unknownDates: ['revokedAt'] }
      : { revokedAt: null }),
    ...(typeof createdBy === 'string' && { createdBy: { id: createdBy } }),
  }
}
