import type { ApiKey } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { vi } from 'vitest'
import { validated } from '../support/validated'

export const SECRET = 'acme_secret_0123456789abcdefghij'
export const context = { signal: new AbortController().signal, scope: 'acme', idempotencyKey: 'k' }

/** The keys of a page, of which a test says only what it is about. */
export const key = (id: string, own: Partial<ApiKey> = {}): ApiKey => ({ id, name: id, hint: null, ...own })

/** A client of a backend that gives these answers, one after the other, and what was sent to it. */
export function backend(mapping: RestMapping, ...answers: readonly unknown[]) {
  const left = [...answers]
  const fetch = vi.fn((_address: string | URL | Request, _init?: RequestInit) => {
    const answer = left.shift()
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer ?? {}))
  })
  const client = validated(createRestClient({ url: 'https://api.example', fetch, mapping }))
  const requests = () => fetch.mock.calls.map(([address, init]) => new Request(address, { ...init, signal: null }))
  return { client, fetch, requests }
}

/** A backend that can do everything, in the words of the contract. */
export const everything: RestMapping = {
  routes: {
    list: 'GET /keys',
    create: 'POST /keys',
    get: 'GET /keys/{id}',
    update: 'PATCH /keys/{id}',
    enable: 'POST /keys/{id}/enable',
    disable: 'POST /keys/{id}/disable',
    rotate: 'POST /keys/{id}/rotate',
    revoke: 'POST /keys/{id}/revoke',
    delete: 'DELETE /keys/{id}',
    activity: 'GET /keys/{id}/activity',
  },
}
