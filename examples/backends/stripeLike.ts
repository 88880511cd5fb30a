import { createRestClient, type TransportOptions } from 'keydrawer/rest'

/**
 * An API in the manner of Stripe's: forms for requests, lists that go on after the last id, Unix seconds, errors under
 * `error`, and idempotency keys. `url` is where its version is, such as `/v1`.
 */
export function createStripeLikeClient({ url, ...transport }: TransportOptions & { readonly url: string }) {
  return createRestClient({
    ...transport,
    url: `${url}/api_keys`,
    features: { name: { maxLength: 40 }, description: false, expiry: {}, idempotency: 'L1', update: ['name'] },
    mapping: {
      routes: { list: 'GET', create: 'POST', get: 'GET /{id}', update: 'POST /{id}', delete: 'DELETE /{id}' },
      body: 'form',
      paging: { lastId: 'starting_after', limit: 'limit', more: 'has_more' },
      case: 'snake',
      times: 'seconds',
      key: { createdAt: 'created', hint: { masked: 'redacted_value' } },
      input: {
        expiresAt: { name: 'expires_at', unit: 'seconds', never: 'left-out' },
        fixed: { metadata: { source: 'keydrawer' } }, // metadata[source]=keydrawer
      },
      created: { secret: 'secret', key: '' },
      changed: '',
      errors: { code: 'error.code', codes: { idempotency_key_in_use: 'in-progress' } },
    },
  })
}
