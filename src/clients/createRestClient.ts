import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { checkedUrl } from './checkedUrl'
import { checkMapping } from './checkMapping'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { TransportOptions } from './requestJson'
import type { RestMapping, RestRoutes } from './RestMapping'

export interface RestClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * Where the keys are: a path on this origin or an `http(s)` address. A function makes one from the
   * provider's `scope`, such as ``(scope) => `/api/organisations/${scope}/api-keys` ``; encode what
   * you put into a path.
   */
  readonly url: string | ((scope: string) => string)
  /** What the backend supports, where it differs from the defaults. */
  readonly features?: ClientFeatures | undefined
  /**
   * What the backend can do beside listing. What is left out is not offered. A backend at level `L2`
   * also acknowledges.
   *
   * @default ['create', 'delete']
   */
  readonly operations?: readonly RestOperation[] | undefined
  /**
   * For a backend that does not speak the contract: where what is, and what it is called. Its routes take
   * the place of `operations`.
   */
  readonly mapping?: RestMapping | undefined
}

/** `disable` stands for switching off and on again. */
/** All that a backend of the contract may offer beside its list. */
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
export type RestOperation = (typeof REST_OPERATIONS)[number]

/**
 * A client for backends that speak Keydrawer's REST contract (`keydrawer/openapi.yaml`).
 *
 * Throws one sentence at once when `url` is missing or no address. Its methods reject with an
 * `ApiKeysError`.
 *
 * @example
 * const client = createRestClient({ url: '/api/api-keys' })
 */
export function createRestClient(options: RestClientOptions): ApiKeysClient {
  const urlOf = checkedUrl('createRestClient', options?.url)
  const { url, key, features, operations, mapping = contract(operations, features), ...transport } = options
  checkMapping('createRestClient', mapping)
  const { routes, query } = mapping
  return createMappedClient({
    ...transport,
    key: clientKey(key, { kind: 'rest', url, suffix: routes.list.split(' ')[1], query }),
    urlOf,
    features,
    mapping,
  })
}

/** The REST contract, as a mapping. */
function contract(operations: readonly RestOperation[] = ['create', 'delete'], features?: ClientFeatures): RestMapping {
  const routes: Record<string, string> = { list: 'GET' }
  for (const operation of operations) Object.assign(routes, ROUTES[operation])
  if (features?.idempotency === 'L2') routes['acknowledge'] = 'POST /{id}/acknowledge'
  // The contract's ids are text, and nothing else is taken for one.
  return { routes: { ...routes, list: 'GET' }, key: { id: ({ id }) => id } }
}

const ROUTES: Readonly<Record<RestOperation, Partial<RestRoutes>>> = {
  create: { create: 'POST' },
  get: { get: 'GET /{id}' },
  update: { update: 'PATCH /{id}' },
  disable: { enable: 'POST /{id}/enable', disable: 'POST /{id}/disable' },
  rotate: { rotate: 'POST /{id}/rotate' },
  revoke: { revoke: 'POST /{id}/revoke' },
  delete: { delete: 'DELETE /{id}' },
  scopes: { scopes: 'GET /scopes' },
  activity: { activity: 'GET /{id}/activity' },
}
