import { createRestClient, type TransportOptions } from 'keydrawer/rest'

type VendureOptions = TransportOptions & { readonly url: string; readonly roleIds: readonly string[] }

const LIST = `query ($options: ApiKeyListOptions) { apiKeys(options: $options) { totalItems
  items { id name lookupId createdAt updatedAt lastUsedAt owner { id identifier } } } }`
const CREATE = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey entityId } }'
const UPDATE = 'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { id } }'
const ROTATE = 'mutation ($id: ID!) { rotateApiKey(id: $id) { apiKey } }'
const DELETE = 'mutation ($ids: [ID!]!) { deleteApiKeys(ids: $ids) { result } }'
const CODES = { ENTITY_NOT_FOUND: 'not-found', FORBIDDEN: 'unauthorized', NOT_DELETED: 'forbidden' } as const
const named = (name?: string) => ({ translations: [{ languageCode: 'en', name }] })

/**
 * The API keys of a Vendure shop (3.7). GraphQL: every operation is a POST, and errors come with status 200. `url` is
 * where the admin API is, such as `/admin-api`; new keys get the roles `roleIds`.
 */
export function createVendureClient({ roleIds, ...options }: VendureOptions) {
  return createRestClient({
    ...options,
    features: { description: false, update: ['name'], rotate: { keepsId: true } },
    mapping: {
      routes: { list: 'POST', create: 'POST', update: 'POST', rotate: 'POST', delete: 'POST' },
      query: { query: LIST, 'variables.options.sort': () => ({ createdAt: 'DESC', id: 'DESC' }) },
      paging: { offset: 'variables.options.skip', limit: 'variables.options.take' },
      rows: 'data.apiKeys.items',
      total: 'data.apiKeys.totalItems',
      key: { hint: { prefix: 'lookupId' }, createdBy: { id: 'owner.id', label: 'owner.identifier' } },
      created: { secret: 'data.createApiKey.apiKey', id: 'data.createApiKey.entityId' },
      rotated: { secret: 'data.rotateApiKey.apiKey' },
      body: {
        create: ({ name }) => ({ query: CREATE, variables: { input: { roleIds, ...named(name) } } }),
        update: ({ name }, id) => ({ query: UPDATE, variables: { input: { id, ...named(name) } } }),
        rotate: (_input, id) => ({ query: ROTATE, variables: { id } }),
        delete: (id) => ({ query: DELETE, variables: { ids: [id] } }),
      },
      errors: { inSuccess: 'errors', code: ['errors.0.extensions.code', 'data.deleteApiKeys.0.result'], codes: CODES },
    },
  })
}
