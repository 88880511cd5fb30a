import type { ApiKey } from '../core/ApiKey'
import type {
  ApiKeysClient,
  CallContext,
  CreateContext,
  IssuedKey,
  ListQuery,
  RotateApiKeyInput,
} from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { isRecord } from '../core/isRecord'
import { asApiKey, parseApiKey, parseApiKeyPage } from '../core/parseApiKey'
import { parseActivityPage, parseScopes } from '../core/parseLists'
import { readIssuedKey } from '../core/readIssuedKey'
import { checkedUrl } from './checkedUrl'
import { type JsonRequest, requestJson, type TransportOptions, withPath, withQuery } from './requestJson'

export interface RestClientOptions extends TransportOptions {
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
}

/** `disable` stands for switching off and on again. */
export type RestOperation =
  | 'create'
  | 'get'
  | 'update'
  | 'disable'
  | 'rotate'
  | 'revoke'
  | 'delete'
  | 'scopes'
  | 'activity'

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
  const { features, operations = ['create', 'delete'] } = options

  const send = async (
    method: JsonRequest['method'],
    { signal, scope }: CallContext,
    path: readonly string[],
    more: Partial<JsonRequest> & { readonly query?: Parameters<typeof withQuery>[1] } = {},
  ) => {
    const { query = {}, ...request } = more
    const url = withQuery(path.length > 0 ? withPath(urlOf(scope), ...path) : urlOf(scope), query)
    const body: unknown = await requestJson(options, { method, url, signal, ...request })
    return isRecord(body) ? body : {}
  }
  // A JSON body, though empty, makes the request one that no other site's form can send.
  const change = async (context: CallContext, ...path: readonly string[]) =>
    changed(await send('POST', context, path, { body: {}, mayBeEmpty: true }))
  const issue = async (path: readonly string[], body: unknown, context: CreateContext) =>
    asIssued(await send('POST', context, path, { body, headers: { 'idempotency-key': context.idempotencyKey } }))

  const all: Required<Pick<ApiKeysClient, OperationMethod>> = {
    create: (input, context) => issue([], input, context),
    rotate: (id, input: RotateApiKeyInput, context) => issue([id, 'rotate'], input, context),
    get: async (id, context) => parseApiKey((await send('GET', context, [id]))['data']),
    update: async (id, patch, context) =>
      changed(await send('PATCH', context, [id], { body: patch, mayBeEmpty: true })),
    setEnabled: (id, enabled, context) => change(context, id, enabled ? 'enable' : 'disable'),
    revoke: (id, context) => change(context, id, 'revoke'),
    delete: async (id, context) => void (await send('DELETE', context, [id], { mayBeEmpty: true })),
    acknowledge: async (id, context) => void (await change(context, id, 'acknowledge')),
    listScopes: async (context) => parseScopes((await send('GET', context, ['scopes']))['data']),
    listActivity: async (id, { cursor }, context) => {
      const { data, nextCursor } = await send('GET', context, [id, 'activity'], { query: { cursor } })
      return parseActivityPage({ items: data, nextCursor })
    },
  }

  const client: ApiKeysClient = {
    features,
    async list(query, context) {
      const body = await send('GET', context, [], { query: paramsOf(query) })
      return parseApiKeyPage({ ...body, items: body['data'] })
    },
  }
  for (const operation of operations) Object.assign(client, { [METHODS[operation]]: all[METHODS[operation]] })
  if (features?.idempotency === 'L2') client.acknowledge = all.acknowledge
  return client
}

type OperationMethod = Exclude<keyof ApiKeysClient, 'features' | 'list'>

const METHODS = {
  create: 'create',
  get: 'get',
  update: 'update',
  disable: 'setEnabled',
  rotate: 'rotate',
  revoke: 'revoke',
  delete: 'delete',
  scopes: 'listScopes',
  activity: 'listActivity',
} as const satisfies Record<RestOperation, OperationMethod>

function paramsOf({ cursor, limit, search, status, sort }: ListQuery) {
  return {
    limit,
    cursor,
    search,
    status: status?.join(','),
    sort: sort && `${sort.direction === 'desc' ? '-' : ''}${sort.by}`,
  }
}

function asIssued({ data, secret, oldValidUntil }: Record<string, unknown>): IssuedKey {
  return readIssuedKey({ secret, oldValidUntil, apiKey: data, id: isRecord(data) ? data['id'] : undefined })
}

/** A change may be answered with the key, or with nothing. */
function changed({ data }: Record<string, unknown>): ApiKey | undefined {
  return asApiKey(data)
}
