import type {
  ApiKeysClient,
  CallContext,
  ClientFeatures,
  CreateApiKeyInput,
  CreateContext,
  IssuedKey,
} from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { parseApiKeyPage } from '../core/parseApiKey'
import { readIssuedKey } from '../core/readIssuedKey'
import { checkedUrl } from './checkedUrl'
import { isRecord, requestJson, type TransportOptions, withPath, withQuery } from './requestJson'

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

export type RestOperation = 'create' | 'revoke' | 'delete'

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

  return {
    features,

    async list({ cursor, limit }, { signal, scope }) {
      const body = await requestJson(options, {
        method: 'GET',
        url: withQuery(urlOf(scope), { limit, cursor }),
        signal,
      })
      if (!isRecord(body)) throw new ApiKeysError('malformed-response')
      return parseApiKeyPage({ items: body['data'], nextCursor: body['nextCursor'], total: body['total'] })
    },

    ...(operations.includes('create') && { create }),
    ...(operations.includes('revoke') && { revoke: (id, context) => send('POST', id, context, 'revoke') }),
    ...(operations.includes('delete') && { delete: (id, context) => send('DELETE', id, context) }),
    ...(features?.idempotency === 'L2' && { acknowledge: (id, context) => send('POST', id, context, 'acknowledge') }),
  }

  async function create(input: CreateApiKeyInput, context: CreateContext): Promise<IssuedKey> {
    const body = await requestJson(options, {
      method: 'POST',
      url: urlOf(context.scope),
      signal: context.signal,
      body: input,
      headers: { 'idempotency-key': context.idempotencyKey },
    })
    const { data, secret } = isRecord(body) ? body : {}
    return readIssuedKey({ secret, apiKey: data, id: isRecord(data) ? data['id'] : undefined })
  }

  async function send(method: 'POST' | 'DELETE', id: string, { signal, scope }: CallContext, ...path: string[]) {
    // A JSON body, though empty, makes the request one that no other site's form can send.
    const body = method === 'POST' ? {} : undefined
    await requestJson(options, { method, url: withPath(urlOf(scope), id, ...path), signal, body, mayBeEmpty: true })
  }
}
