import type { ApiKeysClient } from 'keydrawer/core'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'

const context = { signal: new AbortController().signal, scope: 'acme', idempotencyKey: 'intent-1' }

const CHANGES: Readonly<Record<string, (client: ApiKeysClient) => Promise<unknown> | undefined>> = {
  create: (client) => client.create?.({ name: 'CI' }, context),
  revoke: (client) => client.revoke?.('key_1', context),
  delete: (client) => client.delete?.('key_1', context),
  acknowledge: (client) => client.acknowledge?.('key_1', context),
}

const MAKERS = {
  rest: (fetch: typeof globalThis.fetch) =>
    createRestClient({
      url: '/keys',
      fetch,
      features: { idempotency: 'L2' },
      operations: ['create', 'revoke', 'delete'],
    }),
  'better-auth': (fetch: typeof globalThis.fetch) => createBetterAuthClient({ fetch }),
}

/** What the form of another site can send without asking first, by the rules of CORS. */
function isSimple({ method, headers }: { readonly method: string; readonly headers: Headers }): boolean {
  const type = headers.get('content-type')
  return ['GET', 'HEAD', 'POST'].includes(method) && type !== 'application/json'
}

it.each(Object.keys(MAKERS) as (keyof typeof MAKERS)[])(
  'changes nothing by a request that another site’s form can send (%s)',
  async (kind) => {
    const sent: { readonly method: string; readonly headers: Headers }[] = []
    const fetch = vi.fn((_url: unknown, init?: RequestInit) => {
      sent.push({ method: init?.method ?? 'GET', headers: new Headers(init?.headers) })
      return Promise.resolve(new Response('{}'))
    })
    const client = MAKERS[kind](fetch)
    for (const change of Object.values(CHANGES)) await change(client)?.catch(() => undefined)
    expect(sent.length).toBeGreaterThanOrEqual(2)
    expect(sent.filter(({ method }) => method === 'GET')).toEqual([])
    expect(sent.filter(isSimple)).toEqual([])
  },
)

it('sends a header with a creation that no form has', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response('{}')))
  await MAKERS.rest(fetch)
    .create?.({ name: 'CI' }, context)
    .catch(() => undefined)
  const [, init] = fetch.mock.calls[0] as unknown as [string, RequestInit]
  expect(new Headers(init.headers).get('idempotency-key')).toBe('intent-1')
})
