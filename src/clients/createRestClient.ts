import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { MAPPING_FACTS, type MappingFacts } from '../core/reportedFields'
import { assertUrl } from './assertUrl'
import { checkRestOptions } from './checkMapping'
import { clientKey, type ClientKeyOption } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { TransportOptions } from './requestJson'
import type { RestMapping, RestRoutes } from './RestMapping'
import { splitRoute } from './splitRoute'

export interface RestClientOptions extends TransportOptions, ClientKeyOption {
  /**
   * Where the keys are: a path on this origin or an `http(s)` address, sent as it is written. `{scope}` stands for the
   * provider's scope: `/api/organizations/{scope}/api-keys`. A function returns the address for a scope; encode what
   * you put into it. A query is merged with those of the routes. If it ends with a path (`/?rest_route=/wp/v2`), the
   * routes continue that path.
   */
  readonly url: string | ((scope: string) => string)
  /** What the backend supports, where it differs from the defaults. */
  readonly features?: ClientFeatures | undefined
  /**
   * The operations of the backend besides listing. Operations that are left out are not offered. A backend at level `L2`
   * also acknowledges.
   *
   * @default ['create', 'delete']
   */
  readonly operations?: readonly RestOperation[] | undefined
  /**
   * For a backend that does not speak the REST contract: its routes, where its answers have each value, and how it
   * names them. The routes take the place of `operations`.
   */
  readonly mapping?: RestMapping | undefined
}

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
/** An operation of the REST contract. `disable` includes enabling. */
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
  const urlOf = assertUrl('createRestClient', options?.url)
  checkRestOptions('createRestClient', options)
  const { url, key, features, operations, mapping = contract(operations, features), ...transport } = options
  const { path, search } = listAddress(mapping)
  const client = createMappedClient({
    ...transport,
    key: clientKey(key, { kind: 'rest', url, suffix: path, query: { ...search, ...mapping.query } }),
    urlOf,
    features,
    mapping,
  })
  return options.mapping ? Object.defineProperty(client, MAPPING_FACTS, { value: factsOf(mapping) }) : client
}

function factsOf({ times, input }: RestMapping): MappingFacts {
  const sent = typeof input?.expiresAt === 'object' ? input.expiresAt.unit : undefined
  return { isDateOnly: isDays(times), isSentDates: isDays(sent ?? times) }
}

function isDays(unit: unknown): boolean {
  return unit === 'date' || typeof unit === 'object'
}

/** The path of the list, and its query: the key of a client shows no value of one. */
function listAddress({ routes }: RestMapping) {
  const { path } = splitRoute(routes.list)
  const [before = '', search] = path.split('?', 2)
  return { path: before, search: search === undefined ? {} : { '?': search } }
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
