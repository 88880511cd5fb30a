import type { ApiKeysErrorCode } from 'keydrawer/core'
import { createRestClient, type TransportOptions } from 'keydrawer/rest'

interface VendureOptions extends TransportOptions {
  /** Where the shop's admin API is, such as `/admin-api`. */
  readonly url: string
  /** The roles of the new keys. */
  readonly roleIds: readonly string[]
}

const LIST = `query ($skip: Int, $take: Int) {
  apiKeys(options: { skip: $skip, take: $take, sort: { createdAt: DESC, id: DESC } }) {
    items { id name lookupId createdAt updatedAt lastUsedAt owner { id identifier } } totalItems } }`
const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey entityId } }`
const UPDATE = `mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { id } }`
const ROTATE = `mutation ($id: ID!) { rotateApiKey(id: $id) { apiKey } }`
const DELETE = `mutation ($ids: [ID!]!) { deleteApiKeys(ids: $ids) { result } }`

/** The API keys of a Vendure shop (3.7). GraphQL: every operation is a POST, and errors come with status 200. */
export function createVendureClient({ roleIds, ...options }: VendureOptions) {
  const translations = (name?: string) => [{ languageCode: 'en', name }]
  return createRestClient({
    ...options,
    features: { description: false, update: ['name'], rotate: { keepsId: true } },
    mapping: {
      routes: { list: 'POST', create: 'POST', update: 'POST', rotate: 'POST', delete: 'POST' },
      query: { query: LIST },
      paging: { offset: 'variables.skip', limit: 'variables.take' },
      rows: 'data.apiKeys.items',
      total: 'data.apiKeys.totalItems',
      key: { hint: { prefix: 'lookupId' }, createdBy: { id: 'owner.id', label: 'owner.identifier' } },
      created: { secret: 'data.createApiKey.apiKey', id: 'data.createApiKey.entityId' },
      rotated: { secret: 'data.rotateApiKey.apiKey' },
      body: {
        create: ({ name }) => ({ query: CREATE, variables: { input: { roleIds, translations: translations(name) } } }),
        update: ({ name }, id) => ({ query: UPDATE, variables: { input: { id, translations: translations(name) } } }),
        rotate: (_input, id) => ({ query: ROTATE, variables: { id } }),
        delete: (id) => ({ query: DELETE, variables: { ids: [id] } }),
      },
      errors: { inSuccess: errorIn },
    },
  })
}

const CODES: Readonly<Record<string, ApiKeysErrorCode>> = { ENTITY_NOT_FOUND: 'not-found', FORBIDDEN: 'unauthorized' }

function errorIn(answer: unknown): ApiKeysErrorCode | undefined {
  const { data, errors } = answer as VendureAnswer
  if (errors?.[0]) return CODES[errors[0].extensions?.code ?? ''] ?? 'server-error'
  return data?.deleteApiKeys?.some(({ result }) => result !== 'DELETED') ? 'forbidden' : undefined
}

interface VendureAnswer {
  readonly data?: { readonly deleteApiKeys?: readonly { readonly result: string }[] } | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}
