import { createRestClient, type TransportOptions } from 'keydrawer/rest'

interface UnleashOptions extends TransportOptions {
  /** The URL of the server, such as `/unleash`. */
  readonly url: string
  /** The environment that the new tokens read. */
  readonly environment: string
}

/**
 * A client for the API tokens of an Unleash server (8.2), with which programs read feature flags. A token's only
 * id is its secret. A deleted token may work for another minute, because the server caches it in memory.
 */
export function createUnleashApiTokensClient({ url, environment, ...transport }: UnleashOptions) {
  return createRestClient({
    ...transport,
    url: `${url}/api/admin/api-tokens`,
    features: { description: false, expiry: { allowNever: false }, update: ['expiresAt'] },
    mapping: {
      routes: { list: 'GET', create: 'POST', update: 'PUT /{id}', delete: 'DELETE /{id}' },
      rows: 'tokens',
      paging: 'none',
      key: { id: { secret: 'secret' }, name: 'tokenName', lastUsedAt: 'seenAt', hint: { lastOf: 'secret' } },
      input: { name: 'tokenName', fixed: { type: 'client', environment, projects: ['*'] } },
      created: { secret: 'secret' },
      errors: { fields: { at: 'details', field: 'path' } },
    },
  })
}
