import type { ApiKeysClient, CallContext } from '../core/ApiKeysClient'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { TransportOptions } from './requestJson'
import type { RestMapping } from './RestMapping'
import { withHeader } from './withHeader'
import type { ApiKey } from '../core/ApiKey'
import { listApiKeys } from '../core/listApiKeys'
import { ApiKeysError } from '../core/ApiKeysError'
import { walkPages } from '../core/walkPages'

export interface WorkosClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * Returns the widget token of the signed-in user, which your server requests from WorkOS. Called for every request,
   * so that a fresh token replaces an expired one.
   */
  readonly token: () => string | Promise<string>
  /** The owner of the keys: the organization of the token, or its user. @default 'organization' */
  readonly owner?: 'organization' | 'user' | undefined
  /** @default 'https://api.workos.com' */
  readonly url?: string | ((scope: string) => string) | undefined
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** The expiration dates that a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
}

/**
 * Creates a client for the API keys of WorkOS, with the requests of WorkOS's own widget. The browser sends them
 * directly to WorkOS, so the dashboard must allow the origin of the page.
 *
 * The token contains the owner of the keys. The provider's `scope` only separates caches.
 *
 * @example
 * const client = createWorkosClient({ token: () => session.widgetToken() })
 */
export function createWorkosClient(options: WorkosClientOptions): ApiKeysClient {
  const { key, token, owner = 'organization', url = 'https://api.workos.com', name, expiry = {} } = options ?? {}
  if (typeof token !== 'function')
    throw new TypeError('[keydrawer] createWorkosClient() requires `token`: a function that returns a widget token.')
  const client = createMappedClient({
    ...withHeader(options, 'authorization', async () => `Bearer ${await token()}`),
    key: clientKey(key, { kind: 'workos', url, suffix: ` ${owner}` }),
    urlOf: assertUrl('createWorkosClient', url),
    mapping: mappingFor(owner),
    features: {
      name,
      description: false,
      expiry,
      update: ['expiresAt'],
      list: { search: true },
    },
  })
  return {
    ...client,
    // A patch without an expiration date is not sent, because WorkOS could read it as "now" or as "never".
    update: async (id, patch, context) =>
      patch.expiresAt === undefined ? findListed(client, id, context) : client.update?.(id, patch, context),
  }
}

function mappingFor(owner: 'organization' | 'user'): RestMapping {
  const room = owner === 'organization' ? '/_widgets/ApiKeys' : '/_widgets/UserApiKeys'
  const keys = owner === 'organization' ? `${room}/organization-api-keys` : `${room}/api-keys`
  const paging = { cursor: 'after', limit: 'limit', next: 'list_metadata.after' }
  return {
    routes: {
      list: `GET ${keys}`,
      create: `POST ${keys}`,
      // Only the expiration date of a key can be changed.
      update: `POST ${room}/{id}/expire`,
      delete: `DELETE ${room}/{id}`,
      scopes: `GET ${room}/permissions`,
    },
    paging,
    key: {
      hint: { masked: 'obfuscatedValue' },
      lastUsedAt: (row) => row['lastUsedAt'] ?? null,
      expiresAt: (row) => row['expiresAt'] ?? null,
      scopes: 'permissions',
      createdBy: { id: 'owner.id', label: 'owner.displayName' },
    },
    created: { secret: 'value', key: '' },
    changed: '',
    scopes: { value: 'slug', label: 'name', paging },
    input: { scopes: 'permissions' },
    body: {
      create: ({ name: keyName, expiresAt, scopes = [] }) => ({
        name: keyName,
        permissions: scopes,
        ...(expiresAt !== undefined && { expiresAt }),
      }),
      update: ({ expiresAt }) => ({ expiresAt }),
    },
    errors: { statuses: { 409: 'invalid-input' } },
  }
}

/** Finds a key on any page of the list, for backends without a request for a single key. Rejects with `not-found`. */
async function findListed(client: ApiKeysClient, id: string, context: CallContext): Promise<ApiKey> {
  const ask = (cursor: string | undefined) => listApiKeys(client, { cursor }, context)
  const found = await walkPages(ask, ({ items }) => items.find((apiKey) => apiKey.id === id))
  if (!found) throw new ApiKeysError('not-found', { message: 'The list has no key of this id.' })
  return found
}
