// @vitest-environment node
import { type ApiKeysClient, defineApiKeysClient } from 'keydrawer/core'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createMemoryClient } from 'keydrawer/memory'
import { createRestClient } from 'keydrawer/rest'
import { expect, it } from 'vitest'

const list = async () => ({ items: [] })
const some = async () => undefined

it('returns the same client', () => {
  const client = { list, features: { idempotency: 'L0' } } as const
  expect(defineApiKeysClient(client)).toBe(client)
})

it('accepts all clients of Keydrawer', () => {
  for (const client of [
    createMemoryClient(),
    createMemoryClient({ features: { idempotency: 'L2', rotate: { keepsId: true } }, scopes: [{ value: 'read' }] }),
    createRestClient({ url: '/api' }),
    createBetterAuthClient(),
  ])
    expect(defineApiKeysClient<ApiKeysClient>(client)).toBe(client)
})

it.each([
  [undefined, '`list`'],
  [{}, '`list`'],
  [{ list: 'GET /keys' }, '`list` must be a function'],
  [{ list, remove: some }, '`remove`'],
  [{ list, create: {} }, '`create` must be a function'],
  [{ list, features: { expires: {} } }, '`expires`'],
  [{ list, features: { idempotency: 'always' } }, '`features.idempotency`'],
  [{ list, features: { idempotency: 'L2' } }, '`acknowledge`'],
  [{ list, features: { rotate: {} } }, '`features.rotate`'],
  [{ list, features: { update: ['name'] } }, '`features.update`'],
  [{ list, features: { scopes: { required: true } } }, '`listScopes`'],
  [{ list, rotate: some, features: { rotate: { gracePeriods: [0, 0.5] } } }, '`features.rotate.gracePeriods`'],
  [{ list, features: { scopes: { options: 'read' } } }, '`features.scopes.options`'],
  [{ list, features: { expiry: { presets: [30, 0] } } }, '`features.expiry.presets`'],
])('explains in one sentence what to change in %j', (client, named) => {
  const define = () => defineApiKeysClient(client as unknown as { list: ApiKeysClient['list'] })
  expect(define).toThrow(TypeError)
  expect(define).toThrow(named)
  expect(define).toThrow(/^\[keydrawer\] defineApiKeysClient\(\): [^\n]*\.$/)
})
