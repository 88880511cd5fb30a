import { createRestClient, type TransportOptions } from 'keydrawer/rest'

type Options = TransportOptions & { readonly url: string; readonly account: string }
type Token = { readonly id: number; readonly owner: { readonly id: string } }

/**
 * The tokens of all service accounts of an organization, which is the provider's `scope`. They are changed below their
 * account, whose id is in the row, and are numbered for each account, so both ids make the id of a key. `url` is where
 * the API is, such as `/api`; new tokens are for the service account `account`.
 */
export function createServiceAccountsClient({ url, account, ...transport }: Options) {
  return createRestClient({
    ...transport,
    url: `${url}/orgs/{scope}`,
    features: { description: false, expiry: { allowNever: false, maxDays: 365 }, rotate: { keepsId: true } },
    mapping: {
      routes: {
        list: 'GET /tokens',
        create: `POST /service-accounts/${account}/tokens`,
        rotate: 'POST /service-accounts/{key.owner.id}/tokens/{key.id}/rotate',
        delete: 'DELETE /service-accounts/{key.owner.id}/tokens/{key.id}',
      },
      case: 'snake',
      paging: 'link-header',
      key: {
        id: ({ id, owner }: Token) => `${owner.id}:${id}`,
        hint: { prefix: 'token_prefix' },
        createdBy: { id: 'owner.id', label: 'owner.name' },
      },
      created: { secret: 'token', key: 'data' },
    },
  })
}
