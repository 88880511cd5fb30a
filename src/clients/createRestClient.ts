import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { MAPPING_FACTS, type MappingFacts } from '../core/reportedFields'
import { assertUrl } from './assertUrl'
import { checkRestOptions } from './checkMapping'
import { clientKey } from './clientKey'
import { createMappedClient } from './createMappedClient'
import type { RestClientOptions, RestOperation } from './RestClientOptions'
import type { RestMapping, RestRoutes } from './RestMapping'
import { splitRoute } from './splitRoute'

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

/** Returns the path and the query of the list. The key of a client must not show query values. */
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
  // Ids are texts in the contract, so ids of other types are not converted.
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
