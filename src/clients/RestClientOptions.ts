import type { ClientFeatures } from '../core/ClientFeatures'
import type { ClientKeyOption } from './clientKey'
import type { TransportOptions } from './requestJson'
import type { RestMapping } from './RestMapping'

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

/** All operations of the contract except listing. */
export const REST_OPERATIONS = [
  'create',
  'get',
  'update',
  'disable',
  'rotate',
  'revoke',
  'delete',
  'scopes',
  'activity',
] as const
/** An operation of the REST contract. `disable` includes enabling. */
export type RestOperation = (typeof REST_OPERATIONS)[number]
