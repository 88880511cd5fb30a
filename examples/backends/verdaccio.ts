import { createRestClient, type TransportOptions } from 'keydrawer/rest'

interface VerdaccioOptions extends TransportOptions {
  /** Where the registry is, such as `/npm`. */
  readonly url: string
  /** Asks the user for the password: Verdaccio wants it with every new token. */
  readonly askPassword: () => Promise<string>
}

/**
 * The tokens of a Verdaccio registry (6.1). They have no names.
 *
 * Deleting takes a token off the list; Verdaccio goes on accepting it. Let tokens end by themselves:
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
