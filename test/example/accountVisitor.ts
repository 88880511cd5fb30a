import type { AccountServer } from '../../examples/account-page/server/startAccountServer'

/** Somebody with a browser: keeps the cookie of the sign-in and sends the page's own origin. */
export interface AccountVisitor {
  readonly organizationId: string
  get(path: string): Promise<Response>
  post(path: string, body: object): Promise<Response>
  createKey(body?: object): Promise<Response>
  listKeys(): Promise<ListedKeys>
}

export interface ListedKeys {
  readonly total: number
  readonly apiKeys: ReadonlyArray<Readonly<Record<string, unknown>>>
}

export async function signIn(server: AccountServer, person: 'ada' | 'max'): Promise<AccountVisitor> {
  const headers = { Origin: server.url, 'Content-Type': 'application/json' }
  const address = `${server.url}/api/auth/demo/sign-in/${person}`
  const signedIn = await fetch(address, { method: 'POST', headers, body: '{}' })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

  const get = (path: string) => fetch(server.url + path, { headers: { Cookie: cookie } })
  const post = (path: string, body: object) =>
    fetch(server.url + path, { method: 'POST', headers: { ...headers, Cookie: cookie }, body: JSON.stringify(body) })

  const account = (await (await get('/api/account')).json()) as { organization: { id: string } }
  const owner = { configId: 'org', organizationId: account.organization.id }
  return {
    organizationId: owner.organizationId,
    get,
    post,
    createKey: (body = {}) => post('/api/auth/api-key/create', { name: 'CI deploy', ...owner, ...body }),
    listKeys: async () =>
      (await (await get(`/api/auth/api-key/list?${new URLSearchParams(owner).toString()}`)).json()) as ListedKeys,
  }
}

export function sayHello(server: AccountServer, key: string): Promise<Response> {
  return fetch(`${server.url}/api/hello`, { headers: { Authorization: `Bearer ${key}` } })
}
