import type { ApiKeysClient } from '../core/ApiKeysClient'
import { MAPPING_FACTS } from '../core/reportedFields'
import { assertUrl } from './assertUrl'
import { checkRestOptions } from './checkMapping'
import { createMappedClient } from './createMappedClient'
import { factsOf, mappingOf, restKey } from './restContract'
import type { RestClientOptions } from './RestClientOptions'

/**
 * Creates a client for backends that follow Keydrawer's REST contract (`keydrawer/openapi.yaml`).
 *
 * Throws a `TypeError` with one sentence if `url` is missing or invalid. Its methods reject with an `ApiKeysError`.
 *
 * @example
 * const client = createRestClient({ url: '/api/api-keys' })
 */
export function createRestClient(options: RestClientOptions): ApiKeysClient {
  const urlOf = assertUrl('createRestClient', options?.url)
  checkRestOptions('createRestClient', options)
  const { url: _url, key: _key, features, operations: _operations, mapping: _mapping, ...transport } = options
  const mapping = mappingOf(options)
  const client = createMappedClient({ ...transport, key: restKey(options), urlOf, features, mapping })
  return options.mapping ? Object.defineProperty(client, MAPPING_FACTS, { value: factsOf(mapping) }) : client
}
