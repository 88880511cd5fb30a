import { createRestClient, type TransportOptions } from 'keydrawer/rest'

/**
 * The personal access tokens of whoever is signed in to an Unleash server (8.2). Its word for a name is
 * `description`, no two may be the same, and each token must have an end. `url` is where the server is.
 */
export function createUnleashPersonalTokensClient({ url, ...transport }: TransportOptions & { readonly url: string }) {
  return createRestClient({
    ...transport,
    url: `${url}/api/admin/user/tokens`,
    features: { description: false, expiry: { allowNever: false } },
    mapping: {
      routes: { list: 'GET', create: 'POST', delete: 'DELETE /{id}' },
      rows: 'pats',
      paging: 'none',
      key: { name: 'description', description: undefined, lastUsedAt: 'seenAt' },
      input: { name: 'description' },
      created: { secret: 'secret', key: '' },
      errors: { fields: { at: 'details', field: 'path' } },
    },
  })
}
