import type { ApiKeysClient, ClientFeatures } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { parseApiKeyPage } from '../core/parseApiKey'
import { readIssuedKey } from '../core/readIssuedKey'
import { checkedUrl } from './checkedUrl'
import { isRecord, requestJson, type TransportOptions, withQuery } from './requestJson'

export interface RestClientOptions extends TransportOptions {
  /**
   * Where the keys are: a path on this origin or an `http(s)` address. A function makes one from the
   * provider's `scope`, such as ``(scope) => `/api/organisations/${scope}/api-keys` ``; encode what
   * you put into a path.
   */
  readonly url: string | ((scope: string) => string)
  /** What the backend supports, where it differs from the defaults. */
  readonly features?: ClientFeatures | undefined
}

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

  return {
    features: options.features,

    async list({ cursor, limit }, { signal, scope }) {
      const body = await requestJson(options, {
        method: 'GET',
        url: withQuery(urlOf(scope), { limit, cursor }),
        signal,
      })
      if (!isRecord(body)) throw new ApiKeysError('malformed-response')
      return parseApiKeyPage({ items: body['data'], nextCursor: body['nextCursor'], total: body['total'] })
    },

    async create(input, { signal, scope, idempotencyKey }) {
      const body = await requestJson(options, {
        method: 'POST',
        url: urlOf(scope),
        signal,
        body: input,
        headers: { 'idempotency-key': idempotencyKey },
      })
      const { data, secret } = isRecord(body) ? body : {}
      return readIssuedKey({ secret, apiKey: data, id: isRecord(data) ? data['id'] : undefined })
    },
  }
}
