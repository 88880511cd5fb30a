import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { MAPPING_FACTS } from '../core/reportedFields'
import { assertUrl } from './assertUrl'
import { checkRestOptions } from './checkMapping'
import type { ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { TransportOptions } from './requestJson'
import { factsOf, mappingOf, restKey, type RestOperation } from './restContract'
import type { RestMapping } from './RestMapping'

export { REST_OPERATIONS, type RestOperation } from './restContract'

export interface RestClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * The address of the keys: a path on this origin or an `http(s)` address, sent as it is written. `{scope}` is
   * replaced with the provider's scope: `/api/organizations/{scope}/api-keys`. A function returns the address for a
   * scope and must encode the parts it inserts. A query is merged with those of the routes. If the query ends with a
   * path (`/?rest_route=/wp/v2`), the routes continue that path.
   */
  readonly url: string | ((scope: string) => string)
  /** Features of the backend that differ from the defaults. */
  readonly features?: ClientFeatures | undefined
  /**
   * The operations of the backend besides listing. Missing operations are not offered. A client for level `L2` also
   * acknowledges.
   *
   * @default ['create', 'delete']
   */
  readonly operations?: readonly RestOperation[] | undefined
  /**
   * For a backend that does not follow the REST contract: its routes, the paths of the values in its responses, and its
   * field names. The routes replace `operations`.
   */
  readonly mapping?: RestMapping | undefined
}

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
