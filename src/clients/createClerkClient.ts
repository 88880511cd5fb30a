import type { ApiKeyPage, ApiKeysClient, CallContext, CreateApiKeyInput, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { assertId } from '../core/mutateKey'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { formatTimestamp, parseTimestamp } from '../core/timestampFormats'
import { isRecord } from '../core/isRecord'
import { asApiKey, parseApiKeyPage } from '../core/parseApiKey'
import { readIssuedKey } from '../core/readIssuedKey'
import { configError } from '../core/configError'
import { asClerkError } from './clerkErrors'
import { clientKey, type ClientKeyOption } from './clientKey'
import { LONG_AGO } from './readStatus'

/** The part of Clerk that is needed: any object of this shape, such as the `clerk` of `useClerk()`. */
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
  /** Clerk, once it is loaded. Asked for with every request, so it may still be loading when the client is made. */
  readonly clerk: () => ClerkLike | null | undefined
  /**
   * Whose keys these are. With `'scope'` the provider's `scope` has to be the id of the user or of the
   * organization; with `'active'` Clerk takes the active organization, or else the user, and `scope` only keeps
   * caches apart.
   *
   * @default 'scope'
   */
  readonly subject?: 'scope' | 'active' | undefined
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** Which ends a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
}

const PAGE_SIZE = 50

/**
 * A client over the `clerk.apiKeys` of Clerk's own script: no backend of yours has a part in it.
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
    // Clerk takes no signal: what is under way goes on, and its answer is of no use to anybody.
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
      // Clerk's own search knows names alone, so the search is left to the page.
      expiry,
    },

    async list(query, context): Promise<ApiKeyPage> {
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
      return asApiKey(toApiKey(await call(context, true, (keys) => keys.revoke({ apiKeyID }))))
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

function readPage(answer: unknown, { cursor, limit = PAGE_SIZE }: ListQuery): ApiKeyPage {
  const { data, total_count: total } = isRecord(answer) ? answer : {}
  const page = Number(cursor ?? 1)
  const hasMore = Array.isArray(data) && data.length > 0 && typeof total === 'number' && page * limit < total
  const items: unknown = Array.isArray(data) ? data.map(toApiKey) : data
  return parseApiKeyPage({ items, total, nextCursor: hasMore ? String(page + 1) : null })
}

function asked({ name, description, expiresAt }: CreateApiKeyInput) {
  const seconds = expiresAt ? Number(formatTimestamp(expiresAt, 'seconds-from-now')) : undefined
  return {
    name,
    ...(description !== undefined && { description }),
    ...(seconds !== undefined && { secondsUntilExpiration: seconds }),
  }
}

/** A resource of Clerk's in our terms, field by field: the resource itself can do more than a page should. */
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
