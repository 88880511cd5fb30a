import { createRestClient, type TransportOptions } from 'keydrawer/rest'

interface UnleashOptions extends TransportOptions {
  /** Where the server is, such as `/unleash`. */
  readonly url: string
  /** Which environment the new tokens read. */
  readonly environment: string
}

/**
 * The API tokens of an Unleash server (8.2), by which programs read feature flags. Their only id is the secret.
 * One that is deleted may work for another minute: the server keeps them in memory.
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
