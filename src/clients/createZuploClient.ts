import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { TransportOptions } from './requestJson'
import type { RestMapping } from './RestMapping'

export interface ZuploClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * A route of your own server that hands `url/keys…` on to the keys of one consumer in Zuplo's Developer API,
   * after it has found out which consumer this user is. Never Zuplo itself: its API key manages every consumer.
   */
  readonly url: string | ((scope: string) => string)
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** Which ends a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
}

/**
 * A client for the API keys of one Zuplo consumer, behind a route of your own. What Zuplo calls the
 * description of a key is its name here: there is no other.
 *
 * Zuplo rolls all keys of a consumer at once, which is no rotation of one key, so none is offered.
 *
 * @example
 * const client = createZuploClient({ url: '/api/zuplo' })
 */
export function createZuploClient(options: ZuploClientOptions): ApiKeysClient {
  const { key, url, name, expiry = {}, ...transport } = options ?? {}
  return createMappedClient({
    ...transport,
    key: clientKey(key, { kind: 'zuplo', url }),
    urlOf: assertUrl('createZuploClient', url),
    mapping,
    features: {
      name,
      description: false,
      expiry,
      update: expiry === false ? ['name'] : ['name', 'expiresAt'],
    },
  })
}

const mapping: RestMapping = {
  routes: {
    list: 'GET /keys',
    create: 'POST /keys',
    update: 'PATCH /keys/{id}',
    delete: 'DELETE /keys/{id}',
  },
  // Zuplo shows every key in full to whoever does not say otherwise.
  query: { 'key-format': 'masked' },
  paging: { offset: 'offset', limit: 'limit', size: 50 },
  key: {
    name: 'description',
    description: () => undefined,
    createdAt: 'createdOn',
    updatedAt: 'updatedOn',
    expiresAt: (row) => row['expiresOn'] ?? null,
    hint: { masked: 'key' },
  },
  // Of a key that comes in full nothing else is read: the list says what may be shown of it.
  created: { secret: 'key', id: 'id' },
  changed: 'nothing',
  input: { name: 'description', expiresAt: 'expiresOn' },
  body: {
    create: ({ name, expiresAt }) => ({ description: name, ...(expiresAt && { expiresOn: expiresAt }) }),
  },
}
