// @vitest-environment node
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createClerkClient } from 'keydrawer/clerk'
import { type ApiKeysClient, defineApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { createRestClient, type RestClientOptions } from 'keydrawer/rest'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { createUnkeyClient } from 'keydrawer/unkey'
import { createWorkosClient } from 'keydrawer/workos'
import { createZuploClient } from 'keydrawer/zuplo'
import { describe, expect, it, vi } from 'vitest'

const SECRET = 'kd_demo_4rT9sXk2Lq8vBn1Zw6Yc3Hd7Jf5Gm0Pa'
const token = () => SECRET
const clerk = () => undefined

const factories: Readonly<Record<string, (key?: string) => ApiKeysClient>> = {
  'rest:/api': (key) => createRestClient({ url: '/api', key }),
  'better-auth:/api/auth organization': (key) => createBetterAuthClient({ key }),
  'unkey:/api/unkey': (key) => createUnkeyClient({ url: '/api/unkey', key }),
  'workos:https://api.workos.com organization': (key) => createWorkosClient({ token, key }),
  'zuplo:/api/zuplo': (key) => createZuploClient({ url: '/api/zuplo', key }),
  'travelgate:https://api.travelgate.com': (key) => createTravelgateClient({ key }),
  'clerk:scope': (key) => createClerkClient({ clerk, key }),
  memory: (key) => createMemoryClient({ key }),
}

describe.each(Object.entries(factories))('%s', (key, create) => {
  it('has the same key for all clients of one backend', () => {
    expect([create().key, create().key]).toEqual([key, key])
  })

  it('accepts the option `key`', () => {
    expect(create('primary').key).toBe('primary')
  })

  it('rejects an option `key` that is not a text', () => {
    for (const wrong of ['', ' ', 7, null, {}]) expect(() => create(wrong as string)).toThrow(/`key`/)
  })
})

const keyOf = (options: Partial<RestClientOptions>) => createRestClient({ url: '/api', ...options }).key

it('derives the key of a REST client from its address', () => {
  expect(keyOf({ url: 'https://API.example:443/v1/keys/' })).toBe('rest:https://api.example/v1/keys')
  expect(keyOf({ url: '//api.example/keys' })).toBe('rest:https://api.example/keys')
  expect(keyOf({ url: 'api/keys' })).toBe('rest:/api/keys')
})

it('has different keys for clients with the same address and different lists', () => {
  const keys = [
    keyOf({ mapping: { routes: { list: 'GET /tokens' } } }),
    keyOf({ mapping: { routes: { list: 'GET /accounts' } } }),
    keyOf({ mapping: { routes: { list: 'GET /tokens' }, query: { kind: 'personal' } } }),
    keyOf({ mapping: { routes: { list: 'GET /tokens' }, query: { kind: 'shared' } } }),
    keyOf({ url: '/api?tenant=a' }),
    keyOf({ url: '/api?tenant=b' }),
    createWorkosClient({ token }).key,
    createWorkosClient({ token, owner: 'user' }).key,
    createBetterAuthClient({ configId: 'a' }).key,
    createBetterAuthClient({ configId: 'b' }).key,
    createBetterAuthClient({ owner: 'user' }).key,
    createUnkeyClient({ url: '/api' }).key,
    createUnkeyClient({ url: '/api', apiId: 'api_1' }).key,
    createUnkeyClient({ url: '/api', portal: true }).key,
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(keyOf({ mapping: { routes: { list: 'GET /tokens' } } })).toBe(keys[0])
})

it('calls a function of the scope with a placeholder, and tolerates one that throws', () => {
  const url = vi.fn((scope: string) => `/orgs/${scope}/keys`)
  expect(keyOf({ url })).toBe('rest:/orgs/scope/keys')
  expect(url.mock.calls).toEqual([['scope']])
  const unknown = () => {
    throw new Error(SECRET)
  }
  expect(keyOf({ url: unknown })).toBe('rest:')
  expect(keyOf({ url: () => 7 as never })).toBe('rest:')
})

it('contains no password, query value, fragment or header', () => {
  const headers = { authorization: SECRET }
  const keys = [
    keyOf({ url: `https://user:${SECRET}@api.example/keys?token=${SECRET}#${SECRET}`, headers }),
    keyOf({ url: `https://${SECRET}@api.example/keys`, headers }),
    keyOf({ url: () => `/keys?token=${SECRET}`, headers }),
    keyOf({ mapping: { routes: { list: 'GET' }, query: { token: SECRET } }, headers }),
    createWorkosClient({ token }).key,
  ]
  for (const key of keys) expect(key).not.toMatch(new RegExp(`${SECRET}|user`, 'i'))
})

it('rejects a custom client whose key is not a text', () => {
  const list = async () => ({ items: [] })
  expect(() => defineApiKeysClient({ list, key: 'ours' })).not.toThrow()
  for (const key of ['', 7, null]) expect(() => defineApiKeysClient({ list, key: key as string })).toThrow(/`key`/)
})
