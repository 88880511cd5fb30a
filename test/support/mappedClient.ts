import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { vi } from 'vitest'
import { validated } from './validated'

/** The context of any call. */
export const anyContext = {
  signal: new AbortController().signal,
  scope: 'acme',
  idempotencyKey: '11111111-1111-4111-8111-111111111111',
}

/** A client by a mapping, whose answers are validated, and a backend that gives one answer after the other. */
export function mappedClient(mapping: RestMapping, ...answers: readonly unknown[]) {
  const left = [...answers]
  const fetch = vi.fn((input: string | URL | Request, init?: RequestInit) => {
    const answer = left.shift()
    void new Request(input, { ...init, signal: null })
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer))
  })
  const client = validated(createRestClient({ url: 'https://api.example', fetch, mapping }))
  return {
    client,
    fetch,
    sent: async (at = -1) => {
      const [input, init] = fetch.mock.calls.at(at)!
      const request = new Request(input, { ...init, signal: null })
      const text = await request.text()
      return {
        line: `${request.method} ${request.url.slice('https://api.example'.length)}`,
        body: text && JSON.parse(text),
      }
    },
  }
}
