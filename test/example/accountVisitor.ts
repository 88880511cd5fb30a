import type { AccountServer } from '../../examples/account-page/server/startAccountServer'

/** Somebody with a browser: keeps the cookie of the sign-in and sends the page's own origin. */
export interface AccountVisitor {
  readonly organizationId: string
  readonly cookie: string
  get(path: string): Promise<Response>
  post(path: string, body: object): Promise<Response>
  requestKey(body?: object): Promise<Response>
  createKey(body?: object): Promise<CreatedKey>
  listKeys(): Promise<ListedKeys>
}

export interface CreatedKey {
  readonly id: string
  readonly key: string
  readonly start: string
  readonly metadata: unknown
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

  const account: { organization: { id: string } } = await (await get('/api/account')).json()
  const owner = { configId: 'org', organizationId: account.organization.id }
  const requestKey = (body = {}) => post('/api/auth/api-key/create', { name: 'CI deploy', ...owner, ...body })
  return {
    organizationId: owner.organizationId,
    cookie,
    get,
    post,
    requestKey,
    createKey: async (body) => (await requestKey(body)).json(),
    listKeys: async () => (await get(`/api/auth/api-key/list?${new URLSearchParams(owner).toString()}`)).json(),
  }
}

export function sayHello(server: AccountServer, key: string): Promise<Response> {
  return fetch(`${server.url}/api/hello`, { headers: { Authorization: `Bearer ${key}` } })
}
