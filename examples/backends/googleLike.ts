import { createRestClient, type TransportOptions } from 'keydrawer/rest'

/**
 * An API in the manner of Google's API Keys (v2): each change is an operation that is asked for until it is done, and
 * a deleted key can be restored for 30 days, so deletion is offered as disabling. `url` is where its version is, such
 * as `/v2`; the provider's `scope` is the project.
 */
export function createGoogleLikeClient({ url, ...transport }: TransportOptions & { readonly url: string }) {
  return createRestClient({
    ...transport,
    url: `${url}/projects/{scope}/locations/global/keys`,
    features: { name: { maxLength: 63 }, description: false, update: ['name'] },
    mapping: {
      routes: {
        list: 'GET ?showDeleted=true',
        create: 'POST',
        update: 'PATCH /{id}?updateMask=displayName',
        disable: 'DELETE /{id}',
        enable: 'POST /{id}:undelete',
      },
      rows: ({ keys = [] }: { readonly keys?: readonly object[] }) => keys, // an empty list is left out
      paging: { cursor: 'pageToken', limit: 'pageSize', next: 'nextPageToken' },
      key: { id: 'uid', name: 'displayName', createdAt: 'createTime', enabled: ({ deleteTime }) => !deleteTime },
      input: { name: 'displayName' },
      poll: { at: ({ name }: { readonly name: string }) => `${url}/${name}`, done: 'done' },
      created: { secret: 'response.keyString', key: 'response' },
      changed: 'response',
      errors: { inSuccess: 'error', code: ['error.status', 'error.code'], codes: { 8: 'limit-reached' } },
    },
  })
}
