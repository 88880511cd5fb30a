import type { ApiKeysClient, CallContext, UpdateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeyScope } from '../core/ApiKey'
import { assertId } from '../core/mutateKey'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { learnServerTime, serverNow } from '../core/serverClock'
import { warnAboutLeakedSecrets } from '../core/warnAboutLeakedSecrets'
import { readIssuedKey } from '../core/readIssuedKey'
import { metadataOf, permissionsOf, readProblem, toApiKey } from './betterAuthKey'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { joinUrl, type QueryParams, withQuery } from './joinUrl'
import { type JsonRequest, requestJson, type TransportOptions } from './requestJson'
import { unvalidatedPage, unvalidatedRow } from './unvalidated'

export interface BetterAuthClientOptions extends TransportOptions, ClientKeyOption {
  /** The path or address at which better-auth is mounted. @default '/api/auth' */
  readonly url?: string | undefined
  /** The configuration of the plugin to use. Without it, the plugin uses its default. */
  readonly configId?: string | undefined
  /**
   * The owner of the keys. With `'organization'`, the provider's `scope` is sent as `organizationId`. With `'user'`,
   * the keys belong to the signed-in user, and `scope` only separates caches.
   *
   * @default 'organization'
   */
  readonly owner?: 'organization' | 'user' | undefined
  /**
   * Whether the plugin runs with `enableMetadata`. The description is then stored in `metadata.description`. Otherwise
   * the form has no description field.
   *
   * @default false
   */
  readonly metadata?: boolean | undefined
  /** @default { required: true, maxLength: 32, lengthUnit: 'utf-16' }, as the plugin's own limit */
  readonly name?: TextFeature | undefined
  /**
   * The expiration dates that a key may have, as in the plugin's `keyExpiration`. `false` if the plugin has
   * `disableCustomExpiresTime`. `minDays` is the plugin's `minExpiresIn`.
   *
   * @default { minDays: 1, maxDays: 365, allowNever: true }, as the plugin's own limits
   */
  readonly expiry?: ExpiryPolicy | false | undefined
  /**
   * Whether to show the number of requests. The plugin counts the requests in the current window of its rate limit, so
   * use `true` only if that window never ends.
   *
   * @default false
   */
  readonly usage?: boolean | undefined
  /** The prefix of new keys, if it differs from the prefix of the configuration. */
  readonly prefix?: string | undefined
  /**
   * The scopes that the form offers. Without it the form offers none, and the plugin grants its default permissions.
   */
  readonly permissions?: BetterAuthPermissions | undefined
}

/**
 * Scopes for the plugin, which does not let browsers set permissions. Creations and changes are therefore sent to two
 * routes of your own server, `url/create` and `url/update`. They take the plugin's parameters and `permissions`, check
 * what this user may do, and call `auth.api.createApiKey` and `auth.api.updateApiKey`. They may also set limits.
 */
export interface BetterAuthPermissions {
  readonly url: string
  /** The scopes to choose from, as `resource:action`, such as `files:read`. */
  readonly scopes: readonly ApiKeyScope[]
}

const PAGE_SIZE = 50
const DAY_SECONDS = 86_400
/** How much of a period of one day may pass before it is sent: the plugin rejects less than a day. */
const SLACK_SECONDS = 600

/**
 * Creates a client for the `@better-auth/api-key` plugin (1.7).
 *
 * The plugin stores only the start of a key. If your server also stores the final characters in `metadata.suffix`, they
 * are shown. The example account page does this in one hook. The plugin cannot rotate keys. If your server can, it
 * stores the ids in `metadata.replaces` and `metadata.replacedBy`, and you add a `rotate` method to the client as in
 * the example.
 */
export function createBetterAuthClient(options: BetterAuthClientOptions = {}): ApiKeysClient {
  const { url: authUrl = '/api/auth' } = options
  const baseOf = assertUrl('createBetterAuthClient', authUrl)
  const transport: TransportOptions = { credentials: 'include', ...options }
  const { configId, owner = 'organization', metadata = false, usage = false, prefix, permissions } = options
  const ownBaseOf = permissions && assertUrl('createBetterAuthClient', permissions.url)
  const { expiry: ownExpiry = { maxDays: 365, allowNever: true } } = options
  const expiry = ownExpiry && { minDays: 1, ...ownExpiry }
  const name: TextFeature = { required: true, maxLength: 32, lengthUnit: 'utf-16', ...options.name }
  const keySuffix = ` ${owner}${configId === undefined ? '' : ` ${configId}`}`
  const ownerOf = (scope: string) => (owner === 'organization' ? { organizationId: scope } : {})
  const urlOf = (scope: string, operation: string) => joinUrl(baseOf(scope), `/api-key/${operation}`)

  const backendKey = clientKey(options.key, { kind: 'better-auth', url: authUrl, suffix: keySuffix })
  /** Identifies the clock of the server, from which a number of seconds counts. */
  const clock = { key: backendKey }
  const learn = (instant: string) => learnServerTime(clock, instant)
  const ask = (
    operation: string,
    query: QueryParams,
    { signal, scope }: CallContext,
    onServedAt: JsonRequest['onServedAt'] = learn,
  ) => {
    const url = withQuery(urlOf(scope, operation), { configId, ...query })
    return requestJson(transport, { method: 'GET', url, signal, readProblem, onServedAt })
  }
  const post = (operation: string, body: object, { signal, scope }: CallContext) => {
    const isOwn = ownBaseOf && operation !== 'delete'
    const url = isOwn ? joinUrl(ownBaseOf(scope), `/${operation}`) : urlOf(scope, operation)
    return requestJson(transport, {
      method: 'POST',
      url,
      signal,
      readProblem,
      onServedAt: learn,
      body: { configId, ...body },
    })
  }

  return {
    key: backendKey,
    features: {
      name,
      description: metadata ? { maxLength: 500 } : false,
      idempotency: 'L0',
      expiry,
      update: [
        'name',
        ...(metadata ? (['description'] as const) : []),
        ...(expiry ? (['expiresAt'] as const) : []),
        ...(permissions ? (['scopes'] as const) : []),
      ],
      // Every database sorts these columns in the same way. For columns with missing values, databases differ.
      list: { sort: ['createdAt', 'name'] },
    },

    async list({ cursor, limit = PAGE_SIZE, sort }, context) {
      const offset = Number(cursor ?? 0)
      const order = { sortBy: sort?.by ?? 'createdAt', sortDirection: sort?.direction ?? 'desc' }
      let servedAt: string | undefined
      const wanted = { ...ownerOf(context.scope), limit, offset, ...order }
      const body = await ask('list', wanted, context, (instant) => (servedAt = instant))
      const { apiKeys, total } = isRecord(body) ? body : {}
      for (const row of Array.isArray(apiKeys) ? apiKeys : []) warnAboutLeakedSecrets(row)
      const items: unknown = Array.isArray(apiKeys) ? apiKeys.map((row) => toApiKey(row, usage)) : apiKeys
      const end = offset + (Array.isArray(apiKeys) ? apiKeys.length : 0)
      const hasMore = end > offset && typeof total === 'number' && end < total
      return unvalidatedPage({ items, total, servedAt, nextCursor: hasMore ? String(end) : null })
    },

    async get(id, context) {
      assertId(id)
      return unvalidatedRow(toApiKey(await ask('get', { id }, context), usage))
    },

    async create({ name: keyName, description, expiresAt, scopes }, context) {
      const details = {
        prefix,
        ...(metadata && description && { metadata: { description } }),
        ...expiresIn(expiresAt, serverNow(clock)),
      }
      const granted = permissions && scopes && { permissions: permissionsOf(scopes) }
      const body = await post('create', { name: keyName, ...ownerOf(context.scope), ...details, ...granted }, context)
      const { key, ...shown } = isRecord(body) ? body : {}
      return readIssuedKey({ id: shown['id'], secret: key, apiKey: toApiKey(shown, usage) })
    },

    async update(keyId, { name: keyName, description, expiresAt, scopes }: UpdateApiKeyInput, context) {
      assertId(keyId)
      // The plugin replaces metadata as a whole, and it may hold more than the description.
      const kept =
        !metadata || description === undefined ? undefined : metadataOf(await ask('get', { id: keyId }, context))
      const granted = permissions && scopes && { permissions: permissionsOf(scopes) }
      const details = {
        ...(kept && { metadata: { ...kept, description } }),
        ...expiresIn(expiresAt, serverNow(clock)),
        ...granted,
      }
      return unvalidatedRow(toApiKey(await post('update', { keyId, name: keyName, ...details }, context), usage))
    },

    async setEnabled(keyId, enabled, context) {
      assertId(keyId)
      return unvalidatedRow(toApiKey(await post('update', { keyId, enabled }, context), usage))
    },

    async delete(keyId, context) {
      assertId(keyId)
      await post('delete', { keyId }, context)
    },

    ...(permissions && { listScopes: async () => permissions.scopes }),
  }
}

/** The plugin counts from its own clock, which is `now`. `null` means never. */
function expiresIn(expiresAt: string | null | undefined, now: number): { readonly expiresIn?: number | null } {
  if (!expiresAt) return expiresAt === null ? { expiresIn: null } : {}
  const seconds = Math.max(1, (Date.parse(expiresAt) - now) / 1000)
  return { expiresIn: seconds > DAY_SECONDS - SLACK_SECONDS ? Math.max(seconds, DAY_SECONDS) : seconds }
}
