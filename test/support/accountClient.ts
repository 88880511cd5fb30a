import { createBetterAuthClient } from 'keydrawer/better-auth'
import type { ApiKey, ApiKeysClient, CreateApiKeyInput } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { scopes } from '../../examples/account-page/scopes'
import type { Backend } from '../../examples/account-page/server/readEnvironment'
import type { AccountServer } from '../../examples/account-page/server/startAccountServer'
import { clients } from '../../examples/account-page/src/client'
import { REST_OPERATIONS } from '../../src/clients/RestClientOptions'
import { type AccountVisitor, signIn } from '../example/accountVisitor'
import { validated } from './validated'

/** A user who manages keys on the demo's server as its page does, but without a browser. */
export interface AccountClient {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly visitor: AccountVisitor
  create(input: CreateApiKeyInput): Promise<{ readonly id: string; readonly key: string }>
  get(id: string): Promise<ApiKey>
}

export async function accountClient(
  server: AccountServer,
  person: 'ada' | 'max',
  backend: Backend = 'better-auth',
): Promise<AccountClient> {
  const visitor = await signIn(server, person)
  const scope = visitor.organizationId
  const client = clientOn(backend, server.url, { cookie: visitor.cookie, origin: server.url })
  return {
    client,
    scope,
    visitor,
    async create(input) {
      const { id, secret } = await client.create!(input, contextFor(scope))
      return { id: id ?? '', key: secret.reveal() ?? '' }
    },
    get: (id) => validated(client).get!(id, contextFor(scope)),
  }
}

/** The context of every client call. No request is repeated. */
export function contextFor(scope: string) {
  return { signal: new AbortController().signal, scope, idempotencyKey: crypto.randomUUID() }
}

/** The client of the page, usable outside of it. */
function clientOn(backend: Backend, origin: string, headers: Readonly<Record<string, string>>): ApiKeysClient {
  const { features } = clients[backend]
  if (backend === 'reference')
    return createRestClient({ url: `${origin}/api/api-keys`, operations: REST_OPERATIONS, features, headers })
  const plugin = createBetterAuthClient({
    url: `${origin}/api/auth`,
    configId: 'org',
    metadata: true,
    name: { required: true, maxLength: 100 },
    permissions: { url: `${origin}/api/keys`, scopes },
    headers,
  })
  // The plugin cannot rotate, so the server has a route of its own.
  const { rotate } = createRestClient({ url: `${origin}/api/keys`, operations: ['rotate'], headers })
  return { ...plugin, ...(rotate && { rotate }), features }
}
