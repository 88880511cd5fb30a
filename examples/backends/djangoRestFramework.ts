import { createRestClient, type TransportOptions } from 'keydrawer/rest'

/**
 * A `ModelViewSet` of Django REST framework (3.16) with page numbers, for the keys of `djangorestframework-api-key`.
 * `url` is where its router is, such as `/api`. With session authentication, send the CSRF token in `headers`.
 */
export function createDjangoClient({ url, ...transport }: TransportOptions & { readonly url: string }) {
  return createRestClient({
    ...transport,
    url: `${url}/api-keys`,
    features: { name: { maxLength: 50 }, description: false, expiry: {}, update: ['name'] },
    mapping: {
      routes: { list: 'GET /', create: 'POST /', update: 'PATCH /{id}/', delete: 'DELETE /{id}/' },
      rows: 'results',
      total: 'count',
      paging: { page: 'page', perPage: 'page_size' },
      key: { createdAt: 'created', expiresAt: 'expiry_date', hint: { prefix: 'prefix' } },
      input: { expiresAt: 'expiry_date' },
      created: { secret: 'key', key: '' },
      changed: '',
      // Session authentication answers 403 to a user who is not signed in.
      errors: { code: 'detail', codes: { 'Authentication credentials were not provided.': 'unauthorized' } },
    },
  })
}
