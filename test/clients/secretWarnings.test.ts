// @vitest-environment node
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { SECRET } from '../support/fakeClient'

const context = { signal: new AbortController().signal, scope: 'acme', idempotencyKey: 'k' }
const row = { id: 'key_1', name: 'CI', key: SECRET }
const mapping: RestMapping = {
  routes: { list: 'GET /keys', create: 'POST /keys' },
  created: { secret: 'key', key: '' },
}

it('warns about a secret in a list, but not about the secret of a new key', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const fetch = (_address: unknown, init?: RequestInit) =>
    Promise.resolve(Response.json(init?.method === 'POST' ? row : { data: [row] }))
  const rest = createRestClient({ url: '/api', fetch, mapping })
  for (const client of [rest, createBetterAuthClient({ fetch })])
    expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
  expect(warn).not.toHaveBeenCalled()

  await rest.list({}, context)
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('they reached the browser'))
})
