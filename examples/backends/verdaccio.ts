import { createRestClient, type TransportOptions } from 'keydrawer/rest'

interface VerdaccioOptions extends TransportOptions {
  /** The URL of the registry, such as `/npm`. */
  readonly url: string
  /** Asks the user for the password, which Verdaccio requires for every new token. */
  readonly askPassword: () => Promise<string>
}

/**
 * A client for the tokens of a Verdaccio registry (6.1). They have no names.
 *
 * Deleting a token removes it from the list, but Verdaccio still accepts it. Let tokens expire instead:
 * `security.api.jwt.sign.expiresIn`.
 */
export function createVerdaccioClient({ url, askPassword, ...transport }: VerdaccioOptions) {
  return createRestClient({
    ...transport,
    url: `${url}/-/npm/v1/tokens`,
    features: { name: false, description: false },
    mapping: {
      routes: { list: 'GET', create: 'POST', delete: 'DELETE /token/{id}' },
      rows: 'objects',
      paging: 'none',
      key: { id: 'key', createdAt: 'created', hint: { masked: 'token' } },
      created: { secret: 'token', id: 'key' },
      body: { create: async () => ({ password: await askPassword(), readonly: false, cidr_whitelist: [] }) },
    },
  })
}
