import type { ApiKeyScope } from '../core/ApiKey'
import type { ApiKeysClient, CallContext, CreateResponse, RotateApiKeyInput } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import { formatTimestamp } from '../core/timestampFormats'
import { asApiKey } from '../core/parseApiKey'
import { omitUndefined } from '../core/omitUndefined'
import type { TransportOptions } from './requestJson'
import type { RestMapping } from './RestMapping'

export interface UnkeyClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * A route of your own server that forwards `url/v2/…` to Unkey with the root key, after checking which keys this user
   * may see and change. Never Unkey itself, because a root key must not reach a browser.
   */
  readonly url: string | ((scope: string) => string)
  /**
   * The API that the keys belong to. Without it, your route adds it. The provider's `scope` is sent as `externalId`.
   */
  readonly apiId?: string | undefined
  /**
   * Whether the route uses a portal session in place of a root key. Unkey's portal only lets a user list keys and
   * reroll them.
   *
   * @default false
   */
  readonly portal?: boolean | undefined
  /** The scopes that the form offers: names of permissions of your workspace. Without it the form offers none. */
  readonly scopes?: readonly ApiKeyScope[] | undefined
  /** @default { required: true, maxLength: 255 } */
  readonly name?: TextFeature | undefined
  /** The expiration dates that a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
  /** The grace periods to choose from in a rotation, in seconds. @default [0, 3600, 86400, 604800] */
  readonly gracePeriods?: readonly number[] | undefined
}

const HOUR = 3600
/** How long to look up the expiration date of the old key. Short, because the new secret is shown afterwards. */
const LOOK_MS = 3000

/**
 * Creates a client for Unkey's API (v2), behind a route of your own.
 *
 * @example
 * const client = createUnkeyClient({ url: '/api/unkey' })
 */
export function createUnkeyClient(options: UnkeyClientOptions): ApiKeysClient {
  const { key, url, apiId, portal = false, scopes, name, expiry, gracePeriods, ...transport } = options ?? {}
  const urlOf = assertUrl('createUnkeyClient', url)
  const client = createMappedClient({
    ...transport,
    key: clientKey(key, { kind: 'unkey', url, suffix: portal ? ' portal' : apiId && ` ${apiId}` }),
    urlOf,
    mapping: portal ? portalMapping : rootMapping(apiId),
    features: {
      name: name ?? { required: true, maxLength: 255 },
      rotate: { gracePeriods: gracePeriods ?? [0, HOUR, 24 * HOUR, 7 * 24 * HOUR] },
      ...(!portal && {
        expiry: expiry ?? {},
        update: [
          'name',
          ...(expiry === false ? [] : (['expiresAt'] as const)),
          ...(scopes ? (['scopes'] as const) : []),
        ],
      }),
    },
  })
  return {
    ...client,
    rotate: async (id, input, context) => {
      if (!client.rotate) throw new ApiKeysError('unsupported')
      return withOldEnd(client, id, await client.rotate(id, input, context), context)
    },
    ...(scopes && !portal && { listScopes: async () => scopes }),
  }
}

/** Adds the date until which the old key works, because Unkey responds to a rotation with the new key only. */
async function withOldEnd(
  client: ApiKeysClient,
  id: string,
  issued: CreateResponse,
  context: CallContext,
): Promise<CreateResponse> {
  // A failure of this request must not lose the secret that has arrived.
  const asked = client.get?.(id, { ...context, signal: AbortSignal.timeout(LOOK_MS) })
  const old = asApiKey(await asked?.catch(() => undefined))
  return { ...issued, ...(old?.expiresAt && { oldValidUntil: old.expiresAt }) }
}

const shared = {
  paging: { cursor: 'cursor', limit: 'limit', next: 'pagination.cursor', more: 'pagination.hasMore' },
  times: 'milliseconds',
  key: {
    id: 'keyId',
    hint: { prefix: 'start' },
    description: 'meta.description',
    // A date that Unkey leaves out means never.
    lastUsedAt: (row) => row['lastUsedAt'] ?? null,
    expiresAt: (row) => row['expires'] ?? null,
    scopes: 'permissions',
  },
  created: { secret: 'data.key', id: 'data.keyId' },
  errors: { fields: { at: 'error.errors', field: 'location' } },
} as const satisfies Partial<RestMapping>

const rotateBody = ({ gracePeriodSeconds = 0 }: RotateApiKeyInput, keyId: string) => ({
  keyId,
  expiration: gracePeriodSeconds * 1000,
})

const portalMapping: RestMapping = {
  ...shared,
  routes: { list: 'POST /v2/portal.listKeys', rotate: 'POST /v2/portal.rerollKey' },
  body: { rotate: rotateBody },
}

function rootMapping(apiId: string | undefined): RestMapping {
  return {
    ...shared,
    routes: {
      list: 'POST /v2/apis.listKeys',
      get: 'POST /v2/keys.getKey',
      create: 'POST /v2/keys.createKey',
      update: 'POST /v2/keys.updateKey',
      enable: 'POST /v2/keys.updateKey',
      disable: 'POST /v2/keys.updateKey',
      rotate: 'POST /v2/keys.rerollKey',
      delete: 'POST /v2/keys.deleteKey',
    },
    // `revalidateKeysCache` is needed because a newly created key may otherwise be missing for a while.
    query: { ...(apiId !== undefined && { apiId }), externalId: '{scope}', revalidateKeysCache: true },
    input: { expiresAt: { name: 'expires', unit: 'milliseconds' }, scopes: 'permissions' },
    body: {
      create: ({ name, description, expiresAt, scopes }, scope) =>
        omitUndefined({
          apiId,
          externalId: scope,
          name,
          meta: description ? { description } : undefined,
          expires: expiresAt ? formatTimestamp(expiresAt, 'milliseconds') : undefined,
          permissions: scopes,
        }),
      update: ({ name, expiresAt, scopes }, keyId) =>
        omitUndefined({
          keyId,
          name,
          expires: expiresAt === undefined ? undefined : formatTimestamp(expiresAt, 'milliseconds'),
          permissions: scopes,
        }),
      enable: (keyId) => ({ keyId, enabled: true }),
      disable: (keyId) => ({ keyId, enabled: false }),
      rotate: rotateBody,
      delete: (keyId) => ({ keyId }),
      get: (keyId) => ({ keyId }),
    },
  }
}
