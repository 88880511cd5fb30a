import type { ClientFeatures } from '../core/ClientFeatures'
import type { MappingFacts } from '../core/reportedFields'
import { clientKey } from './clientKey'
import type { RestClientOptions, RestOperation } from './RestClientOptions'
import type { RestMapping, RestRoutes } from './RestMapping'
import { splitRoute } from './splitRoute'

type Described = Pick<RestClientOptions, 'url' | 'key' | 'features' | 'operations' | 'mapping'>

/** The mapping of a client: its own, or the REST contract. */
export function mappingOf({ mapping, operations, features }: Described): RestMapping {
  return mapping ?? contract(operations, features)
}

/** The key of a client, which the server and the browser must agree on. */
export function restKey(options: Described): string {
  const mapping = mappingOf(options)
  const { path, search } = listAddress(mapping)
  return clientKey(options.key, {
    kind: 'rest',
    url: options.url,
    suffix: path,
    query: { ...search, ...mapping.query },
  })
}

/** The fields of a key that a mapping names. */
export function namedFields({ key = {} }: RestMapping): readonly string[] {
  return Object.entries(key).flatMap(([field, where]) => (where === undefined ? [] : [field]))
}

/** The facts about a mapping that the contract suite needs. */
export function factsOf({ times, input }: RestMapping): MappingFacts {
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
