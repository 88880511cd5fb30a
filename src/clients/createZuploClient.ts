import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ExpiryPolicy, TextFeature } from '../core/ClientFeatures'
import { assertUrl } from './assertUrl'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { TransportOptions } from './requestJson'
import type { RestMapping } from './RestMapping'

export interface ZuploClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * A route of your own server that forwards `url/keys…` to the keys of one consumer in Zuplo's Developer API, after
   * checking which consumer this user is. Never Zuplo itself, because its API key manages every consumer.
   */
  readonly url: string | ((scope: string) => string)
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** The expiration dates that a key may have. @default {} */
  readonly expiry?: ExpiryPolicy | false | undefined
}

/**
 * Creates a client for the API keys of one Zuplo consumer, behind a route of your own. The name of a key is its
 * description in Zuplo, which has no other name.
 *
 * Zuplo rolls all keys of a consumer at once. That does not rotate a single key, so rotation is not offered.
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
  // Zuplo sends every key in full by default.
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
  // Only the id and the secret of a full key are read. The list has the part that may be shown.
  created: { secret: 'key', id: 'id' },
  changed: 'nothing',
  input: { name: 'description', expiresAt: 'expiresOn' },
  body: {
    create: ({ name, expiresAt }) => ({ description: name, ...(expiresAt && { expiresOn: expiresAt }) }),
  },
}
