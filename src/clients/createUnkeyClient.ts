import type { ApiKeyScope, ApiKeysClient, CallContext, IssuedKey, RotateApiKeyInput } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import { formatTimestamp } from '../core/timestampFormats'
import { omitUndefined } from '../core/omitUndefined'
import type { TransportOptions } from './requestJson'
import type { RestMapping } from './RestMapping'

export interface UnkeyClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * A route of your own server that hands `url/v2/…` on to Unkey with the root key, after it has found out
   * whose keys this user may see and change. Never Unkey itself: a root key must not reach a browser.
   */
  readonly url: string | ((scope: string) => string)
  /** Whose keys these are. Left out, your route adds it. The provider's `scope` is sent as `externalId`. */
  readonly apiId?: string | undefined
  /**
   * Whether the route speaks for a portal session in place of a root key. Its user can list keys and reroll
   * them, and that is all that Unkey's portal lets one do.
   *
   * @default false
   */
  readonly portal?: boolean | undefined
  /** What keys may be allowed to do: names of permissions of your workspace. Without it the form asks for none. */
  readonly scopes?: readonly ApiKeyScope[] | undefined
  /** @default { required: true, maxLength: 255 } */
  readonly name?: TextFeature | undefined
  /** Which ends a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
  /** For how long the old key may go on working after a rotation, in seconds. @default [0, 3600, 86400, 604800] */
  readonly gracePeriods?: readonly number[] | undefined
}

const HOUR = 3600
/** How long to look for the end of the old key. The new secret waits for that, so it is not long. */
const LOOK_MS = 3000

/**
 * A client for Unkey's API (v2), behind a route of your own.
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

/** Unkey answers a rotation with the new key alone, so the old one is asked until when it works. */
async function withOldEnd(
  client: ApiKeysClient,
  id: string,
  issued: IssuedKey,
  context: CallContext,
): Promise<IssuedKey> {
  // Whatever becomes of it, the secret that has come must not be lost.
  const asked = client.get?.(id, { ...context, signal: AbortSignal.timeout(LOOK_MS) })
  const old = await asked?.catch(() => undefined)
  return { ...issued, ...(old?.expiresAt && { oldValidUntil: old.expiresAt }) }
}

const shared = {
  paging: { cursor: 'cursor', limit: 'limit', next: 'pagination.cursor', more: 'pagination.hasMore' },
  times: 'milliseconds',
  key: {
    id: 'keyId',
    hint: { prefix: 'start' },
    description: 'meta.description',
    // What Unkey leaves out has not happened, and never will by itself.
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
    // Without the last, a key that has just been made may be missing for a while.
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
